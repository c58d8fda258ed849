using System.Runtime.CompilerServices;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports.Staging;

/// <summary>A growing byte buffer in which cells are encoded: slot, kind, value.</summary>
internal sealed class RowBuffer(int capacity = 512)
{
    private const int MaxVarint = 10;

    private byte[] bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Cell(int slot, in Cell cell) => Cell(slot, cell.Kind, cell.Bits, cell.Text);

    public void Cell(int slot, CellKind kind, long bits, ReadOnlySpan<byte> text)
    {
        Reserve(MaxVarint * 3 + text.Length);
        Varint((ulong)slot);
        bytes[Length++] = (byte)kind;
        switch (kind)
        {
            case CellKind.Missing:
                break;
            case CellKind.Text:
            case CellKind.Deferred:
                Varint((ulong)text.Length);
                text.CopyTo(bytes.AsSpan(Length));
                Length += text.Length;
                break;
            case CellKind.Number:
                Unsafe.WriteUnaligned(ref bytes[Length], bits);
                Length += sizeof(long);
                break;
            case CellKind.Boolean:
                bytes[Length++] = (byte)bits;
                break;
            default:
                // Zigzag: small negatives are short too.
                Varint((ulong)(bits << 1 ^ bits >> 63));
                break;
        }
    }

    public void Number(long value)
    {
        Reserve(MaxVarint);
        Varint((ulong)value);
    }

    public void Byte(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Int64(long value)
    {
        Reserve(sizeof(long));
        Unsafe.WriteUnaligned(ref bytes[Length], value);
        Length += sizeof(long);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length);
        value.CopyTo(bytes.AsSpan(Length));
        Length += value.Length;
    }

    /// <summary>The length, then the bytes.</summary>
    public void Block(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        Bytes(value);
    }

    private void Reserve(int room)
    {
        if (bytes.Length - Length < room)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + room));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Varint(ulong value)
    {
        while (value >= 0x80)
        {
            bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[Length++] = (byte)value;
    }
}
