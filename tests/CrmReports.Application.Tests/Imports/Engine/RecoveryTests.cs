using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Imports whose process ended, were cancelled, or met another.</summary>
public sealed class RecoveryTests
{
    private const string File = "customer_id,name\n1,Ann\n2,Bob\n";

    [StoreTheory]
    [InlineData("Staging")]
    [InlineData("Publishing")]
    public void AnImportWhoseProcessEndedIsMarkedFailedAndCanBeTakenUpAgain(string state)
    {
        using var store = new TestStore();
        var held = store.Engine.Import(new ImportRequest(store.FileOf(File), new ImportProfile(), HoldForApproval: true));
        store.Operate("UPDATE Imports SET State = @p0 WHERE Id = @p1", state, held.ImportId);

        store.Engine.RecoverInterrupted();

        var record = store.Engine.List().Single();
        record.State.ShouldBe(ImportState.Failed);
        record.Reason.ShouldNotBeNull().ShouldContain("Interrupted");
        store.ShouldBeEmpty();
        store.Engine.Publish(held.ImportId).State.ShouldBe(ImportState.Published);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(2);
    }

    [StoreTheory]
    [InlineData("Staging")]
    [InlineData("Publishing")]
    [InlineData("Failed")]
    [InlineData("Staged")]
    public void AnImportThatTheDataHoldIsPublishedWhateverTheListSays(string state)
    {
        using var store = new TestStore();
        var import = store.Import(File).ImportId;
        store.Operate("UPDATE Imports SET State = @p0 WHERE Id = @p1", state, import);

        store.Engine.RecoverInterrupted();

        store.Engine.List().Single().State.ShouldBe(ImportState.Published);
        store.Engine.Undo(import);
        store.ShouldBeEmpty();
    }

    [StoreFact]
    public void AnUndoThatEndedBeforeTheListKnewItIsKnownAfterwards()
    {
        using var store = new TestStore();
        var import = store.Import(File).ImportId;
        store.Engine.Undo(import);
        store.Operate("UPDATE Imports SET State = 'Published' WHERE Id = @p0", import);

        store.Engine.RecoverInterrupted();

        store.Engine.List().Single().State.ShouldBe(ImportState.Undone);
    }

    [StoreFact]
    public void AnImportThatIsRunningElsewhereIsLeftAlone()
    {
        using var store = new TestStore();
        var import = store.Import(File).ImportId;
        store.Engine.Undo(import);
        store.Operate("UPDATE Imports SET State = 'Staging' WHERE Id = @p0", import);
        using var other = store.Data.Lock(StoreLock.Worker);

        store.Engine.RecoverInterrupted();

        store.Engine.List().Single().State.ShouldBe(ImportState.Staging);
    }

    [StoreFact]
    public void ACancelledImportLeavesTheDataAsTheyWere()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Zed\n");
        var before = StoreContents.Of(store.Data);
        var version = store.Version;
        using var cancellation = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => store.Engine.Import(
            new ImportRequest(store.FileOf(File), new ImportProfile()),
            new WhenPublishing(cancellation.Cancel),
            cancellation.Token));

        StoreContents.Of(store.Data).ShouldBe(before);
        store.Version.ShouldBe(version);
        store.Engine.List()[0].State.ShouldBe(ImportState.Cancelled);
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
        store.Import(File).Counts.Created.ShouldBe(1);
    }

    [StoreFact]
    public async Task OfTwoImportsAtOnceOneWaits()
    {
        using var store = new TestStore();
        var other = new ImportEngine(store.Data, store.Folder, store.Clock);
        var files = new[] { store.FileOf(File), store.FileOf("customer_id,name\n2,Bob\n3,Cid\n") };
        var held = store.Data.Lock(StoreLock.Worker);

        var first = Task.Run(() => store.Engine.Import(new ImportRequest(files[0], new ImportProfile())));
        var second = Task.Run(() => other.Import(new ImportRequest(files[1], new ImportProfile())));
        store.Engine.List().ShouldBeEmpty("both wait for the lock");
        held.Dispose();
        var results = await Task.WhenAll(first, second);

        results.Sum(result => result.Counts.Created).ShouldBe(3);
        results.Sum(result => result.Counts.Unchanged).ShouldBe(1);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(3);
        store.ShouldBeConsistent();
    }

    /// <summary>Acts as soon as rows are counted against the store.</summary>
    private sealed class WhenPublishing(Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Phase != ImportPhase.Reading)
            {
                act();
            }
        }
    }
}
