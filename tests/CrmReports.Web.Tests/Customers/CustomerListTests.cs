using System.Net;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Customers;

/// <summary>The list of customers in a real browser.</summary>
public sealed class CustomerListTests(OnEachStore<CustomerSite> sites) : IClassFixture<OnEachStore<CustomerSite>>
{
    private readonly CustomerSite site = sites.Here;

    [BrowserStoreFact]
    public async Task ACustomerIsFoundByWhatIsKnownOfThem()
    {
        await using var visit = await site.Open("/customers", new Reader(As: Role.Manager));
        var page = visit.Page;
        foreach (var (words, name) in new[] { ("zoe muller", "Zoë Müller"), ("WANG@example.cn", "王小明"), ("小明", "王小明"), ("C4", "Ann"), ("rome alert", CustomerSite.Naughty) })
        {
            await page.FillAsync("#q", words);
            await page.PressAsync("#q", "Enter");
            await page.WaitForURLAsync(address => address.EndsWith("?q=" + Uri.EscapeDataString(words).Replace("%20", "+", StringComparison.Ordinal), StringComparison.Ordinal));
            (await Names(page)).ShouldBe([name]);
        }

        await page.ClickAsync("table a[href^='/customers/']");
        await page.WaitForURLAsync(address => address.Contains("/customers/C3", StringComparison.Ordinal));
        (await page.InnerTextAsync("h1")).ShouldBe(CustomerSite.Naughty);
        visit.Faults.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task AnAddressOfAnyContentIsAnswered()
    {
        using var client = site.Client(Role.Manager);
        foreach (var query in new[] { "filter=%5C:x", "filter=%22:x", "filter=a'b:x", "filter=name:", "sort=nothing", "after=x", "before=9.zz", "after=99999999999999999999.1", "q=%25_'\"" })
        {
            using var answer = await client.GetAsync($"/customers?{query}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, query);
        }

        foreach (var address in new[] { "/customers?filter=%00:%00", "/customers?q=a%00", "/customers/%00", "/reports/sales?filter=segment:%00", "/api/v1/customers?q=%00" })
        {
            using var refusal = await client.GetAsync(address);
            refusal.StatusCode.ShouldBe(HttpStatusCode.BadRequest, address);
        }
    }

    [BrowserStoreFact]
    public async Task ThePagesOfAnOrderHoldEverybodyOnce()
    {
        await using var visit = await site.Open("/customers?sort=-name", new Reader(As: Role.Manager));
        var page = visit.Page;
        await visit.Press("th[aria-sort] a");
        page.Url.ShouldEndWith("sort=name");
        var names = (await Names(page)).ToList();
        names.Count.ShouldBe(50);
        await visit.Press("a[rel=next]");
        page.Url.ShouldContain("after=");
        names.AddRange(await Names(page));
        (await page.InnerTextAsync(".pager")).ShouldContain("of 68");
        names.Distinct().Count().ShouldBe(68);
        names.Where(name => name.StartsWith("Person", StringComparison.Ordinal)).ShouldBeInOrder();

        await visit.Press("a[rel=prev]");
        page.Url.ShouldContain("before=");
        (await Names(page)).ShouldBe(names[..50]);
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task AFilterIsAChipThatCanBeTakenAwayAndStaysWithTheSearch()
    {
        await using var visit = await site.Open("/customers?q=o", new Reader(As: Role.Manager));
        var page = visit.Page;
        await page.ClickAsync(".chip-add");
        await page.SelectOptionAsync("#filter-segment", "segment:gold");
        await page.ClickAsync("#customer-filters button[type=submit]");
        await page.WaitForURLAsync(address => address.Contains("filter=segment", StringComparison.Ordinal));
        (await Names(page)).ShouldBe(["Zoë Müller"]);
        (await page.Locator(".chip").InnerTextAsync()).ShouldContain("gold");
        await visit.IsSound();

        await page.FillAsync("#q", "tea");
        await page.PressAsync("#q", "Enter");
        await page.WaitForURLAsync(address => address.Contains("q=tea", StringComparison.Ordinal));
        (await page.InnerTextAsync("h1")).ShouldBe("No customer matches");
        await page.ClickAsync(".chip-remove");
        await page.WaitForURLAsync(address => !address.Contains("filter=segment", StringComparison.Ordinal));
        (await page.Locator(".chip").CountAsync()).ShouldBe(0);
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task TheListSpeaksChineseAndFitsAPhone()
    {
        await using var visit = await site.Open("/customers", Reader.Phone with { Language = "zh-CN", As = Role.Manager });
        (await visit.Page.InnerTextAsync("h1")).ShouldBe("共 68 位客户");
        await visit.IsSound();
        await visit.Go("/customers?q=nobody-of-this-name");
        (await visit.Page.InnerTextAsync("main")).ShouldContain("没有");
        await visit.IsSound();
    }

    private static async Task<IReadOnlyList<string>> Names(IPage page) => await page.Locator("tbody th a").AllInnerTextsAsync();
}
