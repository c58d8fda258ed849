using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Browser;
using CrmReports.Web.Tests.Commands;

namespace CrmReports.Web.Tests.Access;

/// <summary>What links begin with, which hosts are answered, and whose word on the client's address is believed.</summary>
public sealed partial class AddressTests(Site site) : IClassFixture<Site>
{
    private const string Evil = "evil.example";

    [Fact]
    public async Task ARequestThatNamesAnotherHostChangesNoLinkAndNoRedirect()
    {
        using var admin = site.Client();
        admin.DefaultRequestHeaders.Host = Evil;
        using var nobody = site.Client(role: null);
        nobody.DefaultRequestHeaders.Host = Evil;

        using var led = await nobody.GetAsync("/customers?q=a");
        led.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Fcustomers%3Fq%3Da");

        using var invited = await admin.PostForm("/people", ("Name", "Anna"), ("Email", "anna@example.com"), ("Role", "Manager"));
        LinkIn(await invited.Content.ReadAsStringAsync()).ShouldStartWith($"{Root}/reset/");
        using var reset = await admin.PostForm("/people/1", "/people/1?handler=Link");
        LinkIn(await reset.Content.ReadAsStringAsync()).ShouldStartWith($"{Root}/reset/");
        using var token = await admin.PostForm("/account", "/account?handler=Token", ("TokenName", "Nightly"), ("TokenRole", "Analyst"), ("TokenDays", "30"));
        var made = await token.Content.ReadAsStringAsync();
        made.ShouldContain($"{Root}/api/v1/reports");

        foreach (var page in new[] { made, await admin.GetStringAsync("/reports/sales"), await admin.GetStringAsync("/reports/purchases"), await admin.GetStringAsync("/statistics"), await admin.GetStringAsync("/") })
        {
            page.ShouldNotContain(Evil);
        }
    }

    [Fact]
    public async Task AnAdminIsToldThatTheLinkHoldsTheAddressTheSiteListensOn()
    {
        using var admin = site.Client();
        using var invited = await admin.PostForm("/people", ("Name", "Bert"), ("Email", "bert@example.com"), ("Role", "Manager"));
        (await invited.Content.ReadAsStringAsync()).ShouldContain("have CRMREPORTS_ADDRESS set where the site is started");
    }

    [Fact]
    public async Task WithAPublicAddressLinksBeginWithItAndOnlyItsHostIsAnswered()
    {
        using var running = await RunningSite.Start(null, ("CRMREPORTS_ADDRESS", "https://reports.example.com"), ("CRMREPORTS_HOSTS", "*.internal.example, 10.0.0.5"));
        running.FirstRun!.ToString().ShouldStartWith("https://reports.example.com/first-run/");
        File.ReadAllText(Path.Combine(running.Work.DataFolder, "first-run.txt")).ShouldStartWith("https://reports.example.com/first-run/");

        foreach (var (host, status) in new[]
        {
            ("reports.example.com", HttpStatusCode.OK),
            ("REPORTS.example.com:8443", HttpStatusCode.OK),
            ("one.internal.example", HttpStatusCode.OK),
            ("10.0.0.5", HttpStatusCode.OK),
            ("localhost", HttpStatusCode.OK),
            ("127.0.0.1:99", HttpStatusCode.OK),
            ("[::1]:5000", HttpStatusCode.OK),
            (Evil, HttpStatusCode.BadRequest),
            ("reports.example.com.evil.example", HttpStatusCode.BadRequest),
            ("internal.example", HttpStatusCode.BadRequest),
            ("10.0.0.6", HttpStatusCode.BadRequest),
            ("127.0.0.1.evil.example", HttpStatusCode.BadRequest),
        })
        {
            using var client = running.Browser();
            client.DefaultRequestHeaders.Host = host;
            using var answer = await client.GetAsync("/sign-in");
            answer.StatusCode.ShouldBe(status, host);
            (await client.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK, host);
            if (status == HttpStatusCode.BadRequest)
            {
                (await answer.Content.ReadAsStringAsync()).ShouldContain("CRMREPORTS_HOSTS");
                (await client.GetAsync("/api/v1/imports")).StatusCode.ShouldBe(HttpStatusCode.BadRequest, host);
            }
        }

        running.Work.Run("people", "add", "bert@example.com").Output.ShouldStartWith("http://localhost:5000/reset/");
    }

    [Fact]
    public async Task TheCommandLineBeginsLinksWithThePublicAddress()
    {
        using var work = new Workplace();
        using var added = work.Start(["people", "add", "anna@example.com"], ("CRMREPORTS_ADDRESS", "https://reports.example.com:8443/"));
        (await added.StandardOutput.ReadToEndAsync()).ShouldStartWith("https://reports.example.com:8443/reset/");
        await added.WaitForExitAsync();
    }

    [Theory]
    [InlineData("CRMREPORTS_ADDRESS", "reports.example.com", "such as https://reports.example.com")]
    [InlineData("CRMREPORTS_ADDRESS", "ftp://reports.example.com", "such as https://reports.example.com")]
    [InlineData("CRMREPORTS_ADDRESS", "https://reports.example.com/crm", "without a path")]
    [InlineData("CRMREPORTS_HOSTS", "a.example, https://b.example", "'https://b.example', which is no host")]
    [InlineData("CRMREPORTS_HOSTS", "a.example:80", "'a.example:80', which is no host")]
    [InlineData("CRMREPORTS_PROXIES", "10.0.0.5, 0.0.0.0/0", "'0.0.0.0/0', which is everybody")]
    [InlineData("CRMREPORTS_PROXIES", "::/0", "'::/0', which is everybody")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "name your proxy in CRMREPORTS_PROXIES")]
    [InlineData("DOTNET_FORWARDEDHEADERS_ENABLED", "True", "name your proxy in CRMREPORTS_PROXIES")]
    public async Task AValueThatMeansNothingOrBelievesEverybodyStopsTheStart(string name, string value, string said)
    {
        using var work = new Workplace();
        using var start = work.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), (name, value));
        (await start.StandardError.ReadToEndAsync()).ShouldContain(said);
        await start.WaitForExitAsync();
        start.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task OnlyANamedProxyIsBelievedWhereTheClientIs()
    {
        using var alone = await RunningSite.Start();
        (await Addresses(alone)).ShouldBe(["127.0.0.1"]);
        using var behind = await RunningSite.Start(null, ("CRMREPORTS_PROXIES", "127.0.0.1"));
        (await Addresses(behind)).ShouldBe(["203.0.113.8"]);
    }

    /// <summary>What the site takes for the address of somebody who claims to be 203.0.113.7 and comes through a proxy that has
    /// seen 203.0.113.8.</summary>
    private static async Task<IReadOnlyList<string>> Addresses(RunningSite site)
    {
        var person = await site.AddPerson("anna@example.com", Role.Manager);
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7, 203.0.113.8");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Host", Evil);
        (await browser.PostForm("/sign-in", ("Email", "anna@example.com"), ("Password", RunningSite.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return [.. new Sessions(site.Store, TimeProvider.System).Of(person).Select(session => session.Address)];
    }

    private string Root => site.Address.GetLeftPart(UriPartial.Authority);

    private static string LinkIn(string page) => Link().Match(page).Groups[1].Value;

    [GeneratedRegex("<pre class=\"once\"[^>]*><code>([^<]*)</code>")]
    private static partial Regex Link();
}
