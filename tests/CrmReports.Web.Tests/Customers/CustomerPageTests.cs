using System.Net;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Customers;

/// <summary>The page of one customer in a real browser: what is read on it, and what admins change.</summary>
public sealed class CustomerPageTests(OnEachStore<CustomerSite> sites) : IClassFixture<OnEachStore<CustomerSite>>
{
    private readonly CustomerSite site = sites.Here;

    private const string Save = "form[action*='handler=Edit'] button[type=submit]";

    [BrowserStoreFact]
    public async Task EveryValueAndRowSaysWhereItCameFrom()
    {
        await using var visit = await site.Open("/customers/C1", new Reader(As: Role.Admin));
        var page = visit.Page;
        var country = page.Locator(".profile > div", new() { HasText = "Country" });
        (await country.InnerTextAsync()).ShouldContain("Austria");
        (await country.InnerTextAsync()).ShouldContain("2 values stated");
        (await country.Locator(".source-line").AllInnerTextsAsync()).Select(line => line.Replace('\u00a0', ' ').Trim())
            .ShouldBe(["#2 moves.csv, line 2: Austria, newest wins", "#1 customers.csv, line 2: Germany"]);
        (await page.Locator("#rows tbody tr").AllInnerTextsAsync()).Select(row => string.Join(" | ", row.Replace('\u00a0', ' ').Split('\t', '\n').Select(cell => cell.Trim()).Where(cell => cell.Length > 0)))
            .ShouldBe(["6 Mar 2024 | return | Cup | – | −€20.25 | #1, line 3", "5 Jan 2024 | Tea | – | €120.50 | #1, line 2"]);
        await page.ClickAsync(".customer-tabs a[href*=interactions]");
        await page.WaitForURLAsync(address => address.Contains("tab=interactions", StringComparison.Ordinal));
        (await page.InnerTextAsync("#rows tbody")).ShouldContain("good");
        (await page.InnerTextAsync("#rows tbody")).ShouldContain("#1, line\u00a02");
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task AnEditStandsIsListedAndIsTakenBack()
    {
        await using var visit = await site.Open("/customers/Edited1", new Reader(As: Role.Admin));
        var page = visit.Page;
        await page.ClickAsync("a[href*='edit=true']");
        await page.GetByLabel("Name").FillAsync("Maja Lind");
        await page.GetByLabel("E-mail").FillAsync("nonsense");
        await Press(page, Save);
        var summary = await page.InnerTextAsync(".error-summary");
        summary.ShouldContain("E-mail: “nonsense”");
        summary.ShouldContain("name@example.com");
        (await page.GetByLabel("E-mail").InputValueAsync()).ShouldBe("nonsense");
        (await page.GetByLabel("Name").InputValueAsync()).ShouldBe("Maja Lind");
        await visit.Picture("customer-edit-error");
        await visit.IsSound();

        await page.GetByLabel("E-mail").FillAsync("maja@example.com");
        await Press(page, Save);
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Saved");
        (await page.InnerTextAsync("h1")).ShouldBe("Maja Lind");
        (await page.InnerTextAsync(".profile")).ShouldContain("maja@example.com");
        (await page.InnerTextAsync(".history")).ShouldContain("E-mail: “Edited@example.net” → “maja@example.com”");
        await visit.IsSound();

        await Press(page, ".history li:has-text('E-mail') button");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("Taken back");
        (await page.InnerTextAsync(".profile")).ShouldContain("Edited@example.net");
        (await page.InnerTextAsync(".history")).ShouldContain("taken back by Anna Weiss");
        (await page.InnerTextAsync("h1")).ShouldBe("Maja Lind");
        await visit.IsSound();

        await visit.Go("/customers?q=maja");
        (await page.Locator("tbody th a").AllInnerTextsAsync()).ShouldBe(["Maja Lind"]);
    }

    [BrowserStoreFact]
    public async Task AnErasureAsksForTheIdAndThenThePersonIsGone()
    {
        await using var visit = await site.Open("/customers/Gone1?edit=true", new Reader(As: Role.Admin));
        var page = visit.Page;
        await page.FillAsync("#phrase", "gone");
        await Press(page, ".erase-form button");
        (await page.InnerTextAsync(".error-summary")).ShouldContain("Gone1");
        await visit.IsSound();
        await page.FillAsync("#phrase", "Gone1");
        await Press(page, ".erase-form button");
        page.Url.ShouldEndWith("/customers?erased=true");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("erased");
        (await visit.Go("/customers/Gone1"))!.Status.ShouldBe(404);
        await visit.Go("/customers?q=Gone1");
        (await page.Locator("tbody th a").CountAsync()).ShouldBe(0);
    }

    [BrowserStoreFact]
    public async Task WhoMayNotEditSeesNoFormAndIsRefused()
    {
        await using var visit = await site.Open("/customers/Forged1?edit=true", new Reader(As: Role.Manager));
        (await visit.Page.Locator("main form[method=post]").CountAsync()).ShouldBe(0);
        (await visit.Page.Locator("a[href*='edit=true'], a[href*='/imports']").CountAsync()).ShouldBe(0);
        await visit.IsSound();

        foreach (var role in new[] { Role.Manager, Role.Analyst })
        {
            using var browser = site.Client(role);
            foreach (var (handler, field, value) in new[] { ("Edit", "value:name", "X"), ("Erase", "phrase", "Forged1"), ("TakeBack", "edit", "1") })
            {
                using var answer = await browser.PostForm("/customers", $"/customers/Forged1?handler={handler}", (field, value));
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            }
        }
    }

    [BrowserStoreFact]
    public async Task AFormWithoutTheTokenOfItsPageChangesNothing()
    {
        using var browser = site.Client(Role.Admin);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("value:name", "X")]);
        using var answer = await browser.PostAsync("/customers/Forged1?handler=Edit", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetStringAsync("/customers/Forged1")).ShouldContain("Forged One");
    }

    [BrowserStoreFact]
    public async Task AWrongValueIsNamedInChineseOnAPhoneInTheDark()
    {
        await using var visit = await site.Open("/customers/C2?edit=true", new Reader("zh-CN", Dark: true, Width: 390));
        await visit.Page.FillAsync("input[name='value:birth_date']", "去年");
        await Press(visit.Page, Save);
        (await visit.Page.InnerTextAsync(".error-summary")).ShouldContain("出生日期：“去年”不是日期，请按 2024-03-05 的格式填写");
        await visit.Picture("customer-edit-error-zh-dark-390");
        await visit.IsSound();
        await visit.Go("/customers/C3?tab=interactions");
        await visit.IsSound();
    }

    /// <summary>Presses a button that sends a form, and waits for the page that answers.</summary>
    private static async Task Press(IPage page, string button)
    {
        await page.EvaluateAsync("window.isOld = true");
        await page.ClickAsync(button);
        await page.WaitForFunctionAsync("() => !window.isOld && document.readyState === 'complete'");
    }
}
