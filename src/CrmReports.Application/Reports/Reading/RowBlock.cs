using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Some rows copied aside, so that they can be read on another thread than they came from.</summary>
/// <param name="expected">About how many rows it will hold.</param>
internal sealed class RowBlock(FieldType[] types, int expected)
{
    private const byte Present = 1;
    private const byte DateOnly = 2;

    private long[] values = new long[types.Length * expected];
    private byte[] flags = new byte[types.Length * expected];
    private byte[] texts = new byte[64 * 1024];
    private int used;

    public int Rows { get; private set; }

    public void Clear() => (Rows, used) = (0, 0);

    public void Add(ReportRows rows)
    {
        var first = Rows * types.Length;
        if (first + types.Length > values.Length)
        {
            Array.Resize(ref values, values.Length * 2);
            Array.Resize(ref flags, flags.Length * 2);
        }

        for (var i = 0; i < types.Length; i++)
        {
            if (!TryValue(rows, i, out values[first + i]))
            {
                flags[first + i] = 0;
                continue;
            }

            flags[first + i] = types[i] == FieldType.DateTime && rows.IsDateOnly(i) ? (byte)(Present | DateOnly) : Present;
        }

        Rows++;
    }

    public bool IsNull(int row, int column) => flags[(row * types.Length) + column] == 0;

    public bool IsDateOnly(int row, int column) => (flags[(row * types.Length) + column] & DateOnly) != 0;

    public long Int64(int row, int column) => values[(row * types.Length) + column];

    public ReadOnlySpan<byte> Utf8(int row, int column)
    {
        var place = values[(row * types.Length) + column];
        return texts.AsSpan((int)(place >> 32), (int)place);
    }

    private bool TryValue(ReportRows rows, int column, out long value)
    {
        switch (types[column])
        {
            case FieldType.Text:
                var present = rows.TryGetUtf8(column, out var text);
                value = present ? Keep(text) : 0;
                return present;
            case FieldType.Number:
                present = !rows.IsNull(column);
                value = present ? BitConverter.DoubleToInt64Bits(rows.GetDouble(column)) : 0;
                return present;
            default:
                return rows.TryGetInt64(column, out value);
        }
    }

    /// <summary>Where the text begins, and its length in the lower half.</summary>
    private long Keep(ReadOnlySpan<byte> text)
    {
        if (texts.Length - used < text.Length)
        {
            Array.Resize(ref texts, Math.Max(texts.Length * 2, used + text.Length));
        }

        text.CopyTo(texts.AsSpan(used));
        used += text.Length;
        return ((long)(used - text.Length) << 32) | (uint)text.Length;
    }
}
