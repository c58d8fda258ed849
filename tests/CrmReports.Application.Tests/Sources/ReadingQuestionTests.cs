using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

/// <summary>What is asked rather than guessed, and what settles it.</summary>
public sealed class ReadingQuestionTests
{
    private const string Narrow = "id name,city\n1,Ann,Rome\n2,Bob,Oslo\n3,Eve,Bonn\n";
    private const string Wide = "id,name,city\n1,Ann Rome\n2,Bob Oslo\n3,Eve Bonn\n";
    private const string TwoHeaders = "id,amount,date\nno.,EUR,yyyy-mm-dd\n1,5,2024-01-05\n2,6,2024-01-06\n3,7,2024-01-07\n";

    [Theory]
    [InlineData("\"V1\",\"V2\",\"V3\"\n1,2,3\n4,5,6\n")]
    [InlineData("\"V1\",\"V2\",\"V3\"\n1,a,3\n4,b,6\n")]
    [InlineData("V1,V2,V3\nC01,2,3\nC02,5,6\n")]
    public void NumberedNamesAreAHeader(string text)
    {
        var table = ReadRows.Of(text);
        table.Reading.Headers.ShouldBe(["V1", "V2", "V3"]);
        table.Rows.Count.ShouldBe(2);
        table.Reading.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void SkippedLinesAreShown()
    {
        var table = ReadRows.Of("Report: customers\nMade on 2024-03-05\n\nid,name,total\n1,A,10\n2,B,20\n");
        table.Reading.Headers.ShouldBe(["id", "name", "total"]);
        table.Reading.Skipped.ShouldBe(["Report: customers", "Made on 2024-03-05", ""]);
        table.Reading.SkippedAbove.ShouldBe(3);
        table.Reading.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void ATitleOfTheWidthOfTheTableIsAsked()
    {
        const string text = "Customers of the shop,all branches\nid,amount\n1,5\n2,6\n3,7\n";
        var table = ReadRows.Of(text);
        table.Reading.Headers.ShouldBe(["id", "amount"]);
        table.Reading.Skipped.ShouldBe(["Customers of the shop,all branches"]);
        table.Reading.Questions.ShouldBe([new ReadingQuestion(ReadingDoubt.HeaderLine, 2)]);
        ReadRows.Of(text, new CsvOptions { HeaderLine = 2 }).Reading.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void ASecondHeaderIsProposedAndAsked()
    {
        var table = ReadRows.Of(TwoHeaders);
        table.Reading.Headers.ShouldBe(["id", "amount", "date"]);
        table.Rows.Count.ShouldBe(3);
        table.Reading.Skipped.ShouldBe(["no.,EUR,yyyy-mm-dd"]);
        table.Reading.Questions.ShouldBe([new ReadingQuestion(ReadingDoubt.SecondHeader, 2)]);
    }

    [Theory]
    [InlineData(1, 4, 2)]
    [InlineData(2, 3, 3)]
    public void DeclaredHeaderRowsSettleIt(int headerRows, int rows, int firstLine)
    {
        var table = ReadRows.Of(TwoHeaders, new CsvOptions { HeaderRows = headerRows });
        table.Reading.Questions.ShouldBeEmpty();
        (table.Rows.Count, table.Rows[0].Line).ShouldBe((rows, firstLine));
    }

    [Fact]
    public void TheSecondHeaderNamesWhatTheFirstLeavesBlank() =>
        ReadRows.Of("id,,date\n,amount,\n1,5,2024-01-05\n", new CsvOptions { HeaderRows = 2 }).Reading.Headers.ShouldBe(["id", "amount", "date"]);

    [Fact]
    public void AHeaderWithFewerNamesThanTheRowsHaveFieldsIsAsked() =>
        ReadRows.Of(Narrow).Reading.Questions.ShouldBe([new ReadingQuestion(ReadingDoubt.HeaderNarrower, 1, 2, 3)]);

    [Theory]
    [InlineData(UnnamedColumns.First, "column_1|id name|city")]
    [InlineData(UnnamedColumns.Last, "id name|city|column_3")]
    public void WhereTheNamesAreMissingSettlesIt(UnnamedColumns place, string headers)
    {
        var table = ReadRows.Of(Narrow, new CsvOptions { UnnamedColumns = place });
        string.Join('|', table.Reading.Headers).ShouldBe(headers);
        table.Reading.Questions.ShouldBeEmpty();
        table.Good.Length.ShouldBe(3);
    }

    [Fact]
    public void AHeaderWithMoreNamesThanTheRowsHaveFieldsIsAsked()
    {
        ReadRows.Of(Wide).Reading.Questions.ShouldBe([new ReadingQuestion(ReadingDoubt.HeaderWider, 1, 3, 2)]);
        ReadRows.Of(Wide, new CsvOptions { ShortRows = ShortRows.Reject }).Rows.ShouldAllBe(row => row.Problem == Problem.TooFewFields);
        ReadRows.Of(Wide, new CsvOptions { ShortRows = ShortRows.Fill }).Rows.ShouldAllBe(row => row.Problem == Problem.None);
    }

    [Fact]
    public void SeparatorsAtTheEndOfEachLineMakeNoColumn()
    {
        var table = ReadRows.Of("id,name\n1,A,\n2,B,\n3,C\n4,D,,\n");
        table.Reading.Headers.ShouldBe(["id", "name"]);
        table.Rows.Select(row => row.Problem).ShouldBe([Problem.None, Problem.None, Problem.None, Problem.None]);
        table.Reading.Questions.ShouldBeEmpty();
    }

    [Fact]
    public void WordsAboveWordsAreAsked()
    {
        const string text = "colour,shape\nred,round\nblue,square\n";
        ReadRows.Of(text).Reading.Questions.ShouldBe([new ReadingQuestion(ReadingDoubt.Header, 1)]);
        ReadRows.Of(text, new CsvOptions { HasHeader = false }).Reading.Questions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name,city\nAnn,Rome\nBob,Oslo\n")]
    [InlineData("order_ref,shipTo\nAnn,Rome\nBob,Oslo\n")]
    [InlineData("id,name\n1,Ann\n")]
    public void WhatIsClearIsNotAsked(string text) => ReadRows.Of(text).Reading.Questions.ShouldBeEmpty();

    [Fact]
    public void ASeparatorLostBeforeAQuotedTextRejectsTheRow()
    {
        var table = ReadRows.Of("id,name,city\n1\"Smith, John\",Rome\n2,\"Doe, Ann\",Oslo\n3,5\" pipe,6\" rod\n");
        table.Rows.Select(row => (row.Problem, row.Detail)).ShouldBe([(Problem.LostSeparator, 1), (Problem.None, 0), (Problem.None, 0)]);
    }

    [Fact]
    public void EveryQuestionNamesTheOptionThatSettlesIt() =>
        Enum.GetValues<ReadingDoubt>().ShouldAllBe(doubt => new ReadingQuestion(doubt, 2, 3, 4).ToString().Contains(" --", StringComparison.Ordinal));
}
