using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(FieldType.Date, "2024-01-01")]
    [InlineData(FieldType.DateTime, "12/25/2010 8:26")]
    [InlineData(FieldType.DateTime, "２０２４年３月５日")]
    [InlineData(FieldType.Decimal, "166.9")]
    [InlineData(FieldType.Decimal, "$1,234.50")]
    [InlineData(FieldType.Number, "1.7976931348623157e308")]
    [InlineData(FieldType.Integer, "17850")]
    [InlineData(FieldType.Boolean, "YES")]
    [InlineData(FieldType.Text, " 欧阳娜娜 ")]
    [InlineData(null, "Anna Dvořák")]
    public void ReadingAFieldAllocatesNothing(FieldType? type, string text)
    {
        var reader = new ColumnReader(new ColumnSettings { Type = type });
        var scratch = new ReaderScratch();
        var evidence = new ColumnEvidence();
        var field = Encoding.UTF8.GetBytes(text);
        Read(reader, scratch, evidence, field, 10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(reader, scratch, evidence, field, 1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void TheTextsOfOneRowStayValidWhenTheScratchGrows()
    {
        var reader = new ColumnReader(new ColumnSettings { Type = FieldType.Text });
        var scratch = new ReaderScratch();
        var first = default(Cell);
        var second = default(Cell);
        reader.Read(Encoding.UTF8.GetBytes("e\u0301"), scratch, ref first);
        reader.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("e\u0301", 50_000))), scratch, ref second);
        Encoding.UTF8.GetString(first.Text).ShouldBe("é");
        second.Text.Length.ShouldBe(100_000);
    }

    private static void Read(ColumnReader reader, ReaderScratch scratch, ColumnEvidence evidence, byte[] field, int times)
    {
        var cell = default(Cell);
        for (var i = 0; i < times; i++)
        {
            scratch.Reset();
            reader.Read(field, scratch, ref cell);
            evidence.Observe(cell);
        }
    }
}
