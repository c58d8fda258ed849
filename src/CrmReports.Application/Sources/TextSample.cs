using System.Text;

namespace CrmReports.Application.Sources;

/// <summary>Reads the start of a file as UTF-8 text.</summary>
internal static class TextSample
{
    /// <summary>How far a file that starts as plain ASCII is searched for other characters.</summary>
    private const long PlainSearch = 256L * 1024 * 1024;

    private const long CompressedSearch = 32L * 1024 * 1024;

    /// <exception cref="SourceException">Empty, NotText, UnknownEncoding, CorruptArchive.</exception>
    public static SampleText Read(StoredFile file, int size, CsvOptions options, List<string> notes, out FoundEncoding encoding)
    {
        var bytes = file.Peek(size);
        var complete = bytes.Length < size;
        TextCheck.ThrowIfOtherFormat(bytes);
        encoding = options.Encoding is { } declared
            ? EncodingDetection.Declared(declared, bytes)
            : Detect(file, bytes, complete);
        var text = Decode(bytes.AsSpan(encoding.MarkLength), encoding.Encoding, complete);
        TextCheck.ThrowIfEmpty(text);
        TextCheck.ThrowIfBinary(text);
        if (encoding.Note is not null)
        {
            notes.Add(encoding.Note);
        }

        return new SampleText(text, complete);
    }

    private static FoundEncoding Detect(StoredFile file, byte[] bytes, bool complete)
    {
        if (!complete && file.CanRestart && Ascii.IsValid(bytes) && !bytes.AsSpan().Contains((byte)0))
        {
            return EncodingDetection.OfBytes(FirstBeyondAscii(file), complete: false);
        }

        return EncodingDetection.Detect(bytes, complete);
    }

    /// <summary>Many an export of a million rows has its first "é" far down. The bytes from there on tell the
    /// encoding; looking for it takes some 20 ms for 100 MB.</summary>
    private static byte[] FirstBeyondAscii(StoredFile file)
    {
        using var content = file.Open();
        var buffer = new byte[256 * 1024];
        var most = file.IsCompressed ? CompressedSearch : PlainSearch;
        for (long passed = 0; passed < most;)
        {
            var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                break;
            }

            var found = buffer.AsSpan(0, read).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found >= 0)
            {
                var rest = new byte[buffer.Length];
                var more = content.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false);
                return [.. buffer.AsSpan(found, read - found), .. rest.AsSpan(0, more)];
            }

            passed += read;
        }

        return [];
    }

    private static byte[] Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, bool complete)
    {
        if (encoding.Decoder is null)
        {
            return bytes.ToArray();
        }

        // The same path that the rows take, so that offsets in the sample are offsets in the text.
        using var stream = new TranscodingStream(new MemoryStream(bytes.ToArray()), encoding.Decoder) { IsStartOnly = !complete };
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }
}
