using System.Text;

namespace CrmReports.Application.Sources;

/// <summary>An encoding that files come in.</summary>
/// <param name="Name">Lower-case name as shown to users.</param>
/// <param name="Decoder">Null for UTF-8, which is read as it is.</param>
internal sealed record TextEncoding(string Name, Encoding? Decoder)
{
    /// <summary>
    /// What the decoders give for bytes that are not text. It is a noncharacter (Unicode 16, section 23.7), so no
    /// text in another encoding holds it; <see cref="TranscodingStream"/> turns it into invalid UTF-8, which marks
    /// the row. A U+FFFD of the source itself stays.
    /// </summary>
    public const char Invalid = '\uFDEF';

    public static readonly TextEncoding Utf8 = new("utf-8", null);
    public static readonly TextEncoding Utf16Le = Of("utf-16le", Encoding.Unicode);
    public static readonly TextEncoding Utf16Be = Of("utf-16be", Encoding.BigEndianUnicode);
    public static readonly TextEncoding Utf32Le = Of("utf-32le", Encoding.UTF32);
    public static readonly TextEncoding Utf32Be = Of("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: true));
    public static readonly TextEncoding Gb18030 = CodePage("gb18030");
    public static readonly TextEncoding Windows1252 = CodePage("windows-1252");

    /// <summary>Byte order marks, the longer ones first: that of UTF-32LE begins with that of UTF-16LE.</summary>
    private static readonly (byte[] Mark, TextEncoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0x00, 0x00], Utf32Le),
        ([0x00, 0x00, 0xFE, 0xFF], Utf32Be),
        ([0x84, 0x31, 0x95, 0x33], Gb18030),
        ([0xEF, 0xBB, 0xBF], Utf8),
        ([0xFF, 0xFE], Utf16Le),
        ([0xFE, 0xFF], Utf16Be),
    ];

    private static readonly Dictionary<string, TextEncoding> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = Utf8,
        ["utf-8"] = Utf8,
        ["utf-8-sig"] = Utf8,
        ["ascii"] = Utf8,
        ["us-ascii"] = Utf8,
        ["utf16"] = Utf16Le,
        ["utf-16"] = Utf16Le,
        ["unicode"] = Utf16Le,
        ["utf-16le"] = Utf16Le,
        ["utf-16be"] = Utf16Be,
        ["utf32"] = Utf32Le,
        ["utf-32"] = Utf32Le,
        ["utf-32le"] = Utf32Le,
        ["utf-32be"] = Utf32Be,

        // GB18030 reads every text that GBK and GB2312 can write.
        ["gb18030"] = Gb18030,
        ["gbk"] = Gb18030,
        ["gb2312"] = Gb18030,
        ["cp936"] = Gb18030,
        ["windows-1252"] = Windows1252,
        ["cp1252"] = Windows1252,
        ["ansi"] = Windows1252,
        ["latin1"] = Of("iso-8859-1", Encoding.Latin1),
        ["latin-1"] = Of("iso-8859-1", Encoding.Latin1),
        ["sjis"] = CodePage("shift_jis"),
        ["shift-jis"] = CodePage("shift_jis"),
        ["cp932"] = CodePage("shift_jis"),
        ["cp950"] = CodePage("big5"),
    };

    /// <exception cref="SourceException">UnknownEncoding.</exception>
    public static TextEncoding Find(string name)
    {
        var trimmed = name.Trim();
        if (Aliases.TryGetValue(trimmed, out var known))
        {
            return known;
        }

        if (Lookup(trimmed) is { } encoding && encoding.CodePage != 65000)
        {
            return encoding.CodePage == Encoding.UTF8.CodePage ? Utf8 : Of(encoding.WebName.ToLowerInvariant(), encoding);
        }

        throw new SourceException(
            SourceFault.UnknownEncoding,
            $"'{name}' is not the name of an encoding. Known are utf-8, utf-16, gb18030, gbk, big5, shift_jis, windows-1252, latin1 and other registered names (--encoding).");
    }

    /// <summary>The encoding that the byte order mark names, and the length of the mark in bytes.</summary>
    public static (TextEncoding? Encoding, int Length) OfMark(ReadOnlySpan<byte> start)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (start.StartsWith(mark))
            {
                return (encoding, mark.Length);
            }
        }

        return (null, 0);
    }

    private static TextEncoding CodePage(string name) => Of(name, CodePagesEncodingProvider.Instance.GetEncoding(name)!);

    private static TextEncoding Of(string name, Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback(Invalid.ToString());
        return new TextEncoding(name, marking);
    }

    private static Encoding? Lookup(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            // Names like utf-7 are known, and refused because texts in them can hide others.
            return null;
        }
    }
}
