using System.Buffers.Binary;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>A column of the customers.</summary>
internal sealed class CachedField(string name, FieldType type)
{
    public string Name => name;

    public FieldType Type => type;
}

/// <summary>Customers of a range of ids as they are read: one thread fills one shelf.</summary>
internal sealed class CustomerShelf(IReadOnlyList<CachedField> fields)
{
    public const int Missing = -1;
    public const int OffsetSize = sizeof(int);

    private readonly bool[] isText = TextsAmong(fields);
    private byte[] record = new byte[256];
    private long[] ids = new long[1024];
    private int[] places = new int[1024];

    public TextArena Arena { get; } = new();

    public int Count { get; private set; }

    public ReadOnlySpan<long> Ids => ids.AsSpan(0, Count);

    /// <summary>Where the customers lie in the arena.</summary>
    public ReadOnlySpan<int> Places => places.AsSpan(0, Count);

    private long Size => Arena.Size + (ids.Length * (sizeof(long) + (2L * sizeof(int))));

    /// <summary>False where the customers from <paramref name="from"/> to before <paramref name="to"/> take more than
    /// <paramref name="budget"/> bytes.</summary>
    public bool TryLoad(ReportSession session, long from, long to, long budget)
    {
        var names = string.Concat(fields.Select(field => $", c.\"{field.Name}\""));
        using var rows = session.Query(
            $"SELECT c.\"Id\"{names} FROM \"Customers\" c WHERE c.\"Id\" >= @p0 AND c.\"Id\" < @p1 ORDER BY c.\"Id\"", [from, to]);
        while (rows.Read())
        {
            Add(rows);
            if (Size > budget)
            {
                return false;
            }
        }

        return true;
    }

    private static bool[] TextsAmong(IReadOnlyList<CachedField> fields)
    {
        var texts = new bool[fields.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = fields[i].Type == FieldType.Text;
        }

        return texts;
    }

    private void Add(ReportRows rows)
    {
        if (Count == ids.Length)
        {
            Array.Resize(ref ids, Count * 2);
            Array.Resize(ref places, Count * 2);
        }

        var used = isText.Length * 2 * OffsetSize;
        for (var i = 0; i < isText.Length; i++)
        {
            used = Append(rows, i, used);
        }

        ids[Count] = rows.GetInt64(0);
        places[Count++] = Arena.Add(record.AsSpan(0, used));
    }

    private int Append(ReportRows rows, int column, int used)
    {
        var length = Missing;
        if (isText[column])
        {
            if (rows.TryGetUtf8(column + 1, out var text))
            {
                length = text.Length;
                Reserve(used + length);
                text.CopyTo(record.AsSpan(used));
            }
        }
        else if (rows.TryGetInt64(column + 1, out var value))
        {
            length = sizeof(long);
            Reserve(used + length);
            BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(used), value);
        }

        var offsets = record.AsSpan(column * 2 * OffsetSize);
        BinaryPrimitives.WriteInt32LittleEndian(offsets, used);
        BinaryPrimitives.WriteInt32LittleEndian(offsets[OffsetSize..], length);
        return used + Math.Max(length, 0);
    }

    private void Reserve(int length)
    {
        if (record.Length < length)
        {
            Array.Resize(ref record, Math.Max(record.Length * 2, length));
        }
    }
}
