using System.Text;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Cleaning;

/// <summary>
/// Folds what a keyboard for Chinese or Japanese, a word processor or a typesetter puts into numbers, dates and
/// addresses to the ASCII it stands for: full-width forms, dashes and the minus sign, typographic apostrophes, Unicode
/// spaces; zero-width characters go. Other characters (年, €, ￥) stay.
/// </summary>
internal static class WidthFold
{
    /// <summary>The folded text. <paramref name="changed"/> tells of full-width forms and zero-width characters: a true minus
    /// or a thin space between thousands is how a number is properly printed, and no correction.</summary>
    public static ReadOnlySpan<byte> Fold(ReadOnlySpan<byte> text, ReaderScratch scratch, out bool changed)
    {
        changed = false;
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var room = scratch.Reserve(text.Length);
        var length = 0;
        for (var i = 0; i < text.Length;)
        {
            var width = Rune.DecodeFromUtf8(text[i..], out var rune, out var consumed) == System.Buffers.OperationStatus.Done
                ? consumed : Math.Max(consumed, 1);
            var folded = Ascii7(rune.Value);
            if (folded < 0)
            {
                text.Slice(i, width).CopyTo(room[length..]);
                length += width;
            }
            else if (folded > 0)
            {
                room[length++] = (byte)folded;
            }

            changed |= folded == 0 || rune.Value is >= 0xFF01 and <= 0xFF5E;
            i += width;
        }

        return scratch.Keep(length);
    }

    /// <summary>The ASCII character, 0 for one that goes, -1 for one that stays.</summary>
    private static int Ascii7(int rune) => rune switch
    {
        < 0x80 => rune == 0 ? -1 : rune,
        >= 0xFF01 and <= 0xFF5E => rune - 0xFEE0,
        0x00A0 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 => ' ',
        (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064)
            or (>= 0x2066 and <= 0x2069) or 0xFEFF => 0,
        0x2212 or (>= 0x2010 and <= 0x2015) or 0xFE63 => '-',
        0x2019 or 0x02BC or 0x2018 => '\'',
        0x3002 => '.',
        _ => -1,
    };
}
