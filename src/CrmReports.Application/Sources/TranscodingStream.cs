using System.Buffers;
using System.Text;

namespace CrmReports.Application.Sources;

/// <summary>Text of another encoding as UTF-8. Where the input is not text, the output has the bytes FF FF FF, which
/// no valid UTF-8 holds, so that the row can be told by checking it as UTF-8.</summary>
internal sealed class TranscodingStream(Stream inner, Encoding encoding) : ForwardStream
{
    private const int Chunk = 32 * 1024;

    /// <summary>Code pages decode bytes that they do not assign to these private-use characters instead of calling
    /// the fallback (FF in Big5 and GBK, A0 in Shift_JIS, AA in Windows-1253).</summary>
    private static readonly SearchValues<char> Unassigned =
        SearchValues.Create([.. Enumerable.Range(0xF8E6, 0xF8FE - 0xF8E6 + 1).Select(code => (char)code)]);

    private readonly bool isUnicode = encoding.CodePage is 1200 or 1201 or 12000 or 12001 or 54936;
    private readonly Decoder decoder = encoding.GetDecoder();
    private readonly byte[] input = new byte[Chunk];
    private readonly char[] chars = new char[encoding.GetMaxCharCount(Chunk)];
    private byte[] output = new byte[Chunk * 2];
    private int start;
    private int end;
    private bool ended;

    /// <summary>Whether a character cut off at the end of the input is left out rather than marked: the input is only
    /// the start of a text.</summary>
    public bool IsStartOnly { get; init; }

    public override int Read(Span<byte> buffer)
    {
        while (start == end && !ended)
        {
            Fill();
        }

        var count = Math.Min(buffer.Length, end - start);
        output.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
    }

    private void Fill()
    {
        var read = inner.Read(input);
        ended = read == 0;
        var text = chars.AsSpan(0, decoder.GetChars(input.AsSpan(0, read), chars, flush: ended && !IsStartOnly));
        if (!isUnicode)
        {
            text.ReplaceAny(Unassigned, TextEncoding.Invalid);
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (output.Length < most)
        {
            output = new byte[most];
        }

        start = 0;
        end = Encoding.UTF8.GetBytes(text, output);
        MarkInvalid(output.AsSpan(0, end));
    }

    private static void MarkInvalid(Span<byte> utf8)
    {
        ReadOnlySpan<byte> invalid = [0xEF, 0xB7, 0xAF];
        for (int found; (found = utf8.IndexOf(invalid)) >= 0; utf8 = utf8[(found + 3)..])
        {
            utf8.Slice(found, 3).Fill(0xFF);
        }
    }
}
