using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Tests.Browser;

namespace CrmReports.Web.Tests.Pages;

/// <summary>What readers are told while the database does not answer, and that all is well once it does again.</summary>
public sealed class OutageTests(OnEachStore<OutageTests.CutSite> sites) : IClassFixture<OnEachStore<OutageTests.CutSite>>
{
    private readonly CutSite site = sites.Here;

    [StoreFact]
    public async Task EveryPageSaysSoAndComesBackByItself()
    {
        using var known = site.Client(Role.Manager);
        using var unknown = site.Client(Role.Manager);
        (await known.GetAsync("/reports/sales")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using (site.Cut.Away())
        {
            foreach (var (client, path) in new[] { (known, "/"), (known, "/customers"), (unknown, "/"), (unknown, "/reports/sales") })
            {
                using var answer = await client.GetAsync(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, path);
                (await answer.Content.ReadAsStringAsync()).ShouldContain("The database does not answer right now");
                answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
                Cookies(answer).ShouldNotContain(cookie => cookie.StartsWith(SessionCookie.Name, StringComparison.Ordinal), "the reader stays signed in");
            }
        }

        foreach (var client in new[] { known, unknown })
        {
            (await client.GetAsync("/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [StoreFact]
    public async Task TheApiSaysWhenToAskAgain()
    {
        using var client = site.Client(Role.Manager);
        using (site.Cut.Away())
        {
            using var answer = await client.GetAsync("/api/v1/customers");
            answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            problem.RootElement.GetProperty("title").GetString().ShouldBe("The database does not answer right now");
        }

        (await client.GetAsync("/api/v1/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task TheSiteLivesButIsNotReady()
    {
        using var client = site.Client(Role.Manager);
        using (site.Cut.Away())
        {
            (await client.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
            var watch = Stopwatch.StartNew();
            while (await client.GetAsync("/healthz/ready") is { } answer && await answer.Content.ReadAsStringAsync() != """{"status":"not ready"}""")
            {
                // What was seen before is said for some seconds.
                watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
                await Task.Delay(100);
            }
        }
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    public sealed class CutSite : Site
    {
        public CutStore Cut { get; private set; } = null!;

        protected override IDataStore Wrap(IDataStore store) => Cut = new CutStore(store);
    }
}
