namespace CrmReports.Application.Sources;

/// <summary>
/// What the CSV reader is given: the UTF-8 text of the data rows, behind a byte order mark, because the reader takes
/// a mark at the start of its input for its own whatever the options say, and the data may begin with any bytes.
/// Line breaks at the very end are left out: then the reader can hand out the last record only once the end is
/// known, and <see cref="End"/> tells which record that is.
/// </summary>
internal sealed class RecordFeed(Stream text) : ForwardStream
{
    /// <summary>Bytes that come before the text in the reader's offsets.</summary>
    public const int MarkLength = 3;

    private byte[] held = new byte[64];
    private int heldLength;
    private bool started;
    private long delivered;
    private long end = -1;

    /// <summary>The reader's offset of the end of the input; -1 until that is reached.</summary>
    public long End => Volatile.Read(ref end);

    public override int Read(Span<byte> buffer)
    {
        if (!started)
        {
            started = true;
            ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
            mark.CopyTo(buffer);
            return Deliver(mark.Length);
        }

        while (heldLength == 0 || heldLength < buffer.Length / 2)
        {
            var read = text.Read(buffer[heldLength..]);
            if (read == 0)
            {
                Volatile.Write(ref end, delivered);
                return 0;
            }

            held.AsSpan(0, heldLength).CopyTo(buffer);
            var length = heldLength + read;
            var kept = buffer[..length].TrimEnd("\r\n"u8).Length;
            Hold(buffer[kept..length]);
            if (kept > 0)
            {
                return Deliver(kept);
            }
        }

        return Release(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }
    }

    private int Deliver(int count)
    {
        delivered += count;
        return count;
    }

    private void Hold(ReadOnlySpan<byte> lineBreaks)
    {
        if (held.Length < lineBreaks.Length)
        {
            held = new byte[lineBreaks.Length];
        }

        lineBreaks.CopyTo(held);
        heldLength = lineBreaks.Length;
    }

    /// <summary>Thousands of blank lines: no room to wait for what comes behind them.</summary>
    private int Release(Span<byte> buffer)
    {
        var count = Math.Min(heldLength, buffer.Length);
        held.AsSpan(0, count).CopyTo(buffer);
        held.AsSpan(count, heldLength - count).CopyTo(held);
        heldLength -= count;
        return Deliver(count);
    }
}
