using System.Globalization;
using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class CsvExportTests
{
    private static readonly CsvExportOptions Unguarded = new() { FormulaGuard = false };

    [Fact]
    public void EveryTypeIsWrittenExactly()
    {
        var table = ExportTables.Of(
            [
                new("text", ReportType.Text), new("integer", ReportType.Integer), new("amount", ReportType.Decimal, "EUR"), new("number", ReportType.Number),
                new("share", ReportType.Percent), new("day", ReportType.Date), new("at", ReportType.DateTime), new("paid", ReportType.Boolean),
            ],
            ["产品 A", 42L, 1_669_000L, 0.1 + 0.2, 0.25, ExportTables.Day("2011-12-09"), ExportTables.Moment("2011-12-09 12:50:00"), 1L],
            [null, null, null, null, null, null, null, null],
            ["", -1L, -5_0000L, -1e300, 1.0, ExportTables.Day("1969-12-31"), ExportTables.Moment("1969-12-31 23:59:59.007"), 0L]);

        Write(table).ShouldBe(
            "text,integer,amount,number,share,day,at,paid\r\n"
            + "产品 A,42,166.9,0.30000000000000004,0.25,2011-12-09,2011-12-09 12:50:00,true\r\n"
            + ",,,,,,,\r\n"
            + "\"\",-1,-5,-1E+300,1,1969-12-31,1969-12-31 23:59:59.007,false\r\n");
    }

    [Theory]
    [InlineData(1_669_000L, "166.9")]
    [InlineData(147_547_000L, "14754.7")]
    [InlineData(-50_000L, "-5")]
    [InlineData(10L, "0.001")]
    [InlineData(-1L, "-0.0001")]
    [InlineData(0L, "0")]
    [InlineData(long.MaxValue, "922337203685477.5807")]
    [InlineData(long.MinValue, "-922337203685477.5808")]
    public void ADecimalHasNoTrailingZeros(long tenThousandths, string expected) =>
        Values(ReportType.Decimal, tenThousandths).ShouldBe([expected]);

    [Fact]
    public void DecimalsAndNumbersOfEverySizeReadBackTheSame()
    {
        var random = new Random(1);
        var decimals = Enumerable.Range(0, 20_000).Select(i => random.NextInt64(long.MinValue, long.MaxValue) >> (i % 63)).ToArray();
        Values(ReportType.Decimal, [.. decimals.Cast<object>()])
            .Select(text => decimal.Parse(text, CultureInfo.InvariantCulture)).ShouldBe(decimals.Select(Scale.ToDecimal));

        var numbers = Enumerable.Range(0, 20_000).Select(i => i % 3 == 0
            ? BitConverter.Int64BitsToDouble(random.NextInt64()) : random.Next(-1_000_000, 1_000_000) / (i % 2 == 0 ? 10_000.0 : 7.0)).Where(double.IsFinite).ToArray();
        Values(ReportType.Number, [.. numbers.Cast<object>()]).ShouldBe(numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void AZeroHasNoSign() => Values(ReportType.Number, -0.0, 0.0, -0.5).ShouldBe(["0", "0", "-0.5"]);

    [Fact]
    public void WhatIsNotANumberIsEmpty() =>
        Write(ExportTables.Of([new("a", ReportType.Number), new("b", ReportType.Percent)], [double.NaN, double.PositiveInfinity]))
            .ShouldBe("a,b\r\n,\r\n");

    [Fact]
    public void AMomentKnownToTheDayIsADate() =>
        Write(MomentRows.Table((ExportTables.Moment("2024-02-29"), true), (ExportTables.Moment("2024-02-29"), false)))
            .ShouldBe("at\r\n2024-02-29\r\n2024-02-29 00:00:00\r\n");

    [Fact]
    public void ARowOfOneMissingValueIsNoBlankLine() =>
        Write(ExportTables.Texts("a", null, "")).ShouldBe("text\r\na\r\n\"\"\r\n\"\"\r\n");

    [Theory]
    [InlineData(',', "\r\n")]
    [InlineData(';', "\n")]
    [InlineData('\t', "\r\n")]
    [InlineData('|', "\n")]
    public void AwkwardTextsComeBackThroughAnIndependentReader(char separator, string newLine)
    {
        string[] texts =
        [
            "a,b;c\td|e", "\"", "\"\"", "say \"hi\"", "line\nbreak", "line\r\nbreak", "\r", "\n", " padded ", "", "'", "''", "=1+1", "ends with \"", "\"begins",
            "日本語、中文，한국어", "😀👩‍👩‍👧", "a\0b", "\u00A0", "\u202Ertl", "\\", "\\\"", "#comment", new string('x', 300_000) + "\"" + new string('ä', 200_000),
        ];

        ReadBack(texts, Unguarded with { Separator = separator, NewLine = newLine }).ShouldBe(texts);
    }

    [Fact]
    public void ATextLongerThanTheBufferStaysWhole()
    {
        string[] texts = [new string('a', 1_000_000), string.Concat(Enumerable.Repeat("\"客\"", 200_000))];

        ReadBack(texts, Unguarded).ShouldBe(texts);
    }

    [Fact]
    public void TheFileBeginsWithAMarkOnlyWhenAsked()
    {
        using var output = new MemoryStream();
        CsvExport.Write(ExportTables.Texts("a"), output, new CsvExportOptions { ByteOrderMark = true });

        output.ToArray()[..4].ShouldBe([0xEF, 0xBB, 0xBF, (byte)'t']);
        Write(ExportTables.Texts("a"))[0].ShouldBe('t');
    }

    [Fact]
    public void TotalsAreNotAmongTheRows() =>
        Write(ExportTables.OneColumn(ReportType.Integer, 1L, 2L).WithTotals(3L)).ShouldBe("value\r\n1\r\n2\r\n");

    [Fact]
    public void ATableWithoutRowsHasAHeader() => Write(ExportTables.Texts()).ShouldBe("text\r\n");

    [Theory]
    [InlineData('"')]
    [InlineData('\n')]
    [InlineData('.')]
    [InlineData('-')]
    [InlineData('5')]
    [InlineData('，')]
    public void ASeparatorThatStandsInValuesIsRefused(char separator) =>
        Should.Throw<ArgumentException>(() => CsvExport.Write(ExportTables.Texts(), Stream.Null, new CsvExportOptions { Separator = separator }))
            .Message.ShouldContain("cannot separate values");

    [Fact]
    public void TheNumberOfRowsIsReturnedAndTheStreamStaysOpen()
    {
        using var output = new MemoryStream();

        CsvExport.Write(CountedRows.Table(100_000), new OneWayStream(output)).ShouldBe(100_000);
        output.CanWrite.ShouldBeTrue();
        Encoding.ASCII.GetString(output.ToArray()).ShouldEndWith("\r\n99999\r\n");
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

        Should.Throw<OperationCanceledException>(() => CsvExport.Write(table, Stream.Null, null, cancel.Token));
        reached.ShouldBeLessThan(10_000);
    }

    private static string Write(ReportTable table, CsvExportOptions? options = null)
    {
        using var output = new MemoryStream();
        CsvExport.Write(table, output, options);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string[] Values(ReportType type, params object?[] values) =>
        Write(ExportTables.OneColumn(type, values)).Split("\r\n")[1..^1];

    /// <summary>A second column keeps an empty first field from being an empty line.</summary>
    private static string[] ReadBack(string[] texts, CsvExportOptions options)
    {
        using var output = new MemoryStream();
        CsvExport.Write(
            ExportTables.Of([new("text", ReportType.Text), new("n", ReportType.Integer)], [.. texts.Select((text, i) => new object?[] { text, (long)i })]),
            output, options);
        return [.. CsvFile.Read(output.ToArray(), options.Separator).Select(row => row[0])];
    }
}
