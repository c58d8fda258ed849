namespace CrmReports.Benchmarks.Results;

public enum Bound
{
    AtMost,
    AtLeast,
}

public enum Outcome
{
    NotMeasured,
    Missed,
    TargetMet,
    GoalMet,
}

/// <summary>A measured value beside what it should be.</summary>
/// <param name="What">The figure in words, for example <c>CrmReports / pandas</c>.</param>
/// <param name="Value">Null when one of its measurements is missing.</param>
/// <param name="Target">What is promised.</param>
/// <param name="Goal">What is hoped for beyond it.</param>
/// <param name="Unit">Empty for a ratio.</param>
public sealed record Verdict(
    string What, double? Value, Bound Bound, double Target, double? Goal = null, string Unit = "")
{
    public Outcome Outcome => Value switch
    {
        null => Outcome.NotMeasured,
        double value when Goal is double goal && Holds(value, goal) => Outcome.GoalMet,
        double value when Holds(value, Target) => Outcome.TargetMet,
        _ => Outcome.Missed,
    };

    public static Verdict Ratio(Measurement product, Measurement peer, double target, double? goal = null) => new(
        $"{product.Contender} / {peer.Contender}", product.MedianSeconds / peer.MedianSeconds, Bound.AtMost, target, goal);

    /// <param name="megabytes">Millions of bytes.</param>
    public static Verdict Peak(Measurement product, double megabytes) => new(
        $"{product.Contender}, peak memory", product.PeakMegabytes, Bound.AtMost, megabytes, Unit: "MB");

    private bool Holds(double value, double bound) => Bound == Bound.AtMost ? value <= bound : value >= bound;
}

/// <summary>One measure: its contenders, its verdicts, and remarks such as counts that differ.</summary>
/// <param name="Faults">What is wrong with the result itself; a fast wrong answer counts as failed.</param>
public sealed record Section(
    string Key,
    string Title,
    IReadOnlyList<Measurement> Measurements,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Faults)
{
    public bool Failed => Faults.Count > 0 || Measurements.Any(measurement => measurement.Failure is not null);
}
