using System.Globalization;

namespace CrmReports.Application.Conversion;

/// <summary>Dates in a format that the profile gives, in .NET notation and with English names.</summary>
internal static class DateFormat
{
    public static bool TryRead(ReadOnlySpan<char> text, string format, out int days, out TimeText time)
    {
        days = 0;
        time = default;
        if (!DateTimeOffset.TryParseExact(
            text, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal,
            out var value))
        {
            return false;
        }

        days = (int)CivilDate.ToDays(DateOnly.FromDateTime(value.DateTime));
        time.IsWritten = Has(format, "Hhmst");
        time.HasOffset = Has(format, "zK");
        time.OffsetMinutes = time.HasOffset ? (int)value.Offset.TotalMinutes : 0;
        time.Milliseconds = (int)(value.TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond);
        return true;
    }

    /// <summary>Whether the format can be read at all: writing a date with it and reading that again gives the date.</summary>
    public static bool IsUsable(string format)
    {
        try
        {
            var day = new DateTimeOffset(2024, 3, 5, 0, 0, 0, TimeSpan.Zero);
            var text = day.ToString(format, CultureInfo.InvariantCulture);
            return format.Length > 1 && TryRead(text, format, out _, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>Whether one of the letters stands in the format outside quotes and not behind a backslash.</summary>
    private static bool Has(string format, string letters)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            if (quote != '\0')
            {
                quote = format[i] == quote ? '\0' : quote;
            }
            else if (format[i] is '\'' or '"')
            {
                quote = format[i];
            }
            else if (format[i] == '\\')
            {
                i++;
            }
            else if (letters.Contains(format[i]))
            {
                return true;
            }
        }

        return false;
    }
}
