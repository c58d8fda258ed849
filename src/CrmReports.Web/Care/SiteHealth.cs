using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Pages;

namespace CrmReports.Web.Care;

public enum HealthState
{
    Ready,

    /// <summary>Pages work, something else does not.</summary>
    Degraded,
    NotReady,
}

/// <param name="Checks">For admins; strangers are told the state alone.</param>
public sealed record HealthReport(HealthState State, DateTimeOffset At, IReadOnlyList<Finding> Checks);

/// <summary>Whether the site can do its work. Asked often and by anybody, so an answer is kept for some seconds.</summary>
public sealed class SiteHealth(IDataStore store, Place place, TimeProvider clock, IServiceProvider services)
{
    private const long LeastSpace = 100L << 20;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StuckAfter = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private volatile HealthReport? known;
    private (string? Text, DateTime Since) progress;

    /// <summary>The same for whoever must not keep a thread of the pool waiting: a new look has a thread of its own.</summary>
    public Task<HealthReport> Soon() => known is { } report && IsFresh(report)
        ? Task.FromResult(report)
        : Task.Factory.StartNew(Report, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public HealthReport Report()
    {
        lock (gate)
        {
            return known is { } report && IsFresh(report) ? report : known = Look();
        }
    }

    private bool IsFresh(HealthReport report) => clock.GetUtcNow() - report.At <= Kept;

    private HealthReport Look()
    {
        List<Finding> checks = [Doctor.Try("Folder", CheckFolder), Doctor.Try("Stores", CheckStores), Doctor.Try("Space", CheckSpace), Doctor.Try("Worker", CheckWorker)];
        var state = checks.Exists(check => check.Level == FindingLevel.Failed) ? HealthState.NotReady
            : checks.Exists(check => check.Level == FindingLevel.Note) ? HealthState.Degraded
            : HealthState.Ready;
        return new HealthReport(state, clock.GetUtcNow(), checks);
    }

    private Finding CheckFolder()
    {
        Doctor.Probe(place.Folder);
        return new Finding("Folder", FindingLevel.Good, "Folder.Writable", place.Folder);
    }

    private Finding CheckStores()
    {
        var conditions = store.Care.Look();
        return conditions.Any(condition => condition.Pending.Count > 0)
            ? new Finding("Stores", FindingLevel.Failed, "Health.Pending", conditions.Sum(condition => condition.Pending.Count))
            : new Finding("Stores", FindingLevel.Good, "Health.Stores", store.Care.Provider);
    }

    private Finding CheckSpace()
    {
        var free = new DriveInfo(place.Folder).AvailableFreeSpace;
        return free < LeastSpace
            ? new Finding("Space", FindingLevel.Failed, "Space.Low", free / 1e9)
            : new Finding("Space", FindingLevel.Good, "Space.Enough", free / 1e9);
    }

    /// <summary>Somebody who holds the worker's lock writes staged rows or into the stores; where nothing has been written for
    /// long, they are stuck.</summary>
    private Finding CheckWorker()
    {
        if (services.GetService<ImportWorker>() is { IsRunning: false })
        {
            return new Finding("Worker", FindingLevel.Note, "Worker.Ended");
        }

        using (var worker = store.TryLock(StoreLock.Worker))
        {
            if (worker is not null)
            {
                return new Finding("Worker", FindingLevel.Good, "Worker.Idle");
            }
        }

        var quiet = clock.GetUtcNow().UtcDateTime - LastWritten();
        return quiet > StuckAfter
            ? new Finding("Worker", FindingLevel.Note, "Worker.Stuck", (long)quiet.TotalMinutes)
            : new Finding("Worker", FindingLevel.Good, "Worker.Busy");
    }

    private DateTime LastWritten()
    {
        var stage = new DirectoryInfo(Path.Combine(place.Folder, "stage"));
        var staged = stage.Exists ? stage.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.LastWriteTimeUtc) : [];
        return staged.Append(store.Care.LastWritten() ?? LastProgress()).Max();
    }

    /// <summary>A server does not tell when somebody last wrote; but how far an import is stands in the store, and changes.</summary>
    private DateTime LastProgress()
    {
        using var operations = store.ReadOperations();
        using var rows = operations.Query("SELECT Id, State, Progress FROM Imports WHERE Wanted IS NOT NULL OR State IN ('Staging', 'Publishing') ORDER BY Id");
        var now = new StringBuilder();
        while (rows.Read())
        {
            now.Append(rows.GetInt64(0)).Append(Encoding.UTF8.GetString(rows.GetUtf8(1))).Append(rows.IsNull(2) ? "" : Encoding.UTF8.GetString(rows.GetUtf8(2)));
        }

        if (progress.Text != now.ToString())
        {
            progress = (now.ToString(), clock.GetUtcNow().UtcDateTime);
        }

        return progress.Since;
    }
}
