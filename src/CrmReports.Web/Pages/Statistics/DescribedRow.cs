using CrmReports.Application.Reports;

namespace CrmReports.Web.Pages.Statistics;

/// <summary>A row of the table of statistics.</summary>
/// <param name="Groups">The values of the fields that are grouped by.</param>
public sealed record DescribedRow(IReadOnlyList<string?> Groups, string Column, long N, long Missing)
{
    public double? Mean { get; init; }

    public double? Median { get; init; }

    public double? Deviation { get; init; }

    public double? Min { get; init; }

    public double? Q25 { get; init; }

    public double? Q75 { get; init; }

    public double? Max { get; init; }

    public double? Skewness { get; init; }

    public double? Kurtosis { get; init; }

    /// <summary>One after the other, as they are asked for.</summary>
    public static IEnumerable<DescribedRow> Read(ReportTable table)
    {
        var places = table.Columns.Select((column, i) => (column.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i);
        var groups = places["column"];
        using var rows = table.Open();
        while (rows.Read())
        {
            double? Number(string name) => rows.Boxed(places[name], ReportType.Number) as double?;
            yield return new DescribedRow(
                [.. Enumerable.Range(0, groups).Select(i => rows.Boxed(i, table.Columns[i].Type)?.ToString())],
                (string)rows.Boxed(groups, ReportType.Text)!,
                rows.GetInt64(places["n"]),
                rows.GetInt64(places["missing"]))
            {
                Mean = Number("mean"),
                Median = Number("median"),
                Deviation = Number("stdev"),
                Min = Number("min"),
                Q25 = Number("q25"),
                Q75 = Number("q75"),
                Max = Number("max"),
                Skewness = Number("skewness"),
                Kurtosis = Number("kurtosis"),
            };
        }
    }
}
