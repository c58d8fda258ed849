using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Limits;
using CrmReports.Web.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Limits;

/// <summary>One reader's reports do not spoil the site for everybody.</summary>
public sealed class ReportTurnsTests(OnEachStore<ReportTurnsTests.BusySite> sites) : IClassFixture<OnEachStore<ReportTurnsTests.BusySite>>
{
    private readonly BusySite site = sites.Here;

    [StoreFact]
    public async Task AReaderWithTooManyReportsIsToldSoWhileOthersAreAnswered()
    {
        using var greedy = site.Client(Role.Analyst);
        using var other = site.Client(Role.Analyst);
        var held = Enumerable.Range(0, BusySite.PerPerson + BusySite.Waiting).Select(_ => greedy.GetAsync("/api/probe/held")).ToList();
        await site.Began(BusySite.PerPerson);

        using (var page = await Refused(greedy, "/reports/sales"))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            page.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            (await page.Content.ReadAsStringAsync()).ShouldContain("Several of your reports are still being made");
        }

        using (var answer = await Refused(greedy, "/api/v1/reports/sales"))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter!.Delta.ShouldNotBeNull();
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            problem.RootElement.GetProperty("title").GetString().ShouldBe("Too many of your reports at once");
        }

        (await Refused(greedy, "/reports/sales/download?format=csv")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await greedy.GetAsync("/customers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Ready(greedy);
        (await other.GetAsync("/reports/sales")).StatusCode.ShouldBe(HttpStatusCode.OK);

        site.Release(held.Count);
        (await Task.WhenAll(held)).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        (await greedy.GetAsync("/reports/sales")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task AReaderWhoLeavesGivesTheTurnBack()
    {
        using var reader = site.Client(Role.Analyst);
        using var leave = new CancellationTokenSource();
        var held = Enumerable.Range(0, BusySite.PerPerson + BusySite.Waiting).Select(_ => reader.GetAsync("/api/probe/held", leave.Token)).ToList();
        await site.Began(BusySite.PerPerson);

        await leave.CancelAsync();

        foreach (var one in held)
        {
            await Should.ThrowAsync<OperationCanceledException>(async () => await one);
        }

        (await reader.GetAsync("/reports/sales")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task ManyReadersTogetherAreToldSoButMaySignInAndAskForHealth()
    {
        using var last = site.Client(Role.Analyst);
        var readers = Enumerable.Range(0, BusySite.InAll + 1).Select(_ => site.Client(Role.Analyst)).ToList();
        var held = readers.Take(BusySite.InAll).Select(reader => reader.GetAsync("/api/probe/held?page")).ToList();
        await site.Began(BusySite.InAll);
        var waiting = readers[^1].GetAsync("/api/probe/held?page");
        await Task.Delay(200);

        using (var page = await last.GetAsync("/reports/sales"))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
            (await page.Content.ReadAsStringAsync()).ShouldContain("Many reports are being made right now");
        }

        (await last.GetAsync("/healthz/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await last.GetAsync("/sign-in")).StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        site.Release(BusySite.InAll + 1);
        (await Task.WhenAll([.. held, waiting])).ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        readers.ForEach(reader => reader.Dispose());
    }

    [StoreFact]
    public async Task APivotOfManyNamesByManyAddressesIsRefusedWithARemedy()
    {
        using var reader = site.Client(Role.Analyst);
        var page = await reader.GetStringAsync("/reports/sales?group-by=name,email");
        page.ShouldContain("has 2,000 different values, and a table has room for 400 columns. Put it in the rows, or filter it.");
        page.Length.ShouldBeLessThan(100_000);
        using var file = await reader.GetAsync("/reports/sales/download?group-by=name,email&shape=shown&format=csv");
        file.StatusCode.ShouldBe(HttpStatusCode.OK, "four million cells are made row by row");
        var raw = await reader.GetStringAsync("/reports/sales/download?group-by=name,email&format=csv");
        raw.TrimEnd().Split("\r\n").Length.ShouldBe(BusySite.Customers + 1);
        (await reader.GetStringAsync("/reports/sales?group-by=name&limit=500")).Length.ShouldBeLessThan(1_000_000);
    }

    [StoreFact]
    public async Task StatisticsOfEachCustomerComeInPagesAndTheFileHoldsAll()
    {
        using var reader = site.Client(Role.Analyst);
        var first = await reader.GetStringAsync("/statistics?group-by=customer_id");
        first.Length.ShouldBeLessThan(200_000);
        first.ShouldContain("of 4,000");
        var second = await reader.GetStringAsync("/statistics?group-by=customer_id&offset=96");
        second.ShouldContain(">C1048<");
        first.ShouldNotContain(">C1048<");
        var file = await reader.GetStringAsync("/reports/statistics/download?group-by=customer_id&columns=quantity,purchase_amount&format=csv");
        file.TrimEnd().Split("\r\n").Length.ShouldBe((BusySite.Customers * 2) + 1);
    }

    /// <summary>Whoever makes a report waits for a turn.</summary>
    [Fact]
    public void EveryAddressThatMakesAReportHasATurn()
    {
        string[] expected =
        [
            "", "api/probe/held", "api/v1/correlations", "api/v1/reports/{name}", "api/v1/statistics", "reports/filter", "reports/purchases", "reports/sales",
            "reports/{name}/download", "statistics",
        ];
        site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RunsReportsAttribute>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Where(route => !route.EndsWith("Index", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
    }

    /// <summary>The site reads what its first pages show for a moment after its start.</summary>
    private static async Task Ready(HttpClient client)
    {
        for (var attempt = 0; attempt < 100 && (await client.GetAsync("/healthz/ready")).StatusCode != HttpStatusCode.OK; attempt++)
        {
            await Task.Delay(200);
        }

        (await client.GetAsync("/healthz/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpResponseMessage> Refused(HttpClient client, string path)
    {
        // Those that wait have reached the queue when another is refused.
        for (var attempt = 0; ; attempt++)
        {
            var answer = await client.GetAsync(path);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests || attempt > 20)
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    public sealed class BusySite : Site
    {
        public const int PerPerson = 2;
        public const int Waiting = 1;
        public const int InAll = 5;
        public const int Customers = 2000;

        private readonly SemaphoreSlim began = new(0);
        private readonly SemaphoreSlim release = new(0);

        public async Task Began(int count)
        {
            for (var i = 0; i < count; i++)
            {
                (await began.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
            }
        }

        public void Release(int count) => release.Release(count);

        protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton(new ReportLimits
        {
            PerPerson = PerPerson,
            WaitingPerPerson = Waiting,
            InAll = InAll,
            WaitingInAll = 1,
        });

        protected override void Map(WebApplication site) => site.MapGet("/api/probe/held", Hold)
            .RequireAuthorization(Policies.Reports).WithMetadata(new RunsReportsAttribute(ReportWork.Page));

        protected override void Fill(IDataStore store)
        {
            var text = new StringBuilder("customer_id,name,email,quantity,amount,order_date\n");
            for (var i = 0; i < Customers; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"C{1000 + i},Name {i},c{i}@example.com,{1 + (i % 5)},{i}.5,2024-01-{1 + (i % 28):00}\n");
            }

            var file = Path.Combine(Folder, "many.csv");
            File.WriteAllText(file, text.ToString());
            new ImportEngine(store, Folder, TimeProvider.System).Import(new ImportRequest(file, new ImportProfile { Name = "many" }));
        }

        private async Task Hold(HttpContext context)
        {
            began.Release();
            await release.WaitAsync(context.RequestAborted);
        }
    }
}
