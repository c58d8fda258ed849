namespace CrmReports.Application.Exports;

/// <summary>
/// Collects UTF-8 in one array and hands it on when it is full. <paramref name="drain"/> takes the array and the number
/// of bytes in it and gives back the array to go on with, so that a consumer on another thread may keep the first.
/// </summary>
/// <param name="size">Bytes; also the most that one <see cref="Room"/> may ask for.</param>
internal sealed class Utf8Buffer(int size, Func<byte[], int, byte[]> drain)
{
    private byte[] buffer = new byte[size];
    private int length;

    /// <summary>Space for at least this many bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Room(int bytes)
    {
        if (buffer.Length - length < bytes)
        {
            Flush();
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

    public void Flush()
    {
        if (length > 0)
        {
            buffer = drain(buffer, length);
            length = 0;
        }
    }
}
