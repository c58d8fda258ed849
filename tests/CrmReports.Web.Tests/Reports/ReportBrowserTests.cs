using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Reports;

/// <summary>Report pages in a real browser, with names that try to break out of them.</summary>
public sealed class ReportBrowserTests(ReportSite site) : IClassFixture<ReportSite>
{
    [BrowserFact]
    public async Task AReportIsReadByKeyboardAlone()
    {
        await using var visit = await site.OpenAs(Role.Manager, "/reports/sales");
        var page = visit.Page;
        await Reach(page, "a[href*='sort=name']", "Enter");
        page.Url.ShouldContain("sort=name");
        (await page.Locator("th[aria-sort=ascending]").CountAsync()).ShouldBe(1);

        await Reach(page, ".chip-add", "Enter");
        (await page.Locator("#add-filter").IsVisibleAsync()).ShouldBeTrue();
        await Reach(page, "#add-filter a[href*='field=region']", "Enter");
        await page.WaitForURLAsync("**/reports/filter**");
        await Reach(page, "#values input[value=South]", "Space");
        await Reach(page, "button[name=apply]", "Enter");
        await page.WaitForURLAsync("**/reports/sales**");
        page.Url.ShouldContain("filter=region:South");
        (await page.Locator(".chip").CountAsync()).ShouldBe(1);

        await Reach(page, "table.pivot tbody td a", "Enter");
        await page.WaitForURLAsync("**/reports/purchases**");
        (await page.Locator("table.rows tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await page.GoBackAsync();
        page.Url.ShouldContain("filter=region:South");
        await visit.IsSound();
    }

    [BrowserFact]
    public async Task AValueWithEverySignIsFilteredAndFoundAgain()
    {
        await using var visit = await site.OpenAs(Role.Manager, "/");
        foreach (var awkward in ReportSite.Awkward.Select(Imported))
        {
            await visit.Go($"/reports/purchases?filter={Uri.EscapeDataString("product:" + awkward)}");
            var shown = await visit.Page.Locator("table.rows tbody tr").First.Locator("td").AllInnerTextsAsync();
            shown.Select(text => text.Trim()).ShouldContain(awkward);
        }

        visit.Faults.ShouldBeEmpty();
        site.Log.Lines.ShouldBeEmpty();
    }

    /// <summary>An import takes marks of direction off the ends of a value.</summary>
    private static string Imported(string awkward) => awkward.Trim('\u202E', '\u202C', ' ');

    /// <summary>Presses Tab until the element has the focus, then the key.</summary>
    private static async Task Reach(IPage page, string selector, string key)
    {
        for (var i = 0; i < 400; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                await page.Keyboard.PressAsync(key);
                await page.WaitForTimeoutAsync(150);
                await page.WaitForLoadStateAsync();
                return;
            }
        }

        throw new InvalidOperationException($"{selector} is not reached by keyboard on {page.Url}.");
    }
}
