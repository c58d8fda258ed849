using System.Text;
using System.Text.Json;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class JsonExportTests
{
    [Fact]
    public void EveryTypeIsWrittenExactly()
    {
        var table = ExportTables.Of(
            [
                new("text", ReportType.Text), new("integer", ReportType.Integer), new("amount", ReportType.Decimal, "EUR"), new("number", ReportType.Number),
                new("share", ReportType.Percent), new("day", ReportType.Date), new("at", ReportType.DateTime), new("paid", ReportType.Boolean),
            ],
            ["产品 <A> & \"B\"\n", long.MaxValue, long.MinValue, 0.1 + 0.2, 0.25, ExportTables.Day("2011-12-09"), ExportTables.Moment("2011-12-09 12:50:00.250"), 1L],
            [null, null, null, double.NaN, double.NegativeInfinity, null, null, null]);

        Write(table).ShouldBe(
            """{"columns":[{"name":"text","type":"text"},{"name":"integer","type":"integer"},{"name":"amount","type":"decimal","currency":"EUR"}"""
            + """,{"name":"number","type":"number"},{"name":"share","type":"percent"},{"name":"day","type":"date"},{"name":"at","type":"datetime"},{"name":"paid","type":"boolean"}]"""
            + ""","rows":[{"text":"产品 <A> & \"B\"\n","integer":9223372036854775807,"amount":-922337203685477.5808,"number":0.30000000000000004"""
            + ""","share":0.25,"day":"2011-12-09","at":"2011-12-09T12:50:00.250","paid":true}"""
            + """,{"text":null,"integer":null,"amount":null,"number":null,"share":null,"day":null,"at":null,"paid":null}]"""
            + ""","totals":null,"provenance":{"dataVersion":7,"lastImport":null,"lastPublishedAt":null,"filters":[],"rowsUsed":null,"rowsLeftOut":[]}}""");
    }

    [Fact]
    public void TotalsAndProvenanceStandBesideTheRows()
    {
        var table = new ReportTable
        {
            Name = "Sales",
            Columns = [new("month", ReportType.Text), new("amount", ReportType.Decimal)],
            Open = () => new MemoryRows([["2024-01", 15_000L]]),
            Totals = [null, 15_000L],
            Provenance = new Provenance
            {
                DataVersion = 12,
                LastImport = 4,
                LastPublishedAt = new DateTime(2024, 2, 1, 9, 30, 0, DateTimeKind.Utc),
                Filters = [new("region", "North, South"), new("region", "not West")],
                RowsUsed = 10,
                RowsLeftOut = [new("no purchase date", 2)],
            },
        };

        Write(table).ShouldEndWith(
            ""","totals":{"month":null,"amount":1.5},"provenance":{"dataVersion":12,"lastImport":4"""
            + ""","lastPublishedAt":"2024-02-01T09:30:00Z","filters":[{"name":"region","value":"North, South"},{"name":"region","value":"not West"}],"rowsUsed":10"""
            + ""","rowsLeftOut":[{"reason":"no purchase date","rows":2}]}}""");
    }

    [Fact]
    public void AMomentKnownToTheDayIsADate()
    {
        using var json = JsonDocument.Parse(Write(MomentRows.Table((ExportTables.Moment("2024-02-29"), true), (ExportTables.Moment("2024-02-29"), false))));

        json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("at").GetString())
            .ShouldBe(["2024-02-29", "2024-02-29T00:00:00"]);
    }

    [Fact]
    public void AwkwardTextsComeBack()
    {
        string[] texts = ["", "\"\\/\b\f\n\r\t\0\u001f", "</script>", "😀 客户", "\u2028\u2029\uFFFE", "=1+1", new string('x', 500_000)];
        using var json = JsonDocument.Parse(Write(ExportTables.Texts(texts)));

        json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("text").GetString()).ShouldBe(texts);
    }

    [Fact]
    public void TwoColumnsOfOneNameGetTwoNames() =>
        ExportTables.Of([new("a", ReportType.Text), new("a (2)", ReportType.Text), new("a", ReportType.Text), new("a", ReportType.Text)])
            .Columns.Select(column => column.Name).ShouldBe(["a", "a (2)", "a (3)", "a (4)"]);

    [Fact]
    public void AHundredThousandRowsStreamThroughAOneWayStream()
    {
        using var output = new MemoryStream();

        JsonExport.Write(CountedRows.Table(100_000), new OneWayStream(output)).ShouldBe(100_000);
        using var json = JsonDocument.Parse(output.ToArray());
        json.RootElement.GetProperty("rows")[99_999].GetProperty("n").GetInt64().ShouldBe(99_999);
    }

    [Fact]
    public void ItStopsSoonAfterItIsCancelled()
    {
        using var cancel = new CancellationTokenSource();
        var reached = 0L;
        var table = CountedRows.Table(1_000_000, row =>
        {
            reached = row;
            if (row == 5_000)
            {
                cancel.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => JsonExport.Write(table, Stream.Null, cancel.Token));
        reached.ShouldBeLessThan(10_000);
    }

    private static string Write(ReportTable table)
    {
        using var output = new MemoryStream();
        JsonExport.Write(table, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
