using System.Globalization;
using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Cleaning;

/// <summary>A smallest or largest value.</summary>
internal readonly struct Limit
{
    private readonly long whole;
    private readonly double number;

    private Limit(long whole, double number)
    {
        this.whole = whole;
        this.number = number;
    }

    /// <summary>Whether a limit can be read for a type.</summary>
    public static bool CanRead(string text, FieldType type) => TryRead(text, type, isUpper: false, out _);

    /// <exception cref="ArgumentException">The text is no limit for this type.</exception>
    public static Limit Read(string text, FieldType type, bool isUpper) => TryRead(text, type, isUpper, out var limit)
        ? limit
        : throw new ArgumentException($"\"{text}\" is no limit for a column of type {type}.", nameof(text));

    /// <summary>Below zero where the limit is below the value.</summary>
    public int Compare(in Cell cell) => cell.Kind switch
    {
        CellKind.Number => number.CompareTo(BitConverter.Int64BitsToDouble(cell.Bits)),
        CellKind.Date => whole.CompareTo(cell.Bits * CivilDate.MillisecondsPerDay),
        _ => whole.CompareTo(cell.Bits),
    };

    private static bool TryRead(string text, FieldType type, bool isUpper, out Limit limit)
    {
        limit = default;
        if (type is FieldType.Date or FieldType.DateTime)
        {
            return TryDate(text, isUpper, out limit);
        }

        if (type is FieldType.Text or FieldType.Boolean
            || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || Math.Abs(value) > 900_000_000_000_000m)
        {
            return false;
        }

        // A limit of 0.5 on whole numbers: 1 is the smallest one inside.
        var whole = type == FieldType.Integer
            ? decimal.ToInt64(isUpper ? decimal.Floor(value) : decimal.Ceiling(value))
            : Scale.FromDecimal(value);
        limit = new Limit(whole, (double)value);
        return true;
    }

    private static bool TryDate(string text, bool isUpper, out Limit limit)
    {
        limit = default;
        if (!IsoDate.TryRead(Encoding.UTF8.GetBytes(text), out var days, out var milliseconds))
        {
            return false;
        }

        var start = days * CivilDate.MillisecondsPerDay;
        var restOfDay = isUpper ? CivilDate.MillisecondsPerDay - 1 : 0;
        limit = new Limit(start + (milliseconds >= 0 ? milliseconds : restOfDay), 0);
        return true;
    }
}
