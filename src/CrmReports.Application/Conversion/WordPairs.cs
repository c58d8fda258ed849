using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>Whether all texts of a column are the two words of one pair, such as yes and no.</summary>
internal struct WordPairs
{
    private static readonly (string True, string False)[] Pairs =
    [
        ("true", "false"), ("yes", "no"), ("y", "n"), ("t", "f"), ("on", "off"), ("是", "否"), ("真", "假"), ("对", "错"),
        ("有", "没有"), ("同意", "不同意"),
    ];

    /// <summary>Each word in the three spellings that files have: yes, Yes, YES.</summary>
    private static readonly ByteWords Words = new(Pairs
        .SelectMany(pair => new[] { pair.True, pair.False })
        .SelectMany(word => new[] { word, char.ToUpperInvariant(word[0]) + word[1..], word.ToUpperInvariant() }));

    private int pair;
    private bool hasTrue;
    private bool hasFalse;

    /// <summary>A single letter is a boolean only beside its opposite: a column of F alone may be anything.</summary>
    public readonly bool IsType => pair > 0 && ((hasTrue && hasFalse) || Pairs[pair - 1].True.Length > 1);

    /// <summary>False where the text is none of the pair's words; 1 and 0 stay numbers.</summary>
    public bool Observe(ReadOnlySpan<byte> text)
    {
        var index = Words.IndexOf(text);
        var found = (index / 6) + 1;
        if (index < 0 || (pair != 0 && pair != found))
        {
            return false;
        }

        pair = found;
        hasTrue |= index % 6 < 3;
        hasFalse |= index % 6 >= 3;
        return true;
    }

    public bool Merge(WordPairs other)
    {
        if (pair != 0 && other.pair != 0 && pair != other.pair)
        {
            return false;
        }

        pair = Math.Max(pair, other.pair);
        hasTrue |= other.hasTrue;
        hasFalse |= other.hasFalse;
        return true;
    }
}
