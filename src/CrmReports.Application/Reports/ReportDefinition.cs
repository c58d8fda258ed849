using System.Collections.Immutable;

namespace CrmReports.Application.Reports;

/// <summary>In which order rows are read: what a running total runs along.</summary>
public enum ReportOrder
{
    /// <summary>As published: import after import, each in the order of its file.</summary>
    File,

    /// <summary>By date and time; a date alone stands before the times of its day, rows without a date come last,
    /// equal moments in file order.</summary>
    Date,
}

/// <param name="Column">The name of a column of the report.</param>
public sealed record ReportSort(string Column, bool Descending = false);

/// <summary>A report as data. Field, measure and report names are those of the command line and the API.</summary>
public sealed record ReportDefinition
{
    /// <summary>overview, purchases, sales, customers, interactions or imports.</summary>
    public required string Name { get; init; }

    /// <summary>First day, inclusive; null is open.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; null is open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Field to accepted values; the empty text accepts a missing value. Values of one field are
    /// alternatives, different fields must all match. A field with ! behind it leaves the values out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>Null takes the report's own grouping, an empty list none: one row over everything.</summary>
    public IReadOnlyList<string>? GroupBy { get; init; }

    /// <summary>Null takes the report's own measures.</summary>
    public IReadOnlyList<string>? Measures { get; init; }

    /// <summary>Null takes the report's own order: file for purchases, periods ascending for sales.</summary>
    public ReportOrder? Order { get; init; }

    /// <summary>Before the report's own order; the first key counts most. Missing values come last.</summary>
    public IReadOnlyList<ReportSort> Sort { get; init; } = [];

    /// <summary>Most rows to give; null gives all. Totals and running totals are over all rows in any case.</summary>
    public long? Limit { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long? Offset { get; init; }

    /// <summary>A mark of an earlier page of purchases (<see cref="ReportTable.Marks"/>): the rows after it are given, which is
    /// as quick on the last page as on the first. Where its row is gone, <see cref="Offset"/> counts.</summary>
    public long? After { get; init; }

    /// <summary>The same for the rows before it.</summary>
    public long? Before { get; init; }

    /// <summary>Groups beyond which the report is refused; null makes them all.</summary>
    internal int? MostGroups { get; init; }
}

/// <param name="Name">As in <see cref="ReportDefinition.Name"/>.</param>
/// <param name="Description">One English sentence.</param>
/// <param name="GroupBy">The grouping where none is asked for.</param>
/// <param name="Measures">The measures where none are asked for.</param>
public sealed record ReportInfo(
    string Name, string Description, IReadOnlyList<string> GroupBy, IReadOnlyList<string> Measures);
