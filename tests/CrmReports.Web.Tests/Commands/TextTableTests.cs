using CrmReports.Application.Reports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Tests.Commands;

public sealed class TextTableTests
{
    [Fact]
    public void WhereOneValueHasCentsAllShowThem()
    {
        Table([new("amount", ReportType.Decimal)], [50_000L], [12_345_678L], [null]).ShouldBe(
            """
                amount
            ----------
                  5.00
            1,234.5678


            """);
    }

    [Fact]
    public void MoneyOfOneCurrencySaysWhich()
    {
        Table([new("sales", ReportType.Decimal, "EUR")], [50_000L]).ShouldBe(
            """
            sales EUR
            ---------
                 5.00

            """);
    }

    [Fact]
    public void EveryTypeHasItsForm()
    {
        ReportColumn[] columns =
        [
            new("i", ReportType.Integer), new("n", ReportType.Number), new("p", ReportType.Percent), new("d", ReportType.Date),
            new("m", ReportType.DateTime), new("b", ReportType.Boolean),
        ];
        Table(columns, [-1_234_567L, 1 / 3.0, 0.5125, 19_753L, 1_706_745_600_000L, 1L], [0L, 1e-9, 0.0, 0L, 0L, 0L]).ShouldBe(
            """
                     i         n        p  d           m                    b
            ----------  --------  -------  ----------  -------------------  ---
            -1,234,567  0.333333  51.25 %  2024-01-31  2024-02-01 00:00:00  yes
                     0     1E-09    0.0 %  1970-01-01  1970-01-01 00:00:00  no

            """);
    }

    [Fact]
    public void AControlCharacterInATextCannotMoveTheCursor()
    {
        Table([new("name", ReportType.Text)], ["a\u001b[2Jb\nc\u0085d"]).ShouldBe(
            """
            name
            ----------
            a [2Jb c d

            """);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("客户", 4)]
    [InlineData("カナ", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("한글", 4)]
    [InlineData("ＡＢ", 4)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("😀", 2)]
    [InlineData("𠮷", 2)]
    [InlineData("", 0)]
    public void TheWidthOfATextIsThatOfTheTerminal(string text, int columns) => DisplayWidth.Of(text).ShouldBe(columns);

    private static string Table(ReportColumn[] columns, params object?[][] rows)
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextTable(columns, () => new MemoryRows(rows)).Write(text);
        return text.ToString();
    }
}
