using System.Globalization;

namespace CrmReports.Benchmarks.Results;

/// <summary>A section's two tables as texts, from which the plain and the Markdown output are made alike.</summary>
public static class SectionCells
{
    public static readonly string[] MeasurementHeads =
        ["", "runs", "min s", "median s", "process s", "CPU s", "peak MB", "output MB"];

    public static readonly string[] VerdictHeads = ["", "value", "target", "goal", ""];

    public static string[] Of(Measurement one) => one.Measured
        ?
        [
            one.Contender,
            one.Runs.Count.ToString(CultureInfo.InvariantCulture),
            Seconds(one.MinSeconds),
            Seconds(one.MedianSeconds),
            Seconds(one.MedianProcessSeconds),
            Seconds(one.MedianCpuSeconds),
            Megabytes(one.PeakBytes),
            Megabytes(one.OutputBytes),
        ]
        : [one.Contender, one.Failure is null ? "absent" : "FAILED", "", "", "", "", "", ""];

    public static string[] Of(Verdict one) =>
    [
        one.What,
        one.Value is double value ? Figure(value, one.Unit) : "",
        Bounded(one, one.Target),
        one.Goal is double goal ? Bounded(one, goal) : "",
        one.Outcome switch
        {
            Outcome.NotMeasured => "not measured",
            Outcome.Missed => "MISSED",
            Outcome.TargetMet => "met",
            Outcome.GoalMet or _ => "goal met",
        },
    ];

    /// <summary>Faults, failures, reasons of absence and notes, in this order.</summary>
    public static IEnumerable<string> Remarks(Section section) =>
    [
        .. section.Faults.Select(fault => $"WRONG: {fault}"),
        .. section.Measurements.Where(one => one.Failure is not null).Select(one => $"{one.Contender} FAILED: {one.Failure}"),
        .. section.Measurements.Where(one => one.Absent is not null).Select(one => $"{one.Contender}: {one.Absent}"),
        .. section.Notes,
    ];

    private static string Bounded(Verdict one, double bound) =>
        $"{(one.Bound == Bound.AtMost ? "≤" : "≥")} {Figure(bound, one.Unit)}";

    private static string Figure(double value, string unit) => unit.Length == 0
        ? value.ToString("0.00#", CultureInfo.InvariantCulture)
        : $"{value.ToString("0.#", CultureInfo.InvariantCulture)} {unit}";

    private static string Seconds(double? seconds) =>
        seconds?.ToString(seconds < 1 ? "0.0000" : "0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Megabytes(long? bytes) => (bytes / 1e6)?.ToString(bytes < 100_000 ? "0.000" : "0.0", CultureInfo.InvariantCulture) ?? "";
}
