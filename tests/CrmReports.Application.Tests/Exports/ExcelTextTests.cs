using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

public sealed class ExcelTextTests
{
    [Fact]
    public void AwkwardTextsComeBack()
    {
        string[] texts =
        [
            "<b>&amp;</b>]]>", "\"quoted\"", " padded ", "two  spaces", "\ttab", "line\nbreak", "line\r\nbreak", "\r", "a\0b\u0001\u000B\u001F", "\uFFFE\uFFFF",
            "日本語，中文", "＝full", "😀👩‍👩‍👧", "0012", "1E5", "TRUE", "2024-01-01", "",
        ];

        Read(texts).ShouldBe(texts);
    }

    /// <summary>ClosedXML 0.95.4 decodes its own escapes twice and these not at all, so the rule of ECMA-376 is applied
    /// here: from left to right, _xHHHH_ is the character HHHH.</summary>
    [Fact]
    public void TextThatLooksEscapedComesBack()
    {
        string[] texts = ["_x000D_", "_x0041_x0042_", "_x0041\rrest", "_X0041_", "_x00000041_", "_x12", "__x0041__", "_x005F_x0041_", "_xD83D__xDE00_", "max_xdim"];

        Decoded(texts).ShouldBe(texts);
    }

    [Fact]
    public void EveryShortTextOfTheEscapingAlphabetComesBack()
    {
        var random = new Random(5);
        string[] parts = ["_", "x", "X", "0", "0041", "D", "_x000D_", "\r", "\uFFFF", "\n", "<"];
        var texts = Enumerable.Range(0, 10_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]))).ToArray();

        Decoded(texts).ShouldBe(texts);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1+1")]
    [InlineData("@SUM(1,1)")]
    [InlineData("\t=1+1")]
    [InlineData("'=1+1")]
    public void TextLikeAFormulaIsTextAndStaysSoWhenItIsEdited(string text)
    {
        var file = Workbooks.Write(ExportTables.Texts(text));
        using var book = Workbooks.Open(ExportTables.Texts(text));
        var cell = book.Worksheet("Data").Cell("A2");

        cell.GetString().ShouldBe(text);
        cell.HasFormula.ShouldBeFalse();
        cell.Style.IncludeQuotePrefix.ShouldBeTrue();
        Workbooks.Parts(file)["xl/worksheets/sheet1.xml"].ShouldNotContain("<f");
    }

    [Fact]
    public void ALongTextIsCutAndCounted()
    {
        var whole = new string('x', 32_767);
        var pair = new string('y', 32_765) + "😀😀";
        using var book = Workbooks.Open(ExportTables.Texts(whole, whole + "x", pair, "short"));
        var texts = book.Worksheet("Data").Column(1).Cells(2, 5).Select(cell => cell.GetString()).ToArray();

        texts[0].ShouldBe(whole);
        texts[1].ShouldBe(new string('x', 32_766) + "…");
        texts[2].ShouldBe(new string('y', 32_765) + "…", "half of a surrogate pair is no character");
        book.Provenance().ShouldContain("Note: 2 texts of more than 32,767 characters, the most a cell holds, are cut and end with \"…\". The CSV export has them whole.");
    }

    [Fact]
    public void BytesThatAreNoTextDoNotBreakTheWorkbook()
    {
        var table = new ReportTable
        {
            Name = "Broken",
            Columns = [new("text", ReportType.Text)],
            Open = () => new BrokenRows(),
            Provenance = new Provenance { DataVersion = 1 },
        };
        using var book = Workbooks.Open(table);

        book.Worksheet("Data").Cell("A2").GetString().ShouldBe("a\uFFFDb");
    }

    [SharedDataFact]
    public void NoStringOfTheInjectionAndNaughtyFilesIsAFormulaOrChanged()
    {
        var texts = CsvFile.InjectionTexts().Concat(CsvFile.NaughtyTexts()).ToArray();

        Read(texts).ShouldBe(texts);
        Workbooks.Parts(Workbooks.Write(ExportTables.Texts(texts)))["xl/worksheets/sheet1.xml"].ShouldNotContain("<f");
    }

    private static string[] Read(string[] texts)
    {
        using var book = Workbooks.Open(ExportTables.Texts(texts));
        return [.. book.Worksheet("Data").Column(1).Cells(2, texts.Length + 1).Select(cell => cell.GetString())];
    }

    private static string[] Decoded(string[] texts)
    {
        var sheet = XDocument.Parse(Workbooks.Parts(Workbooks.Write(ExportTables.Texts(texts)))["xl/worksheets/sheet1.xml"], LoadOptions.PreserveWhitespace);
        return [.. sheet.Descendants().Where(element => element.Name.LocalName == "t").Skip(1).Select(element => Regex.Replace(
            element.Value, "_x([0-9A-F]{4})_", match => ((char)ushort.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()))];
    }

    private sealed class BrokenRows : ReportRows
    {
        private bool read;

        public override bool Read() => !read && (read = true);

        public override bool IsNull(int column) => false;

        public override long GetInt64(int column) => throw new NotSupportedException();

        public override double GetDouble(int column) => throw new NotSupportedException();

        public override ReadOnlySpan<byte> GetUtf8(int column) => [(byte)'a', 0xFF, (byte)'b'];
    }
}
