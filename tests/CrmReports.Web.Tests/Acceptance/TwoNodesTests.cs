using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Web.Tests.Acceptance.Killing;
using CrmReports.Web.Tests.Access;
using Xunit.Abstractions;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>Two sites on one store and one folder, as behind a load balancer.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class TwoNodesTests(ITestOutputHelper output) : IDisposable
{
    private const int Rows = 200_000;
    private const string Figures = "/api/v1/reports/sales?group-by=month,category&measure=count,sum(purchase_amount)";

    /// <summary>What docs/sql-server.md promises for a node whose process was killed, the import itself left out.</summary>
    private static readonly TimeSpan TakenUpWithin = TimeSpan.FromSeconds(10);

    private readonly Commands.Workplace work = new();

    public void Dispose() => work.Dispose();

    [StoreFact]
    public async Task AnImportWhoseNodeIsKilledInItsPublishIsFinishedByTheOther()
    {
        using var first = await RunningSite.Start(work);
        using var second = await RunningSite.Start(work);
        using var here = await SignedIn(first, "here@example.com");
        using var there = await SignedIn(second, "there@example.com");
        var file = PurchaseFile.Write(Path.Combine(work.Folder, "purchases.csv"), Rows, customers: 30_000, seed: 1, details: 1);
        var import = await Upload(here, file);
        await Until(there, import, state => state == "staged", TimeSpan.FromMinutes(5));

        // The other node may have waited for the count to end; it goes back to looking now and then.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        (await here.PostAsync($"{import}/publish", null)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        WaitUntilPublishing(second.Store);
        await Signal(first, "STOP");
        var shown = await there.GetFromJsonAsync<JsonElement>($"{import.Replace("/api/v1", "", StringComparison.Ordinal)}/progress");
        shown.GetProperty("isDone").GetBoolean().ShouldBeFalse();
        shown.GetProperty("phase").GetInt32().ShouldBeGreaterThan(0, "the other node sees how far it is");

        await Signal(first, "KILL");
        var watch = Stopwatch.StartNew();
        WaitUntilTakenUp(second.Store);
        var taken = watch.Elapsed;
        var published = await Until(there, import, state => state == "published", TimeSpan.FromMinutes(5));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"taken up {taken.TotalSeconds:0.0} s after the kill, published {watch.Elapsed.TotalSeconds:0.0} s after it"));

        taken.ShouldBeLessThan(TakenUpWithin);
        published.GetProperty("counts").GetProperty("read").GetInt64().ShouldBe(Rows);
        new ImportHistory(second.Store).Find(1)!.Attempt.ShouldBe(2);
        using var third = await RunningSite.Start(work);
        using var again = await third.SignedIn("here@example.com");
        (await RowsOf(again)).ShouldBe(await RowsOf(there));
        Purchases(second.Store).ShouldBe(published.GetProperty("counts").GetProperty("records").GetProperty("purchases").GetProperty("created").GetInt64());
    }

    private static async Task<HttpClient> SignedIn(RunningSite site, string email)
    {
        await site.AddPerson(email, Role.Admin);
        var browser = await site.SignedIn(email);
        browser.DefaultRequestHeaders.Add("X-Request-Token", await browser.FormToken("/imports"));
        return browser;
    }

    private static async Task<string> Upload(HttpClient client, string file)
    {
        using var content = new StreamContent(File.OpenRead(file));
        using var sent = await client.PostAsync("/api/v1/imports?fileName=purchases.csv", content);
        sent.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return sent.Headers.Location!.ToString();
    }

    private static async Task<JsonElement> Until(HttpClient client, string import, Func<string?, bool> isThere, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var now = await client.GetFromJsonAsync<JsonElement>(import);
            if (now.GetProperty("wanted").ValueKind == JsonValueKind.Null && isThere(now.GetProperty("state").GetString()))
            {
                return now;
            }

            watch.Elapsed.ShouldBeLessThan(patience, now.ToString());
            await Task.Delay(20);
        }
    }

    private static void WaitUntilPublishing(IDataStore store) => Wait(store, "SELECT COUNT(*) FROM Imports WHERE State = 'Publishing' AND Progress LIKE '%\"phase\":%'");

    private static void WaitUntilTakenUp(IDataStore store) => Wait(store, "SELECT COUNT(*) FROM Imports WHERE Attempt = 2");

    private static void Wait(IDataStore store, string sql)
    {
        var watch = Stopwatch.StartNew();
        while (Number(store.ReadOperations, sql) == 0)
        {
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), sql);
            Thread.Sleep(2);
        }
    }

    private static long Purchases(IDataStore store) => Number(() => store.Read(), "SELECT COUNT(*) FROM Purchases");

    private static long Number(Func<IStoreSession> open, string sql)
    {
        using var session = open();
        using var rows = session.Query(sql);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static async Task<string> RowsOf(HttpClient client) =>
        (await client.GetFromJsonAsync<JsonElement>(Figures)).GetProperty("rows").ToString();

    private static async Task Signal(RunningSite site, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{site.ProcessId}"]);
        await kill.WaitForExitAsync();
    }
}
