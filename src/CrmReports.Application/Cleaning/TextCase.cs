using System.Text;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Cleaning;

/// <summary>Changes the letter case of texts, without regard to a language.</summary>
internal static class TextCase
{
    public static ReadOnlySpan<byte> Apply(
        ReadOnlySpan<byte> text, LetterCase letterCase, ReaderScratch scratch, scoped ref Correction corrections)
    {
        ReadOnlySpan<char> chars = scratch.Decode(text);
        var changed = scratch.MoreChars(chars.Length);
        switch (letterCase)
        {
            case LetterCase.Upper:
                chars.ToUpperInvariant(changed);
                break;
            case LetterCase.Lower:
                chars.ToLowerInvariant(changed);
                break;
            default:
                ToTitle(chars, changed);
                break;
        }

        if (chars.SequenceEqual(changed))
        {
            return text;
        }

        corrections |= Correction.Case;
        return scratch.Encode(changed);
    }

    /// <summary>A word begins behind anything that is neither letter, mark, figure nor apostrophe: O'brien, Jean-Luc, 3rd.</summary>
    private static void ToTitle(ReadOnlySpan<char> chars, Span<char> changed)
    {
        chars.ToLowerInvariant(changed);
        var isInWord = false;
        for (var i = 0; i < changed.Length; i++)
        {
            if (!isInWord)
            {
                changed[i] = char.ToUpperInvariant(changed[i]);
            }

            isInWord = char.IsLetterOrDigit(changed[i]) || char.IsSurrogate(changed[i])
                || changed[i] is '\'' or '\u2019' || char.GetUnicodeCategory(changed[i])
                    is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
        }
    }
}
