using System.Globalization;
using ClosedXML.Excel;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class ExcelValueTests
{
    [Fact]
    public void EveryTypeIsATypedCell()
    {
        using var book = Workbooks.Open(ExportTables.Of(
            [
                new("text", ReportType.Text), new("integer", ReportType.Integer), new("amount", ReportType.Decimal, "EUR"), new("number", ReportType.Number),
                new("share", ReportType.Percent), new("day", ReportType.Date), new("at", ReportType.DateTime), new("paid", ReportType.Boolean),
            ],
            ["产品 A", 42L, 1_669_000L, 1.5, 0.25, ExportTables.Day("2011-12-09"), ExportTables.Moment("2011-12-09 12:50:01"), 1L],
            [null, null, null, null, null, null, null, null],
            ["x", null, -1L, null, null, null, null, 0L]));
        var row = book.Worksheet("Data").Row(2);

        row.Cells(1, 8).Select(cell => cell.DataType).ShouldBe(
        [
            XLDataType.Text, XLDataType.Number, XLDataType.Number, XLDataType.Number, XLDataType.Number, XLDataType.DateTime, XLDataType.DateTime, XLDataType.Boolean,
        ]);
        row.Cells(1, 8).Select(cell => cell.Value).ShouldBe(
            ["产品 A", 42.0, 166.9, 1.5, 0.25, new DateTime(2011, 12, 9), new DateTime(2011, 12, 9, 12, 50, 1), true]);
        row.Cells(2, 7).Select(cell => cell.Style.NumberFormat.Format.Replace("\\", "", StringComparison.Ordinal)).ShouldBe(
            ["#,##0", "#,##0.00## \"EUR\"", "#,##0.00##", "0.00%", "yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"]);
        book.Worksheet("Data").Row(3).CellsUsed().ShouldBeEmpty();
        book.Worksheet("Data").Row(4).CellsUsed().Select(cell => (cell.Address.ColumnLetter, cell.Value)).ShouldBe(
            [("A", (object)"x"), ("C", -0.0001), ("H", false)]);
    }

    [Fact]
    public void WhatExcelWouldRoundIsText()
    {
        const long fifteen = 999_999_999_999_999;
        using var book = Workbooks.Open(ExportTables.Of(
            [new("i", ReportType.Integer), new("d", ReportType.Decimal)],
            [fifteen, fifteen],
            [-fifteen - 1, -fifteen - 2],
            [long.MaxValue, long.MinValue],
            [0L, 9_000_000_000_000_000_000L]));
        var data = book.Worksheet("Data");

        data.Column(1).Cells(2, 5).Select(cell => cell.Value).ShouldBe([999_999_999_999_999.0, "-1000000000000000", "9223372036854775807", 0.0]);
        data.Column(2).Cells(2, 5).Select(cell => cell.Value).ShouldBe([99_999_999_999.9999, "-100000000000.0001", "-922337203685477.5808", 900_000_000_000_000.0]);
        book.Provenance().ShouldContain("Note: 4 numbers of more than fifteen digits or outside Excel's range stand as text, because Excel would change them.");
    }

    [Fact]
    public void NumbersAreWrittenToTheLastDigit()
    {
        double[] numbers = [0.1 + 0.2, 1.0 / 3, -1e300, 123456789.123456, 5e-7, 0, 1e16];
        var sheet = Workbooks.Parts(Workbooks.Write(ExportTables.OneColumn(ReportType.Number, [.. numbers.Cast<object>()])))["xl/worksheets/sheet1.xml"];

        Values(sheet).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ShouldBe(numbers);
    }

    [Fact]
    public void NumbersThatExcelCannotHoldAreTextAndNoNumbersAreEmpty()
    {
        using var book = Workbooks.Open(ExportTables.OneColumn(
            ReportType.Number, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, -1.0));

        book.Worksheet("Data").Column(1).Cells(2, 6).Select(cell => cell.Value).ShouldBe(["1.7976931348623157E+308", "5E-324", "", "", -1.0]);
    }

    [Theory]
    [InlineData("1900-03-01", 61)]
    [InlineData("1970-01-01", 25_569)]
    [InlineData("2000-02-29", 36_585)]
    [InlineData("9999-12-31", 2_958_465)]
    public void ADateIsASerialOf1900(string date, int serial)
    {
        var sheet = Workbooks.Parts(Workbooks.Write(ExportTables.OneColumn(ReportType.Date, ExportTables.Day(date))))["xl/worksheets/sheet1.xml"];

        Values(sheet).ShouldBe([serial.ToString(CultureInfo.InvariantCulture)]);
    }

    [Fact]
    public void ADateThatExcelDoesNotHaveIsText()
    {
        using var book = Workbooks.Open(ExportTables.Of(
            [new("day", ReportType.Date), new("at", ReportType.DateTime)],
            [ExportTables.Day("1900-02-28"), ExportTables.Moment("1899-12-31 23:59:59")],
            [ExportTables.Day("0001-01-01"), ExportTables.Moment("0001-01-01 00:00:00.001")]));

        book.Worksheet("Data").Cells("A2:B3").Select(cell => cell.Value).ShouldBe(
            ["1900-02-28", "1899-12-31 23:59:59", "0001-01-01", "0001-01-01 00:00:00.001"]);
        book.Provenance().ShouldContain("Note: 4 dates before 1900-03-01 or after 9999-12-31 stand as text, because Excel has no such dates.");
    }

    [Fact]
    public void EveryMillisecondOfADayComesBack()
    {
        var random = new Random(3);
        long[] moments = [.. Enumerable.Range(0, 2_000).Select(_ => random.NextInt64(ExportTables.Moment("1900-03-01"), ExportTables.Moment("2200-01-01"))),
            ExportTables.Moment("2024-12-31 23:59:59.999"), ExportTables.Moment("2024-12-31")];
        var sheet = Workbooks.Parts(Workbooks.Write(ExportTables.OneColumn(ReportType.DateTime, [.. moments.Cast<object>()])))["xl/worksheets/sheet1.xml"];

        Values(sheet).Select(text => (long)Math.Round((double.Parse(text, CultureInfo.InvariantCulture) - 25_569) * 86_400_000)).ShouldBe(moments);
    }

    [Fact]
    public void AMomentKnownToTheDayIsShownAsADate()
    {
        using var book = Workbooks.Open(MomentRows.Table(
            (ExportTables.Moment("2024-02-29"), true), (ExportTables.Moment("2024-02-29"), false), (ExportTables.Moment("2024-02-29 00:00:00.5"), false)));

        book.Worksheet("Data").Column(1).Cells(2, 4).Select(cell => cell.Style.NumberFormat.Format.Replace("\\", "", StringComparison.Ordinal))
            .ShouldBe(["yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd hh:mm:ss.000"]);
    }

    [Fact]
    public void AYearOrAnIdIsNotGrouped()
    {
        using var book = Workbooks.Open(ExportTables.Of([new("year", ReportType.Integer), new("customer_id", ReportType.Integer)], [2011L, 17850L]));

        book.Worksheet("Data").Row(2).Cells(1, 2).Select(cell => cell.Style.NumberFormat.Format).ShouldBe(["0", "0"]);
    }

    /// <summary>The contents of the v elements, as written.</summary>
    private static List<string> Values(string sheet) =>
        [.. sheet.Split("<v>").Skip(1).Select(part => part[..part.IndexOf("</v>", StringComparison.Ordinal)])];
}
