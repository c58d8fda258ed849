using System.Text;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;
using CrmReports.Application.Tests.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class ManyLinesTests
{
    /// <summary>Few customers are made ready before the lines, many are as their purchases come.</summary>
    [StoreTheory]
    [InlineData(700)]
    [InlineData(23_000)]
    public void LinesMadeByThreadsAreThoseOfTheRowsOneByOne(int customers)
    {
        using var shop = new StoreBuilder().Fields("customer_id,name,age,purchase_date,category,purchase_amount")
            .Add([.. Enumerable.Range(0, customers).Select(i => new CustomerRow($"C{i}", i % 9 == 0 ? null : $"Ann, {i} \"A\"", Age: i % 5 == 0 ? null : i % 90))])
            .Add([.. Enumerable.Range(0, 45_000).Select(i => new PurchaseRow(
                i % 11 == 0 ? null : $"C{i * 7919L % customers}", "2024-01-01", i, Category: "Toys"))]);
        using var table = shop.Engine().Run(new ReportDefinition { Name = "purchases" });
        using var plain = new ReportTable { Name = table.Name, Columns = table.Columns, Open = table.Open, Provenance = table.Provenance };

        var lines = Lines(table);

        lines.Length.ShouldBe(45_002);
        lines.ShouldBe(Lines(plain));
    }

    private static string[] Lines(ReportTable table)
    {
        using var file = new MemoryStream();
        CsvExport.Write(table, file);
        return Encoding.UTF8.GetString(file.ToArray()).Split(new CsvExportOptions().NewLine);
    }
}
