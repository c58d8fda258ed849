using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

/// <summary>Separators and escapes beyond the usual ones: found where they divide every line alike, never where they merely
/// stand in texts.</summary>
public sealed class UnusualDialectTests
{
    [Theory]
    [InlineData("%")]
    [InlineData("~")]
    [InlineData("¦")]
    [InlineData(" ")]
    [InlineData(":")]
    [InlineData("||")]
    [InlineData("::")]
    [InlineData("~|~")]
    [InlineData("<>")]
    [InlineData("\u0001")]
    public void AnyConsistentSeparatorIsFound(string separator)
    {
        var lines = new[] { "id;name;amount", "1;Ann;12,50", "2;Bob;3,10", "3;Eve;0,99" };
        var table = ReadRows.Of(string.Join('\n', lines).Replace(";", separator, StringComparison.Ordinal));
        table.Reading.Separator.ShouldBe(separator);
        table.Reading.Headers.ShouldBe(["id", "name", "amount"]);
        table.Rows.Select(row => string.Join('|', row.Fields)).ShouldBe(["1|Ann|12,50", "2|Bob|3,10", "3|Eve|0,99"]);
        table.Rows.ShouldAllBe(row => row.Problem == Problem.None);
        table.Reading.Questions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name\nAnn Smith\nBob Jones\nEve Doe\n")]
    [InlineData("full name\nAnn Smith\nBob Jones\nEve Doe\n")]
    [InlineData("visited\n2024/03/05\n2024/03/06\n2024/03/07\n")]
    [InlineData("path\n/a/b\n/a/c\n/a/d\n")]
    public void OneColumnOfTextsIsNotDivided(string text)
    {
        var table = ReadRows.Of(text);
        table.Reading.Headers.Count.ShouldBe(1);
        table.Rows.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("05/03/2024,Ann\n06/03/2024,Bob\n07/03/2024,Eve\n")]
    [InlineData("Ann,12%\nBob,13%\nEve,14%\n")]
    [InlineData("Ann,$12,$3\nBob,$13,$4\nEve,$14,$5\n")]
    [InlineData("1,,5\n2,,6\n3,,7\n")]
    [InlineData("+1,+5\n+2,+6\n+3,+7\n")]
    public void WhatStandsInValuesDoesNotHideAComma(string text) => ReadRows.Of(text).Reading.Separator.ShouldBe(",");

    [Fact]
    public void ADeclaredSeparatorOfSeveralCharactersIsUsed()
    {
        var table = ReadRows.Of("a##b\n1##\"x##y\"\n2##z\n", new CsvOptions { Separator = "##" });
        table.Rows.Select(row => string.Join('|', row.Fields)).ShouldBe(["1|x##y", "2|z"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData('\\')]
    public void AnEscapedQuoteIsText(char? declared)
    {
        var table = ReadRows.Of("id,said,n\n1,\"He said \\\"hi, you\\\"\",5\n2,\"C:\\\\new\",6\n3,plain,7\n", new CsvOptions { Escape = declared });
        table.Reading.Escape.ShouldBe('\\');
        table.Rows.Select(row => string.Join('|', row.Fields)).ShouldBe(["1|He said \"hi, you\"|5", "2|C:\\new|6", "3|plain|7"]);
    }

    [Fact]
    public void AnEscapedSeparatorIsText()
    {
        var table = ReadRows.Of("id,name,n\n1,Smith\\, John,5\n2,Doe\\, Ann,6\n3,Roe,7\n");
        table.Rows.Select(row => string.Join('|', row.Fields)).ShouldBe(["1|Smith, John|5", "2|Doe, Ann|6", "3|Roe|7"]);
    }

    [Fact]
    public void ABackslashAtTheEndOfAQuotedTextEscapesNothing()
    {
        var table = ReadRows.Of("id,path,n\n1,\"C:\\\",5\n2,\"D:\\\",6\n");
        table.Reading.Escape.ShouldBe('\0');
        table.Rows.Select(row => string.Join('|', row.Fields)).ShouldBe(["1|C:\\|5", "2|D:\\|6"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(65_536)]
    public void TextIsRewrittenAlikeHoweverItIsRead(int size)
    {
        const string text = "a||b\r\n1||\"x||\\\"y\\\"\"\r\n2||c\\\\d\r\n|||\n";
        var dialect = new Dialect("||", '"', '\\', '\x1F');
        using var stream = new RewritingStream(new MemoryStream(ReadRows.Bytes(text)), dialect);
        var buffer = new byte[size];
        var read = new List<byte>();
        for (int count; (count = stream.Read(buffer)) > 0;)
        {
            read.AddRange(buffer.AsSpan(0, count));
        }

        System.Text.Encoding.Latin1.GetString([.. read]).ShouldBe("a\u001Fb\r\n1\u001F\"x||\"\"y\"\"\"\r\n2\u001Fc\\d\r\n\u001F|\n");
    }

    [Fact]
    public void ARecordThatNeverEndsSpoilsNoOther()
    {
        var rows = string.Concat(Enumerable.Range(1, 400).Select(number => $"{number}||name {number}||5\n"));
        var table = ReadRows.Of($"id||name||n\n0||\"open||5\n{rows}", new CsvOptions { MaxRecordBytes = 1024, Separator = "||", Quote = '"' });
        table.Rows.Count.ShouldBe(401);
        table.Rows[0].Problem.ShouldBe(Problem.RecordTooLong);
        table.Rows.Skip(1).ShouldAllBe(row => row.Problem == Problem.None && row.Fields.Length == 3);
    }

    [Fact]
    public void TheMarkOfGb18030IsKnown()
    {
        var text = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("编号,姓名\n1,张三\n");
        var table = ReadRows.Of([0x84, 0x31, 0x95, 0x33, .. text]);
        (table.Reading.Encoding, table.Reading.HasBom).ShouldBe(("gb18030", true));
        table.Reading.Headers.ShouldBe(["编号", "姓名"]);
    }
}
