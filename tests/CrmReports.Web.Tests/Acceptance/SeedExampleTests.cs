using System.Text.Json;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>The two examples that the product began from, by the command line, against what pandas computes of them.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class SeedExampleTests : IDisposable
{
    private readonly Workplace place = new();

    private static string File => SharedData.PathOf("seed-example/customer_data.csv");

    public void Dispose() => place.Dispose();

    [SharedDataStoreFact]
    public void TheReportingExampleGivesItsCorrelationAndRunningTotal()
    {
        var counts = place.Product.Expect(0, "import", File, "--missing", "drop-row", "--json").Json;
        counts.GetProperty("read").GetInt64().ShouldBe(2040);
        counts.GetProperty("created").GetInt64().ShouldBe(1824);
        counts.GetProperty("duplicates").GetInt64().ShouldBe(0);
        counts.GetProperty("dropped").GetInt64().ShouldBe(216);

        var correlations = Table("correlations", "--columns", "age,running_total(purchase_amount)", "--order", "file");
        Pair(correlations, "age", "running_total(purchase_amount)").ShouldAgree(0.0095635510867233, "age with running total");
        Pair(Table("correlations", "--columns", "age,purchase_amount"), "age", "purchase_amount").ShouldAgree(0.12732984295576738, "age with amount");

        var totals = Table("stats", "--columns", "running_total(purchase_amount)", "--order", "file");
        totals.Exact("column", "running_total(purchase_amount)", "max").ShouldBe(283594.11m);
        totals.Rows.Single().GetProperty("n").GetInt64().ShouldBe(1824);
    }

    [SharedDataStoreFact]
    public void TheBatchExampleGivesItsCountsAndStatistics()
    {
        var counts = ImportCleaned();
        counts.GetProperty("read").GetInt64().ShouldBe(2040);
        counts.GetProperty("created").GetInt64().ShouldBe(1789);
        counts.GetProperty("duplicates").GetInt64().ShouldBe(40);
        counts.GetProperty("rejected").GetInt64().ShouldBe(211);
        counts.GetProperty("updated").GetInt64().ShouldBe(0);
        counts.GetProperty("unchanged").GetInt64().ShouldBe(0);

        var statistics = Table("stats", "--columns", "age,purchase_amount,satisfaction");
        Describe(statistics, "age", 41.505869200670766, 41, 163.36308074574598, 12.781356764668843, 18, 86, 32, 51);
        Describe(statistics, "purchase_amount", 155.619407490218, 138.58, 6787.0807735861035, 82.38374095406267, 25.65, 562.24, 94.83, 198.97);
        Describe(statistics, "satisfaction", 3.023476802683063, 3, 1.9558243704067855, 1.398507908596439, 1, 5, 2, 4);

        var correlations = Table("correlations", "--columns", "age,purchase_amount,satisfaction");
        correlations.Rows.Count.ShouldBe(9);
        Pair(correlations, "age", "age").ShouldBe(1);
        Pair(correlations, "age", "purchase_amount").ShouldAgree(0.12996835873709356, "age with amount");
        Pair(correlations, "purchase_amount", "age").ShouldAgree(0.12996835873709356, "amount with age");
        Pair(correlations, "purchase_amount", "satisfaction").ShouldAgree(-0.02032063227559462, "amount with satisfaction");

        // So near to none that two ways of adding up agree only to a part of the product of the deviations.
        Pair(correlations, "age", "satisfaction").ShouldBe(-3.90018424779873e-05, 1e-14);
    }

    [SharedDataStoreFact]
    public void TheBatchExampleGivesItsCategoriesAndMonths()
    {
        ImportCleaned();
        var measures = "count,sum(purchase_amount),mean(purchase_amount),median(purchase_amount),stdev(purchase_amount)";
        var categories = Table("report", "sales", "--group-by", "category", "--measure", measures);
        categories.Rows.Count.ShouldBe(5);
        Category(categories, "Books", 376, 59327.81m, 157.78672872340425, 139.005, 84.27737070849375);
        Category(categories, "Food", 338, 51700.55m, 152.96020710059173, 140.11, 79.53099463151861);
        Category(categories, "Garden", 366, 56367.09m, 154.0084426229508, 136.58, 82.78445382499173);
        Category(categories, "Phones", 344, 53194.52m, 154.63523255813953, 136.145, 82.60716055447537);
        Category(categories, "Toys", 365, 57813.15m, 158.39219178082192, 140.75, 82.70681410940671);

        decimal[] expected =
        [
            14754.70m, 13988.32m, 13166.18m, 12720.40m, 15236.65m, 9719.37m, 12860.56m, 11945.35m, 11574.96m, 14623.07m, 13428.77m,
            12919.31m, 13992.66m, 14727.51m, 11426.53m, 14610.17m, 14090.43m, 14097.04m, 15208.71m, 11631.51m, 11195.72m, 485.20m,
        ];
        var months = Table("report", "sales", "--group-by", "month", "--measure", "sum(purchase_amount),running_total(purchase_amount)").Rows;
        months.Select(row => row.GetProperty("sum(purchase_amount)").GetDecimal()).ShouldBe(expected);
        months.Select(row => row.GetProperty("running_total(purchase_amount)").GetDecimal())
            .ShouldBe(expected.Select((_, month) => expected.Take(month + 1).Sum()));
        (months[0].GetProperty("month").GetString(), months[^1].GetProperty("month").GetString()).ShouldBe(("2024-01", "2025-10"));
        months[^1].GetProperty("running_total(purchase_amount)").GetDecimal().ShouldBe(278403.12m);
    }

    [SharedDataStoreFact]
    public void AnExportAsCsvComesBackAsUnchanged()
    {
        ImportCleaned();
        var export = place.PathOf("purchases.csv");
        place.Product.Expect(0, "report", "purchases", "--format", "csv", "-o", export);
        var counts = place.Product.Expect(0, "import", export, "--json").Json;
        counts.GetProperty("unchanged").GetInt64().ShouldBe(1789);
        counts.GetProperty("read").GetInt64().ShouldBe(1789);
        var records = counts.GetProperty("records");
        foreach (var kind in new[] { "customers", "purchases", "interactions" })
        {
            records.GetProperty(kind).GetProperty("unchanged").GetInt64().ShouldBe(1789, kind);
        }
    }

    [SharedDataStoreFact]
    public void AnExportAsWorkbookHoldsTheSameValues()
    {
        ImportCleaned();
        var (book, text) = (place.PathOf("purchases.xlsx"), place.PathOf("purchases.csv"));
        place.Product.Expect(0, "report", "purchases", "-o", book);
        place.Product.Expect(0, "report", "purchases", "-o", text);
        Faults(book).ShouldBeEmpty();
        using var workbook = new XLWorkbook(book);
        var sheet = workbook.Worksheets.First();
        var lines = System.IO.File.ReadAllLines(text);
        var headers = lines[0].Split(',');
        var top = sheet.CellsUsed(cell => Text(cell) == headers[0]).First().Address;
        Enumerable.Range(0, headers.Length).Select(column => Text(sheet.Cell(top.RowNumber, top.ColumnNumber + column))).ShouldBe(headers);
        for (var row = 1; row < lines.Length; row++)
        {
            // No value of this file holds a comma or a quote.
            lines[row].ShouldBe(string.Join(',', headers.Select((_, column) => Text(sheet.Cell(top.RowNumber + row, top.ColumnNumber + column)))));
        }

        lines.Length.ShouldBe(1790);
    }

    private JsonElement ImportCleaned() =>
        place.Product.Expect(0, "import", File, "--exact-duplicates", "drop", "--missing", "drop-row", "--json").Json;

    private Table Table(params string[] command) => new(place.Product.Expect(0, [.. command, "--format", "json"]));

    private static double Pair(Table correlations, string a, string b) =>
        correlations.Rows.Single(row => row.GetProperty("a").GetString() == a && row.GetProperty("b").GetString() == b).GetProperty("r").GetDouble();

    private static void Describe(
        Table statistics, string column, double mean, double median, double variance, double stdev, double min, double max, double q25, double q75)
    {
        statistics.Number("column", column, "n").ShouldBe(1789);
        foreach (var (name, expected) in new[]
        {
            ("mean", mean), ("median", median), ("variance", variance), ("stdev", stdev), ("min", min), ("max", max), ("q25", q25), ("q75", q75),
        })
        {
            statistics.Number("column", column, name).ShouldAgree(expected, $"{name} of {column}");
        }
    }

    private static void Category(Table table, string category, long count, decimal sum, double mean, double median, double stdev)
    {
        table.Exact("category", category, "count").ShouldBe(count);
        table.Exact("category", category, "sum(purchase_amount)").ShouldBe(sum);
        table.Number("category", category, "mean(purchase_amount)").ShouldAgree(mean, category);
        table.Number("category", category, "median(purchase_amount)").ShouldAgree(median, category);
        table.Number("category", category, "stdev(purchase_amount)").ShouldAgree(stdev, category);
    }

    private static List<string> Faults(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(fault => $"{fault.Part?.Uri}: {fault.Description}")];
    }

    /// <summary>A cell as the CSV writes it.</summary>
    private static string Text(IXLCell cell) => cell.Value switch
    {
        DateTime day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString(System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
