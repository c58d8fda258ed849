using System.Diagnostics;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <summary>One attempt of the background worker at one import, in its turn. However it ends, the data are as
/// before or published, and the import says which and why; its file is kept until it is published or discarded.</summary>
internal sealed class ImportAttempt(ImportEngine engine, WorkerTurn turn, ImportRecord record, ImportJob job, CurrentWork work)
{
    private readonly long started = Stopwatch.GetTimestamp();

    public void Run()
    {
        try
        {
            if (job == ImportJob.Undo)
            {
                if (record.Attempt >= ImportLog.MostAttempts)
                {
                    throw new ImportException($"Undoing import {record.Id} was begun {record.Attempt} times and never ended. Nothing was changed; ask for it again when the machine has more memory and disk.");
                }

                engine.Log.TakeUpUndo(record.Id);
                work.Watch.Begin(WorkPhase.Undoing);
                engine.Undo(turn, record, record.WantedBy, work.Token);
                return;
            }

            engine.Log.TakeUp(record.Id);
            work.Watch.Begin(WorkPhase.Reading);
            engine.Run(turn, Task(engine.UploadOf(record)), started, work.Watch, work.Token);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            if (job == ImportJob.Undo && fault is OperationCanceledException)
            {
                // The process ends well, or somebody stopped it.
                engine.Log.LeaveUndo(record.Id);
            }

            if (IsDone() || turn.IsLost())
            {
                // The data are as asked for, and only the list could not be written; or another process looks after it.
                throw;
            }

            Settle(fault);
        }
    }

    /// <summary>Whoever publishes what was counted has seen the counts, and what the gate says of them: also where the process
    /// that took it up first has ended. What was never counted, the gate may still hold.</summary>
    private ImportTask Task(string upload)
    {
        var profile = ImportLog.ProfileOf(record);
        return job == ImportJob.Count
            ? new ImportTask(record.Id, record.FileName, upload, profile, Hold: true, Person: record.WantedBy, Corrects: record.Corrects)
            : new ImportTask(record.Id, record.FileName, upload, profile, IgnoreGate: record.Counts is not null, Seen: ImportLog.CountsOf(record), Person: record.WantedBy, Corrects: record.Corrects);
    }

    private bool IsDone() => job switch
    {
        ImportJob.Publish => engine.Log.IsPublished(record.Id),
        ImportJob.Undo => !engine.Log.IsPublished(record.Id),
        _ => false,
    };

    private void Settle(Exception fault)
    {
        var before = record.State == ImportState.Failed ? ImportState.Uploaded : record.State;
        switch (fault)
        {
            case OperationCanceledException when !work.IsStopped:
                // Wanted stays: the next process goes on.
                engine.Log.SetState(record.Id, before);
                break;
            case OperationCanceledException:
                engine.Log.Fail(record.Id, before, null, Seconds, ImportEventKind.Stopped, record.WantedBy);
                break;
            case ImportException or SourceException when job != ImportJob.Undo:
                engine.Log.Fail(record.Id, ImportState.Uploaded, fault.Message, Seconds, ImportEventKind.Refused, null);
                break;
            default:
                engine.Log.Fail(
                    record.Id, job == ImportJob.Undo ? before : ImportState.Failed, ImportEngine.ReasonOf(fault), Seconds, ImportEventKind.Failed, null);
                break;
        }
    }

    private double Seconds => ImportEngine.Seconds(started);
}
