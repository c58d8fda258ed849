using System.Globalization;
using System.Text;

namespace CrmReports.Application.Customers.Search;

/// <summary>Texts as a search compares them: lower case, without accents, full-width forms as plain ones. Only for
/// searching and for the order of names; keys and dimensions compare by code point.</summary>
public static class TextFold
{
    /// <summary>Ends a field within the text of a customer; no folded text contains it.</summary>
    internal const byte End = (byte)'\n';

    public static byte[] Of(string text)
    {
        var folded = new FoldedBytes();
        folded.Fold(Encoding.UTF8.GetBytes(text));
        return folded.Written.ToArray();
    }

    /// <summary>Letters that decomposition leaves whole.</summary>
    internal static string? Plain(char letter) => letter switch
    {
        'ß' => "ss",
        'ø' => "o",
        'đ' or 'ð' => "d",
        'ł' => "l",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ı' => "i",
        _ => null,
    };

    internal static string Slowly(string text)
    {
        string decomposed;
        try
        {
            decomposed = text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Not every sequence of code points has a normal form.
            decomposed = text;
        }

        var folded = new StringBuilder(decomposed.Length);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(letter);
            _ = Plain(lower) is { } plain ? folded.Append(plain) : folded.Append(lower is '\n' or '\r' or '\t' ? ' ' : lower);
        }

        return folded.ToString();
    }
}

/// <summary>A growing buffer of folded texts.</summary>
internal sealed class FoldedBytes
{
    private byte[] bytes = new byte[1024];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public int Length => length;

    public void Fold(ReadOnlySpan<byte> utf8)
    {
        var room = Room(utf8.Length);
        for (var i = 0; i < utf8.Length; i++)
        {
            var letter = utf8[i];
            if (letter >= 0x80)
            {
                Write(Encoding.UTF8.GetBytes(TextFold.Slowly(Encoding.UTF8.GetString(utf8))));
                return;
            }

            room[i] = (uint)(letter - 'A') <= 'Z' - 'A' ? (byte)(letter | 0x20)
                : letter is (byte)'\n' or (byte)'\r' or (byte)'\t' ? (byte)' '
                : letter;
        }

        length += utf8.Length;
    }

    /// <summary>The digits of a phone number that is written with anything between them.</summary>
    public void Digits(ReadOnlySpan<byte> utf8)
    {
        var digits = 0;
        foreach (var letter in utf8)
        {
            digits += char.IsAsciiDigit((char)letter) ? 1 : 0;
        }

        if (digits == 0 || digits == utf8.Length)
        {
            return;
        }

        var room = Room(digits + 1);
        var place = 0;
        foreach (var letter in utf8)
        {
            if (char.IsAsciiDigit((char)letter))
            {
                room[place++] = letter;
            }
        }

        length += place;
        EndField();
    }

    public void EndField()
    {
        Room(1)[0] = TextFold.End;
        length++;
    }

    /// <summary>A text that is folded already.</summary>
    public void Append(ReadOnlySpan<byte> text) => Write(text);

    private void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        length += text.Length;
    }

    private Span<byte> Room(int more)
    {
        if (bytes.Length - length < more)
        {
            Array.Resize(ref bytes, Math.Max(length + more, bytes.Length + (bytes.Length / 2)));
        }

        return bytes.AsSpan(length);
    }
}
