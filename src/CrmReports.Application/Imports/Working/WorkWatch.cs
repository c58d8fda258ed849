using System.Diagnostics;

namespace CrmReports.Application.Imports;

/// <summary>Turns what the engine reports into what people want to know, and passes it on about once a second.</summary>
internal sealed class WorkWatch(ImportJob job, Action<WorkProgress> keep) : IProgress<ImportProgress>
{
    private const long Pause = 1000;

    private readonly Lock gate = new();
    private readonly long started = Stopwatch.GetTimestamp();
    private WorkPhase phase;
    private long phaseStarted = Stopwatch.GetTimestamp();
    private long next;
    private long? read;
    private long rows;

    public WorkProgress Latest { get; private set; } = WorkProgress.Waiting(job);

    public void Report(ImportProgress value)
    {
        lock (gate)
        {
            Enter(PhaseOf(value.Phase));
            rows = value.Rows;
            Latest = Of(value);
            if (Environment.TickCount64 < next)
            {
                return;
            }

            next = Environment.TickCount64 + Pause;
        }

        keep(Latest);
    }

    /// <summary>For work that reports nothing itself.</summary>
    public void Begin(WorkPhase begun)
    {
        lock (gate)
        {
            Enter(begun);
            Latest = new WorkProgress(job, begun, 0, null, 0, 0, null, Stopwatch.GetElapsedTime(started).TotalSeconds, null);
        }

        keep(Latest);
    }

    private void Enter(WorkPhase now)
    {
        if (now == phase)
        {
            return;
        }

        // The last report of the reading comes before its last rows; what it said is near enough.
        read = phase == WorkPhase.Reading ? rows : read;
        phase = now;
        phaseStarted = Stopwatch.GetTimestamp();
        next = 0;
    }

    private WorkProgress Of(ImportProgress value)
    {
        var inPhase = Stopwatch.GetElapsedTime(phaseStarted).TotalSeconds;
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var progress = new WorkProgress(
            job, phase, value.Rows, value.Share, value.Rejected, inPhase > 0.05 ? value.Rows / inPhase : 0, null, seconds, read);
        return progress.WholeShare is > 0.03 and var share && seconds > 0.5
            ? progress with { SecondsLeft = seconds * (1 - share) / share }
            : progress;
    }

    private static WorkPhase PhaseOf(ImportPhase value) => value switch
    {
        ImportPhase.Reading => WorkPhase.Reading,
        ImportPhase.Counting => WorkPhase.Matching,
        ImportPhase.Publishing => WorkPhase.Writing,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
    };
}
