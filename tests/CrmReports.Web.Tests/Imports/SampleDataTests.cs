using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Imports;

/// <summary>The data to look at first, on a site that has none.</summary>
public sealed class SampleDataTests(OnEachStore<Site> sites) : IClassFixture<OnEachStore<Site>>
{
    private readonly Site site = sites.Here;

    [BrowserStoreFact]
    public async Task OneButtonLoadsThemAndUndoTakesThemAway()
    {
        await using var visit = await site.Open("/imports");
        var page = visit.Page;
        await page.ClickAsync(".sample-offer .btn");
        await page.WaitForSelectorAsync(".result-figures");
        await visit.Go("/");
        (await page.Locator(".figure-strip .key-figure").CountAsync()).ShouldBe(5);

        await visit.Go("/imports/1/undo");
        await page.ClickAsync(".undo .btn-quiet-danger");
        await page.Locator(".alert").Filter(new() { HasText = "Undone." }).WaitForAsync();
        await visit.Go("/");
        (await page.Locator(".empty-state").CountAsync()).ShouldBe(1);
        visit.Faults.ShouldBeEmpty();
    }
}
