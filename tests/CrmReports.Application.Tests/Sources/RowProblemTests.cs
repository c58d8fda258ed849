using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

public sealed class RowProblemTests
{
    [Fact]
    public void ShortAndLongRowsAreCountedAndKeepTheirPlace()
    {
        var table = ReadRows.Of("a,b,c\n1,2,3\n4,5\n6,7,8,9\n\n10,11,12\n");
        table.Rows.Select(row => (row.Number, row.Line, row.Problem, row.Detail)).ShouldBe([
            (1L, 2L, Problem.None, 0),
            (2L, 3L, Problem.TooFewFields, 2),
            (3L, 4L, Problem.TooManyFields, 4),
            (4L, 6L, Problem.None, 0)]);
    }

    [Fact]
    public void ANulByteRejectsItsRowOnly()
    {
        var table = ReadRows.Of("id,name\n1,a\0b\n2,c\n");
        table.Rows.Select(row => row.Problem).ShouldBe([Problem.NulByte, Problem.None]);
    }

    [Fact]
    public void TextAfterAClosingQuoteIsAProblemAndAStrayQuoteIsNot()
    {
        var table = ReadRows.Of("id,t\n1,5\" disk\n2,\"say \"\"hi\"\"\"\n3,\"a\"b\n4,\"\"\n5,\"\"\"\"\n");
        table.Rows.Select(row => (row.Problem, row.Detail, row.Fields[1])).ShouldBe([
            (Problem.None, 0, "5\" disk"),
            (Problem.None, 0, "say \"hi\""),
            (Problem.TextAfterQuote, 2, "ab"),
            (Problem.None, 0, string.Empty),
            (Problem.None, 0, "\"")]);
    }

    [Theory]
    [InlineData("id,t\n1,ok\n2,\"never closed\n3,x\n4,y\n", 5)]
    [InlineData("id,t\n1,ok\n2,\"never closed\n3,x\n4,y", 5)]
    [InlineData("id,t\n1,ok\n2,\"", 3)]
    [InlineData("id,t\r1,ok\r2,\"\"\"\r3,x\r\r", 4)]
    public void AQuoteThatIsNeverClosedNamesItsLinesFirstAndLast(string text, int last)
    {
        var table = ReadRows.Of(text);
        table.Rows.Select(row => (row.Line, row.Problem, row.Detail)).ShouldBe([(2L, Problem.None, 0), (3L, Problem.UnclosedQuote, last)]);
    }

    [Theory]
    [InlineData("Total,,30")]
    [InlineData(",合计,30")]
    [InlineData("total:,,30")]
    [InlineData("Sum,30")]
    [InlineData("\"Subtotal\",\"\",30\n\n\n")]
    public void ALastLineOfTotalsIsNoRow(string last)
    {
        var table = ReadRows.Of($"id,name,total\n1,A,10\n2,B,20\n{last}");
        table.Rows.Select(row => row.Problem).ShouldBe([Problem.None, Problem.None, Problem.TotalsLine]);
    }

    [Theory]
    [InlineData("Total,,30\n3,C,5\n")]
    [InlineData("Total,B,30\n")]
    [InlineData("Totalina,,30\n")]
    public void OnlyTheLastRowWithAnEmptyFieldIsATotal(string last) =>
        ReadRows.Of($"id,name,total\n1,A,10\n2,B,20\n{last}").Rows.ShouldAllBe(row => row.Problem == Problem.None);

    [Fact]
    public void RawIsTheRecordAsItStandsAndTellsOfQuotes()
    {
        var table = ReadRows.Of("a,b\n1, x \r\n2,\"y\"\n");
        table.Rows.Select(row => (row.Raw, row.HasQuotes)).ShouldBe([("1, x ", false), ("2,\"y\"", true)]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void ARecordBeyondTheLimitIsOneRowAndReadingGoesOnBehindItsFirstLine(int workers)
    {
        var filler = string.Concat(Enumerable.Repeat("3,after\n", 200_000));
        var bytes = System.Text.Encoding.UTF8.GetBytes($"a,b\n1,x\n\n2,\"never closed\n{filler}");
        var table = ReadRows.Of(bytes, new CsvOptions { MaxRecordBytes = 4096 }, workers);
        table.Rows.Count.ShouldBe(200_002);
        table.Rows[1].ShouldSatisfyAllConditions(
            row => row.Problem.ShouldBe(Problem.RecordTooLong),
            row => row.Detail.ShouldBe(4096),
            row => row.Line.ShouldBe(4),
            row => row.Raw.ShouldBe("2,\"never closed"));
        table.Rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, table.Rows.Count).Select(number => (long)number));
        table.Rows[^1].ShouldSatisfyAllConditions(row => row.Line.ShouldBe(200_004), row => row.Problem.ShouldBe(Problem.None));
    }

    [Fact]
    public void AStreamThatCannotSeekEndsWithARecordBeyondTheLimit()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("a,b\n1,x\n2,\"never closed\n" + string.Concat(Enumerable.Repeat("3,after\n", 200_000)));
        using var source = CsvSource.Open(new OneWayStream(bytes), new CsvOptions { MaxRecordBytes = 4096 });
        ReadRows.All(source, 1).Rows.Select(row => row.Problem).ShouldBe([Problem.None, Problem.RecordTooLong]);
        Should.Throw<InvalidOperationException>(() => ReadRows.All(source, 1));
    }
}
