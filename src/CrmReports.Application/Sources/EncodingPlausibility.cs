using System.Buffers;

namespace CrmReports.Application.Sources;

/// <summary>
/// Whether text that is not UTF-8 looks like text in the encoding it was found to be. Other encodings in the same byte
/// ranges betray themselves: Big5, Shift_JIS and Cyrillic read as GB18030 are mostly pairs outside of the 3,755 characters
/// of the first level of GB2312, which make up nine tenths of Chinese text and more; Cyrillic or East Asian text read as
/// Windows-1252 has whole words without an ASCII letter.
/// </summary>
internal static class EncodingPlausibility
{
    /// <summary>Bytes that Windows-1252 gives no character.</summary>
    private static readonly SearchValues<byte> Empty = SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>So little says nothing.</summary>
    private const int Least = 3;

    public static bool IsGb18030(ReadOnlySpan<byte> sample)
    {
        var pairs = Gb18030Pairs.Count(sample);
        var rare = pairs.Rare + pairs.Letters;
        return rare < Least || 2 * rare <= pairs.Usual;
    }

    public static bool IsWindows1252(ReadOnlySpan<byte> sample)
    {
        var (good, bad) = (0, 0);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                continue;
            }

            var start = i;
            while (i < sample.Length && sample[i] >= 0x80)
            {
                i++;
            }

            Judge(sample, start, i, ref good, ref bad);
        }

        return bad < Least || bad <= good;
    }

    /// <summary>A run of bytes beyond ASCII: one or two letters in a word are Western, three and more are not; nor are the
    /// places that Windows-1252 leaves empty, or a sign inside a word.</summary>
    private static void Judge(ReadOnlySpan<byte> sample, int start, int end, ref int good, ref int bad)
    {
        var run = sample[start..end];
        var inWord = (start > 0 && IsLetter(sample[start - 1])) || (end < sample.Length && IsLetter(sample[end]));
        var letters = run.ContainsAnyInRange((byte)0xC0, (byte)0xFF);
        if (run.ContainsAny(Empty))
        {
            bad += 3;
        }
        else if (letters && run.Length >= 3)
        {
            bad += run.Length;
        }
        else if (letters && inWord)
        {
            good += run.Length;
        }
    }

    private static bool IsLetter(byte value) => (byte)(value | 0x20) is >= (byte)'a' and <= (byte)'z';
}
