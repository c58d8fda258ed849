using System.Text;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Cleaning;

/// <summary>Brings texts to a Unicode normalisation form. Most are in NFC already and are recognised by their bytes.</summary>
internal static class TextForm
{
    public static ReadOnlySpan<byte> Normalise(
        ReadOnlySpan<byte> text, Normalisation form, ReaderScratch scratch, scoped ref Correction corrections)
    {
        if (form == Normalisation.None || Ascii.IsValid(text) || (form == Normalisation.Nfc && IsSurelyNfc(text)))
        {
            return text;
        }

        var chars = scratch.Decode(text);
        var target = form == Normalisation.Nfc ? NormalizationForm.FormC : NormalizationForm.FormKC;
        var hasHidden = form == Normalisation.Nfkc && chars.IndexOfAny(Hidden) >= 0;
        if (!hasHidden && ((ReadOnlySpan<char>)chars).IsNormalized(target))
        {
            return text;
        }

        corrections |= Correction.Normalised;
        return scratch.Encode(Normalised(hasHidden ? WithoutHidden(chars) : chars, target, scratch));
    }

    private static System.Buffers.SearchValues<char> Hidden { get; } =
        System.Buffers.SearchValues.Create("\u00AD\u200B\u2060\uFEFF");

    private static ReadOnlySpan<char> Normalised(ReadOnlySpan<char> chars, NormalizationForm form, ReaderScratch scratch)
    {
        // 18 is the largest growth of one UTF-16 unit in any form (UAX 15).
        var room = scratch.MoreChars(chars.Length * 18);
        return chars.TryNormalize(room, out var written, form) ? room[..written] : chars;
    }

    private static Span<char> WithoutHidden(Span<char> chars)
    {
        var length = 0;
        foreach (var letter in chars)
        {
            if (!Hidden.Contains(letter))
            {
                chars[length++] = letter;
            }
        }

        return chars[..length];
    }

    /// <summary>
    /// True for texts of letters that NFC leaves alone and that do not combine with a neighbour: Latin up to U+02FF, common
    /// punctuation, kana without the combining sound marks, the ideographs, full-width forms, emoji.
    /// </summary>
    private static bool IsSurelyNfc(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var lead = text[i];
            var second = i + 1 < text.Length ? text[i + 1] : (byte)0;
            var third = i + 2 < text.Length ? text[i + 2] : (byte)0;
            var (width, isSafe) = lead switch
            {
                < 0x80 => (1, true),
                >= 0xC2 and <= 0xCB => (2, true),
                0xE2 => (3, second == 0x80 && third >= 0x82),
                0xE3 => (3, !(second == 0x82 && third is 0x99 or 0x9A)),
                >= 0xE4 and <= 0xE9 => (3, true),
                0xEF => (3, second is >= 0xBC and <= 0xBF),
                0xF0 => (4, second == 0x9F),
                _ => (1, false),
            };
            if (!isSafe)
            {
                return false;
            }

            i += width;
        }

        return true;
    }
}
