using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>What one run gave: a time, or why there is none.</summary>
public sealed record Attempt(TimedRun? Run, string? Failure, long? OutputBytes = null)
{
    /// <param name="seconds">What is compared, where that is not the whole process.</param>
    public static Attempt Of(CommandRun run, long? outputBytes = null, double? seconds = null) => run.Failure is string failure
        ? new Attempt(null, failure)
        : new Attempt(
            new TimedRun(seconds ?? run.WallSeconds, run.WallSeconds, run.CpuSeconds, run.PeakBytes), null, outputBytes);
}

/// <summary>One that takes part in a measure.</summary>
/// <param name="Absent">Why it does not, after all.</param>
/// <param name="Try">Runs it once; given the round, from 1.</param>
public sealed record Contender(string Name, int Runs, string? Absent, Func<int, Attempt> Try);

/// <summary>Lets the contenders run in turns, never two at once: a busy minute of the machine then falls on all of
/// them and not on one. One that failed is not tried again.</summary>
public sealed class Rounds(TextWriter progress)
{
    public IReadOnlyList<Measurement> Take(string measure, params Contender[] contenders)
    {
        var results = contenders.Select(one => new Measurement(one.Name, [], Absent: one.Absent)).ToArray();
        for (int round = 1; round <= contenders.Max(one => one.Runs); round++)
        {
            for (int place = 0; place < contenders.Length; place++)
            {
                if (round <= contenders[place].Runs && results[place] is { Failure: null, Absent: null })
                {
                    results[place] = Run(measure, contenders[place], round, results[place]);
                }
            }
        }

        return results;
    }

    private Measurement Run(string measure, Contender contender, int round, Measurement sofar)
    {
        Machine.Settle();
        Attempt attempt = contender.Try(round);
        progress.WriteLine(FormattableString.Invariant(
            $"{measure}: {contender.Name} {round}/{contender.Runs} {(attempt.Run is null ? "FAILED" : $"{attempt.Run.Seconds:0.000} s")}"));
        return attempt.Run is null
            ? sofar with { Failure = attempt.Failure }
            : sofar with { Runs = [.. sofar.Runs, attempt.Run], OutputBytes = attempt.OutputBytes };
    }
}
