using System.Buffers;
using System.Text;

namespace CrmReports.Application.Conversion;

/// <summary>How long texts may be: as long as what a cell of Excel holds.</summary>
public static class TextLimit
{
    /// <summary>UTF-16 characters, as Excel counts them.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>Of the name of a field.</summary>
    public const int MostInName = 200;

    public static bool IsTooLong(ReadOnlySpan<byte> utf8) => utf8.Length > MostCharacters && Encoding.UTF8.GetCharCount(utf8) > MostCharacters;

    /// <summary>As much of the text from its beginning as is kept, without half a character at its end.</summary>
    public static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> utf8)
    {
        var bytes = 0;
        var characters = 0;
        while (bytes < utf8.Length && Rune.DecodeFromUtf8(utf8[bytes..], out var rune, out var length) != OperationStatus.NeedMoreData)
        {
            characters += rune.Utf16SequenceLength;
            if (characters > MostCharacters)
            {
                break;
            }

            bytes += length;
        }

        return utf8[..bytes];
    }

    /// <summary>Whether a field may be called so: up to 200 characters, none of them a control character.</summary>
    public static bool IsName(string name) => name.Length <= MostInName && !name.Any(char.IsControl);
}
