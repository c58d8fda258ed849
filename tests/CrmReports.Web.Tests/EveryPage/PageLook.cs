using CrmReports.Web.Tests.Browser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>One page as it is looked at: light and dark, wide and narrow, loaded once.</summary>
internal sealed class PageLook(Visit visit, PageSample sample)
{
    private const int Phone = 390;

    private static readonly AxeRunOptions All = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>In the dark nothing but colours is different.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] },
    };

    private readonly IPage page = visit.Page;

    /// <summary>Everything that is wrong with the page.</summary>
    public async Task<IReadOnlyList<string>> Complaints()
    {
        var before = visit.Faults.Count;
        await page.SetViewportSizeAsync(1440, 1100);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await visit.Go(sample.Path);
        if (sample.Press is { } press)
        {
            await page.Locator(press).First.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        var wrong = await Serious("light", All);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        wrong.AddRange(await Serious("dark", Colours));
        await page.SetViewportSizeAsync(Phone, 844);
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
        {
            wrong.Add($"scrolls sideways by {wide} px on a phone");
        }

        wrong.AddRange(visit.Faults.Skip(before));
        return wrong;
    }

    /// <summary>Where its links lead on this site.</summary>
    public async Task<string[]> Links() => await page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && a.protocol === location.protocol).map(a => a.pathname + a.search)");

    private async Task<List<string>> Serious(string theme, AxeRunOptions options) =>
    [
        .. (await page.RunAxe(options)).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{theme}: {violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"),
    ];
}
