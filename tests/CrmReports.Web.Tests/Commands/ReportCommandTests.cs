using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private const string Rows =
        """
        customer_id,name,order_date,category,quantity,unit_price,age
        1001,Anna Weiss,2024-01-05,Drinks,2,4.50,34
        1002,王芳,2024-01-17,厨具,1,24.00,51
        1003,Björn Sund,2024-02-11,Drinks,10,4.20,28

        """;

    private readonly Workplace work = new();

    public ReportCommandTests() => work.Run("import", work.Write("rows.csv", Rows)).ExitCode.ShouldBe(0);

    public void Dispose() => work.Dispose();

    [StoreFact]
    public void ATableAlignsNumbersToTheRightAndChineseByItsWidth()
    {
        var run = work.Run("report", "sales", "--group-by", "month,category", "--measure", "sum(purchase_amount),count");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith(
            """
            month    category  sum(purchase_amount)  count
            -------  --------  --------------------  -----
            2024-01  Drinks                       9      1
            2024-01  厨具                        24      1
            2024-02  Drinks                      42      1
            -------  --------  --------------------  -----
            Total                                75      3

            Data version 1 | last import #1, published
            """);
        run.Output.ShouldContain("| 3 rows used |");
    }

    [StoreFact]
    public void CountsOfAnOverviewHaveNoCents()
    {
        var run = work.Run("report", "overview");
        run.ExitCode.ShouldBe(0);
        var lines = run.Output.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        lines.ShouldContain(line => line.Length > 1 && line[0] == "customers" && line[1] == "3");
        lines.ShouldContain(line => line.Length > 1 && line[0] == "purchases" && line[1] == "3");
        run.Output.ShouldNotContain("3.00");
    }

    [StoreFact]
    public void ALimitBeyondTwentyThousandRowsIsKept()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_100).Select(i => $"{i},P{i},2024-03-{(i % 28) + 1:00},Drinks,1,{i}.00,30\n"));
        work.Run("import", work.Write("many.csv", Rows[..(Rows.IndexOf('\n') + 1)] + rows)).ExitCode.ShouldBe(0);
        var run = work.Run("report", "purchases", "--limit", "20050", "--format", "csv");
        run.ExitCode.ShouldBe(0);
        run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(20_051);
    }

    [StoreFact]
    public void JsonHoldsRowsTotalsAndProvenance()
    {
        var run = work.Run("report", "sales", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        root.GetProperty("rows").GetArrayLength().ShouldBe(2);
        root.GetProperty("totals").GetProperty("sum(purchase_amount)").GetDecimal().ShouldBe(75m);
        root.GetProperty("provenance").GetProperty("lastImport").GetInt64().ShouldBe(1);
    }

    [StoreFact]
    public void TheEndingOfTheFileChoosesTheFormat()
    {
        foreach (var name in new[] { "sales.csv", "sales.json", "sales.xlsx", "sales.txt" })
        {
            work.Run("report", "sales", "-o", Path.Combine(work.Folder, name)).ShouldBe(new CommandRun(0, "", ""));
        }

        Read("sales.csv").ShouldStartWith("month,count,sum(purchase_amount)\r\n2024-01,2,33\r\n");
        Read("sales.json").ShouldStartWith("{\"columns\":[");
        Read("sales.txt").ShouldStartWith("month    count  sum(purchase_amount)\n");
        using var workbook = ZipFile.OpenRead(Path.Combine(work.Folder, "sales.xlsx"));
        workbook.GetEntry("xl/workbook.xml").ShouldNotBeNull();
    }

    [StoreFact]
    public void AByteOrderMarkIsWrittenWhenAskedFor()
    {
        var file = Path.Combine(work.Folder, "sales.csv");
        work.Run("report", "sales", "-o", file, "--bom").ExitCode.ShouldBe(0);
        File.ReadAllBytes(file)[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        work.Run("report", "sales", "--bom").ExitCode.ShouldBe(2);
    }

    [StoreFact]
    public void AReportThatFailsLeavesTheFileOfTheOneBefore()
    {
        var file = work.Write("sales.csv", "the report of yesterday");
        var run = work.Run("report", "sales", "--measure", "sum(colour)", "-o", file);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("colour");
        File.ReadAllText(file).ShouldBe("the report of yesterday");
        Directory.GetFiles(work.Folder).Select(Path.GetFileName).Order().ShouldBe(["rows.csv", "sales.csv"]);
    }

    [StoreTheory]
    [InlineData("report", "sals", "Did you mean sales?")]
    [InlineData("report", "sales --from 2024-13", "--from 2024-13: expected a year")]
    [InlineData("report", "sales --filter region", "expected field=value")]
    [InlineData("report", "sales --order up", "expected file or date")]
    [InlineData("report", "sales --format pdf", "pdf")]
    [InlineData("report", "sales --limit few", "few")]
    [InlineData("report", "sales -o nowhere/sales.csv", "nowhere/sales.csv cannot be written")]
    [InlineData("stats", "--dataset people", "expected purchases or customers")]
    [InlineData("correlations", "--method kendall", "expected pearson or spearman")]
    public void WhatCannotBeReportedIsBadInput(string command, string arguments, string message)
    {
        var run = work.Run([command, .. arguments.Split(' ')]);
        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [StoreFact]
    public void FiltersAndPeriodsNarrowAReport()
    {
        var run = work.Run("report", "purchases", "--filter", "category=Drinks", "--filter", "category=厨具", "--to", "2024-01", "--format", "csv");
        run.Output.Split("\r\n").Length.ShouldBe(4);
        run.Output.ShouldNotContain("Björn");
    }

    [StoreFact]
    public void RowsCanBeSortedAndCut()
    {
        var run = work.Run("report", "sales", "--group-by", "category", "--measure", "sum(purchase_amount)", "--sort", "sum(purchase_amount) desc", "--limit", "1", "--format", "csv");
        run.Output.ShouldBe("category,sum(purchase_amount)\r\nDrinks,51\r\n");
    }

    [StoreFact]
    public void TheTimeOfTheEngineIsTheLastLineOfStandardError()
    {
        var run = work.Run("report", "sales", "--format", "json", "--timing");
        run.ExitCode.ShouldBe(0);
        run.Error.ShouldMatch(@"(^|\n)engine: \d+\.\d ms\n\z");
        JsonDocument.Parse(run.Output).Dispose();
    }

    [StoreFact]
    public void StatisticsDescribeAColumn()
    {
        using var json = JsonDocument.Parse(work.Run("stats", "--columns", "quantity", "--format", "json").Output);
        var row = json.RootElement.GetProperty("rows").EnumerateArray().Single();
        row.GetProperty("n").GetInt64().ShouldBe(3);
        row.GetProperty("median").GetDouble().ShouldBe(2);
    }

    [StoreFact]
    public void CorrelationsNameBothColumns()
    {
        var run = work.Run("correlations", "--columns", "quantity,unit_price", "--method", "spearman", "--format", "csv");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("\r\nquantity,unit_price,3,-1,");
    }

    [StoreFact]
    public void ReportsAreListed()
    {
        var run = work.Run("reports");
        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("\nsales ");
    }

    [StoreTheory]
    [InlineData("count,sum(purchase_amount)", "count|sum(purchase_amount)")]
    [InlineData(" quantile(age, 0.9) , count ", "quantile(age, 0.9)|count")]
    [InlineData("a,,b", "a|b")]
    [InlineData("", "")]
    public void CommasInsideParenthesesDoNotSplit(string list, string parts) =>
        string.Join('|', ReportOptions.Split(list)).ShouldBe(parts);

    private string Read(string name) => File.ReadAllText(Path.Combine(work.Folder, name));
}
