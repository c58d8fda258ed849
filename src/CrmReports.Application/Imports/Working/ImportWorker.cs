using System.Diagnostics;
using CrmReports.Application.Data;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>
/// Sees to imports in the background, one at a time, under the same lock as the command line. What it is asked for is
/// kept in the operations store until it is done, so that a page may be reloaded and a process may end: whoever starts
/// next takes it up.
/// </summary>
public sealed class ImportWorker : IDisposable
{
    /// <summary>Other processes may have asked for something, or left it.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>How soon work ends that was stopped in another process.</summary>
    private static readonly TimeSpan LookAfterIt = TimeSpan.FromSeconds(1);

    private readonly ImportEngine engine;
    private readonly Action<Exception> unexpected;
    private readonly CancellationTokenSource ending = new();
    private readonly SemaphoreSlim asked = new(0);
    private readonly Lock gate = new();
    private Task loop = Task.CompletedTask;
    private CurrentWork? current;

    /// <param name="unexpected">Told of faults that no import can be blamed for.</param>
    public ImportWorker(ImportEngine engine, Action<Exception>? unexpected = null)
    {
        this.engine = engine;
        this.unexpected = unexpected ?? (_ => { });
    }

    /// <summary>Whether it looks for work; not before it is started, and not after it ended.</summary>
    public bool IsRunning => !loop.IsCompleted;

    public void Start() => loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Asks for something; false where something else is asked for already.</summary>
    /// <exception cref="ImportException">The import does not stand so that it could be done.</exception>
    public bool Ask(long importId, ImportJob job, string? person)
    {
        var record = engine.Log.Find(importId);
        if (job == ImportJob.Undo ? record.State != ImportState.Published : !ImportEngine.CanBePublished(record))
        {
            throw new ImportException(job == ImportJob.Undo
                ? $"Import {importId} is not published; only a published import can be undone."
                : $"Import {importId} neither waits nor was interrupted; there is nothing to publish.");
        }

        if (!engine.Log.Want(importId, job, person))
        {
            return false;
        }

        if (job == ImportJob.Publish)
        {
            engine.Log.Note(importId, ImportEventKind.Approved, person);
        }

        asked.Release();
        return true;
    }

    /// <summary>Waits a moment for short work, so that a page need not show progress that is over at once.</summary>
    /// <returns>Whether nothing is asked for any more.</returns>
    public async Task<bool> Settle(long importId, TimeSpan atMost, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        while (engine.Log.Find(importId).Wanted is not null)
        {
            if (watch.Elapsed > atMost)
            {
                return false;
            }

            await Task.Delay(20, cancellation);
        }

        return true;
    }

    /// <summary>Ends the work on an import. The data stay as they were; the file and what was chosen are kept.</summary>
    public void StopWork(long importId)
    {
        lock (gate)
        {
            if (current is { HasBegun: true } && current.ImportId == importId)
            {
                current.Stop();
                return;
            }
        }

        // A process that is at it sees that it is no longer wanted (Follow).
        engine.Log.Unwant(importId);
    }

    /// <summary>How far the work is, also where another process does it; null where nothing is asked for.</summary>
    public WorkProgress? ProgressOf(ImportRecord record)
    {
        lock (gate)
        {
            if (current is { HasBegun: true } && current.ImportId == record.Id)
            {
                return current.Watch.Latest;
            }
        }

        return WorkProgress.FromJson(record.Progress)
            ?? (Enum.TryParse<ImportJob>(record.Wanted, out var job) ? WorkProgress.Waiting(job) : null);
    }

    /// <summary>Ends it within the time given. What it was at is taken up by the next start.</summary>
    public bool End(TimeSpan within)
    {
        ending.Cancel();
        return loop.Wait(within);
    }

    public void Dispose()
    {
        End(TimeSpan.FromSeconds(5));
        ending.Dispose();
        asked.Dispose();
    }

    private void Loop()
    {
        Guarded(engine.RecoverInterrupted);
        while (!ending.IsCancellationRequested)
        {
            Guarded(DoAll);
            try
            {
                asked.Wait(LookAgain, ending.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private void DoAll()
    {
        while (!ending.IsCancellationRequested && engine.Log.Asked() is [var next, ..])
        {
            using var work = new CurrentWork(next.Id, new WorkWatch(Enum.Parse<ImportJob>(next.Wanted!), progress => Tell(next.Id, progress)), ending.Token);
            lock (gate)
            {
                current = work;
            }

            try
            {
                Do(work);
            }
            finally
            {
                lock (gate)
                {
                    current = null;
                }
            }
        }
    }

    /// <summary>How far it is, for whoever looks on from elsewhere; no work ends because that could not be written.</summary>
    private void Tell(long importId, WorkProgress progress)
    {
        try
        {
            engine.Log.SetProgress(importId, progress.ToJson());
        }
        catch (Exception fault) when (IStoreFault.IsPassing(fault))
        {
            // The next one may be.
        }
    }

    private void Do(CurrentWork work)
    {
        try
        {
            using var turn = engine.TakeTurn(work.Token, TimeSpan.FromDays(1));
            engine.Recover();

            // Another process may have seen to it meanwhile.
            var record = engine.Log.Find(work.ImportId);
            if (Enum.TryParse<ImportJob>(record.Wanted, out var job))
            {
                work.Begin();
                using var over = new CancellationTokenSource();
                var following = Follow(work, turn, over.Token);
                try
                {
                    new ImportAttempt(engine, turn, record, job, work).Run();
                }
                finally
                {
                    over.Cancel();
                    following.Wait();
                }
            }
        }
        catch (OperationCanceledException)
        {
            if (work.IsStopped)
            {
                engine.Log.Unwant(work.ImportId);
            }
        }
    }

    /// <summary>Looks after work from time to time until it is over: one look at a time, however slow the database is.</summary>
    private async Task Follow(CurrentWork work, WorkerTurn turn, CancellationToken over)
    {
        using var pace = new PeriodicTimer(LookAfterIt);
        try
        {
            while (await pace.WaitForNextTickAsync(over))
            {
                LookAfter(work, turn);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over.
        }
    }

    /// <summary>Ends work that a person has stopped in another process, and work that another process has taken over.</summary>
    private void LookAfter(CurrentWork work, WorkerTurn turn)
    {
        try
        {
            if (turn.IsLost())
            {
                work.GiveUp();
            }
            else if (engine.Log.Find(work.ImportId).Wanted is null)
            {
                work.Stop();
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The work meets the same fault by itself.
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            unexpected(fault);
        }
    }
}
