using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Staging;

/// <summary>One field of a record as an import fills it: from a column, or derived from other fields.</summary>
internal sealed class Slot
{
    /// <summary>Custom fields have the numbers from here on; built-in ones their own.</summary>
    public const int FirstCustom = Field.FirstCustom;

    public required int Id { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>Null for a custom field.</summary>
    public Field? Field { get; init; }

    public required string Name { get; init; }

    /// <summary>The source's column, or -1 where the value is always derived.</summary>
    public required int Column { get; init; }

    /// <summary>Further columns whose texts are joined to the column's, in this order.</summary>
    public List<int> Joined { get; } = [];

    /// <summary>The column's header as the source has it.</summary>
    public string? Header { get; init; }

    /// <summary>Null for a derived field.</summary>
    public ColumnReader? Reader { get; init; }

    /// <summary>Whether its presence makes a record of its kind: an amount makes a purchase, a region does not.</summary>
    public required bool IsAnchor { get; set; }

    /// <summary>Whether the column fills another slot already (a country that is also the purchase's region).</summary>
    public bool IsSecondTarget { get; init; }

    /// <summary>Whether it keeps a column about the customer for rows that name none: as a field of their purchase, or of their
    /// interaction where they state no purchase.</summary>
    public bool IsWithoutCustomer { get; init; }

    /// <summary>Whether it keeps the text of values that the column's field could not take (<see cref="OnInvalid.KeepText"/>). It
    /// comes after the column's other slots and has no reader.</summary>
    public bool KeepsText { get; init; }

    public OnMissing OnMissing => Reader?.Settings.Rule.OnMissing ?? OnMissing.Keep;

    /// <summary>Whether a missing value is filled with what the whole column says.</summary>
    public bool IsFilledFromColumn => OnMissing is OnMissing.Mean or OnMissing.Median or OnMissing.Mode;

    /// <summary>Whether a field may have to wait until the whole column is known.</summary>
    public bool MayDefer => Reader is { Settings: { Settled: false } settings }
        && (settings.Type is null
            || (settings.Type is FieldType.Date or FieldType.DateTime && settings.DateOrder is null)
            || (settings.Type is FieldType.Integer or FieldType.Decimal or FieldType.Number && settings.DecimalMark is null));
}
