using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Access;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Care;

/// <summary>The site as a process: health, logs, and how it ends.</summary>
public sealed class SiteCareTests : IDisposable
{
    private const string Marker = "Zqxjk";

    private readonly Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public async Task AnybodyMayAskForHealthAndIsToldOneWord()
    {
        using var site = await RunningSite.Start(work);
        using var browser = site.Browser();
        (await browser.GetStringAsync("/healthz/live")).ShouldBe("""{"status":"live"}""");
        (await Ready(browser)).ShouldBe("""{"status":"ready"}""");
        var asked = work.Run("health", "--url", site.Address.ToString());
        asked.Output.ShouldBe("{\"status\":\"ready\"}\n");
        asked.ExitCode.ShouldBe(0);
    }

    [StoreFact]
    public async Task TheFirstPagesAreOpenedAheadWithoutAFault()
    {
        using var site = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        var (address, log) = await Follow(site);
        using var client = new HttpClient { BaseAddress = address };

        (await Ready(client)).ShouldBe("""{"status":"ready"}""");

        site.Kill();
        (await log).ShouldNotContain(line => line.Contains("warn", StringComparison.Ordinal) || line.Contains("fail", StringComparison.Ordinal));
    }

    /// <summary>What the site says once it no longer says that it is starting.</summary>
    private static async Task<string> Ready(HttpClient browser)
    {
        while (true)
        {
            using var answer = await browser.GetAsync("/healthz/ready");
            var said = await answer.Content.ReadAsStringAsync();
            if (said != """{"status":"starting"}""")
            {
                return said;
            }

            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            await Task.Delay(10);
        }
    }

    [Fact]
    public async Task ASiteWhoseStoreIsGoneIsNotReady()
    {
        using var site = await RunningSite.Start(work);
        using var browser = site.Browser();
        foreach (var file in Directory.GetFiles(work.DataFolder, "data.db*"))
        {
            File.Delete(file);
        }

        using var answer = await browser.GetAsync("/healthz/ready");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"status":"not ready"}""");
        (await browser.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        work.Run("health", "--url", site.Address.ToString()).ExitCode.ShouldBe(1);
    }

    [StoreFact]
    public async Task NoNameReachesTheLog()
    {
        work.Run("import", work.Write($"{Marker}-file.csv", $"customer_id,name,email,order_date,amount,category\n{Marker}1,{Marker} Weiss,{Marker}@example.com,2024-01-05,2.50,{Marker}\n"))
            .ExitCode.ShouldBe(0);
        using var site = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("CRMREPORTS_LOG", "json"));
        var (address, log) = await Follow(site);
        using var client = new HttpClient { BaseAddress = address };
        foreach (var path in new[] { "/", $"/?q={Marker}", $"/customers/{Marker}1?x={Marker}", $"/customers?search={Marker}", $"/{Marker}", $"/api/v1/{Marker}", "/sign-in" })
        {
            client.DefaultRequestHeaders.Remove("Cookie");
            client.DefaultRequestHeaders.Add("Cookie", $"crmreports.language={Marker}");
            (await client.GetAsync(path)).Dispose();
        }

        (await client.PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("Email", $"{Marker}@example.com")]))).Dispose();
        site.Kill();
        var lines = await log;

        lines.ShouldNotContain(line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        lines.Where(line => line.Length > 0 && !line.StartsWith("First start", StringComparison.Ordinal)).ShouldAllBe(line => line.StartsWith('{'));
        var requests = lines.Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        requests.Select(line => line.GetProperty("State").TryGetProperty("Route", out var route) ? route.GetString() : null).ShouldContain("/sign-in");
    }

    [StoreFact]
    public async Task TheSiteEndsWithinFiveSecondsWithOpenConnections()
    {
        using var site = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));
        var (address, log) = await Follow(site);

        // Half a request, as a slow upload or a stream of events would hold it.
        using var socket = new System.Net.Sockets.TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.GetStream().WriteAsync("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nEmail="u8.ToArray());
        await Task.Delay(300);

        var clock = Stopwatch.StartNew();
        using (var stop = Process.Start("kill", ["-TERM", $"{site.Id}"]))
        {
            await stop.WaitForExitAsync();
        }

        await site.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        site.ExitCode.ShouldBe(0);
        await log;
    }

    [Theory]
    [InlineData("CRMREPORTS_LOG", "xml", "Write text or json")]
    [InlineData("CRMREPORTS_LOG_LEVEL", "loud", "Write one of Trace")]
    [InlineData("CRMREPORTS_PROXIES", "10.0.0.0/8, everybody", "everybody")]
    public async Task AVariableThatMeansNothingStopsTheStart(string name, string value, string said)
    {
        using var site = work.Start([], (name, value));
        (await site.StandardError.ReadToEndAsync()).ShouldContain(said);
        await site.WaitForExitAsync();
        site.ExitCode.ShouldBe(2);
    }

    private static async Task<(Uri Address, Task<List<string>> Log)> Follow(Process site)
    {
        var lines = new List<string>();
        Uri? address = null;
        while (await site.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("Open ", StringComparison.Ordinal))
            {
                address = new Uri(line["Open ".Length..]);
            }

            if (line.StartsWith('{') && JsonDocument.Parse(line).RootElement.GetProperty("State") is var state && state.TryGetProperty("Addresses", out var served))
            {
                address = new Uri(served.GetString()!);
                break;
            }

            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal))
            {
                break;
            }
        }

        return (address!, Rest());

        async Task<List<string>> Rest()
        {
            var errors = site.StandardError.ReadToEndAsync();
            while (await site.StandardOutput.ReadLineAsync() is { } line)
            {
                lines.Add(line);
            }

            lines.AddRange((await errors).Split('\n'));
            return lines;
        }
    }
}
