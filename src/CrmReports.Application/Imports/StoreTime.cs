using System.Globalization;
using System.Text;

namespace CrmReports.Application.Imports;

/// <summary>Moments (UTC) as both stores keep them in text.</summary>
internal static class StoreTime
{
    private const string Format = "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF";

    public static byte[] Utf8(DateTime moment) => Encoding.UTF8.GetBytes(moment.ToString(Format, CultureInfo.InvariantCulture));

    public static DateTime Parse(ReadOnlySpan<byte> text) => DateTime.Parse(
        Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
