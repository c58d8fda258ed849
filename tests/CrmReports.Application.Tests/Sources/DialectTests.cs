using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

public sealed class DialectTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    [InlineData('^')]
    public void TheSeparatorIsFound(char separator)
    {
        var table = ReadRows.Of("id,name,amount\n1,A B,3\n2,C,4\n".Replace(',', separator));
        table.Reading.Separator.ShouldBe(separator.ToString());
        table.Good.ShouldBe([["1", "A B", "3"], ["2", "C", "4"]]);
    }

    [Fact]
    public void DecimalCommasDoNotHideASemicolon()
    {
        var table = ReadRows.Of("1;2,50\n2;3,75\n3;4,00\n");
        table.Reading.Separator.ShouldBe(";");
        table.Good[0].ShouldBe(["1", "2,50"]);
    }

    [Fact]
    public void CommasInNamesDoNotHideATab() =>
        ReadRows.Of("name\tcity\nSmith, J\tRome\nDoe, A\tOslo\n").Reading.Separator.ShouldBe("\t");

    [Theory]
    [InlineData("when;who\n2024-01-05 10:00;Smith, John\n2024-01-06 11:30;Doe, Ann\n")]
    [InlineData("2024-01-05 10:00;Smith, John\n2024-01-06 11:30;Doe, Ann\n")]
    [InlineData("Smith, John;Manager, Sales\nDoe, Ann;Clerk, Stores\n")]
    public void CommasInSentencesDoNotHideASemicolon(string text) =>
        ReadRows.Of(text).Reading.Separator.ShouldBe(";");

    [Fact]
    public void TwoSeparatorsThatFitEquallyAreAsked()
    {
        var fault = Should.Throw<SourceException>(() => ReadRows.Of("a,b;c\nd,e;f\n"));
        fault.Fault.ShouldBe(SourceFault.SeparatorUnclear);
        fault.Message.ShouldContain("--separator");
    }

    [Fact]
    public void ADeclaredSeparatorIsUsed()
    {
        var table = ReadRows.Of("a,b~c\n1,2~3\n", new CsvOptions { Separator = "~" });
        table.Reading.Headers.ShouldBe(["a,b", "c"]);
        table.Good.ShouldBe([["1,2", "3"]]);
    }

    [Fact]
    public void ASeparatorLineIsNoData()
    {
        var table = ReadRows.Of("sep=;\r\nid;v\r\n1;a,b\r\n");
        (table.Reading.Separator, table.Reading.HeaderLine).ShouldBe((";", 2));
        table.Rows.ShouldHaveSingleItem().Line.ShouldBe(3);
        table.Rows[0].Fields.ShouldBe(["1", "a,b"]);
    }

    [Fact]
    public void OneColumnNeedsNoSeparator()
    {
        var table = ReadRows.Of("y\n-213\n-564\n-35\n");
        (table.Reading.Separator, table.Reading.HasHeader).ShouldBe((",", true));
        table.Reading.Headers.ShouldBe(["y"]);
        table.Reading.Notes.ShouldBe(["No separator was found, so every line is one field (--separator)."]);
        table.Good.ShouldBe([["-213"], ["-564"], ["-35"]]);
    }

    [Fact]
    public void ApostrophesMayQuote()
    {
        var table = ReadRows.Of("id,name,city\n1,'Smith, J','Rome'\n2,'O''Hara, S','Cork'\n");
        table.Reading.Quote.ShouldBe('\'');
        table.Good.ShouldBe([["1", "Smith, J", "Rome"], ["2", "O'Hara, S", "Cork"]]);
    }

    [Fact]
    public void AnApostropheInANameIsText()
    {
        var table = ReadRows.Of("id,name\n1,O'Hara\n2,'t Hooft\n");
        table.Reading.Quote.ShouldBe('"');
        table.Good.ShouldBe([["1", "O'Hara"], ["2", "'t Hooft"]]);
    }

    [Fact]
    public void QuotesMayFollowSpaces()
    {
        var table = ReadRows.Of("id, name, city\n1, \"Smith, J\", Rome\n2, \"Doe, A\" , Oslo\n");
        table.Rows.ShouldAllBe(row => row.Problem == Problem.None && row.HasQuotes);
        table.Good.ShouldBe([["1", "Smith, J", "Rome"], ["2", "Doe, A", "Oslo"]]);
    }

    [Fact]
    public void WithoutAQuoteCharacterQuotesAreText()
    {
        var table = ReadRows.Of("id,t\n1,\"x\n2,y\n", new CsvOptions { Quote = '\0' });
        table.Good.ShouldBe([["1", "\"x"], ["2", "y"]]);
        table.Rows.ShouldAllBe(row => !row.HasQuotes);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("\n", null)]
    [InlineData("123456789", null)]
    [InlineData("|\"", '"')]
    [InlineData(",", 'é')]
    public void ASeparatorOrQuoteThatCannotBeIsRefused(string separator, char? quote) =>
        ReadRows.FaultOf("a\n", new CsvOptions { Separator = separator, Quote = quote }).ShouldBe(SourceFault.BadOption);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void EveryLineBreakEndsARow(string lineBreak)
    {
        var table = ReadRows.Of($"a,b{lineBreak}1,\"x{lineBreak}y\"{lineBreak}{lineBreak}2,z");
        table.Good.ShouldBe([["1", $"x{lineBreak}y"], ["2", "z"]]);
        table.Rows.Select(row => row.Line).ShouldBe([2, 5]);
    }

    [Fact]
    public void LineBreaksMayBeMixed()
    {
        var table = ReadRows.Of("a,b\r\n1,x\r2,y\n\r\n3,z\r\r4,w");
        table.Rows.Select(row => (row.Line, row.Fields[1])).ShouldBe([(2L, "x"), (3L, "y"), (5L, "z"), (7L, "w")]);
    }
}
