using System.Globalization;
using System.Text;

namespace CrmReports.Application.Imports;

/// <summary>Moments (UTC) as both stores keep them in text.</summary>
internal static class StoreTime
{
    private const string Format = "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF";
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    public static byte[] Utf8(DateTime moment) => Encoding.UTF8.GetBytes(moment.ToString(Format, CultureInfo.InvariantCulture));

    /// <summary>The exact form first: to try all that there are, tables of every culture's words are made.</summary>
    public static DateTime Parse(ReadOnlySpan<byte> text)
    {
        var value = Encoding.UTF8.GetString(text);
        return DateTime.TryParseExact(value, Format, CultureInfo.InvariantCulture, Styles, out var moment)
            ? moment
            : DateTime.Parse(value, CultureInfo.InvariantCulture, Styles);
    }
}
