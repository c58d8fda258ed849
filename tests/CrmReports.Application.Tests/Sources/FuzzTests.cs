using System.Text;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

/// <summary>Small files of random bytes, half of them made of what CSV is made of.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] Pieces =
    [
        .. new[] { ",", ";", "\t", "\"", "\"\"", "'", "\n", "\r\n", "\r", "1", "2024-01-05", "name", "id", "Total", "é", "张三", "\0", " ", "sep=", "\uFEFF", "a,b,c\n", "1,2,3\n", "\"x\ny\"" }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xFE], [0xC3], [0xE9, 0x6C], [0xD6, 0xD0], [0x81, 0x30], [0x1F, 0x8B, 0x08],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomBytesGiveRowsInOrderOrAReason(int seed)
    {
        var random = new Random(seed);
        for (var file = 0; file < 1000; file++)
        {
            var bytes = random.Next(4) == 0 ? RandomBytes(random) : RandomPieces(random);
            var one = Read(bytes, 1);
            var three = Read(bytes, 3);
            var shown = Convert.ToHexString(bytes);
            three.ShouldBe(one, shown);
        }
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(6, 3)]
    public void RecordsBeyondTheLimitKeepTheRowsInOrder(int seed, int workers)
    {
        var random = new Random(seed);
        for (var file = 0; file < 30; file++)
        {
            var bytes = Enumerable.Range(0, 2000).SelectMany(_ => RandomPieces(random)).ToArray();
            Read(bytes, workers, new CsvOptions { MaxRecordBytes = 1024, Separator = ",", Quote = '"', Encoding = "utf-8" });
        }
    }

    private static List<string> Read(byte[] bytes, int workers, CsvOptions? options = null)
    {
        try
        {
            var rows = ReadRows.Of(bytes, options, workers).Rows;
            rows.Select(row => row.Number).ShouldBe(Enumerable.Range(1, rows.Count).Select(number => (long)number), Convert.ToHexString(bytes));
            rows.Zip(rows.Skip(1)).ShouldAllBe(pair => pair.First.Line < pair.Second.Line);
            return [.. rows.Select(row => row.ToString())];
        }
        catch (SourceException fault)
        {
            return [$"{fault.Fault}: {fault.Message}"];
        }
    }

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(200)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] RandomPieces(Random random) =>
        [.. Enumerable.Range(0, random.Next(60)).SelectMany(_ => Pieces[random.Next(Pieces.Length)])];
}
