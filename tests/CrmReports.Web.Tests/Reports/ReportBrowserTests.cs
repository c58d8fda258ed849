using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Reports;

/// <summary>Report pages in a real browser, with names that try to break out of them.</summary>
public sealed class ReportBrowserTests(OnEachStore<ReportSite> sites) : IClassFixture<OnEachStore<ReportSite>>
{
    private readonly ReportSite site = sites.Here;

    [BrowserStoreFact]
    public async Task AReportIsReadByKeyboardAlone()
    {
        await using var visit = await site.OpenAs(Role.Manager, "/reports/sales");
        var page = visit.Page;
        await Follow(page, "a[href*='sort=name']", "sort=name");
        (await page.Locator("th[aria-sort=ascending]").CountAsync()).ShouldBe(1);

        await Reach(page, ".chip-add", "Enter");
        await page.WaitForSelectorAsync("#add-filter");
        await Follow(page, "#add-filter a[href*='field=region']", "/reports/filter");
        await Reach(page, "#values input[value=South]", "Space");
        await page.WaitForSelectorAsync("#values input[value=South]:checked");
        await Follow(page, "button[name=apply]", "filter=region:South");
        (await page.Locator(".chip").CountAsync()).ShouldBe(1);

        await Follow(page, "table.pivot tbody td a", "/reports/purchases");
        (await page.Locator("table.rows tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await page.GoBackAsync();
        await page.WaitForURLAsync(address => address.Contains("/reports/sales", StringComparison.Ordinal) && address.Contains("filter=region:South", StringComparison.Ordinal));
        await visit.IsSound();
    }

    [BrowserStoreFact]
    public async Task OnAPhoneSalesAreChosenAndFilteredInMenusBelowTheirButtons()
    {
        await using var visit = await site.OpenAs(Role.Manager, "/reports/sales?group-by=month&compare=year", Reader.Phone);
        var page = visit.Page;
        foreach (var menu in await page.Locator(".show-by .menu").AllAsync())
        {
            await menu.Locator("summary").ClickAsync();
            await IsBelow(menu.Locator(".menu-list"), menu.Locator("summary"));
            await menu.Locator("summary").ClickAsync();
        }

        (await page.Locator(".show-by .menu").CountAsync()).ShouldBe(3);
        (await page.Locator("table.pivot tbody tr").First.Locator("td").Last.InnerTextAsync()).ShouldContain("%");
        await page.Locator(".chip-add").ClickAsync();
        await IsBelow(page.Locator("#add-filter"), page.Locator(".chip-add"));
        await visit.IsSound();
    }

    private static async Task IsBelow(ILocator panel, ILocator button)
    {
        var (under, over) = ((await panel.BoundingBoxAsync())!, (await button.BoundingBoxAsync())!);
        under.Y.ShouldBeInRange(over.Y + over.Height, over.Y + over.Height + 8);
        under.X.ShouldBeGreaterThanOrEqualTo(0);
        (under.X + under.Width).ShouldBeLessThanOrEqualTo(Reader.Phone.Width);
    }

    [BrowserStoreFact]
    public async Task AValueWithEverySignIsFilteredAndFoundAgain()
    {
        await using var visit = await site.OpenAs(Role.Manager, "/");
        foreach (var awkward in ReportSite.Awkward.Select(Imported))
        {
            await visit.Go($"/reports/purchases?filter={Uri.EscapeDataString("product:" + awkward)}");
            // A long text is shortened; the whole of it is its title.
            var shown = await visit.Page.Locator("table.rows tbody tr").First.Locator("td, td [title]")
                .EvaluateAllAsync<string[]>("cells => cells.flatMap(cell => [cell.innerText.trim(), cell.title])");
            shown.ShouldContain(awkward);
        }

        visit.Faults.ShouldBeEmpty();
        site.Log.Lines.ShouldBeEmpty();
    }

    /// <summary>An import takes marks of direction off the ends of a value.</summary>
    private static string Imported(string awkward) => awkward.Trim('\u202E', '\u202C', ' ');

    /// <summary>Reaches a link or button and presses Enter, until the page that it leads to is there.</summary>
    private static async Task Follow(IPage page, string selector, string address)
    {
        await Reach(page, selector, "Enter");
        await page.WaitForURLAsync(now => now.Contains(address, StringComparison.Ordinal));
    }

    /// <summary>Presses Tab until the element has the focus, then the key.</summary>
    private static async Task Reach(IPage page, string selector, string key)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                await page.Keyboard.PressAsync(key);
                return;
            }
        }

        throw new InvalidOperationException($"{selector} is not reached by keyboard on {page.Url}.");
    }
}
