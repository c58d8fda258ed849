using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>How the fields of one column are read.</summary>
public sealed record ColumnSettings
{
    /// <summary>Null: to be inferred from the whole column; every field that is not missing is then
    /// <see cref="CellKind.Deferred"/> with its cleaned text.</summary>
    public FieldType? Type { get; init; }

    /// <summary>Whether the values are amounts of money. Currency signs are accepted in any number; this only tells
    /// the import to keep <see cref="Cell.Currency"/>.</summary>
    public bool IsMoney { get; init; }

    /// <summary>Null: not declared; a date that can be read in two ways is deferred.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary><c>.</c> or <c>,</c>; null: not declared, and a number that can be read in two ways is deferred.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>The column has been seen as a whole: nothing is deferred any more. What is still ambiguous is a
    /// problem, and a column without a type is text.</summary>
    public bool Settled { get; init; }

    /// <summary>The organisation's zone, into which times with an offset are converted.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    public ColumnRule Rule { get; init; } = ColumnRule.Default;

    /// <summary>Remove the formula guard <c>'</c> from the front: only for our own recognised exports.</summary>
    public bool Unguard { get; init; }

    public TextShape Shape { get; init; }
}
