using System.IO.Compression;
using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

public sealed class CsvSourceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\r\n\n")]
    [InlineData("sep=;\n")]
    public void NothingIsAFault(string text) => ReadRows.FaultOf(text).ShouldBe(SourceFault.Empty);

    [Fact]
    public void AMissingFileIsNamed()
    {
        var fault = Should.Throw<SourceException>(() => CsvSource.Open("/nowhere/customers.csv"));
        fault.Fault.ShouldBe(SourceFault.NotFound);
        fault.Message.ShouldContain("/nowhere/customers.csv");
    }

    [Fact]
    public void AFolderCannotBeRead() =>
        Should.Throw<SourceException>(() => CsvSource.Open(Path.GetTempPath())).Fault.ShouldBe(SourceFault.NotReadable);

    [Theory]
    [InlineData("PK\u0003\u0004 sheet", "workbook")]
    [InlineData("%PDF-1.7 x", "PDF")]
    public void AnotherFormatIsNamed(string start, string name)
    {
        var fault = Should.Throw<SourceException>(() => ReadRows.Of(ReadRows.Bytes(start)));
        fault.Fault.ShouldBe(SourceFault.NotText);
        fault.Message.ShouldContain(name);
    }

    [Fact]
    public void AGzipFileIsKnownByItsFirstBytes()
    {
        using var source = CsvSource.Open(new MemoryStream(Gzip("id,name\n1,A\n")));
        ReadRows.All(source, 1).Good.ShouldBe([["1", "A"]]);
        source.BytesRead.ShouldBe(source.TotalBytes!.Value);
    }

    [Fact]
    public void SeveralGzipMembersAreOneFile() =>
        ReadRows.Of([.. Gzip("id,name\n1,A\n"), .. Gzip("2,B\n")]).Good.ShouldBe([["1", "A"], ["2", "B"]]);

    [Fact]
    public void AGzipFileCutOffAnywhereIsAFault()
    {
        var whole = Gzip(string.Concat(Enumerable.Range(0, 2000).Select(row => $"{row},name {row * 7919 % 1000}\n")));
        for (var length = 3; length < whole.Length; length += length < 40 || length > whole.Length - 40 ? 1 : 97)
        {
            ReadRows.FaultOf(whole[..length]).ShouldBe(SourceFault.CorruptArchive, $"{length} of {whole.Length} bytes");
        }
    }

    [Fact]
    public void AGzipFileCutOffFarDownIsAFaultWhileReading()
    {
        var random = new Random(1);
        var whole = Gzip("id,né\n" + string.Concat(Enumerable.Range(0, 300_000).Select(row => $"{row},{random.Next()}\n")));
        using var source = CsvSource.Open(new MemoryStream(whole[..^1000]));
        Should.Throw<SourceException>(() => ReadRows.All(source, 2)).Fault.ShouldBe(SourceFault.CorruptArchive);
    }

    [Fact]
    public void ADamagedGzipFileIsAFault()
    {
        var damaged = Gzip(string.Concat(Enumerable.Range(0, 2000).Select(row => $"{row},name\n")));
        damaged[^20] ^= 0xFF;
        ReadRows.FaultOf(damaged).ShouldBe(SourceFault.CorruptArchive);
    }

    [Fact]
    public void RowsCanBeReadAgain()
    {
        using var source = CsvSource.Open(new MemoryStream("id,name\n1,A\n"u8.ToArray()));
        ReadRows.All(source, 1).Good.ShouldBe([["1", "A"]]);
        ReadRows.All(source, 2).Good.ShouldBe([["1", "A"]]);
    }

    [Fact]
    public void AStreamThatCannotSeekIsReadOnce()
    {
        using var source = CsvSource.Open(new OneWayStream(Encoding.UTF8.GetBytes("id,name\n1,A\n2,B\n")));
        source.TotalBytes.ShouldBeNull();
        ReadRows.All(source, 2).Good.ShouldBe([["1", "A"], ["2", "B"]]);
    }

    [Fact]
    public void WorkersShareTheRowsInOrder()
    {
        var text = new StringBuilder("id,name\n");
        for (var row = 1; row <= 300_000; row++)
        {
            text.Append(row).Append(",name ").Append(row).Append('\n');
        }

        var made = 0;
        using var source = CsvSource.Open(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())));
        var numbers = source.Read(
            () =>
            {
                Interlocked.Increment(ref made);
                return new Last();
            },
            static (Last last, in SourceRow row) =>
            {
                row.Number.ShouldBeGreaterThan(last.Number);
                last.Number = row.Number;
                return row.Number;
            },
            3);
        numbers.ShouldBe(Enumerable.Range(1, 300_000).Select(number => (long)number));
        made.ShouldBeInRange(1, 3);
    }

    [Theory]
    [InlineData("utf-8", 1)]
    [InlineData("utf-8", 3)]
    [InlineData("utf-16", 3)]
    public void LinesAreRightFarDownTheFile(string encoding, int workers)
    {
        var text = new StringBuilder("id,note\n");
        var lines = new List<long>();
        for (var (row, line) = (0, 2L); row < 150_000; row++)
        {
            lines.Add(line);
            var note = (row % 7) switch { 0 => "\"张三\n\"\"x\"\"\r\ny\"", 3 => "plain\n\r\n", _ => "plain" };
            text.Append(row).Append(',').Append(note).Append('\n');
            line += note.Count(letter => letter == '\n') + 1;
        }

        using var source = CsvSource.Open(new MemoryStream(Encoding.GetEncoding(encoding).GetBytes(text.ToString())));
        source.Read(() => 0, static (int _, in SourceRow row) => (row.Line, row.Problem), workers)
            .ShouldBe(lines.Select(line => (line, Problem.None)));
    }

    [Fact]
    public void WhatAMapperThrowsEndsTheReading()
    {
        using var source = CsvSource.Open(new MemoryStream("id,name\n1,A\n2,B\n"u8.ToArray()));
        var rows = source.Read(() => 0, static (int _, in SourceRow row) => row.Number == 2 ? throw new InvalidOperationException("stop") : row.Number, 2);
        Should.Throw<InvalidOperationException>(() => rows.ToList()).Message.ShouldBe("stop");
    }

    [Fact]
    public void AFieldThatIsAbsentIsEmpty()
    {
        using var source = CsvSource.Open(new MemoryStream("id,name\n1,A\n"u8.ToArray()));
        source.Read(() => 0, static (int _, in SourceRow row) => row.Field(7).Length, 1).ShouldBe([0]);
    }

    [Fact]
    public void ARowOfAnotherSourceHasItsFields()
    {
        var text = new RowText();
        text.Add("dropped"u8);
        text.Clear();
        text.Add("1"u8);
        text.Add("Zoë".AsSpan());
        text.Add(string.Empty.AsSpan());
        var row = new SourceRow(text, 5, 6, Problem.None);
        (row.Number, row.Line, row.FieldCount, row.HasQuotes).ShouldBe((5, 6, 3, false));
        Encoding.UTF8.GetString(row.Field(1)).ShouldBe("Zoë");
        row.Field(2).IsEmpty.ShouldBeTrue();
        row.Field(3).IsEmpty.ShouldBeTrue();
        Encoding.UTF8.GetString(row.Raw).ShouldBe("1\u001FZoë\u001F");
    }

    private static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private sealed class Last
    {
        public long Number { get; set; }
    }
}

/// <summary>A stream that can only be read forward, as one from a network.</summary>
internal sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
{
    public override bool CanSeek => false;
}
