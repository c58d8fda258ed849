using System.Runtime.CompilerServices;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports.Staging;

/// <summary>Reads what <see cref="RowBuffer"/> wrote.</summary>
internal ref struct CellReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;
    private int position;

    public int Slot;
    public CellKind Kind;
    public long Bits;
    public ReadOnlySpan<byte> Text;

    public readonly bool AtEnd => position >= bytes.Length;

    public readonly int Position => position;

    /// <summary>Reads the next cell; false at the end.</summary>
    public bool Next()
    {
        if (position >= bytes.Length)
        {
            return false;
        }

        Slot = (int)Varint();
        Kind = (CellKind)bytes[position++];
        switch (Kind)
        {
            case CellKind.Missing:
                break;
            case CellKind.Text:
            case CellKind.Deferred:
                Text = Block();
                break;
            case CellKind.Number:
                Bits = Int64();
                break;
            case CellKind.Boolean:
                Bits = bytes[position++];
                break;
            default:
                var zigzag = Varint();
                Bits = (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
                break;
        }

        return true;
    }

    public long Number() => (long)Varint();

    public byte Byte() => bytes[position++];

    public long Int64()
    {
        var value = Unsafe.ReadUnaligned<long>(in bytes[position]);
        position += sizeof(long);
        return value;
    }

    public ReadOnlySpan<byte> Block()
    {
        var length = (int)Varint();
        var block = bytes.Slice(position, length);
        position += length;
        return block;
    }

    public readonly ReadOnlySpan<byte> Rest => bytes[position..];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Varint()
    {
        var value = (ulong)bytes[position++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            var next = bytes[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
