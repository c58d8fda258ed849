using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Several processes on one store, and a worker whose lock was lost while it lived.</summary>
public sealed class WorkerTurnTests : IDisposable
{
    private const string File = "customer_id,name\n1,Ann\n2,Bob\n";

    /// <summary>A worker that starts has a turn to put right what others left, then the turn of the import.</summary>
    private const int PublishOfWorker = 3;

    private readonly TestStore store = new();
    private readonly ImportHistory history;

    public WorkerTurnTests() => history = new ImportHistory(store.Data);

    public void Dispose() => store.Dispose();

    [StoreFact]
    public void WhoeverHasLostTheTurnWritesNothing()
    {
        using var first = Take();
        first.IsLost().ShouldBeFalse();
        using var second = Take();

        first.IsLost().ShouldBeTrue();
        Should.Throw<TurnLostException>(() => first.Write());
        second.Write().Dispose();
    }

    [StoreFact]
    public async Task AnImportThatWasTakenOverIsNotPublishedByWhoeverHadItBefore()
    {
        using var held = new HeldStore(store.Data, transaction: 2);
        var engine = new ImportEngine(held, store.Folder, store.Clock);
        var first = Task.Run(() => engine.Import(new ImportRequest(store.FileOf(File), new ImportProfile())));
        held.WaitUntilReached();
        Take().Dispose();
        held.Release();

        await Should.ThrowAsync<TurnLostException>(() => first);
        store.ShouldBeEmpty();
        history.Find(1)!.State.ShouldBe(ImportState.Publishing, "what becomes of it is the business of whoever took over");
        store.Engine.Publish(Recovered()).State.ShouldBe(ImportState.Published);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(2);
    }

    [StoreFact]
    public async Task AnUndoneImportDoesNotComeBackByAWorkerThatWasLate()
    {
        using var held = new HeldStore(store.Data, PublishOfWorker);
        using var late = new ImportWorker(new ImportEngine(held, store.Folder, store.Clock));
        late.Start();
        var id = await Upload();
        late.Ask(id, ImportJob.Publish, null);
        held.WaitUntilReached();

        // As another process does that was given the lock, because the server thinks the first one gone.
        using (Take())
        {
            store.Engine.Recover();
        }

        store.Operate("UPDATE Imports SET Wanted = NULL, State = 'Cancelled' WHERE Id = @p0", id);
        held.Release();
        late.End(TimeSpan.FromSeconds(20)).ShouldBeTrue();

        store.ShouldBeEmpty();
        history.Find(id)!.State.ShouldBe(ImportState.Cancelled);
    }

    [StoreFact]
    public async Task ProgressAndStopWorkFromAnyProcess()
    {
        using var held = new HeldStore(store.Data, PublishOfWorker);
        using var here = new ImportWorker(new ImportEngine(held, store.Folder, store.Clock));
        using var elsewhere = new ImportWorker(store.Engine);
        here.Start();
        var id = await Upload();
        here.Ask(id, ImportJob.Publish, null);
        held.WaitUntilReached();
        elsewhere.Start();
        await Task.Delay(200);

        elsewhere.ProgressOf(history.Find(id)!)!.Phase.ShouldBe(WorkPhase.Reading);
        elsewhere.StopWork(id);
        await Task.Delay(2500);
        held.Release();
        here.End(TimeSpan.FromSeconds(20)).ShouldBeTrue();

        store.ShouldBeEmpty();
        history.Find(id)!.State.ShouldBe(ImportState.Uploaded);
    }

    [StoreFact]
    public async Task WhatWasApprovedInSpiteOfTheGateIsPublishedByWhoeverTakesItUp()
    {
        const string Faulty = "customer_id,purchase_date\n1,someday\n2,2024-01-01\n";
        var held = store.Engine.Import(new ImportRequest(store.FileOf(Faulty), new ImportProfile { Gate = new ImportProfileGate { AllOrNothing = true } }));
        held.State.ShouldBe(ImportState.Staged);
        using var worker = new ImportWorker(store.Engine);
        worker.Ask(held.ImportId, ImportJob.Publish, "Anna");
        store.Operate("UPDATE Imports SET State = 'Publishing', Attempt = 1 WHERE Id = @p0", held.ImportId);

        worker.Start();

        (await worker.Settle(held.ImportId, TimeSpan.FromSeconds(20))).ShouldBeTrue();
        history.Find(held.ImportId)!.State.ShouldBe(ImportState.Published);
    }

    [StoreFact]
    public void AnUploadThatAnotherMachineMayBeWritingIsLeftAlone()
    {
        var uploads = Directory.CreateDirectory(Path.Combine(store.Folder, "uploads")).FullName;
        var (fresh, old) = (Path.Combine(uploads, $"{Guid.NewGuid():N}.part"), Path.Combine(uploads, $"{Guid.NewGuid():N}.part"));
        System.IO.File.WriteAllText(fresh, "");
        System.IO.File.WriteAllText(old, "");
        System.IO.File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));

        store.Engine.RecoverInterrupted();

        Directory.GetFiles(uploads).ShouldBe([fresh]);
    }

    /// <summary>A turn of somebody to whom a server has given the lock while another still thinks to have it.</summary>
    private WorkerTurn Take() => WorkerTurn.Begin(store.Data, new MemoryStream());

    private long Recovered()
    {
        store.Engine.RecoverInterrupted();
        return history.Page().Items.Single().Id;
    }

    private async Task<long> Upload() => (await new UploadDesk(store.Engine, new UploadLimits(FreeBytes: 0))
        .Receive(new UploadRequest("file.csv", new MemoryStream(Encoding.UTF8.GetBytes(File)), null, null))).ImportId;
}
