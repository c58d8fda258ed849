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

    internal SettingsBook Settings => settings;

    internal IDataStore Store => store;

    internal ImportLog Log => log;

    internal UploadFolder Uploads => uploads;

    internal ImportLimits Limits { get; init; } = ImportLimits.Default;

    /// <exception cref="ImportException">The profile cannot be used as it is, or a column cannot be read without being told how.</exception>
    /// <exception cref="SourceException">The file cannot be read.</exception>
    public ImportResult Import(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var turn = TakeTurn(cancellation);
        Recover();
        var started = Stopwatch.GetTimestamp();
        var name = Path.GetFileName(request.File);

        // What cannot be opened at all is refused before anything is kept of it.
        var known = Recognise(request.File, request.Profile);
        if (request.DryRun)
        {
            using var run = new ImportRun(turn, uploads.NewStage(), 0, name, Now, settings.Current, CurrentLimits);
            var counts = run.Count(request.File, known.Profile, progress, cancellation);
            return new ImportResult(0, ImportState.Staged, counts, Seconds(started), QualityGate.NothingToPublish(counts), run.Proposal) { Reading = run.Reading, Computed = known.Computed, Corrects = known.Corrects?.Id };
        }

        var (id, _) = log.Accept(
            name, new FileInfo(request.File).Length, null, ImportProfileFile.Write(known.Profile), like: known.Corrects?.Id, corrects: known.Corrects?.Id);
        return Guarded(turn, id, started, () =>
        {
            var upload = uploads.Store(id, request.File, hash => log.SetHash(id, hash));
            var task = new ImportTask(id, name, upload.Path, known.Profile, request.HoldForApproval, Corrects: known.Corrects?.Id);
            return Run(turn, task, started, progress, cancellation) with { Computed = known.Computed, Corrects = known.Corrects?.Id };
        });
    }

    private KnownFile Recognise(string file, ImportProfile profile)
    {
        using var source = CsvSource.Open(file, SourceOptions.Of(profile, settings.Current.UnpackedBytes));
        var known = KnownFiles.Recognise(store, source, profile);
        if (known.Profile.Source == profile.Source)
        {
            source.Reading.ThrowIfUnclear();
        }

        return known;
    }

    /// <summary>Publishes an import that waits, also one that the gate holds; or takes up again one that was interrupted,
    /// which the gate may still hold: nobody has seen its counts yet.</summary>
    public ImportResult Publish(long importId, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var turn = TakeTurn(cancellation);
        Recover();
        var started = Stopwatch.GetTimestamp();
        var record = log.Find(importId);
        if (!CanBePublished(record))
        {
            throw new ImportException($"Import {importId} is {Words(record.State)}; only one that waits or was interrupted can be published.");
        }

        var upload = UploadOf(record);
        log.TakeUp(importId);
        return Guarded(turn, importId, started, () => Run(
            turn,
            new ImportTask(importId, record.FileName, upload, ImportLog.ProfileOf(record), IgnoreGate: record.State == ImportState.Staged, Corrects: record.Corrects), started, progress, cancellation));
    }

    /// <summary>Discards an import that is not published.</summary>
    public void Cancel(long importId, string? person = null, CancellationToken cancellation = default)
    {
        using var turn = TakeTurn(cancellation);
        Recover();
        var record = log.Find(importId);
        if (!CanBePublished(record))
        {
            throw new ImportException(record.State == ImportState.Published
                ? $"Import {importId} is published; undo it instead."
                : $"Import {importId} is {Words(record.State)}; there is nothing to cancel.");
        }

        uploads.Remove(importId);
        log.Close(importId, ImportState.Cancelled, "Cancelled before publishing.", ImportEventKind.Discarded, person);
    }

    /// <summary>Removes a published import as if it had never been.</summary>
    public UndoResult Undo(long importId, CancellationToken cancellation = default)
    {
        using var turn = TakeTurn(cancellation);
        Recover();
        return Undo(turn, log.Find(importId), null, cancellation);
    }

    internal UndoResult Undo(WorkerTurn turn, ImportRecord record, string? person, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (record.State != ImportState.Published)
        {
            throw new ImportException($"Import {record.Id} is {Words(record.State)}; only a published import can be undone.");
        }

        var result = Attempts.Run(attempt => UndoOnce(turn, record.Id, attempt, cancellation), cancellation) with { Seconds = Seconds(started) };
        return Attempts.Run(
            _ =>
            {
                log.Close(record.Id, ImportState.Undone, null, ImportEventKind.Undone, person);
                return result;
            },
            CancellationToken.None);
    }

    private UndoResult UndoOnce(WorkerTurn turn, long importId, int attempt, CancellationToken cancellation)
    {
        using var session = turn.Write();
        if (attempt > 0 && !log.IsPublished(importId))
        {
            // The connection broke after the commit and before its answer, and the numbers with it.
            var unknown = new RecordCounts(0, 0, 0);
            return new UndoResult(importId, unknown, unknown, unknown, 0);
        }

        var result = new Undoer(session, importId, cancellation).Run();
        cancellation.ThrowIfCancellationRequested();
        session.Commit();
        return result;
    }

    /// <summary>Says how an import that is not published is to be read; what was counted of it is counted again when asked for.</summary>
    public void SetProfile(long importId, ImportProfile profile)
    {
        var record = log.Find(importId);
        if (!CanBePublished(record) || record.Wanted is not null)
        {
            throw new ImportException($"Import {importId} is {Words(record.State)}; how it is read can no longer be changed.");
        }

        log.SetProfile(importId, profile);
    }

    /// <summary>Writes the rejected rows as CSV: the original columns, then line and reason. Returns the rows written.</summary>
    public long WriteRejects(long importId, Stream output)
    {
        if (log.Find(importId).LedgerRemovedAt is { } removed)
        {
            throw new ImportException($"The rejected rows of import {importId} were removed on {removed:yyyy-MM-dd}, as the settings say.");
        }

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
        if (store.TryLock(StoreLock.Worker) is { } free)
        {
            using var turn = WorkerTurn.Begin(store, free);
            Recover();
        }
    }

    /// <summary>Erases a person: the customer, their interactions, every trace in claims and ledger; their purchases
    /// stay without them. No import and no undo brings them back.</summary>
    public EraseResult Erase(string customerId, CancellationToken cancellation = default)
    {
        using var turn = TakeTurn(cancellation);
        return new Eraser(turn, Now).Run(customerId);
    }

    private ImportLimits CurrentLimits => Limits with { UnpackedBytes = settings.Current.UnpackedBytes };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal static double Seconds(long started) => Stopwatch.GetElapsedTime(started).TotalSeconds;

    private static string Words(ImportState state) => state switch
    {
        ImportState.Staging or ImportState.Publishing => "under way",
        ImportState.Uploaded => "uploaded",
        ImportState.Staged => "waiting",
        ImportState.Published => "published already",
        ImportState.Cancelled => "cancelled",
        ImportState.Failed => "failed",
        ImportState.Undone => "undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Null where somebody is at work for longer than a moment.</summary>
    internal WorkerTurn? TryTakeTurn()
    {
        try
        {
            return TakeTurn(CancellationToken.None, TimeSpan.FromSeconds(1));
        }
        catch (ImportException)
        {
            return null;
        }
    }

    internal WorkerTurn TakeTurn(CancellationToken cancellation, TimeSpan? atMost = null)
    {
        try
        {
            return WorkerTurn.Begin(store, store.Lock(StoreLock.Worker, atMost, cancellation));
        }
        catch (TimeoutException)
        {
            throw new ImportException("Another import or undo is running on this store. Wait until it ends and try again.");
        }
    }

    /// <summary>Only in a turn.</summary>
    internal void Recover()
    {
        var imports = log.Recover();
        uploads.Tidy(imports.Where(CanBePublished).Select(import => import.Id).ToHashSet(), imports.Count == 0 ? 0 : imports[0].Id);
    }

    internal static bool CanBePublished(ImportRecord import) => import.State is ImportState.Uploaded or ImportState.Staged or ImportState.Failed;

    /// <summary>The stored file, which must be what was stored: a loss of power may have cut it short.</summary>
    internal string UploadOf(ImportRecord record)
    {
        var upload = uploads.Find(record.Id)
            ?? throw new ImportException($"The file of import {record.Id} ({record.FileName}) is no longer kept. Import it again.");
        return UploadFolder.IsWhole(upload, record.FileBytes, record.FileHash)
            ? upload
            : throw new ImportException($"The file kept for import {record.Id} ({record.FileName}) is not as it was stored; the disk or a loss of power may have damaged it. Import it again.");
    }

    /// <summary>Stages, counts and, where nothing holds it, publishes. A fault that passes, of a server that is being
    /// restarted, say, begins all of it anew.</summary>
    internal ImportResult Run(WorkerTurn turn, ImportTask task, long started, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        Attempts.Run(
            attempt => attempt > 0 && turn.HasPublished(task.Id)
                ? Published(task.Id, started)
                : RunOnce(turn, task, started, progress, cancellation),
            cancellation);

    /// <summary>The connection broke after the commit and before its answer: the list is put right by the data.</summary>
    private ImportResult Published(long id, long started)
    {
        Recover();
        return new ImportResult(id, ImportState.Published, ImportLog.CountsOf(log.Find(id)) ?? new ImportCounts(), Seconds(started));
    }

    private ImportResult RunOnce(WorkerTurn turn, ImportTask task, long started, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var run = new ImportRun(turn, uploads.NewStage(), task.Id, task.FileName, Now, settings.WithZone(), CurrentLimits);
        var outcome = run.Publish(
            task,
            progress,
            cancellation,
            publishing: () => log.SetState(task.Id, ImportState.Publishing),
            committing: counts =>
            {
                log.SetCounts(task.Id, counts);

                // What the values of the file decided is part of the recipe from now on.
                log.KeepProfile(task.Id, run.Proposal!.Recipe);
            });
        var seconds = Seconds(started);
        var isPublished = outcome.Reason is null;
        if (isPublished)
        {
            uploads.Remove(task.Id);
        }
        else
        {
            uploads.Flush(task.Id);
        }

        log.Finish(
            task.Id,
            isPublished ? ImportState.Published : ImportState.Staged,
            outcome.Counts,
            outcome.Reason,
            seconds,
            outcome.DataVersion,
            isPublished ? ImportEventKind.Published : task.Hold ? ImportEventKind.Counted : ImportEventKind.Held,
            task.Person);
        return new ImportResult(task.Id, isPublished ? ImportState.Published : ImportState.Staged, outcome.Counts, seconds, outcome.Reason, run.Proposal) { Reading = run.Reading };
    }

    /// <summary>A fault or a cancel leaves the import marked, and the data as they were.</summary>
    private ImportResult Guarded(WorkerTurn turn, long id, long started, Func<ImportResult> run)
    {
        try
        {
            return run();
        }
        catch (Exception fault)
        {
            // What went wrong after the commit (the list could not be written, say) does not make the data go away; the
            // next command puts the list right. And what another process has taken over is that one's.
            if (turn.IsLost() || turn.HasPublished(id))
            {
                throw;
            }

            // Where the server only went away, the import can be taken up again from its file.
            if (fault is not IStoreFault { IsTransient: true })
            {
                uploads.Remove(id);
            }

            var isCancelled = fault is OperationCanceledException;
            log.Fail(
                id,
                isCancelled ? ImportState.Cancelled : ImportState.Failed,
                ReasonOf(fault),
                Seconds(started),
                isCancelled ? ImportEventKind.Stopped : ImportEventKind.Failed,
                person: null);
            throw;
        }
    }

    internal static string ReasonOf(Exception fault) => fault switch
    {
        OperationCanceledException => "Cancelled while it ran.",
        ImportException or SourceException => fault.Message,
        IOException => $"Ended by a fault ({fault.Message.TrimEnd('.')}). Nothing was changed.",
        _ => $"Ended by a fault ({fault.GetType().Name}). Nothing was changed.",
    };
}

/// <summary>Records removed, and records put back to what other imports state of them.</summary>
public sealed record UndoResult(long ImportId, RecordCounts Customers, RecordCounts Purchases, RecordCounts Interactions, double Seconds);

public sealed record EraseResult(bool Found, long Interactions, long Purchases);
