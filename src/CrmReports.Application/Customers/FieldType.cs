namespace CrmReports.Application.Customers;

/// <summary>
/// How the values of a field are read, kept and compared. In memory and in both stores every type but
/// <see cref="Number"/> and <see cref="Text"/> is a 64-bit integer.
/// The numbers are stored.
/// </summary>
public enum FieldType
{
    /// <summary>UTF-8 text, trimmed, compared by code point.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    Integer = 1,

    /// <summary>A 64-bit binary floating-point number (custom fields with decimals).</summary>
    Number = 2,

    /// <summary>Ten-thousandths of a unit: money, unit prices, quantities, scores. 12.5 is 125000.</summary>
    Decimal = 3,

    /// <summary>Days since 1970-01-01, in the organisation's civil calendar.</summary>
    Date = 4,

    /// <summary>Milliseconds since 1970-01-01T00:00 in civil time; a value may be a date alone.</summary>
    DateTime = 5,

    /// <summary>0 or 1.</summary>
    Boolean = 6,
}
