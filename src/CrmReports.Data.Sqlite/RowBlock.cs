using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrmReports.Data.Sqlite;

internal enum ValueKind : byte
{
    Null,
    Integer,
    Real,
    Text,
    Blob,
}

/// <summary>Rows of values on their way into a table; a value not set is null.</summary>
internal sealed unsafe class RowBlock
{
    private const int MostValues = 8192;
    private const int TextBytes = 48 * 1024;

    private readonly int columns;
    private readonly int capacity;
    private readonly ValueKind[] kinds;
    private readonly long[] bits;

    /// <summary>Pinned: SQLite reads texts and blobs where they lie.</summary>
    private byte[] bytes = [];
    private int bytesLength;

    public RowBlock(int columns)
    {
        this.columns = columns;
        capacity = Math.Max(1, MostValues / columns);
        kinds = new ValueKind[capacity * columns];
        bits = new long[capacity * columns];
    }

    public int Rows { get; private set; }

    /// <summary>The columns that have a value in some row, as bits.</summary>
    public ulong Used { get; private set; }

    public bool HasRoom(int rows) => Rows + rows <= capacity && bytesLength < TextBytes - TextBytes / 4;

    public void Set(int column, ValueKind kind, long value)
    {
        var place = Rows * columns + column;
        kinds[place] = kind;
        bits[place] = value;
        Used |= 1ul << column;
    }

    public void Set(int column, ValueKind kind, ReadOnlySpan<byte> value)
    {
        if (bytes.Length - bytesLength < value.Length)
        {
            var larger = GC.AllocateUninitializedArray<byte>(Math.Max(Math.Max(TextBytes, bytes.Length * 2), bytesLength + value.Length), pinned: true);
            bytes.AsSpan(0, bytesLength).CopyTo(larger);
            bytes = larger;
        }

        value.CopyTo(bytes.AsSpan(bytesLength));
        Set(column, kind, (long)bytesLength << 32 | (uint)value.Length);
        bytesLength += value.Length;
    }

    public void SetNull(int column) => kinds[Rows * columns + column] = ValueKind.Null;

    public void EndRow() => Rows++;

    public void Clear()
    {
        Array.Clear(kinds, 0, Rows * columns);
        Rows = 0;
        Used = 0;
        bytesLength = 0;
    }

    /// <summary>Binds the columns of <paramref name="used"/> of some rows, one after the other.</summary>
    public void Bind(nint statement, int firstRow, int rows, ulong used)
    {
        var text = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes));
        var parameter = 1;
        for (var row = firstRow; row < firstRow + rows; row++)
        {
            for (var rest = used; rest != 0; rest &= rest - 1)
            {
                var place = row * columns + BitOperations.TrailingZeroCount(rest);
                Bind(statement, parameter++, kinds[place], bits[place], text);
            }
        }
    }

    private static void Bind(nint statement, int parameter, ValueKind kind, long value, byte* text)
    {
        switch (kind)
        {
            case ValueKind.Integer:
                _ = Native.BindInt64(statement, parameter, value);
                break;
            case ValueKind.Real:
                _ = Native.BindDouble(statement, parameter, BitConverter.Int64BitsToDouble(value));
                break;
            case ValueKind.Text:
                _ = Native.BindText(statement, parameter, text + (value >> 32), (int)value, Native.Static);
                break;
            case ValueKind.Blob:
                _ = Native.BindBlob(statement, parameter, text + (value >> 32), (int)value, Native.Static);
                break;
            default:
                _ = Native.BindNull(statement, parameter);
                break;
        }
    }
}
