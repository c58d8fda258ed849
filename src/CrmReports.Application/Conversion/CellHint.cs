namespace CrmReports.Application.Conversion;

/// <summary>What one field tells about how its whole column is written. <see cref="ColumnEvidence"/> gathers it.</summary>
[Flags]
public enum CellHint : byte
{
    None = 0,

    /// <summary>A date that only day before month explains (25/12/2023).</summary>
    DayFirst = 1,

    /// <summary>A date that only month before day explains (12/25/2023).</summary>
    MonthFirst = 2,

    /// <summary>A number that only a decimal dot explains (12.5 or 1,234,567).</summary>
    DotDecimal = 4,

    /// <summary>A number that only a decimal comma explains (12,5 or 1.234.567).</summary>
    CommaDecimal = 8,

    /// <summary>Deferred: a date that may be read in more than one way.</summary>
    AmbiguousDate = 16,

    /// <summary>Deferred: a number whose only mark is followed by exactly three digits.</summary>
    AmbiguousNumber = 32,

    /// <summary>Beside <see cref="AmbiguousNumber"/>: an amount with its currency, whose comma groups thousands
    /// unless the column shows otherwise.</summary>
    LeansToDot = 64,

    /// <summary>Beside <see cref="AmbiguousNumber"/>: an amount with its currency, whose dot groups thousands
    /// unless the column shows otherwise.</summary>
    LeansToComma = 128,
}
