using System.Diagnostics;

namespace CrmReports.Application.Tests.Data;

public sealed class CancelledQueryTests
{
    /// <summary>A query that never gives a row ends all the same.</summary>
    [Fact]
    public async Task AQueryEndsWhenNobodyWaitsForIt()
    {
        using var folder = new TestFolder();
        var store = TestStores.Files(folder.Path, durable: false);
        store.Migrate();
        using var stop = new CancellationTokenSource();
        using var session = store.Read(stop.Token);
        var asked = Task.Factory.StartNew(
            () =>
            {
                using var rows = session.Query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT MAX(i) FROM n");
                return rows.Read();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        await stop.CancelAsync();

        var clock = Stopwatch.StartNew();
        await Should.ThrowAsync<OperationCanceledException>(async () => await asked);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        Should.Throw<OperationCanceledException>(() => session.Query("SELECT 1"));
    }

    /// <summary>Rows that are being read end too, and a session of somebody who has left is not begun.</summary>
    [StoreFact]
    public void RowsEndWhenNobodyWaitsForThem()
    {
        using var folder = new TestFolder();
        var store = TestStores.Open(folder.Path, durable: false);
        store.Migrate();
        using var stop = new CancellationTokenSource();
        using (var session = store.Read(stop.Token))
        {
            stop.Cancel();
            Should.Throw<OperationCanceledException>(() => session.Query("SELECT \"DataVersion\" FROM \"State\""));
        }

        Should.Throw<OperationCanceledException>(() => store.Read(stop.Token));
        using var other = store.Read();
        using var rows = other.Query("SELECT \"DataVersion\" FROM \"State\"");
        rows.Read().ShouldBeTrue("others are not disturbed");
    }
}
