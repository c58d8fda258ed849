namespace CrmReports.Application.Sources;

/// <summary>What every stream here has in common: it is read forward and nothing else.</summary>
internal abstract class ForwardStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Reports how many bytes are taken from a stream.</summary>
internal sealed class CountedStream(Stream inner, bool leaveOpen, Action<int> taken) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        taken(read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen)
        {
            inner.Dispose();
        }
    }
}

/// <summary>Bytes that were read already, then the rest of the stream they came from.</summary>
internal sealed class PrefixedStream(byte[] prefix, Stream rest) : ForwardStream
{
    private int position;

    public override int Read(Span<byte> buffer)
    {
        if (position == prefix.Length)
        {
            return rest.Read(buffer);
        }

        var count = Math.Min(buffer.Length, prefix.Length - position);
        prefix.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }
    }
}
