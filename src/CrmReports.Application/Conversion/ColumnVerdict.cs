namespace CrmReports.Application.Conversion;

/// <summary>What a whole column says about how its fields are to be read.</summary>
/// <param name="Settled">The settings with which the deferred texts are to be read; null where they stay ambiguous. They no longer remove
/// the formula guard, since a deferred text has lost it.</param>
/// <param name="Ambiguity">None, <see cref="Problem.AmbiguousDate"/> or <see cref="Problem.AmbiguousNumber"/>: the import has to be
/// told the order or the mark.</param>
/// <param name="Example">One of the fields that can be read in two ways; null where there is none.</param>
/// <param name="AmbiguousCount">How many fields can be read in two ways, also where the column settles them.</param>
/// <param name="Open">With an ambiguous date, the orders that explain the column; none where its dates contradict each other.</param>
public sealed record ColumnVerdict(ColumnSettings? Settled, Problem Ambiguity, string? Example, long AmbiguousCount, DateOrderSet Open = DateOrderSet.None)
{
    /// <summary>Why a column of its own that looks like numbers or dates is kept as text; None for nothing.</summary>
    public Problem Doubt { get; init; }

    /// <summary>A value that shows it; null where the column as a whole does.</summary>
    public string? Doubtful { get; init; }
}
