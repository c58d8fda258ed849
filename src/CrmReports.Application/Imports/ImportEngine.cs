using System.Diagnostics;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;
using CrmReports.Application.Imports.Undoing;
using CrmReports.Application.Organisation;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>Takes sources in: accept, stage, publish, cancel, undo. One at a time per store.</summary>
/// <param name="store">Where the records go.</param>
/// <param name="folder">The data folder; uploads and staged rows lie below it.</param>
/// <param name="clock">Says when things happened.</param>
public sealed class ImportEngine(IDataStore store, string folder, TimeProvider clock)
{
    private readonly ImportLog log = new(store, clock);
    private readonly UploadFolder uploads = new(folder);
    private readonly SettingsBook settings = new(store, clock);

    internal ImportLimits Limits { get; init; } = ImportLimits.Default;

    /// <exception cref="ImportException">The profile cannot be used as it is, or a column cannot be read without being told how.</exception>
    /// <exception cref="SourceException">The file cannot be read.</exception>
    public ImportResult Import(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var worker = TakeWorkerLock();
        Recover();
        var started = Stopwatch.GetTimestamp();
        if (request.DryRun)
        {
            using var run = new ImportRun(store, uploads.NewStage(), 0, Path.GetFileName(request.File), Now, settings.Current.Zone, Limits);
            var counts = run.Count(request.File, request.Profile, progress, cancellation);
            return new ImportResult(0, ImportState.Staged, counts, Seconds(started));
        }

        // What cannot be opened at all is refused before anything is kept of it.
        using (CsvSource.Open(request.File, SourceOptions.Of(request.Profile)))
        {
        }

        var id = log.Accept(Path.GetFileName(request.File), new FileInfo(request.File).Length, request.Profile);
        return Guarded(id, started, () =>
        {
            var upload = uploads.Store(id, request.File);
            return Run(id, Path.GetFileName(request.File), upload, request.Profile, request.HoldForApproval, ignoreGate: false, started, progress, cancellation);
        });
    }

    /// <summary>Publishes an import that waits, also one that the gate holds; or takes up again one that was interrupted,
    /// which the gate may still hold: nobody has seen its counts yet.</summary>
    public ImportResult Publish(long importId, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var worker = TakeWorkerLock();
        Recover();
        var started = Stopwatch.GetTimestamp();
        var record = log.Find(importId);
        if (!CanBePublished(record))
        {
            throw new ImportException($"Import {importId} is {Words(record.State)}; only one that waits or was interrupted can be published.");
        }

        var upload = uploads.Find(importId)
            ?? throw new ImportException($"The file of import {importId} ({record.FileName}) is no longer kept. Import it again.");
        log.TakeUp(importId);
        return Guarded(importId, started, () => Run(
            importId, record.FileName, upload, ImportLog.ProfileOf(record), hold: false, ignoreGate: record.State == ImportState.Staged, started, progress, cancellation));
    }

    /// <summary>Discards an import that is not published.</summary>
    public void Cancel(long importId)
    {
        using var worker = TakeWorkerLock();
        Recover();
        var record = log.Find(importId);
        if (!CanBePublished(record))
        {
            throw new ImportException(record.State == ImportState.Published
                ? $"Import {importId} is published. Undo it with 'undo {importId}'."
                : $"Import {importId} is {Words(record.State)}; there is nothing to cancel.");
        }

        uploads.Remove(importId);
        log.Close(importId, ImportState.Cancelled, "Cancelled before publishing.");
    }

    /// <summary>Removes a published import as if it had never been.</summary>
    public UndoResult Undo(long importId, CancellationToken cancellation = default)
    {
        using var worker = TakeWorkerLock();
        Recover();
        var started = Stopwatch.GetTimestamp();
        var record = log.Find(importId);
        if (record.State != ImportState.Published)
        {
            throw new ImportException($"Import {importId} is {Words(record.State)}; only a published import can be undone.");
        }

        UndoResult result;
        using (var session = store.Write())
        {
            result = new Undoer(session, importId, cancellation).Run() with { Seconds = Seconds(started) };
            session.Commit();
        }

        log.Close(importId, ImportState.Undone, null);
        return result;
    }

    /// <summary>Writes the rejected rows as CSV: the original columns, then line and reason. Returns the rows written.</summary>
    public long WriteRejects(long importId, Stream output)
    {
        log.Find(importId);
        return new RejectFile(store, importId).Write(output);
    }

    /// <summary>Imports, newest first. What a process that ended left half done is put right first.</summary>
    public IReadOnlyList<ImportRecord> List()
    {
        var imports = log.List();
        if (!log.LooksInterrupted(imports) && !uploads.HasStage)
        {
            return imports;
        }

        RecoverInterrupted();
        return log.List();
    }

    /// <summary>Marks what a process that ended left half done: as published where the data say so, else as failed with
    /// the reason. Nothing half done is ever visible. While another process is at work nothing is changed.</summary>
    public void RecoverInterrupted()
    {
        PrivateFolder.Create(folder);
        using var worker = FileLock.TryTake(WorkerLock);
        if (worker is not null)
        {
            Recover();
        }
    }

    /// <summary>Erases a person: the customer, their interactions, every trace in claims and ledger; their purchases
    /// stay without them. No import and no undo brings them back.</summary>
    public EraseResult Erase(string customerId)
    {
        using var worker = TakeWorkerLock();
        return new Eraser(store, Now).Run(customerId);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private string WorkerLock => Path.Combine(folder, "worker.lock");

    private static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;

    private static string Words(ImportState state) => state switch
    {
        ImportState.Staging or ImportState.Publishing => "under way",
        ImportState.Staged => "waiting",
        ImportState.Published => "published already",
        ImportState.Cancelled => "cancelled",
        ImportState.Failed => "failed",
        ImportState.Undone => "undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private FileLock TakeWorkerLock()
    {
        PrivateFolder.Create(folder);
        try
        {
            return FileLock.Wait(WorkerLock);
        }
        catch (TimeoutException)
        {
            throw new ImportException("Another import or undo is running on this data folder. Wait until it ends and try again.");
        }
    }

    /// <summary>Only under the worker's lock.</summary>
    private void Recover()
    {
        var imports = log.Recover();
        uploads.Tidy(imports.Where(CanBePublished).Select(import => import.Id).ToHashSet());
    }

    private static bool CanBePublished(ImportRecord import) => import.State is ImportState.Staged or ImportState.Failed;

    private ImportResult Run(
        long id,
        string fileName,
        string upload,
        ImportProfile profile,
        bool hold,
        bool ignoreGate,
        long started,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellation)
    {
        using var run = new ImportRun(store, uploads.NewStage(), id, fileName, Now, settings.WithZone().Zone, Limits);
        var outcome = run.Publish(
            upload,
            profile,
            hold,
            ignoreGate,
            progress,
            cancellation,
            publishing: () => log.SetState(id, ImportState.Publishing),
            committing: counts => log.SetCounts(id, counts));
        var seconds = Seconds(started);
        if (outcome.Reason is null)
        {
            uploads.Remove(id);
        }

        log.Finish(id, outcome.Reason is null ? ImportState.Published : ImportState.Staged, outcome.Counts, outcome.Reason, seconds);
        return new ImportResult(id, outcome.Reason is null ? ImportState.Published : ImportState.Staged, outcome.Counts, seconds, outcome.Reason);
    }

    /// <summary>A fault or a cancel leaves the import marked, and the data as they were.</summary>
    private ImportResult Guarded(long id, long started, Func<ImportResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception fault)
        {
            // What went wrong after the commit (the list could not be written, say) does not make the data go away; the
            // next command puts the list right.
            if (log.IsPublished(id))
            {
                throw;
            }

            uploads.Remove(id);
            log.Fail(id, fault is OperationCanceledException ? ImportState.Cancelled : ImportState.Failed, ReasonOf(fault), Seconds(started));
            throw;
        }
    }

    private static string ReasonOf(Exception fault) => fault switch
    {
        OperationCanceledException => "Cancelled while it ran.",
        ImportException or SourceException => fault.Message,
        _ => $"Ended by a fault ({fault.GetType().Name}). Nothing was changed.",
    };
}

/// <summary>Records removed, and records put back to what other imports state of them.</summary>
public sealed record UndoResult(long ImportId, RecordCounts Customers, RecordCounts Purchases, RecordCounts Interactions, double Seconds);

public sealed record EraseResult(bool Found, long Interactions, long Purchases);
