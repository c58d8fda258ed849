using System.Globalization;
using System.Text;

namespace CrmReports.Data.SqlServer;

/// <summary>Moments as text, as the other database keeps them.</summary>
internal static class Moments
{
    private const string Format = "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF";

    public static string Write(DateTime moment) => moment.ToString(Format, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no moment.</exception>
    public static DateTime Read(ReadOnlySpan<byte> utf8) =>
        DateTime.Parse(Encoding.UTF8.GetString(utf8), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
