namespace CrmReports.Application.Exports;

/// <summary>
/// Collects UTF-8 in one array and hands it on when it is full. <paramref name="drain"/> takes the array and the number
/// of bytes in it and gives back the array to go on with, so that a consumer on another thread may keep the first.
/// Without it the array grows and holds everything.
/// </summary>
/// <param name="size">Bytes; also the most that one <see cref="Room"/> may ask for.</param>
internal sealed class Utf8Buffer(int size, Func<byte[], int, byte[]>? drain)
{
    private byte[] buffer = new byte[size];
    private int length;

    /// <summary>What has been collected and not yet handed on.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    /// <summary>Space for at least this many bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Room(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            MakeRoom(bytes);
        }

        return buffer.AsSpan(length);
    }

    public void Advance(int bytes) => length += bytes;

    public void Write(byte value)
    {
        Room(1)[0] = value;
        length++;
    }

    /// <summary>Appends bytes of any number.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (drain is null)
        {
            bytes.CopyTo(Room(bytes.Length));
            length += bytes.Length;
            return;
        }

        while (buffer.Length - length < bytes.Length)
        {
            var part = buffer.Length - length;
            bytes[..part].CopyTo(buffer.AsSpan(length));
            length += part;
            bytes = bytes[part..];
            Flush();
        }

        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>Forgets what is in it.</summary>
    public void Clear() => length = 0;

    /// <summary>Forgets what was written since it held so many bytes.</summary>
    public void Truncate(int bytes) => length = bytes;

    public void Flush()
    {
        if (length > 0 && drain is not null)
        {
            buffer = drain(buffer, length);
            length = 0;
        }
    }

    private void MakeRoom(int bytes)
    {
        if (drain is null)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + bytes));
        }
        else
        {
            Flush();
        }
    }
}
