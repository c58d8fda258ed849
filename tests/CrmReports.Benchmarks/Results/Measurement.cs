namespace CrmReports.Benchmarks.Results;

/// <summary>One timed run.</summary>
/// <param name="Seconds">What is compared; for pandas the work alone, without the loading of pandas.</param>
/// <param name="ProcessSeconds">The whole process; null for a request to one.</param>
public sealed record TimedRun(double Seconds, double? ProcessSeconds, double? CpuSeconds, long? PeakBytes);

/// <summary>One contender in one measure.</summary>
/// <param name="Runs">At least one, unless there is a failure or the contender is absent.</param>
/// <param name="Failure">What it said when it failed.</param>
/// <param name="Absent">Why it took no part: not installed, or left out by an option.</param>
/// <param name="OutputBytes">Size of the database or file it wrote.</param>
public sealed record Measurement(
    string Contender,
    IReadOnlyList<TimedRun> Runs,
    string? Failure = null,
    string? Absent = null,
    long? OutputBytes = null)
{
    public bool Measured => Runs.Count > 0 && Failure is null;

    public double? MinSeconds => Measured ? Runs.Min(run => run.Seconds) : null;

    public double? MedianSeconds => Measured ? Median(Runs.Select(run => run.Seconds)) : null;

    public double? MedianProcessSeconds => Measured && Runs.All(run => run.ProcessSeconds is not null)
        ? Median(Runs.Select(run => run.ProcessSeconds!.Value))
        : null;

    public double? MedianCpuSeconds => Measured && Runs.All(run => run.CpuSeconds is not null)
        ? Median(Runs.Select(run => run.CpuSeconds!.Value))
        : null;

    /// <summary>The highest of all runs: a bound that held only sometimes did not hold.</summary>
    public long? PeakBytes => Measured ? Runs.Max(run => run.PeakBytes) : null;

    public double? PeakMegabytes => PeakBytes / 1e6;

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
