using System.Text;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1,1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\0=1+1")]
    [InlineData(" =1+1")]
    [InlineData("  \t=1+1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(1)")]
    [InlineData("'=1+1")]
    [InlineData("'")]
    [InlineData("=")]
    [InlineData("+86 10 1234 5678")]
    [InlineData("-5")]
    public void TextThatBeginsLikeAFormulaIsGuarded(string text) => Exported(text).ShouldBe("'" + text);

    [Theory]
    [InlineData("a=b")]
    [InlineData("1-2")]
    [InlineData(" a")]
    [InlineData(" ")]
    [InlineData("\"=1+1\"")]
    [InlineData("（=1）")]
    [InlineData("，=1")]
    [InlineData("")]
    public void OtherTextIsLeftAsItIs(string text) => Exported(text).ShouldBe(text);

    [Fact]
    public void NumbersAndDatesAreNeverGuarded()
    {
        using var output = new MemoryStream();
        CsvExport.Write(
            ExportTables.Of([new("i", ReportType.Integer), new("d", ReportType.Decimal), new("n", ReportType.Number)], [-5L, -12_5000L, -1.5]), output);

        Encoding.UTF8.GetString(output.ToArray()).ShouldBe("i,d,n\r\n-5,-12.5,-1.5\r\n");
    }

    [Fact]
    public void AColumnNameIsGuardedToo()
    {
        using var output = new MemoryStream();
        CsvExport.Write(ExportTables.Of([new("=cmd|' /C calc'!A0", ReportType.Integer)], [1L]), output);

        Encoding.UTF8.GetString(output.ToArray()).ShouldBe("'=cmd|' /C calc'!A0\r\n1\r\n");
    }

    [Fact]
    public void TheGuardCanBeLeftOff() => Exported("=1+1", new CsvExportOptions { FormulaGuard = false }).ShouldBe("=1+1");

    [SharedDataFact]
    public void NoFormulaOfTheInjectionFileStaysLiveAndNoneIsLost()
    {
        var texts = CsvFile.InjectionTexts();

        var exported = Exported(texts);

        exported.Length.ShouldBe(26);
        foreach (var (text, index) in exported.Select((text, index) => (text, index)))
        {
            text.TrimStart(' ').ShouldNotMatch("^[=+\\-@\t\r\n＝＋－＠]");
            Unguarded(text).ShouldBe(texts[index]);
        }
    }

    [SharedDataFact]
    public void EveryNaughtyStringComesBack()
    {
        var texts = CsvFile.NaughtyTexts();

        texts.Length.ShouldBe(515);
        Exported(texts).Select(Unguarded).ShouldBe(texts);
    }

    /// <summary>One apostrophe off gives every text of a guarded file back, since no unguarded text begins with one.</summary>
    private static string Unguarded(string text) => text.StartsWith('\'') ? text[1..] : text;

    private static string Exported(string text, CsvExportOptions? options = null) => Exported([text], options)[0];

    private static string[] Exported(string[] texts, CsvExportOptions? options = null)
    {
        using var output = new MemoryStream();
        CsvExport.Write(
            ExportTables.Of([new("n", ReportType.Integer), new("text", ReportType.Text)], [.. texts.Select((text, i) => new object?[] { (long)i, text })]),
            output, options);
        return [.. CsvFile.Read(output.ToArray()).Select(row => row[1])];
    }
}
