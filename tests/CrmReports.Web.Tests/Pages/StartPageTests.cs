using System.Net;
using System.Text.RegularExpressions;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Pages;

/// <summary>The web site as it is started by <c>dotnet run</c> without arguments.</summary>
public sealed class StartPageTests : IDisposable
{
    private readonly Workplace work = new();
    private RunningSite? site;

    public void Dispose()
    {
        site?.Dispose();
        work.Dispose();
    }

    [StoreFact]
    public async Task AnEmptyStoreSaysThatThereIsNothingToReportYet()
    {
        using var client = await Start();
        using var response = await client.GetAsync("/");
        var page = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.ShouldContain("<h1>Overview</h1>");
        page.ShouldContain("Nothing to report yet");
        page.ShouldContain("No import yet");
    }

    [StoreFact]
    public async Task TheFiguresFollowAnImport()
    {
        work.Run("import", work.Write("rows.csv", "customer_id,order_date,amount\n1,2024-01-05,2.50\n1,2024-01-06,3\n")).ExitCode.ShouldBe(0);
        using var client = await Start();
        var page = await client.GetStringAsync("/");

        Figure(page, "Revenue, net of returns").ShouldBe("5.5");
        Figure(page, "Customers who bought").ShouldBe("1");
        Figure(page, "Purchase lines").ShouldBe("2");
    }

    [StoreFact]
    public async Task NothingIsLoadedFromElsewhere()
    {
        using var client = await Start();
        using var response = await client.GetAsync("/");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self';");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("://");

        foreach (var (path, type) in new[] { ("/css/site.css", "text/css"), ("/lib/tabler.min.css", "text/css"), ("/favicon.svg", "image/svg+xml") })
        {
            using var asset = await client.GetAsync(path);
            asset.StatusCode.ShouldBe(HttpStatusCode.OK);
            asset.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        }
    }

    [StoreFact]
    public async Task AnAddressThatIsTakenIsSaidInWords()
    {
        using var client = await Start();
        using var second = work.Start([], ("ASPNETCORE_URLS", client.BaseAddress!.ToString()));
        var said = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        second.ExitCode.ShouldBe(2);
        said.ShouldContain("ASPNETCORE_URLS=");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task KeysAreKeptInTheDataFolder()
    {
        using var client = await Start();
        await client.GetStringAsync("/");
        Directory.Exists(Path.Combine(work.DataFolder, "keys")).ShouldBeTrue();
    }

    private static string Figure(string page, string label) =>
        Regex.Match(page, $"<dt>{label}</dt>.*?key-figure-value\"[^>]*>([^<]*)<", RegexOptions.Singleline).Groups[1].Value;

    /// <summary>Starts the site and signs in as somebody who may see reports.</summary>
    private async Task<HttpClient> Start()
    {
        site = await RunningSite.Start(work);
        return await site.SignedIn(Role.Manager);
    }
}
