using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace CrmReports.Application.Sources;

/// <summary>An encoding that was found, or declared.</summary>
/// <param name="MarkLength">Bytes of the byte order mark to pass over.</param>
internal readonly record struct FoundEncoding(TextEncoding Encoding, int MarkLength, string? Note);

/// <summary>
/// Finds the encoding of a text: byte order mark, UTF-16 by its zero bytes, UTF-8 by its strict form, then GB18030
/// against Windows-1252 by what the bytes would be in each. Big5, Shift_JIS and Cyrillic code pages share their byte
/// ranges with these and are read only when declared: where what was found does not look like text
/// (<see cref="EncodingPlausibility"/>), the file is refused with the option that settles it.
/// </summary>
internal static class EncodingDetection
{
    /// <param name="complete">Whether <paramref name="sample"/> is the whole text, so that its last character is whole too.</param>
    public static FoundEncoding Detect(ReadOnlySpan<byte> sample, bool complete)
    {
        var (marked, length) = TextEncoding.OfMark(sample);
        if (marked is not null)
        {
            return new FoundEncoding(marked, length, null);
        }

        return Utf16WithoutMark(sample) is { } utf16
            ? new FoundEncoding(utf16, 0, $"The file has no byte order mark; its zero bytes show {utf16.Name}.")
            : OfBytes(sample, complete);
    }

    /// <summary>A declared encoding, with the byte order mark it may have in the file. A mark decides between the
    /// forms of Unicode.</summary>
    public static FoundEncoding Declared(string name, ReadOnlySpan<byte> sample)
    {
        var declared = TextEncoding.Find(name);
        var (marked, length) = TextEncoding.OfMark(sample);
        if (marked is null)
        {
            return new FoundEncoding(declared, 0, null);
        }

        if (marked == declared)
        {
            return new FoundEncoding(declared, length, null);
        }

        return declared.Name.StartsWith("utf-", StringComparison.Ordinal)
            ? new FoundEncoding(marked, length, $"The file's byte order mark says {marked.Name}, so it is read as that and not as {declared.Name}.")
            : new FoundEncoding(declared, 0, $"The file starts with the byte order mark of {marked.Name} but is read as {declared.Name}, as declared.");
    }

    /// <summary>The encoding of text that has no byte order mark and is not UTF-16.</summary>
    /// <exception cref="SourceException">EncodingUnclear.</exception>
    public static FoundEncoding OfBytes(ReadOnlySpan<byte> sample, bool complete)
    {
        var (strong, invalid) = CountUtf8(sample, complete);
        if (strong >= 2 * invalid)
        {
            var note = invalid == 0 ? null : $"The file is UTF-8 but for {invalid} places in its first part; rows with such bytes are rejected.";
            return new FoundEncoding(TextEncoding.Utf8, 0, note);
        }

        var isGb18030 = IsGb18030(sample, complete);
        var found = isGb18030 ? TextEncoding.Gb18030 : TextEncoding.Windows1252;
        if (!(isGb18030 ? EncodingPlausibility.IsGb18030(sample) : EncodingPlausibility.IsWindows1252(sample)))
        {
            throw new SourceException(
                SourceFault.EncodingUnclear,
                "The file is not UTF-8, and read as GB18030 or Windows-1252 it gives no plausible text. Say which encoding it has: --encoding big5, shift_jis, euc-kr, windows-1251, windows-1250, or --encoding gb18030 or windows-1252 if it is one of these all the same.");
        }

        return new FoundEncoding(found, 0, $"The file is not UTF-8; it is read as {found.Name}. If letters look wrong, declare the encoding (--encoding).");
    }

    /// <summary>Evidence for UTF-8 (sequences of three or four bytes hardly ever arise by chance and count twice) and
    /// the places that are not UTF-8.</summary>
    private static (int Strong, int Invalid) CountUtf8(ReadOnlySpan<byte> sample, bool complete)
    {
        if (Utf8.IsValid(sample))
        {
            return (0, 0);
        }

        var (strong, invalid) = (0, 0);
        while (!sample.IsEmpty)
        {
            var ascii = sample.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            sample = sample[ascii..];
            var status = Rune.DecodeFromUtf8(sample, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                strong += length > 2 ? 2 : 1;
            }
            else if (complete || status != System.Buffers.OperationStatus.NeedMoreData)
            {
                invalid++;
            }

            sample = sample[length..];
        }

        return (strong, invalid);
    }

    /// <summary>
    /// UTF-16 keeps the separators, digits and line breaks of a table with a zero byte on one side. The file may be
    /// mostly Chinese, with few zero bytes; but then its line breaks are whole characters, which they are not where
    /// a zero byte strayed into other text.
    /// </summary>
    private static TextEncoding? Utf16WithoutMark(ReadOnlySpan<byte> sample)
    {
        var even = sample.Length & ~1;
        var (first, second, breaksLe, breaksBe) = (0, 0, 0, 0);
        for (var i = 0; i < even; i += 2)
        {
            first += sample[i] == 0 ? 1 : 0;
            second += sample[i + 1] == 0 ? 1 : 0;
            var unit = BinaryPrimitives.ReadUInt16LittleEndian(sample[i..]);
            breaksLe += unit is 0x000A or 0x000D ? 1 : 0;
            breaksBe += unit is 0x0A00 or 0x0D00 ? 1 : 0;
        }

        var breakBytes = sample.Count((byte)'\n') + sample.Count((byte)'\r');
        if (IsOneSided(second, first, even, breaksLe, breakBytes) && Decodes(Encoding.Unicode, sample[..even]))
        {
            return TextEncoding.Utf16Le;
        }

        return IsOneSided(first, second, even, breaksBe, breakBytes) && Decodes(Encoding.BigEndianUnicode, sample[..even])
            ? TextEncoding.Utf16Be
            : null;
    }

    private static bool IsOneSided(int zeros, int others, int bytes, int breaks, int breakBytes) =>
        zeros >= 2 && zeros >= 10 * others
        && (breakBytes == 0 ? zeros * 3 >= bytes : breaks * 2 >= breakBytes);

    /// <summary>Whether the bytes are GB18030 rather than Windows-1252: they decode, and pairs that stand for common
    /// characters outweigh pairs of one high byte and an ASCII letter (the look of "é" in a word).</summary>
    private static bool IsGb18030(ReadOnlySpan<byte> sample, bool complete)
    {
        if (!Decodes(TextEncoding.Gb18030.Decoder!, sample, complete))
        {
            return false;
        }

        var pairs = Gb18030Pairs.Count(sample);
        return (2 * pairs.Usual) + pairs.Rare > 4 * pairs.Letters;
    }

    private static bool Decodes(Encoding encoding, ReadOnlySpan<byte> sample, bool complete = false)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            strict.GetDecoder().GetCharCount(sample, flush: complete);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
