using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace CrmReports.Application.Exports.Excel;

/// <summary>
/// Text as the content of a t element (ST_Xstring, ECMA-376 part 1, 22.9.2.19): markup escaped; characters which XML
/// forbids, and CR, which a parser would turn into LF, as _xHHHH_; text that reads like such an escape protected by
/// _x005F_, which is what Excel itself writes.
/// </summary>
internal static class SheetText
{
    /// <summary>UTF-16 units in a cell (Excel specifications and limits).</summary>
    public const int MostCharacters = 32_767;

    /// <summary>What may need an escape. EF begins U+FFFE and U+FFFF (and full-width forms, which need none).</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (byte)i).Where(b => b is not ((byte)'\t' or (byte)'\n')), (byte)'<', (byte)'>', (byte)'&', (byte)'_', 0xEF]);

    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\t\n"u8);

    /// <summary>Whether a parser may drop or fold white space of the text unless it is told to keep it.</summary>
    public static bool NeedsSpaceKept(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && (text[0] <= ' ' || text[^1] <= ' ' || text.IndexOfAny(LineBreaks) >= 0 || text.IndexOf("  "u8) >= 0);

    /// <summary>Makes text fit for a cell: invalid UTF-8 becomes U+FFFD, and what Excel cannot hold is cut.</summary>
    /// <returns>The same span when nothing had to change.</returns>
    public static ReadOnlySpan<byte> Fit(ReadOnlySpan<byte> text, out bool cut)
    {
        cut = false;
        if (text.Length <= MostCharacters && (Ascii.IsValid(text) || Utf8.IsValid(text)))
        {
            return text;
        }

        var characters = Encoding.UTF8.GetString(text);
        if (characters.Length > MostCharacters)
        {
            cut = true;
            var keep = MostCharacters - 1;
            characters = characters[..(char.IsHighSurrogate(characters[keep - 1]) ? keep - 1 : keep)] + "…";
        }

        return Encoding.UTF8.GetBytes(characters);
    }

    public static void Write(ReadOnlySpan<byte> text, Utf8Buffer to)
    {
        int special;
        while ((special = text.IndexOfAny(Special)) >= 0)
        {
            to.Write(text[..special]);
            text = text[special..];
            text = text[WriteSpecial(text, to)..];
        }

        to.Write(text);
    }

    /// <summary>Writes the first character of a text, escaped where it must be, and gives the bytes it took.</summary>
    private static int WriteSpecial(ReadOnlySpan<byte> text, Utf8Buffer to)
    {
        switch (text[0])
        {
            case (byte)'<':
                to.Write("&lt;"u8);
                return 1;
            case (byte)'>':
                to.Write("&gt;"u8);
                return 1;
            case (byte)'&':
                to.Write("&amp;"u8);
                return 1;
            case (byte)'_' when LooksEscaped(text):
                to.Write("_x005F_"u8);
                return 1;
            case 0xEF when IsNonCharacter(text):
                to.Write(text[2] == 0xBE ? "_xFFFE_"u8 : "_xFFFF_"u8);
                return 3;
            case < 32:
                to.Write([.. "_x00"u8, Hex(text[0] >> 4), Hex(text[0] & 15), (byte)'_']);
                return 1;
            default:
                to.Write(text[0]);
                return 1;
        }
    }

    private static byte Hex(int digit) => "0123456789ABCDEF"u8[digit];

    /// <summary>An underscore, x and four (some readers: eight) hexadecimal digits up to an underscore, or up to a
    /// character whose escape will begin with one.</summary>
    private static bool LooksEscaped(ReadOnlySpan<byte> text)
    {
        if (text.Length < 7 || (text[1] | 0x20) != 'x')
        {
            return false;
        }

        var digits = 0;
        while (digits < 8 && digits + 2 < text.Length && char.IsAsciiHexDigit((char)text[digits + 2]))
        {
            digits++;
        }

        return (digits >= 4 && BeginsWithUnderscore(text[6..])) || (digits == 8 && text.Length > 10 && BeginsWithUnderscore(text[10..]));
    }

    private static bool BeginsWithUnderscore(ReadOnlySpan<byte> text) =>
        text[0] is (byte)'_' or (< 32 and not ((byte)'\t' or (byte)'\n')) || IsNonCharacter(text);

    /// <summary>U+FFFE or U+FFFF, which XML forbids.</summary>
    private static bool IsNonCharacter(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && text[0] == 0xEF && text[1] == 0xBF && text[2] >= 0xBE;
}
