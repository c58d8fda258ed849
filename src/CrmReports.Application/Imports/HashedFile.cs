using System.Security.Cryptography;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports;

/// <summary>A file that is hashed while it is written, so that it need not be read again for it.</summary>
internal sealed class HashedFile : Stream
{
    private readonly FileStream file;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public HashedFile(string path)
    {
        if (PrivateFolder.IsLink(path))
        {
            File.Delete(path);
        }

        // Its name may be given away while it is open; who wants to write it too is kept out.
        file = PrivateFolder.Open(path, FileMode.Create, FileAccess.Write, FileShare.Read | FileShare.Delete);
        Path = path;
    }

    public string Path { get; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>Length and SHA-256 (hexadecimal) of what was written.</summary>
    public (long Bytes, string Hash) Complete() => (file.Length, Convert.ToHexStringLower(hash.GetHashAndReset()));

    public void FlushToDisk() => file.Flush(flushToDisk: true);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        file.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        hash.AppendData(buffer.Span);
        await file.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => file.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }
}
