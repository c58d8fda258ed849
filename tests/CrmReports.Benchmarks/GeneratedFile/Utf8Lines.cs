using System.Buffers.Text;

namespace CrmReports.Benchmarks.GeneratedFile;

/// <summary>Writes text that is UTF-8 already through one buffer of its own; a StreamWriter would encode every
/// value again.</summary>
public sealed class Utf8Lines(Stream stream)
{
    // A line is at most a few hundred bytes; the reserve keeps every single write free of a check.
    private const int Reserve = 1024;

    private readonly byte[] buffer = new byte[1 << 20];
    private int used;

    public long BytesWritten { get; private set; }

    public void Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer.AsSpan(used));
        used += text.Length;
    }

    public void Write(byte character) => buffer[used++] = character;

    public void Write(int number)
    {
        Utf8Formatter.TryFormat(number, buffer.AsSpan(used), out int length);
        used += length;
    }

    /// <summary>An amount given in hundredths, always with both decimals: 1250 becomes <c>12.50</c>.</summary>
    public void WriteHundredths(int hundredths)
    {
        Write(hundredths / 100);
        buffer[used++] = (byte)'.';
        buffer[used++] = (byte)('0' + (hundredths / 10 % 10));
        buffer[used++] = (byte)('0' + (hundredths % 10));
    }

    public void EndLine()
    {
        buffer[used++] = (byte)'\n';
        if (used > buffer.Length - Reserve)
        {
            Flush();
        }
    }

    public void Flush()
    {
        stream.Write(buffer, 0, used);
        BytesWritten += used;
        used = 0;
    }
}
