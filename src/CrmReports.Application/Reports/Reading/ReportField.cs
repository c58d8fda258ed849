using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

internal enum FieldSource
{
    /// <summary>A column of the record's table.</summary>
    Column,

    /// <summary>A column that holds the number of a term.</summary>
    Term,

    /// <summary>The columns Day and TimeOfDay.</summary>
    Moment,

    /// <summary>A member of the record's JSON.</summary>
    Custom,

    /// <summary>The period of the purchase's day.</summary>
    Period,

    /// <summary>An expression over a customer's purchases and interactions.</summary>
    Figure,
}

/// <summary>A name of the user's, resolved.</summary>
/// <param name="Name">As columns are called; unique over all kinds.</param>
/// <param name="Column">The table's column, or the member of the JSON.</param>
internal sealed record ReportField(
    string Name, RecordKind Kind, FieldType Type, FieldSource Source, string Column, PeriodUnit Unit = PeriodUnit.Day)
{
    /// <summary>Of the purchases: whom they are of.</summary>
    public static readonly ReportField CustomerKey = new("customers", RecordKind.Purchase, FieldType.Integer, FieldSource.Column, "CustomerId");

    /// <summary>Of the purchases: days since 1970-01-01.</summary>
    public static readonly ReportField Day = new("day", RecordKind.Purchase, FieldType.Date, FieldSource.Column, "Day");

    // Written out, because the comparers of five enumerations would be compiled for it at the start of every command.
    public bool Equals(ReportField? other) =>
        ReferenceEquals(this, other) || (other is not null && Name == other.Name && Kind == other.Kind && Type == other.Type
            && Source == other.Source && Column == other.Column && Unit == other.Unit);

    public override int GetHashCode() => string.GetHashCode(Name, StringComparison.Ordinal);

    public bool HasNumbers => Type is FieldType.Integer or FieldType.Decimal or FieldType.Number or FieldType.Boolean;

    /// <summary>Amounts in the purchase's currency.</summary>
    public bool IsMoney => Kind == RecordKind.Purchase && Source == FieldSource.Column && Column is "Amount" or "UnitPrice";

    public ReportType ReportType => Type switch
    {
        FieldType.Text => ReportType.Text,
        FieldType.Integer => ReportType.Integer,
        FieldType.Number => ReportType.Number,
        FieldType.Decimal => ReportType.Decimal,
        FieldType.Date => ReportType.Date,
        FieldType.DateTime => ReportType.DateTime,
        FieldType.Boolean => ReportType.Boolean,
        _ => throw new InvalidOperationException($"No column type for {Type}."),
    };
}
