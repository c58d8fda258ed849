namespace CrmReports.Application.Reports;

public enum MeasureFunction
{
    Count,
    Sum,
    Mean,
    Median,
    Min,
    Max,
    StandardDeviation,
    Variance,
    Distinct,
    Share,
    RunningTotal,
    Difference,
    PercentChange,
    DifferenceYear,
    PercentChangeYear,
}

/// <summary>What is computed for each group: <c>count</c>, <c>sum(purchase_amount)</c>, <c>distinct(customers)</c>.</summary>
/// <param name="Text">As it was asked for; the name of the result's column.</param>
/// <param name="Field">Null for <c>count</c>.</param>
public sealed record Measure(string Text, MeasureFunction Function, string? Field)
{
    /// <summary>The word that <c>distinct</c> takes for the customers themselves.</summary>
    public const string Customers = "customers";

    private static readonly (string Word, MeasureFunction Function)[] Words =
    [
        ("count", MeasureFunction.Count), ("sum", MeasureFunction.Sum), ("mean", MeasureFunction.Mean),
        ("median", MeasureFunction.Median), ("min", MeasureFunction.Min), ("max", MeasureFunction.Max),
        ("stdev", MeasureFunction.StandardDeviation), ("variance", MeasureFunction.Variance),
        ("distinct", MeasureFunction.Distinct), ("share", MeasureFunction.Share),
        ("running_total", MeasureFunction.RunningTotal), ("difference", MeasureFunction.Difference),
        ("percent_change", MeasureFunction.PercentChange), ("difference_year", MeasureFunction.DifferenceYear),
        ("percent_change_year", MeasureFunction.PercentChangeYear),
    ];

    /// <summary>Whether it compares a period with an earlier one.</summary>
    internal bool Compares => Function is MeasureFunction.Difference or MeasureFunction.PercentChange || ComparesYears;

    internal bool ComparesYears => Function is MeasureFunction.DifferenceYear or MeasureFunction.PercentChangeYear;

    /// <exception cref="ReportException">There is no such measure.</exception>
    public static Measure Parse(string text)
    {
        var trimmed = text.Trim();
        var open = trimmed.IndexOf('(', StringComparison.Ordinal);
        var word = (open < 0 ? trimmed : trimmed[..open]).TrimEnd();
        var function = Array.Find(Words, pair => pair.Word == word);
        if (function.Word is null)
        {
            throw new ReportException(
                $"--measure {trimmed}: there is no measure \"{word}\". {NearestNames.Hint(word, Words.Select(pair => pair.Word))}", "UnknownMeasure", trimmed);
        }

        if (function.Function == MeasureFunction.Count && (open < 0 || trimmed.EndsWith("()", StringComparison.Ordinal)))
        {
            return new Measure(trimmed, function.Function, null);
        }

        if (open < 0 || !trimmed.EndsWith(')') || trimmed[(open + 1)..^1].Trim() is not { Length: > 0 } field)
        {
            throw new ReportException(
                $"--measure {trimmed}: {word} needs a field in brackets, for example --measure \"{word}({Example(word)})\".", "UnknownMeasure", trimmed);
        }

        return function.Function == MeasureFunction.Count
            ? throw new ReportException(
                $"--measure {trimmed}: count counts purchases and takes no field; write --measure count, or --measure \"distinct({field})\".")
            : new Measure(trimmed, function.Function, field);
    }

    private static string Example(string word) => word == "distinct" ? Customers : "purchase_amount";
}
