using System.Globalization;
using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>Values as people read them in a table. Files and JSON get the exact forms of the exports.</summary>
public static class ValueText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static bool IsNumber(ReportType type) =>
        type is ReportType.Integer or ReportType.Decimal or ReportType.Number or ReportType.Percent;

    /// <param name="decimals">The least digits after the point of a decimal; more where the value has more.</param>
    public static string Of(ReportRows row, int column, ReportType type, int decimals) => row.IsNull(column) ? "" : type switch
    {
        ReportType.Text => Clean(row.GetUtf8(column)),
        ReportType.Integer => row.GetInt64(column).ToString("N0", Invariant),
        ReportType.Decimal => Decimal(row.GetInt64(column), decimals),
        ReportType.Number => Number(row.GetDouble(column)),
        ReportType.Percent => (row.GetDouble(column) * 100).ToString("0.0#", Invariant) + " %",
        ReportType.Date => Day(row.GetInt64(column)),
        ReportType.DateTime => Moment(row.GetInt64(column), row.IsDateOnly(column)),
        ReportType.Boolean => row.GetInt64(column) != 0 ? "yes" : "no",
        _ => throw new NotSupportedException($"A table shows no values of type {type}."),
    };

    /// <summary>The digits after the point that ten-thousandths need: 0 to 4.</summary>
    public static int Decimals(long tenThousandths)
    {
        var digits = Scale.Digits;
        for (; digits > 0 && tenThousandths % 10 == 0; digits--)
        {
            tenThousandths /= 10;
        }

        return digits;
    }

    public static string Day(long days) =>
        DateOnly.FromDayNumber((int)days + CalendarDay.EpochDayNumber).ToString("yyyy-MM-dd", Invariant);

    private static string Decimal(long tenThousandths, int least) => Scale.ToDecimal(tenThousandths)
        .ToString(string.Create(Invariant, $"N{Math.Max(least, Decimals(tenThousandths))}"), Invariant);

    private static string Moment(long milliseconds, bool dayOnly) =>
        DateTime.UnixEpoch.AddMilliseconds(milliseconds).ToString(dayOnly ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", Invariant);

    /// <summary>Six decimals, or six digits where those say nothing.</summary>
    private static string Number(double value) =>
        value != 0 && (Math.Abs(value) < 1e-4 || Math.Abs(value) >= 1e15)
            ? value.ToString("G6", Invariant)
            : (value + 0.0).ToString("#,##0.######", Invariant);

    /// <summary>Control characters in customers' texts would move the cursor, or worse; each becomes a space.</summary>
    private static string Clean(ReadOnlySpan<byte> utf8) => Clean(Encoding.UTF8.GetString(utf8));

    private static string Clean(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
