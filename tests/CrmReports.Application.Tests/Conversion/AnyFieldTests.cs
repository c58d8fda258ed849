using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Tests.Conversion;

/// <summary>Whatever stands in a field, reading it gives a value or a problem.</summary>
public sealed class AnyFieldTests
{
    private static readonly string[] Pieces =
    [
        "0", "1", "12", "2024", "05", "31", "999", ".", ",", "-", "/", ":", " ", "'", "(", ")", "%", "+", "e", "E5", "T",
        "Z", "Mar", "March", "am", "pm", "Mon", "年", "月", "日", "时", "上午", "星期二", "$", "€", "￥", "元", "USD", "R$",
        "@", "x", "a.b", "１２", "．", "－", "\u00A0", "\u200B", "\u0301", "é", "ß", "李", "😀", "无", "NULL", "yes",
        "\uFEFF", "\0", "\t", "\n", "\"",
    ];

    private static readonly ColumnRule Everything = new()
    {
        Normalise = Normalisation.Nfkc,
        Case = LetterCase.Title,
        Pattern = ".*",
        PhoneDigits = true,
    };

    [Fact]
    public void NoFieldMakesReadingFail()
    {
        var random = new Random(20240305);
        var readers = Readers().ToList();
        var scratch = new ReaderScratch();
        for (var i = 0; i < 20_000; i++)
        {
            var field = i % 4 == 0 ? AnyBytes(random) : AnyPieces(random);
            scratch.Reset();
            foreach (var reader in readers)
            {
                var cell = default(Cell);
                reader.Read(field, scratch, ref cell);
                var isSound = cell.Problem != Problem.None || cell.Kind != CellKind.Deferred || !reader.Settings.Settled;
                isSound.ShouldBeTrue(Encoding.UTF8.GetString(field));
                if (cell.Kind == CellKind.Deferred)
                {
                    Settles(cell, reader.Settings, scratch);
                }
            }
        }
    }

    /// <summary>What a deferred text says does not change when it is read a second time.</summary>
    [Fact]
    public void ACleanedTextStaysAsItIsWhenItIsReadAgain()
    {
        var random = new Random(7);
        var settings = new ColumnSettings { Type = FieldType.Text };
        for (var i = 0; i < 5_000; i++)
        {
            var first = Reading.Of(AnyPieces(random), new ColumnReader(settings));
            if (first.Kind == CellKind.Text)
            {
                var second = Reading.Of(first.Text, settings);
                second.ShouldBe(first with { Corrections = Correction.None });
            }
        }
    }

    /// <summary>A column of this text alone stays ambiguous or is read without another problem.</summary>
    private static void Settles(in Cell cell, ColumnSettings settings, ReaderScratch scratch)
    {
        var evidence = new ColumnEvidence();
        evidence.Observe(cell);
        var verdict = evidence.Settle(settings);
        if (verdict.Settled is null)
        {
            verdict.Ambiguity.ShouldNotBe(Problem.None);
            return;
        }

        var text = Encoding.UTF8.GetString(cell.Text);
        var again = default(Cell);
        new ColumnReader(verdict.Settled).Read(cell.Text, scratch, ref again);
        again.Problem.ShouldBe(Problem.None, text);
        again.Kind.ShouldNotBe(CellKind.Deferred, text);
    }

    private static IEnumerable<ColumnReader> Readers()
    {
        FieldType?[] types = [null, .. Enum.GetValues<FieldType>().Cast<FieldType?>()];
        foreach (var type in types)
        {
            yield return new ColumnReader(new ColumnSettings { Type = type });
            yield return new ColumnReader(new ColumnSettings { Type = type, Settled = true, Unguard = true, Rule = Everything });
        }

        foreach (var shape in Enum.GetValues<TextShape>())
        {
            yield return new ColumnReader(new ColumnSettings { Type = FieldType.Text, Shape = shape });
            yield return new ColumnReader(new ColumnSettings { Type = FieldType.Text, Shape = shape, Rule = Everything with { Trim = false } });
        }

        foreach (var order in Enum.GetValues<DateOrder>())
        {
            yield return new ColumnReader(new ColumnSettings { Type = FieldType.DateTime, DateOrder = order });
        }

        var formats = new ColumnRule { Formats = ["dd.MM.yyyy", "excel"], Factor = null };
        yield return new ColumnReader(new ColumnSettings { Type = FieldType.Date, Rule = formats });
        yield return new ColumnReader(new ColumnSettings { Type = FieldType.Decimal, DecimalMark = ',', Rule = new ColumnRule { Factor = 1e20m } });
    }

    private static byte[] AnyBytes(Random random)
    {
        var field = new byte[random.Next(0, 24)];
        random.NextBytes(field);
        return field;
    }

    private static byte[] AnyPieces(Random random) =>
        Encoding.UTF8.GetBytes(string.Concat(random.GetItems(Pieces, random.Next(1, 8))));
}
