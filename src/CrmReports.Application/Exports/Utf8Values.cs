using System.Buffers.Text;
using System.Globalization;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Exports;

/// <summary>
/// Writes values as exact, culture-free UTF-8. Every method needs <see cref="Longest"/> bytes of room and gives the
/// number of bytes written.
/// </summary>
internal static class Utf8Values
{
    /// <summary>No value is longer: the longest double has 24 characters.</summary>
    public const int Longest = 32;

    public const long MillisecondsPerDay = 86_400_000;

    /// <summary>Days from 0001-01-01 to 1970-01-01.</summary>
    private const int DaysBefore1970 = 719_162;

    /// <summary>Below it an integer has at most fifteen digits, and a double holds every such decimal apart.</summary>
    private const double FifteenDigits = 1e15;

    public static int Integer(long value, Span<byte> to)
    {
        Utf8Formatter.TryFormat(value, to, out var written);
        return written;
    }

    /// <summary>Ten-thousandths without trailing zeros: 1669000 is 166.9, -50000 is -5.</summary>
    public static int Decimal(long tenThousandths, Span<byte> to)
    {
        var written = 0;
        var magnitude = (ulong)tenThousandths;
        if (tenThousandths < 0)
        {
            to[written++] = (byte)'-';
            magnitude = 0 - magnitude;
        }

        var (whole, fraction) = Math.DivRem(magnitude, (ulong)Scale.Unit);
        Utf8Formatter.TryFormat(whole, to[written..], out var digits);
        written += digits;
        return fraction == 0 ? written : written + Fraction((uint)fraction, Scale.Digits, to[written..]);
    }

    /// <summary>The shortest text that reads back as the same double; "1E+16" and the like when very large or small.
    /// The value must be finite. A zero has no sign.</summary>
    public static int Number(double value, Span<byte> to)
    {
        value += 0.0;

        // Most figures have few decimals. One with at most fifteen digits is the only such decimal that gives its
        // double (IEEE 754), so it is the shortest text, found at a quarter of the general method's cost.
        var scaled = Math.Round(value * Scale.Unit);
        if (Math.Abs(scaled) < FifteenDigits && scaled / Scale.Unit == value && scaled != 0)
        {
            return Decimal((long)scaled, to);
        }

        value.TryFormat(to, out var written, "R", CultureInfo.InvariantCulture);
        return written;
    }

    /// <summary>yyyy-MM-dd.</summary>
    /// <param name="days">Since 1970-01-01, from year 1 to year 9999.</param>
    public static int Date(long days, Span<byte> to)
    {
        DateOnly.FromDayNumber(checked((int)(days + DaysBefore1970))).Deconstruct(out var year, out var month, out var day);
        Digits((uint)year, 4, to);
        to[4] = (byte)'-';
        Digits((uint)month, 2, to[5..]);
        to[7] = (byte)'-';
        Digits((uint)day, 2, to[8..]);
        return 10;
    }

    /// <summary>yyyy-MM-dd HH:mm:ss, with .fff only where there are milliseconds.</summary>
    /// <param name="milliseconds">Civil time since 1970-01-01T00:00.</param>
    /// <param name="between">What stands between date and time: a space or T.</param>
    public static int DateTime(long milliseconds, byte between, Span<byte> to)
    {
        var (days, time) = Days(milliseconds);
        Date(days, to);
        to[10] = between;
        var (seconds, thousandths) = Math.DivRem((uint)time, 1000u);
        Digits(seconds / 3600, 2, to[11..]);
        to[13] = (byte)':';
        Digits(seconds / 60 % 60, 2, to[14..]);
        to[16] = (byte)':';
        Digits(seconds % 60, 2, to[17..]);
        if (thousandths == 0)
        {
            return 19;
        }

        to[19] = (byte)'.';
        Digits(thousandths, 3, to[20..]);
        return 23;
    }

    /// <summary>The day since 1970-01-01 in which a moment lies.</summary>
    public static long Day(long milliseconds) =>
        (milliseconds >= 0 ? milliseconds : milliseconds - MillisecondsPerDay + 1) / MillisecondsPerDay;

    /// <summary>Whole days since 1970-01-01 (rounded down, so also right before it) and milliseconds of that day.</summary>
    public static (long Days, int Time) Days(long milliseconds)
    {
        var (days, time) = Math.DivRem(milliseconds, MillisecondsPerDay);
        return time < 0 ? (days - 1, (int)(time + MillisecondsPerDay)) : (days, (int)time);
    }

    /// <summary>A point and the digits of a fraction that is not 0, without trailing zeros.</summary>
    public static int Fraction(ulong fraction, int digits, Span<byte> to)
    {
        while (fraction % 10 == 0)
        {
            fraction /= 10;
            digits--;
        }

        to[0] = (byte)'.';
        Digits(fraction, digits, to[1..]);
        return digits + 1;
    }

    private static void Digits(ulong value, int digits, Span<byte> to)
    {
        var position = digits;
        for (; position > 1; position -= 2)
        {
            (value, var pair) = Math.DivRem(value, 100);
            Pairs.Slice((int)pair * 2, 2).CopyTo(to[(position - 2)..]);
        }

        if (position == 1)
        {
            to[0] = (byte)('0' + (value % 10));
        }
    }

    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839"u8
        + "40414243444546474849505152535455565758596061626364656667686970717273747576777879"u8
        + "8081828384858687888990919293949596979899"u8;
}
