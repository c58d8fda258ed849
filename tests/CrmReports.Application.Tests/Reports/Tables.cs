using System.Globalization;
using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

/// <summary>Report tables as text, so that a test can state all of one.</summary>
internal static class Tables
{
    /// <summary>Rows of cells separated by " | "; decimals and dates as people write them, nothing as "-".</summary>
    public static string[] Rows(this ReportTable table)
    {
        using (table)
        {
            var lines = new List<string>();
            using var rows = table.Open();
            while (rows.Read())
            {
                lines.Add(string.Join(" | ", table.Columns.Select((column, i) => rows.IsNull(i) ? "-" : Cell(rows, column.Type, i))));
            }

            return [.. lines];
        }
    }

    public static string[] Names(this ReportTable table) => [.. table.Columns.Select(column => column.Name)];

    public static string TotalsRow(this ReportTable table)
    {
        using var rows = new MemoryRows([[.. table.Totals!]]);
        rows.Read();
        return string.Join(" | ", table.Columns.Select((column, i) => rows.IsNull(i) ? "-" : Cell(rows, column.Type, i)));
    }

    public static string LeftOut(this ReportTable table) =>
        string.Join(", ", table.Provenance.RowsLeftOut.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} = {pair.Value}")));

    private static string Cell(ReportRows rows, ReportType type, int column)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type switch
        {
            ReportType.Text => Encoding.UTF8.GetString(rows.GetUtf8(column)),
            ReportType.Integer => rows.GetInt64(column).ToString(invariant),
            ReportType.Boolean => rows.GetInt64(column) == 1 ? "true" : "false",
            ReportType.Decimal => Scale.ToDecimal(rows.GetInt64(column)).ToString("0.####", invariant),
            ReportType.Number or ReportType.Percent => rows.GetDouble(column).ToString("R", invariant),
            ReportType.Date => DateTime.UnixEpoch.AddDays(rows.GetInt64(column)).ToString("yyyy-MM-dd", invariant),
            _ => DateTime.UnixEpoch.AddMilliseconds(rows.GetInt64(column)).ToString(rows.IsDateOnly(column) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", invariant),
        };
    }
}
