using System.Diagnostics;
using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Imports that a background worker sees to: what is asked for outlives pages and processes.</summary>
public sealed class ImportWorkerTests : IDisposable
{
    private const string File = "customer_id,name\n1,Ann\n2,Bob\n";
    private const string Ambiguous = "customer_id,purchase_date,quantity\n1,03/04/2024,1\n2,05/06/2024,1\n";

    private readonly TestStore store = new();
    private readonly ImportWorker worker;
    private readonly ImportHistory history;

    public ImportWorkerTests()
    {
        worker = new ImportWorker(store.Engine);
        history = new ImportHistory(store.Data);
    }

    [StoreFact]
    public async Task AnUploadIsCountedThenPublishedThenUndone()
    {
        worker.Start();
        var id = await Upload(File);

        worker.Ask(id, ImportJob.Count, "Anna").ShouldBeTrue();
        var counted = Settled(id);
        counted.State.ShouldBe(ImportState.Staged);
        ImportHistory.CountsOf(counted)!.Created.ShouldBe(2);
        store.ShouldBeEmpty();

        worker.Ask(id, ImportJob.Publish, "Anna").ShouldBeTrue();
        var published = Settled(id);
        published.State.ShouldBe(ImportState.Published);
        published.DataVersion.ShouldBe(store.Version);
        UndoForecast.Of(store.Data, id).Customers.ShouldBe(new UndoEffect(2, 0));

        worker.Ask(id, ImportJob.Undo, "Anna").ShouldBeTrue();
        Settled(id).State.ShouldBe(ImportState.Undone);
        store.ShouldBeEmpty();
        history.Events(id).Select(e => e.Kind).Reverse().ShouldBe(
            [ImportEventKind.Uploaded, ImportEventKind.Counted, ImportEventKind.Approved, ImportEventKind.Published, ImportEventKind.Undone]);
    }

    [StoreFact]
    public async Task WhatIsAskedForWhileNobodyRunsIsTakenUpByTheNextStart()
    {
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Count, null);
        worker.ProgressOf(history.Find(id)!)!.Phase.ShouldBe(WorkPhase.Waiting);

        worker.Start();

        Settled(id).State.ShouldBe(ImportState.Staged);
    }

    [StoreFact]
    public async Task WorkThatAKilledProcessLeftGoesOn()
    {
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Publish, null);
        store.Operate("UPDATE Imports SET State = 'Publishing', Attempt = 1 WHERE Id = @p0", id);

        worker.Start();

        Settled(id).State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public async Task AnImportThatEndsTheProcessAgainAndAgainIsGivenUp()
    {
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Count, null);
        store.Operate("UPDATE Imports SET State = 'Staging', Attempt = 3 WHERE Id = @p0", id);

        worker.Start();

        Settled(id).State.ShouldBe(ImportState.Failed);
    }

    [StoreFact]
    public async Task AnUndoThatEndsTheProcessAgainAndAgainIsGivenUp()
    {
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Publish, null);
        worker.Start();
        Settled(id).State.ShouldBe(ImportState.Published);
        using (store.Engine.TakeTurn(CancellationToken.None, TimeSpan.FromSeconds(30)))
        {
            worker.Ask(id, ImportJob.Undo, null);
            store.Operate("UPDATE Imports SET Attempt = 3 WHERE Id = @p0", id);
        }

        var import = Settled(id);

        import.State.ShouldBe(ImportState.Published);
        import.Reason.ShouldNotBeNull().ShouldContain("was begun 3 times");
        worker.Ask(id, ImportJob.Undo, null);
        var undone = Settled(id);
        undone.State.ShouldBe(ImportState.Undone);
        undone.Attempt.ShouldBe(1, "each beginning is counted");
    }

    [StoreFact]
    public async Task AFileThatCannotBeReadWithoutBeingToldHowWaitsForThat()
    {
        worker.Start();
        var id = await Upload(Ambiguous);
        worker.Ask(id, ImportJob.Count, null);
        var refused = Settled(id);
        refused.State.ShouldBe(ImportState.Uploaded);
        refused.Reason.ShouldNotBeNull().ShouldContain("purchase_date");
        var preview = new ImportPreviewer(store.Engine).Read(refused);
        preview.Columns[1].Guess.ShouldBe(Guess.PleaseCheck);
        preview.Columns[1].Ambiguity.ShouldBe(Problem.AmbiguousDate);

        store.Engine.SetProfile(id, new ImportProfile { DateOrder = DateOrder.DayMonthYear });
        worker.Ask(id, ImportJob.Count, null);

        Settled(id).State.ShouldBe(ImportState.Staged);
    }

    [StoreFact]
    public async Task CountsThatAreNoLongerTrueAreShownAgainBeforeAnythingIsPublished()
    {
        worker.Start();
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Count, null);
        Settled(id);
        store.Import("customer_id,name\n1,Ann\n");

        worker.Ask(id, ImportJob.Publish, null);

        var held = Settled(id);
        held.State.ShouldBe(ImportState.Staged);
        held.Reason.ShouldNotBeNull().ShouldContain("counted again");
        ImportHistory.CountsOf(held)!.Created.ShouldBe(1);
        worker.Ask(id, ImportJob.Publish, null);
        Settled(id).State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public async Task StoppedWorkLeavesTheFileAndTheChoices()
    {
        using var other = store.Data.Lock(StoreLock.Worker);
        worker.Start();
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Count, null);

        worker.StopWork(id);

        Settled(id).State.ShouldBe(ImportState.Uploaded);
        other.Dispose();
        worker.Ask(id, ImportJob.Count, null).ShouldBeTrue();
        Settled(id).State.ShouldBe(ImportState.Staged);
    }

    [StoreFact]
    public async Task AnEndingProcessLeavesItsWorkToTheNext()
    {
        using var other = store.Data.Lock(StoreLock.Worker);
        worker.Start();
        var id = await Upload(File);
        worker.Ask(id, ImportJob.Count, null);

        worker.End(TimeSpan.FromSeconds(5)).ShouldBeTrue();

        history.Find(id)!.Wanted.ShouldBe(nameof(ImportJob.Count));
    }

    [StoreFact]
    public async Task ADamagedUploadIsNotTakenUp()
    {
        worker.Start();
        var id = await Upload(File);
        System.IO.File.WriteAllText(Path.Combine(store.Folder, "uploads", $"{id}"), "customer_id,name\n1,Ann\n2,Bop\n");

        worker.Ask(id, ImportJob.Count, null);

        Settled(id).Reason.ShouldNotBeNull().ShouldContain("not as it was stored");
    }

    [StoreFact]
    public async Task TheSameContentIsToldWhateverTheFileIsCalled()
    {
        store.Import(File);

        (await Receive(File, "other name.csv")).SameFile!.Id.ShouldBe(1);
        (await Receive("customer_id,name\n3,Cid\n", "x.csv")).SameFile.ShouldBeNull();
    }

    [StoreTheory]
    [InlineData("", null, UploadFault.Empty)]
    [InlineData("  \n \n", null, UploadFault.Empty)]
    [InlineData("%PDF-1.7 \u0001\u0002", null, UploadFault.WrongType)]
    [InlineData("a,b\n1,2\n", 100L, UploadFault.Incomplete)]
    [InlineData("a,b\n1,2\n1,2\n3,and more than may come in one file, which is a hundred bytes in this test and some gigabytes else\n", null, UploadFault.TooBig)]
    public async Task WhatCannotBeTakenIsRefusedAndLeavesNothing(string content, long? length, UploadFault fault)
    {
        var result = await Receive(content, "x.csv", length);

        result.Fault.ShouldBe(fault);
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
        store.Engine.List().ShouldBeEmpty();
    }

    [StoreFact]
    public async Task TheSameRequestSentTwiceIsOneImport()
    {
        var desk = new UploadDesk(store.Engine, new UploadLimits(FreeBytes: 0));
        var first = await desk.Receive(new UploadRequest("a.csv", Bytes(File), null, null, RequestKey: "k1"));
        var second = await desk.Receive(new UploadRequest("a.csv", Bytes(File), null, null, RequestKey: "k1"));

        second.ShouldBe(new UploadResult(first.ImportId, IsRepeated: true));
    }

    [StoreFact]
    public async Task TheSameRequestAtOnceOnSeveralNodesIsOneImport()
    {
        var desk = new UploadDesk(store.Engine, new UploadLimits(FreeBytes: 0));
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() =>
            desk.Receive(new UploadRequest("a.csv", Bytes(File), null, null, RequestKey: "k2")))));

        results.Count(result => !result.IsRepeated).ShouldBe(1);
        results.Select(result => result.ImportId).Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task ALinkInThePlaceOfAnUploadIsNotFollowed()
    {
        var id = await Upload(File);
        var kept = Path.Combine(store.Folder, "uploads", $"{id}");
        var secret = Path.Combine(store.Folder, "secret.csv");
        System.IO.File.Move(kept, secret);
        System.IO.File.CreateSymbolicLink(kept, secret);

        new ImportPreviewer(store.Engine).TryRead(history.Find(id)!).ShouldBeNull();
        Should.Throw<ImportException>(() => store.Engine.Publish(id)).Message.ShouldContain("no longer kept");
    }

    [StoreFact]
    public void WhatWasReadOfACancelledOrFailedImportIsNotKept()
    {
        const string Faulty = "customer_id,purchase_date\n1,someday\n2,2024-01-01\n";
        var held = store.Engine.Import(new ImportRequest(store.FileOf(Faulty), new ImportProfile(), HoldForApproval: true));
        store.OperationsRows("RowNumber", "Ledger").ShouldBe(["1"]);

        store.Engine.Cancel(held.ImportId);

        store.OperationsRows("RowNumber", "Ledger").ShouldBeEmpty();
    }

    [StoreFact]
    public void TheHashOfAFileIsKept()
    {
        store.Import(File);

        store.Engine.List()[0].FileHash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(File))));
    }

    [StoreFact]
    public void WaitingForAnotherImportCanBeGivenUp()
    {
        using var other = store.Data.Lock(StoreLock.Worker);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        Should.Throw<OperationCanceledException>(() => store.Engine.Import(new ImportRequest(store.FileOf(File), new ImportProfile()), null, cancellation.Token));
    }

    [StoreFact]
    public void TheLedgerIsSearchedPageByPage()
    {
        store.Import("customer_id,purchase_date,quantity\n1,someday,1\n2,2024-01-01, 2\n3,never,x_y\n4,never,4\n");
        var ledger = new LedgerReader(store.Data);

        ledger.Reasons(1).Select(reason => (reason.Problem, reason.Column, reason.Rows)).ShouldBe(
            [(Problem.NotDate, "purchase_date", 3), (Problem.NotNumber, "quantity", 1)]);
        var (first, next) = ledger.Page(1, new LedgerFilter(LedgerKind.Rejected), null, 2);
        first.Select(entry => entry.Value).ShouldBe(["someday", "never"]);
        ledger.Page(1, new LedgerFilter(LedgerKind.Rejected), LedgerPlace.Parse(next.ToString()), 2).Items.Select(entry => entry.Value).ShouldBe(["x_y", "never"]);
        ledger.Count(1, new LedgerFilter(Text: "X_Y")).ShouldBe(2, "the cell and the row that holds it");
        ledger.Count(1, new LedgerFilter(LedgerKind.Corrected)).ShouldBe(1);
    }

    public void Dispose()
    {
        worker.Dispose();
        store.Dispose();
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private async Task<long> Upload(string csv) => (await Receive(csv, "file.csv")).ImportId;

    private Task<UploadResult> Receive(string csv, string name, long? length = null) =>
        new UploadDesk(store.Engine, new UploadLimits(FileBytes: 100, FreeBytes: 0)).Receive(new UploadRequest(name, Bytes(csv), length, null));

    /// <summary>The import once nothing is asked for any more.</summary>
    private ImportRecord Settled(long id)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var import = history.Find(id)!;
            if (import.Wanted is null)
            {
                return import;
            }

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), $"{import.State} {import.Wanted} {import.Reason}");
            Thread.Sleep(5);
        }
    }
}
