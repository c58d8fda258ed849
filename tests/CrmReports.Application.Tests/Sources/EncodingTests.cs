using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

public sealed class EncodingTests
{
    private const string Customers = "客户编号,姓名,城市\n00012,张三,北京\n00013,欧阳娜娜,乌鲁木齐\n";

    private static readonly string[][] CustomerRows = [["00012", "张三", "北京"], ["00013", "欧阳娜娜", "乌鲁木齐"]];

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    [InlineData("utf-32", "utf-32le")]
    [InlineData("utf-32BE", "utf-32be")]
    public void AByteOrderMarkNamesTheEncoding(string written, string shown)
    {
        var encoding = Encoding.GetEncoding(written);
        var table = ReadRows.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(Customers)]);
        table.Reading.Encoding.ShouldBe(shown);
        table.Reading.HasBom.ShouldBeTrue();
        table.Reading.Headers.ShouldBe(["客户编号", "姓名", "城市"]);
        table.Good.ShouldBe(CustomerRows);
    }

    [Theory]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void Utf16WithoutAMarkIsFoundByItsZeroBytes(string written, string shown)
    {
        var table = ReadRows.Of(Encoding.GetEncoding(written).GetBytes(Customers));
        (table.Reading.Encoding, table.Reading.HasBom).ShouldBe((shown, false));
        table.Good.ShouldBe(CustomerRows);
    }

    [Fact]
    public void ChineseInGb18030IsFoundAndNoted()
    {
        var table = ReadRows.Of(Chinese().GetBytes(Customers));
        table.Reading.Encoding.ShouldBe("gb18030");
        table.Reading.Notes.ShouldContain("The file is not UTF-8; it is read as gb18030. If letters look wrong, declare the encoding (--encoding).");
        table.Good.ShouldBe(CustomerRows);
    }

    [Theory]
    [InlineData("id,name\n1,Jörg Müller\n2,Jürgen Groß\n")]
    [InlineData("id,name\n1,café\n2,naïve\n")]
    [InlineData("id,name\n1,El Niño\n2,São Paulo\n3,Łódź\n")]
    public void WesternLettersAreFoundToBeWindows1252(string text)
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var table = ReadRows.Of(western.GetBytes(text));
        table.Reading.Encoding.ShouldBe("windows-1252");
        table.Rows[0].Fields[1].ShouldBe(western.GetString(western.GetBytes(text)).Split('\n')[1].Split(',')[1]);
    }

    [Theory]
    [InlineData("big5", "編號,姓名\n1,許功蓋\n")]
    [InlineData("shift_jis", "番号,氏名\n1,表示ソース\n")]
    [InlineData("gbk", "编号,姓名\n1,张三\n")]
    [InlineData("latin1", "id,name\n1,Zoë\n")]
    [InlineData("iso-8859-2", "id,name\n1,Łódź\n")]
    public void ADeclaredEncodingIsUsed(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var table = ReadRows.Of(encoding.GetBytes(text), new CsvOptions { Encoding = name });
        table.Rows.ShouldHaveSingleItem().Fields[1].ShouldBe(text.Split('\n')[1].Split(',')[1]);
    }

    [Fact]
    public void AnUnknownEncodingIsNamed()
    {
        var fault = Should.Throw<SourceException>(() => ReadRows.Of("a,b\n1,2\n", new CsvOptions { Encoding = "klingon" }));
        fault.Fault.ShouldBe(SourceFault.UnknownEncoding);
        fault.Message.ShouldContain("'klingon'");
        fault.Message.ShouldContain("--encoding");
    }

    [Fact]
    public void BytesThatAreNotUtf8RejectTheirRowOnly()
    {
        var table = ReadRows.Of(ReadRows.Bytes("id,name\n1,Zo\u00c3\u00ab\n2,Zo\u00eb\n3,\u00e6\u009c\u00ac\n"));
        table.Reading.Encoding.ShouldBe("utf-8");
        table.Rows.Select(row => (row.Line, row.Problem)).ShouldBe([(2L, Problem.None), (3L, Problem.InvalidBytes), (4L, Problem.None)]);
        table.Rows[0].Fields[1].ShouldBe("Zoë");
    }

    [Fact]
    public void AReplacementCharacterOfTheSourceIsText()
    {
        var table = ReadRows.Of("id,name\n1,Zo\uFFFD\n");
        table.Rows.ShouldHaveSingleItem().Problem.ShouldBe(Problem.None);
        table.Rows[0].Fields[1].ShouldBe("Zo\uFFFD");
    }

    [Fact]
    public void HalfACharacterInUtf16RejectsItsRowOnly()
    {
        byte[] bytes = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("id,name\n1,a"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("b\n2,\uFFFD\n")];
        ReadRows.Of(bytes).Rows.Select(row => row.Problem).ShouldBe([Problem.InvalidBytes, Problem.None]);
    }

    [Fact]
    public void BytesThatAreNotBig5RejectTheirRowOnly()
    {
        var table = ReadRows.Of(ReadRows.Bytes("id,name\n1,\u00ff\u00ff\n2,b\n"), new CsvOptions { Encoding = "big5" });
        table.Rows.Select(row => row.Problem).ShouldBe([Problem.InvalidBytes, Problem.None]);
    }

    [Theory]
    [InlineData(new byte[] { 0xE9 }, "windows-1252", "é")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 }, "utf-8", "\uFEFFé")]
    public void AFileThatIsPlainForMegabytesIsReadByItsFirstOtherLetter(byte[] letter, string encoding, string read)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.Create(path))
            {
                file.Write("id,name\n"u8);
                for (var row = 0; row < 200_000; row++)
                {
                    file.Write("1,abcdefgh\n"u8);
                }

                file.Write([.. "2,Caf"u8, .. letter, (byte)'\n']);
            }

            var table = ReadRows.OfFile(path);
            (table.Reading.Encoding, table.Reading.HasBom).ShouldBe((encoding, false));
            table.Rows[0].Fields.ShouldBe(["1", "abcdefgh"]);
            table.Rows[^1].Fields.ShouldBe(["2", $"Caf{read}"]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AHeaderThatIsNotTextIsAFault() =>
        ReadRows.FaultOf(ReadRows.Bytes("id,na\u00ffme\n1,2\n"), new CsvOptions { Encoding = "utf-8" }).ShouldBe(SourceFault.InvalidBytes);

    [Fact]
    public void DataMayBeginWithTheBytesOfAByteOrderMark()
    {
        var table = ReadRows.Of([.. "a,b\n"u8, 0xFF, 0xFE, .. ",x\n"u8, .. "\uFEFF1,y\n"u8], new CsvOptions { Encoding = "utf-8" });
        table.Rows.Select(row => row.Problem).ShouldBe([Problem.InvalidBytes, Problem.None]);
        table.Rows[1].Fields[0].ShouldBe("\uFEFF1");
    }

    [Theory]
    [InlineData("big5", "客戶編號,姓名,城市\n1,陳大文,臺北市\n2,林美玲,高雄市\n3,黃志明,新竹縣\n")]
    [InlineData("big5", "id,name\n1,許功蓋\n2,陳水田的公司\n3,我們是一個大家庭\n")]
    [InlineData("shift_jis", "番号,氏名,都市\n1,山田太郎,東京\n2,鈴木花子,おおさか\n3,カタカナ,なごや\n")]
    [InlineData("windows-1251", "id,name,city\n1,Иван Петров,Москва\n2,Анна Смирнова,Казань\n")]
    public void WhatLooksLikeNoTextInAnyGuessIsRefusedUntilItsEncodingIsSaid(string name, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text);

        var fault = Should.Throw<SourceException>(() => ReadRows.Of(bytes));

        fault.Fault.ShouldBe(SourceFault.EncodingUnclear);
        fault.Message.ShouldContain("--encoding");
        var table = ReadRows.Of(bytes, new CsvOptions { Encoding = name });
        table.Rows[0].Fields[1].ShouldBe(text.Split('\n')[1].Split(',')[1]);
    }

    [Fact]
    public void SignsAndQuotesOfWindows1252ArePlausible()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        const string Text = "id,name\n1,€ 5 – “Øl” …\n2,½ × ¾ ™\n3,Ø 12 mm\n4,Größe ÄÖ\n5,«Où?»\n";
        ReadRows.Of(western.GetBytes(Text)).Rows[3].Fields[1].ShouldBe("Größe ÄÖ");
    }

    private static Encoding Chinese() => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
}
