namespace CrmReports.Application.Cleaning;

/// <summary>
/// Trims what nobody sees at the ends of a UTF-8 text: ASCII white space and control characters, Unicode spaces (no-break,
/// ideographic, thin), line and paragraph separators, zero-width characters, direction marks, byte order marks.
/// </summary>
internal static class Edges
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && StartWidth(text) is var width and > 0)
        {
            text = text[width..];
        }

        while (!text.IsEmpty && EndWidth(text) is var width and > 0)
        {
            text = text[..^width];
        }

        return text;
    }

    /// <summary>True where <see cref="Trim"/> has nothing to do, found by the outer bytes alone.</summary>
    public static bool AreClean(ReadOnlySpan<byte> text) =>
        text.IsEmpty || (IsVisibleAscii(text[0]) && IsVisibleAscii(text[^1]));

    private static bool IsVisibleAscii(byte value) => value is > 0x20 and < 0x7F;

    private static int StartWidth(ReadOnlySpan<byte> text) => text[0] switch
    {
        <= 0x20 => 1,
        < 0xC2 => 0,
        0xC2 => text.Length >= 2 && text[1] is 0x85 or 0xA0 ? 2 : 0,
        0xE1 or 0xE2 or 0xE3 or 0xEF => text.Length >= 3 && IsBlank(text[0], text[1], text[2]) ? 3 : 0,
        _ => 0,
    };

    private static int EndWidth(ReadOnlySpan<byte> text)
    {
        if (text[^1] <= 0x20)
        {
            return 1;
        }

        if (text[^1] < 0x80)
        {
            return 0;
        }

        if (text.Length >= 2 && text[^2] == 0xC2)
        {
            return text[^1] is 0x85 or 0xA0 ? 2 : 0;
        }

        return text.Length >= 3 && IsBlank(text[^3], text[^2], text[^1]) ? 3 : 0;
    }

    /// <summary>The three-byte ones: U+1680, U+2000 to 200F, 2028 to 202F, 205F to 2064, 2066 to 2069, 3000, FEFF.</summary>
    private static bool IsBlank(byte first, byte second, byte third) => (first, second) switch
    {
        (0xE1, 0x9A) => third == 0x80,
        (0xE2, 0x80) => third is <= 0x8F or (>= 0xA8 and <= 0xAF),
        (0xE2, 0x81) => third is >= 0x9F and <= 0xA9,
        (0xE3, 0x80) => third == 0x80,
        (0xEF, 0xBB) => third == 0xBF,
        _ => false,
    };
}
