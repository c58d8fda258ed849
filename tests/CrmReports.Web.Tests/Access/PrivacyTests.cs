using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Access;

/// <summary>What a signed-in person gets is kept nowhere on the way, and what is stored is for the owner alone.</summary>
public sealed class PrivacyTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task NothingThatIsMadeForAReaderIsKeptByABrowserOrAProxy()
    {
        using var admin = site.Client();
        foreach (var path in EndpointRules.All.Keys.Where(path => !path.EndsWith("/events", StringComparison.Ordinal))
            .Select(Filled).Append("/no-such-page").Append("/api/v1/no-such-address"))
        {
            using var answer = await admin.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store", $"{path} {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task FilesOfTheSiteItselfAreKept()
    {
        using var admin = site.Client();
        (await admin.GetAsync("/css/site.css?v=1")).Headers.CacheControl!.ToString().ShouldContain("max-age=31536000");
    }

    [Theory]
    [InlineData("https", true)]
    [InlineData("http", false)]
    public async Task OverHttpsEveryCookieIsForHttpsAlone(string scheme, bool isSecure)
    {
        using var running = await RunningSite.Start(null, ("CRMREPORTS_PROXIES", "127.0.0.1"));
        await running.AddPerson("anna@example.com", Role.Manager);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = running.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        using var page = await browser.GetAsync("/sign-in");
        var forms = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        forms.ShouldStartWith("crmreports.forms=");
        forms.Contains("; secure", StringComparison.Ordinal).ShouldBe(isSecure);
    }

    /// <summary>The names of routes that take an id, with one; what they answer does not matter here.</summary>
    private static string Filled(string route) => route
        .Replace("{id:long}", "1", StringComparison.Ordinal)
        .Replace("{code:int}", "500", StringComparison.Ordinal)
        .Replace("{documentName}", "v1", StringComparison.Ordinal)
        .Replace("{key}", "1", StringComparison.Ordinal)
        .Replace("{name}", "sales", StringComparison.Ordinal)
        .Replace("{token}", "x", StringComparison.Ordinal);

    [Fact]
    public async Task EverythingInTheDataFolderIsForItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var running = await RunningSite.Start();
        using var client = await running.SignedIn(Role.Admin);
        client.DefaultRequestHeaders.Add("X-Request-Token", await client.FormToken("/imports"));
        using var sent = await client.PostAsync("/api/v1/imports?fileName=a.csv", new StringContent("customer_id,name\n1,Ann\n", Encoding.UTF8, "text/csv"));
        while ((await client.GetFromJsonAsync<JsonElement>(sent.Headers.Location)).GetProperty("wanted").ValueKind != JsonValueKind.Null)
        {
            await Task.Delay(50);
        }

        running.Work.Run("imports").ExitCode.ShouldBe(0);
        var files = Directory.GetFiles(running.Work.DataFolder, "*", SearchOption.AllDirectories);
        files.ShouldContain(file => file.EndsWith("uploads/1", StringComparison.Ordinal));
        files.ShouldContain(file => file.EndsWith("worker.lock", StringComparison.Ordinal));
        files.ShouldContain(file => file.EndsWith("use.lock", StringComparison.Ordinal));
        foreach (var file in files)
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        foreach (var folder in Directory.GetDirectories(running.Work.DataFolder, "*", SearchOption.AllDirectories).Append(running.Work.DataFolder))
        {
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
        }
    }

    [Fact]
    public async Task TheLinkOfTheFirstAdminIsWrittenBeforeTheSiteSaysItIsReady()
    {
        using var work = new Commands.Workplace();
        using var process = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("CRMREPORTS_LOG", "json"));
        Uri? address = null;
        while (address is null && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            address = line.StartsWith('{') && JsonDocument.Parse(line).RootElement.GetProperty("State").TryGetProperty("Addresses", out var served) ? new Uri(served.GetString()!) : null;
        }

        using var client = new HttpClient { BaseAddress = address };
        while ((await client.GetAsync("/healthz/ready")).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(20);
        }

        File.Exists(Path.Combine(work.DataFolder, "first-run.txt")).ShouldBeTrue();
        process.Kill();
    }
}
