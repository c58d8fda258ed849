using CrmReports.Application.Care;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Care;

/// <summary>That only what is old goes, and that what goes is listed.</summary>
public sealed class RetentionTests : IDisposable
{
    private const string Good = "customer_id,name,order_date,amount\n1,Ann,2024-01-05,2.50\n";
    private const string WithRejects = "customer_id,name,order_date,amount\n2,Bob,2024-01-06,3\n3,Cid,2024-02-31,3\n";

    private readonly TestStore store = new();

    public void Dispose() => store.Dispose();

    [StoreFact]
    public void TheFileOfAnImportThatWaitedTooLongGoesAndTheImportIsClosed()
    {
        var (old, young) = (Hold(), Hold());
        Age(old, days: 31);

        var removed = Tidy().ShouldHaveSingleItem();

        removed.Kind.ShouldBe(RemovedKind.Upload);
        removed.ImportId.ShouldBe(old);
        removed.Count.ShouldBe(Good.Length);
        store.Engine.List().Single(import => import.Id == old).State.ShouldBe(ImportState.Cancelled);
        store.Engine.Publish(young).State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public void RowsThatWereRejectedLongAgoGoAndTheirCountsStay()
    {
        var import = store.Import(WithRejects).ImportId;
        Set("keep-ledger", "90");
        Age(import, days: 91);

        Tidy().ShouldBe([new Removed(RemovedKind.Ledger, import, 1)]);

        Should.Throw<ImportException>(() => store.Engine.WriteRejects(import, Stream.Null)).Message.ShouldContain("were removed on 2026-01-15");
        store.Engine.Undo(import);
        store.ShouldBeEmpty();
    }

    [StoreFact]
    public void TheRecordOfWhoDidWhatGoesByItsAge()
    {
        Set("keep-audit", "10");
        store.Operate("INSERT INTO Audit (At, Via, Action) VALUES ('2026-01-01 00:00:00', 'page', 'signed-in')");
        store.Operate("INSERT INTO Audit (At, Via, Action) VALUES ('2026-01-14 00:00:00', 'page', 'signed-in')");

        Tidy().ShouldBe([new Removed(RemovedKind.Audit, null, 1)]);
        store.OperationsRows("At", "Audit").ShouldBe(["2026-01-14 00:00:00"]);
    }

    [StoreFact]
    public void NothingGoesThatTheSettingsKeep()
    {
        Set("keep-uploads", "never");
        Age(Hold(), days: 5000);
        Age(store.Import(WithRejects).ImportId, days: 5000);
        Tidy().ShouldBeEmpty();
    }

    [StoreFact]
    public void ADryRunListsAndRemovesNothing()
    {
        var old = Hold();
        Age(old, days: 31);
        new Retention(store.Data, store.Folder, store.Clock).Tidy(dryRun: true).ShouldNotBeNull().ShouldHaveSingleItem();
        store.Engine.Publish(old).State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public void WhileAnImportRunsNothingIsDone()
    {
        Age(Hold(), days: 31);
        using var worker = store.Data.TryLock(StoreLock.Worker);
        new Retention(store.Data, store.Folder, store.Clock).Tidy().ShouldBeNull();
    }

    private IReadOnlyList<Removed> Tidy() => new Retention(store.Data, store.Folder, store.Clock).Tidy().ShouldNotBeNull();

    private long Hold() => store.Engine.Import(new ImportRequest(store.FileOf(Good), new ImportProfile(), HoldForApproval: true)).ImportId;

    private void Set(string name, string value) =>
        new SettingsBook(store.Data, store.Clock).Change(new Dictionary<string, string> { [name] = value }).ShouldBeEmpty();

    private void Age(long import, int days)
    {
        var then = TestStore.Now.UtcDateTime.AddDays(-days);
        store.Operate("UPDATE Imports SET CreatedAt = @p1, FinishedAt = CASE WHEN FinishedAt IS NULL THEN NULL ELSE @p1 END WHERE Id = @p0", import, then);
    }
}
