using System.Collections.Immutable;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>Asks for one measure by the values of a field, and side by side by periods or the values of another.</summary>
public sealed record PivotRequest
{
    /// <summary>The field or period that makes the rows.</summary>
    public required string Rows { get; init; }

    /// <summary>The field or period that makes the columns; null gives totals alone.</summary>
    public string? Columns { get; init; }

    /// <summary>As in <see cref="ReportDefinition.Measures"/>.</summary>
    public required string Measure { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } =
        ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary><c>total</c>, <c>name</c>, the key of a column, or beside other days <c>before</c> or <c>change</c>; null is periods
    /// ascending, all else by total.</summary>
    public ReportSort? Sort { get; init; }

    /// <summary>Columns of a field that may be asked for; with more it is refused. Of periods a page shows the last ones.</summary>
    public int MostColumns { get; init; } = Pivots.MostColumns;
}

/// <param name="Key">The value as reports give it: 2011-06, 2011-Q2, Germany; null is a missing value.</param>
/// <param name="Days">Of a period: its days, as far as they are asked for and the data go.</param>
/// <param name="IsPart">Of a period: whether days of it are missing, so that it is no fair comparison.</param>
public sealed record PivotColumn(string? Key, DayRange? Days, bool IsPart);

/// <param name="Cells">One for each column: long or double as the measure's type says; null is no value.</param>
/// <param name="Share">Of the total of all rows; null where that has no meaning.</param>
public sealed record PivotRow(string? Key, IReadOnlyList<object?> Cells, object? Total, double? Share)
{
    /// <summary>Of a row that is a period.</summary>
    public PivotColumn? Period { get; init; }
}

/// <summary>One measure as a table with two sides.</summary>
public sealed record Pivot
{
    public required PivotRequest Request { get; init; }

    /// <summary>How cells are read, and the currency of money.</summary>
    public required ReportColumn Value { get; init; }

    public required IReadOnlyList<PivotColumn> Columns { get; init; }

    /// <summary>All of them, in order; pages show a part.</summary>
    public required IReadOnlyList<PivotRow> Rows { get; init; }

    /// <summary>Of each column over all rows.</summary>
    public required IReadOnlyList<object?> Totals { get; init; }

    /// <summary>Of everything; null where it has no meaning.</summary>
    public object? Total { get; init; }

    /// <summary>How many of the rows were there in the days compared with alone.</summary>
    public int Gone { get; init; }

    /// <summary>Whether a long time without anything is left out of an axis.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether totals are the sums of their cells.</summary>
    public required bool IsAdditive { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>The cells of all rows that have a value.</summary>
    public IEnumerable<object> Filled => Rows.SelectMany(row => PivotCells.Filled(row.Cells)).Select(cell => cell.Value);

    /// <summary>A cell as a number, for bars and axes.</summary>
    public double? Number(object? cell) => cell switch
    {
        null => null,
        double real => real,
        long whole => Value.Type == ReportType.Decimal ? Customers.Scale.ToDouble(whole) : whole,
        _ => null,
    };
}
