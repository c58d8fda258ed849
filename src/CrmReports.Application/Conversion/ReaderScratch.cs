using System.Text;

namespace CrmReports.Application.Conversion;

/// <summary>
/// The buffers of one thread. Texts handed out for one row stay valid until <see cref="Reset"/>: when the buffer is
/// full a larger one takes its place, and spans into the old one keep that alive.
/// </summary>
public sealed class ReaderScratch
{
    private byte[] bytes = new byte[4096];
    private char[] chars = new char[512];
    private char[] moreChars = new char[512];
    private int used;

    /// <summary>To be called at the start of a row.</summary>
    public void Reset() => used = 0;

    /// <summary>Room for a text; nothing is kept of it until <see cref="Keep"/>.</summary>
    internal Span<byte> Reserve(int length)
    {
        if (bytes.Length - used < length)
        {
            bytes = new byte[Math.Max(length, bytes.Length * 2)];
            used = 0;
        }

        return bytes.AsSpan(used, length);
    }

    /// <summary>Keeps the first <paramref name="length"/> bytes of what was last reserved.</summary>
    internal ReadOnlySpan<byte> Keep(int length)
    {
        var kept = bytes.AsSpan(used, length);
        used += length;
        return kept;
    }

    /// <summary>The text as UTF-16, valid until the next call. Ill-formed bytes become U+FFFD.</summary>
    internal Span<char> Decode(ReadOnlySpan<byte> text)
    {
        if (chars.Length < text.Length)
        {
            chars = new char[text.Length * 2];
        }

        return chars.AsSpan(0, Encoding.UTF8.GetChars(text, chars));
    }

    internal Span<char> MoreChars(int length)
    {
        if (moreChars.Length < length)
        {
            moreChars = new char[length * 2];
        }

        return moreChars.AsSpan(0, length);
    }

    /// <summary>Keeps a text as UTF-8.</summary>
    internal ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        var room = Reserve(text.Length * 3);
        return Keep(Encoding.UTF8.GetBytes(text, room));
    }
}
