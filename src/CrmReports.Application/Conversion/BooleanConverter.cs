using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>Reads words for true and false, English and Chinese, or the ones that the column's rule gives.</summary>
internal sealed class BooleanConverter : Converter
{
    private readonly ByteWords trueWords;
    private readonly ByteWords falseWords;

    public BooleanConverter(ColumnRule rule)
    {
        trueWords = new ByteWords(TrueWordsOf(rule).Select(word => word.ToLowerInvariant()));
        falseWords = new ByteWords(FalseWordsOf(rule).Select(word => word.ToLowerInvariant()));
    }

    /// <summary>All words of a column, so that 无 is not taken for a missing value.</summary>
    public static IReadOnlyCollection<string> WordsOf(ColumnRule rule) => [.. TrueWordsOf(rule), .. FalseWordsOf(rule)];

    public override bool TryPlain(ReadOnlySpan<byte> field, ref Cell cell) =>
        field.Length <= 8 && TryWord(field, ref cell);

    public override Problem Convert(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell)
    {
        var folded = WidthFold.Fold(text, scratch, out var isFolded);
        cell.Corrections |= isFolded ? Correction.Normalised : Correction.None;
        var isKnown = TryWord(folded, ref cell) || TryOtherCase(folded, scratch, ref cell);
        return isKnown ? Problem.None : Problem.NotBoolean;
    }

    private static IReadOnlyList<string> TrueWordsOf(ColumnRule rule) => rule.TrueWords ?? BooleanWords.True;

    private static IReadOnlyList<string> FalseWordsOf(ColumnRule rule) => rule.FalseWords ?? BooleanWords.False;

    private bool TryOtherCase(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell)
    {
        var chars = scratch.Decode(text);
        var small = scratch.MoreChars(chars.Length);
        ((ReadOnlySpan<char>)chars).ToLowerInvariant(small);
        return TryWord(scratch.Encode(small), ref cell);
    }

    private bool TryWord(ReadOnlySpan<byte> text, ref Cell cell)
    {
        var isTrue = trueWords.IndexOf(text) >= 0;
        if (!isTrue && falseWords.IndexOf(text) < 0)
        {
            return false;
        }

        cell.Kind = CellKind.Boolean;
        cell.Bits = isTrue ? 1 : 0;
        return true;
    }
}

/// <summary>The words for true and false.</summary>
public static class BooleanWords
{
    public static IReadOnlyList<string> True { get; } =
        ["true", "yes", "1", "y", "t", "on", "是", "有", "真", "对", "同意", "已", "√", "✓", "1.0"];

    public static IReadOnlyList<string> False { get; } =
        ["false", "no", "0", "n", "f", "off", "否", "无", "假", "错", "不同意", "未", "×", "✗", "0.0", "不是", "没有"];
}
