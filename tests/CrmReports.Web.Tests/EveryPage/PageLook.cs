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

    /// <summary>In the dark nothing but colours is different; axe is in the page by then.</summary>
    private const string Colours = """
        axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
          .then(found => found.violations.flatMap(violation => violation.nodes.slice(0, 3).map(node => `dark: ${violation.id}: ${node.html}`)))
        """;

    /// <summary>What scripts put where every object finds it, misled by a name of the data.</summary>
    private const string Pollution = "Object.keys(Object.prototype)";

    /// <summary>Forms that would be answered by 400, because a form with an action of its own gets no token by itself,
    /// or by 404, because an action was not resolved.</summary>
    private const string Tokenless = """
        [...document.querySelectorAll('form')]
          .filter(form => form.method === 'post' && (!form.querySelector('input[name=__RequestVerificationToken][value]') || form.action.includes('~')))
          .map(form => form.getAttribute('action') ?? location.pathname)
        """;

    private readonly IPage page = visit.Page;

    /// <summary>Everything that is wrong with the page.</summary>
    public async Task<IReadOnlyList<string>> Complaints()
    {
        var before = visit.Faults.Count;
        var wrong = new List<string>();
        try
        {
            await Look(wrong);
        }
        catch (Exception fault) when (fault is PlaywrightException or TimeoutException)
        {
            wrong.Add(fault.Message);
        }

        wrong.AddRange(visit.Faults.Skip(before));
        return wrong;
    }

    /// <summary>Opens the page and presses what is to be pressed; a form is not held back by the browser, so that the
    /// server's own words are seen.</summary>
    public static async Task Open(Visit visit, PageSample sample)
    {
        sample.Before?.Invoke();
        await visit.Go(sample.Path);
        if (sample.Press is { } press)
        {
            await visit.Page.EvaluateAsync("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
            await visit.Press(press);
        }

        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.chart')].every(chart => chart.querySelector('canvas'))");
    }

    private async Task Look(List<string> wrong)
    {
        await page.SetViewportSizeAsync(1440, 1100);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await Open(visit, sample);
        wrong.AddRange(await Serious());
        wrong.AddRange((await page.EvaluateAsync<string[]>(Tokenless)).Select(action => $"a form without its token or address: {action}"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        wrong.AddRange(await page.EvaluateAsync<string[]>(Colours));
        await page.SetViewportSizeAsync(Phone, 844);
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
        {
            wrong.Add($"scrolls sideways by {wide} px on a phone");
        }

        if (await page.EvaluateAsync<string[]>(Pollution) is { Length: > 0 } polluted)
        {
            wrong.Add($"every object has {string.Join(", ", polluted)}");
        }
    }

    /// <summary>Where its links lead on this site.</summary>
    public async Task<string[]> Links() => await page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin && !a.getAttribute('href').startsWith('#')).map(a => a.pathname + a.search)");

    private async Task<List<string>> Serious() =>
    [
        .. (await page.RunAxe(All)).Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"),
    ];
}
