using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>
/// The shape of a phone number. It is kept as given, because spaces and hyphens carry what a person reads (area code,
/// extension) and a country code cannot be told from the figures alone; full-width figures are folded. Only fewer than five
/// digits are refused.
/// </summary>
internal static class PhoneShape
{
    private const int FewestDigits = 5;

    public static bool HasEnoughDigits(ReadOnlySpan<byte> text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            digits += char.IsAsciiDigit((char)character) ? 1 : 0;
        }

        return digits >= FewestDigits;
    }

    public static ReadOnlySpan<byte> Read(
        ReadOnlySpan<byte> text, bool digitsOnly, ReaderScratch scratch, scoped ref Cell cell, out Problem problem)
    {
        var folded = WidthFold.Fold(text, scratch, out _);
        problem = HasEnoughDigits(folded) ? Problem.None : Problem.NotPhone;
        if (problem != Problem.None)
        {
            return text;
        }

        var shaped = digitsOnly ? DigitsOnly(folded, scratch) : folded;
        cell.Corrections |= shaped.SequenceEqual(text) ? Correction.None : Correction.Shape;
        return shaped;
    }

    /// <summary>A leading +, all digits with their leading zeros, and x before the extension.</summary>
    private static ReadOnlySpan<byte> DigitsOnly(ReadOnlySpan<byte> text, ReaderScratch scratch)
    {
        var room = scratch.Reserve(text.Length + 1);
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isPlus = text[i] == '+' && length == 0;
            if (isPlus || char.IsAsciiDigit((char)text[i]))
            {
                room[length++] = text[i];
            }
            else if (length > 0 && room[length - 1] != 'x' && room[..length].IndexOf((byte)'x') < 0 && IsExtension(text[i..]))
            {
                room[length++] = (byte)'x';
            }
        }

        return scratch.Keep(length > 0 && room[length - 1] == 'x' ? length - 1 : length);
    }

    private static bool IsExtension(ReadOnlySpan<byte> text) =>
        (text[0] | 0x20) is 'x' or 'e' || text[0] == '#' || text.StartsWith("转"u8) || text.StartsWith("分机"u8);
}
