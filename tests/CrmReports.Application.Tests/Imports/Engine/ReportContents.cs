using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Application.Tests.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What the reports say of a store, in lines that depend neither on ids nor on the order in which custom fields came.</summary>
internal static class ReportContents
{
    private static readonly (string Name, ReportDefinition Definition)[] Reports =
    [
        ("purchases", new ReportDefinition { Name = "purchases" }),
        ("customers", new ReportDefinition { Name = "customers" }),
        ("interactions", new ReportDefinition { Name = "interactions" }),
        ("interactions by month", new ReportDefinition { Name = "interactions", GroupBy = ["month", "topic", "segment"] }),
        ("sales by month", new ReportDefinition { Name = "sales", Measures = ["count", "sum(purchase_amount)", "mean(satisfaction)"], GroupBy = ["month", "currency"] }),
        ("sales by score", new ReportDefinition { Name = "sales", GroupBy = ["satisfaction", "topic"], Measures = ["count", "distinct(customers)"] }),
        ("sales without a score", new ReportDefinition
        {
            Name = "sales",
            GroupBy = [],
            Measures = ["count"],
            Filters = new Dictionary<string, IReadOnlyList<string>> { ["satisfaction"] = [""] },
        }),
        ("sales of a score", new ReportDefinition
        {
            Name = "sales",
            GroupBy = [],
            Measures = ["count"],
            Filters = new Dictionary<string, IReadOnlyList<string>> { ["satisfaction"] = ["5"] },
        }),
    ];

    /// <summary>One line for each row of each report, sorted.</summary>
    public static IReadOnlyList<string> Of(IDataStore store)
    {
        var engine = new ReportEngine(store);
        var lines = Reports.SelectMany(report => Lines(report.Name, () => engine.Run(report.Definition)))
            .Concat(Lines("statistics", () => engine.Statistics(new StatisticsRequest())).Where(line => Fields.All.Any(field => line.Contains($"column={field.Name};", StringComparison.Ordinal))))
            .ToList();
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static List<string> Lines(string name, Func<ReportTable> make)
    {
        try
        {
            using var table = make();
            string[] names = table.Names();
            return [.. table.Rows().Select(row => $"{name}: {Line(names, row.Split(" | "))}")];
        }
        catch (ReportException)
        {
            return [$"{name}: refused"];
        }
    }

    private static string Line(string[] names, string[] cells) => string.Join(
        ' ',
        names.Zip(cells).Where(cell => cell.First is not ("source_import" or "skewness" or "kurtosis" or "variance" or "stdev"))
            .OrderBy(cell => cell.First, StringComparer.Ordinal).Select(cell => $"{cell.First}={cell.Second};"));
}
