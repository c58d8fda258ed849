using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>What a killed process can leave, made by hand, and what the next command makes of it.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class InterruptedImportTests : IDisposable
{
    private const string Rows = "customer_id,purchase_amount\n1,5\n2,five\n3,7\n";

    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [StoreTheory]
    [InlineData("Staging")]
    [InlineData("Publishing")]
    public void AnImportOfAnEndedProcessIsListedAsFailedAtOnce(string state)
    {
        Stopped(state, "gate.json");
        var entry = Newest();
        entry.GetProperty("state").GetString().ShouldBe("failed");
        entry.GetProperty("reason").GetString().ShouldNotBeNull().ShouldContain("publishing takes it up again");
    }

    [StoreFact]
    public void TheGateLooksAtAnImportThatIsTakenUpAgain()
    {
        Stopped("Staging", "gate.json");
        place.Product.Expect(1, "publish", "1").Output.ShouldContain("all or nothing");
        place.Product.Expect(0, "publish", "1", "--json").Json.GetProperty("created").GetInt64().ShouldBe(2);
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [StoreFact]
    public void AnImportKilledAfterTheCommitIsPublishedWithItsCounts()
    {
        place.Product.Expect(0, "import", place.Write("rows.csv", Rows));
        Change("UPDATE Imports SET State = 'Publishing', FinishedAt = NULL");
        Directory.CreateDirectory(Path.Combine(place.Product.DataFolder, "uploads"));
        File.WriteAllText(Path.Combine(place.Product.DataFolder, "uploads", "1"), Rows);
        var entry = Newest();
        entry.GetProperty("state").GetString().ShouldBe("published");
        entry.GetProperty("created").GetInt64().ShouldBe(2);
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [StoreFact]
    public void AnUndoKilledAfterTheCommitIsListedAsUndone()
    {
        place.Product.Expect(0, "import", place.Write("rows.csv", Rows));
        place.Product.Expect(0, "undo", "1");
        Change("UPDATE Imports SET State = 'Published'");
        Newest().GetProperty("state").GetString().ShouldBe("undone");
    }

    [StoreFact]
    public void HalfCopiesAndStagedRowsGoWithTheNextCommand()
    {
        place.Product.Expect(0, "import", place.Write("rows.csv", Rows));
        foreach (var file in new[] { "uploads/1.part", "uploads/2.part", "uploads/1", "stage/rows.tmp", "stage/keys.tmp" })
        {
            var path = Path.Combine(place.Product.DataFolder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "left");
        }

        place.Product.Expect(0, "imports");
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [Fact]
    public void ListingLeavesAnImportAloneThatAnotherProcessIsWorkingOn()
    {
        Stopped("Staging", "gate.json");
        using var worker = new SqliteDataStore(place.Product.DataFolder).TryLock(StoreLock.Worker).ShouldNotBeNull();
        Newest().GetProperty("state").GetString().ShouldBe("staging");
        Killing.Leftovers.IsUploadKept(place.Product, 1).ShouldBeTrue();
    }

    [Fact]
    public void ARowLeftInTheMigrationLockStopsNobody()
    {
        place.Product.Expect(0, "import", place.Write("rows.csv", Rows));
        Killing.Stores.LeaveMigrationLock(place.Product.DataFolder);
        using var running = place.Product.Start("imports");
        running.Wait(TimeSpan.FromSeconds(5)).ExitCode.ShouldBe(0);
    }

    /// <summary>An import that was held, and whose process then seems to have ended in the midst of it.</summary>
    private void Stopped(string state, string profile)
    {
        place.Write(profile, """{ "name": "gate", "gate": { "allOrNothing": true } }""");
        place.Product.Expect(1, "import", place.Write("rows.csv", Rows), "--profile", place.PathOf(profile));
        Change($"UPDATE Imports SET State = '{state}', Counts = NULL");
    }

    private void Change(string sql)
    {
        using var session = TestStores.Open(place.Product.DataFolder).WriteOperations();
        session.Execute(sql);
        session.Commit();
    }

    private System.Text.Json.JsonElement Newest() => place.Product.Expect(0, "imports", "--json").Json[0];
}
