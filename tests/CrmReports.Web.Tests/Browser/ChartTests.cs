using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>Charts under the strict policy, in both themes and on both sizes.</summary>
public sealed class ChartTests(SpecimenSite site) : IClassFixture<SpecimenSite>
{
    [BrowserTheory]
    [InlineData("bars")]
    [InlineData("lines")]
    [InlineData("multiples")]
    [InlineData("histogram")]
    [InlineData("heatmap")]
    [InlineData("scatter")]
    public async Task AChartOfEachKindIsDrawn(string kind)
    {
        foreach (var (dark, width) in new[] { (false, 1440), (true, 390) })
        {
            await using var visit = await site.Open($"/specimens/charts/{kind}", new Reader(Dark: dark, Width: width));
            await visit.ChartIsDrawn();
            await visit.Page.Mouse.MoveAsync(width / 2f, 300);
            await visit.IsSound();
            await visit.Picture($"chart-{kind}-{(dark ? "dark" : "light")}-{width}");
        }
    }

    [BrowserFact]
    public async Task TheTableHoldsTheSameFiguresAndOpensByKeyboard()
    {
        await using var visit = await site.Open("/specimens/charts/bars");
        var table = visit.Page.Locator("#bars-table");
        (await table.IsVisibleAsync()).ShouldBeFalse();

        var button = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Table" });
        await button.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        (await table.IsVisibleAsync()).ShouldBeTrue();
        (await button.GetAttributeAsync("aria-expanded")).ShouldBe("true");
        (await table.Locator("tbody tr").CountAsync()).ShouldBe(13);
        await visit.IsSound();
    }

    [BrowserFact]
    public async Task AClickOnABarOpensItsRows()
    {
        await using var visit = await site.Open("/specimens/charts/bars");
        await visit.ChartIsDrawn();
        var box = (await visit.Page.Locator("canvas").BoundingBoxAsync())!;

        // The last whole month is the highest bar: its column is nearly the whole height of the chart.
        await visit.Page.Mouse.ClickAsync(box.X + (box.Width * 0.89f), box.Y + 120);
        await visit.Page.WaitForURLAsync("**/?month=11");
    }

    [BrowserFact]
    public async Task AChartFollowsTheTheme()
    {
        await using var visit = await site.Open("/specimens/charts/bars");
        await visit.ChartIsDrawn();
        var light = await visit.Page.Locator("canvas").ScreenshotAsync();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.Page.WaitForFunctionAsync("() => matchMedia('(prefers-color-scheme: dark)').matches");
        (await visit.Page.Locator("canvas").ScreenshotAsync()).ShouldNotBe(light);
        await visit.IsSound();
    }

    [BrowserFact]
    public async Task OnPaperNoSmallChartIsCutOff()
    {
        await using var visit = await site.Open("/specimens/charts/multiples");
        await visit.ChartIsDrawn();
        var before = await Laid(visit.Page);
        await visit.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        var (width, height, room) = await Laid(visit.Page);
        width.ShouldBeLessThanOrEqualTo(660, "the width of the paper");
        height.ShouldBeGreaterThan(before.Height, "fewer columns, so more rows");
        room.ShouldBeGreaterThanOrEqualTo(height, "all of them are seen");

        await visit.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        (await Laid(visit.Page)).ShouldBe(before);
    }

    private static async Task<(int Width, int Height, int Room)> Laid(IPage page)
    {
        var sizes = await page.EvaluateAsync<int[]>("(() => { const canvas = document.querySelector('.chart canvas'); return [canvas.clientWidth, canvas.clientHeight, canvas.closest('.chart').clientHeight]; })()");
        return (sizes[0], sizes[1], sizes[2]);
    }

    [BrowserFact]
    public async Task WithoutScriptsTheTableIsShown()
    {
        var browser = await Chromium.Get();
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/specimens/charts/bars").ToString());
        (await page.Locator("#bars-table").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator(".chart").IsVisibleAsync()).ShouldBeFalse();
    }
}

internal static class ChartWaiting
{
    /// <summary>Waits until the chart's canvas holds more than its ground.</summary>
    public static Task ChartIsDrawn(this Visit visit) => visit.Page.WaitForFunctionAsync(
        "() => { const c = document.querySelector('.chart canvas'); if (!c) return false; const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; return d.some(v => v > 0); }");
}
