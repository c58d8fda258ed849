using System.IO.Compression;

namespace CrmReports.Application.Sources;

/// <summary>
/// The bytes of a file or stream as stored, unpacked when they are gzip (told by the first bytes, not by the name).
/// A path or a seekable stream can be read again from its start; another stream can be read once.
/// </summary>
internal sealed class StoredFile : IDisposable
{
    private readonly string? path;
    private readonly Stream? stream;
    private readonly long origin;
    private readonly MemoryStream peeked = new();
    private Stream? onlyPass;
    private bool onlyPassTaken;
    private long bytesRead;

    public StoredFile(string path)
    {
        this.path = path;
        CanRestart = true;
        using var file = OpenPath(path);
        TotalBytes = file.Length;
    }

    public StoredFile(Stream stream)
    {
        this.stream = stream;
        CanRestart = stream.CanSeek;
        origin = CanRestart ? stream.Position : 0;
        TotalBytes = CanRestart ? stream.Length - origin : null;
    }

    /// <summary>Most bytes that a compressed file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = long.MaxValue;

    public bool CanRestart { get; }

    public bool IsCompressed { get; private set; }

    /// <summary>Stored bytes taken in the latest pass.</summary>
    public long BytesRead => Interlocked.Read(ref bytesRead);

    public long? TotalBytes { get; }

    /// <summary>The first bytes of the unpacked content.</summary>
    /// <returns>Fewer bytes than asked for only where the content ends.</returns>
    /// <exception cref="SourceException">CorruptArchive.</exception>
    public byte[] Peek(int count)
    {
        if (CanRestart)
        {
            using var content = Begin();
            return ReadUpTo(content, count);
        }

        onlyPass ??= Begin();
        var missing = count - (int)peeked.Length;
        if (missing > 0)
        {
            peeked.Write(ReadUpTo(onlyPass, missing));
        }

        return peeked.ToArray();
    }

    /// <summary>The unpacked content from its start; for the caller to dispose.</summary>
    /// <exception cref="InvalidOperationException">The stream cannot be read a second time.</exception>
    public Stream Open()
    {
        if (CanRestart)
        {
            return Begin();
        }

        if (onlyPassTaken)
        {
            throw new InvalidOperationException("This stream cannot seek, so its rows can be read only once.");
        }

        onlyPassTaken = true;
        return new PrefixedStream(peeked.ToArray(), onlyPass ?? Begin());
    }

    public void Dispose()
    {
        onlyPass?.Dispose();
        stream?.Dispose();
    }

    private static FileStream OpenPath(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException(SourceFault.NotFound, $"There is no file '{path}'. Check the name and the folder.", fault);
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            throw new SourceException(SourceFault.NotReadable, $"'{path}' cannot be opened for reading: {fault.Message}", fault);
        }
    }

    private Stream Begin()
    {
        Interlocked.Exchange(ref bytesRead, 0);
        if (stream is not null && CanRestart)
        {
            stream.Position = origin;
        }

        var stored = new CountedStream(path is null ? stream! : OpenPath(path), leaveOpen: path is null, count => Interlocked.Add(ref bytesRead, count));
        var magic = ReadUpTo(stored, 3);
        var whole = new PrefixedStream(magic, stored);
        IsCompressed = magic is [0x1F, 0x8B, 0x08];
        return IsCompressed ? new GzipContent(whole, MaxUnpackedBytes) : whole;
    }

    private static byte[] ReadUpTo(Stream content, int count)
    {
        var bytes = new byte[Math.Min(count, 64 * 1024)];
        var length = 0;
        while (length < count)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, Math.Min(count, bytes.Length * 4));
            }

            var read = content.Read(bytes, length, bytes.Length - length);
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        return length == bytes.Length ? bytes : bytes[..length];
    }
}
