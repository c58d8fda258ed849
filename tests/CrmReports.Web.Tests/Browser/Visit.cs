using CrmReports.Web.Access;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>A page that is open in a browser, and everything that went wrong on it.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Told by the browser itself for each breach of the content security policy.</summary>
    private const string WatchPolicy =
        "addEventListener('securitypolicyviolation', e => console.error('policy: ' + e.effectiveDirective + ' ' + e.blockedURI + ' ' + e.sourceFile + ':' + e.lineNumber))";

    private readonly List<string> faults = [];

    private Visit(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsExpected(message.Text))
            {
                faults.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"script: {error}");
        page.Dialog += (_, dialog) =>
        {
            faults.Add($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        page.RequestFailed += (_, request) =>
        {
            // A page that is left ends what it was still asking for.
            if (request.Failure != "net::ERR_ABORTED")
            {
                faults.Add($"request: {request.Url} {request.Failure}");
            }
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the console, the policy and the network complained of so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    internal static async Task<Visit> Begin(Site site, Reader reader)
    {
        var visit = await Begin(site.Address, reader);
        if (reader.As is { } role)
        {
            await visit.Context.AddCookiesAsync([new() { Name = SessionCookie.Name, Value = site.SessionOf(role), Url = site.Address.ToString() }]);
        }

        return visit;
    }

    /// <summary>A stranger at a site that runs anywhere.</summary>
    internal static async Task<Visit> Begin(Uri address, Reader reader)
    {
        var browser = await Chromium.Get();
        var context = await browser.NewContextAsync(reader.Context(address));
        await context.AddInitScriptAsync(WatchPolicy);
        return new Visit(context, await context.NewPageAsync());
    }

    public Task<IResponse?> Go(string path) => Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Presses something. Where it sends a form or is a link, the page that it leads to is waited for: the address
    /// may be the same, so the document is marked.</summary>
    public async Task Press(string selector)
    {
        var pressed = Page.Locator(selector).First;
        var leads = await pressed.EvaluateAsync<bool>("element => { document.isLeft = true; return element.matches('a, form [type=submit], form button:not([type])'); }");
        await pressed.ClickAsync();
        if (leads)
        {
            await Page.WaitForFunctionAsync("() => !document.isLeft && document.readyState === 'complete'");
        }
    }

    /// <summary>No fault so far, nothing serious or critical for axe, no scrolling sideways.</summary>
    public async Task IsSound()
    {
        var found = await Page.RunAxe();
        var serious = found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"axe: {violation.Id} ({violation.Help}): {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}");
        var wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        var all = faults.Concat(serious).ToList();
        if (wide > 0)
        {
            all.Add($"wide: the page scrolls sideways by {wide} px");
        }

        all.ShouldBeEmpty($"{Page.Url}\n{string.Join('\n', all)}\n");
    }

    /// <summary>A picture for the eye, where CRMREPORTS_PICTURES names a folder; else nothing.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("CRMREPORTS_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    /// <summary>The browser itself logs an answer that is an error page, which a test may have asked for.</summary>
    private static bool IsExpected(string message) => message.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal);
}
