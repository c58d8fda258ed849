using System.Buffers.Binary;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Some fields of all customers in memory, those of one customer side by side, so that finding them costs two cache
/// misses however many they are. Asked for the customer of each of 980,000 purchases it takes a quarter of the time
/// of the join (docs/reports.md, Measured).
/// </summary>
internal sealed class CustomerCache
{
    /// <summary>Beyond so many bytes the database joins instead.</summary>
    public const long DefaultBudget = 48L << 20;

    private const int Missing = -1;
    private const int OffsetSize = sizeof(int);

    private readonly TextArena arena = new();
    private readonly bool[] isText;
    private byte[] record = new byte[256];
    private long[] ids = new long[1024];
    private int[] places = new int[1024];
    private int[] placeOf = [];
    private int count;

    private CustomerCache(IReadOnlyList<(string Name, FieldType Type)> fields) =>
        isText = [.. fields.Select(field => field.Type == FieldType.Text)];

    private long Size => arena.Size + (ids.Length * (sizeof(long) + (2L * sizeof(int))));

    /// <summary>Null where the customers would take more than <paramref name="budget"/> bytes.</summary>
    /// <param name="fields">Columns of the table, each once.</param>
    public static CustomerCache? TryLoad(
        ReportSession session, IReadOnlyList<(string Name, FieldType Type)> fields, long budget = DefaultBudget)
    {
        var cache = new CustomerCache(fields);
        var names = string.Concat(fields.Select(field => $", c.\"{field.Name}\""));
        using var rows = session.Query($"SELECT c.\"Id\"{names} FROM \"Customers\" c ORDER BY c.\"Id\"");
        while (rows.Read())
        {
            cache.Add(rows);
            if (cache.Size > budget)
            {
                return null;
            }
        }

        cache.Index();
        return cache;
    }

    /// <summary>Where the customer's values begin, as <see cref="Field"/> takes them apart; an empty chunk where
    /// there is no such customer.</summary>
    public (byte[] Chunk, int Start) Find(long id)
    {
        if (placeOf.Length > 0)
        {
            var index = id - ids[0];
            return (ulong)index < (ulong)placeOf.Length && placeOf[index] is var place and >= 0 ? arena.Locate(place) : ([], 0);
        }

        var found = Array.BinarySearch(ids, 0, count, id);
        return found < 0 ? ([], 0) : arena.Locate(places[found]);
    }

    /// <summary>Where the value lies in the record: its first byte and its length; length -1 is missing.</summary>
    public static (int Start, int Length) Field(ReadOnlySpan<byte> record, int column)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(record[(column * 2 * OffsetSize)..]);
        return (start, BinaryPrimitives.ReadInt32LittleEndian(record[(((column * 2) + 1) * OffsetSize)..]));
    }

    private void Add(ReportRows rows)
    {
        if (count == ids.Length)
        {
            Array.Resize(ref ids, count * 2);
            Array.Resize(ref places, count * 2);
        }

        var used = isText.Length * 2 * OffsetSize;
        for (var i = 0; i < isText.Length; i++)
        {
            used = Append(rows, i, used);
        }

        ids[count] = rows.GetInt64(0);
        places[count++] = arena.Add(record.AsSpan(0, used));
    }

    private int Append(ReportRows rows, int column, int used)
    {
        var length = Missing;
        if (!rows.IsNull(column + 1))
        {
            var text = isText[column] ? rows.GetUtf8(column + 1) : default;
            length = isText[column] ? text.Length : sizeof(long);
            if (record.Length < used + length)
            {
                Array.Resize(ref record, Math.Max(record.Length * 2, used + length));
            }

            if (isText[column])
            {
                text.CopyTo(record.AsSpan(used));
            }
            else
            {
                BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(used), rows.GetInt64(column + 1));
            }
        }

        var offsets = record.AsSpan(column * 2 * OffsetSize);
        BinaryPrimitives.WriteInt32LittleEndian(offsets, used);
        BinaryPrimitives.WriteInt32LittleEndian(offsets[OffsetSize..], length);
        return used + Math.Max(length, 0);
    }

    /// <summary>Ids come from ranges, one per import, so that a table by id is mostly filled.</summary>
    private void Index()
    {
        if (count == 0 || ids[count - 1] - ids[0] > (count * 8L) + 65_536)
        {
            return;
        }

        placeOf = new int[ids[count - 1] - ids[0] + 1];
        Array.Fill(placeOf, Missing);
        for (var i = 0; i < count; i++)
        {
            placeOf[ids[i] - ids[0]] = places[i];
        }

        // Only the first id is needed from here on.
        (ids, places) = ([ids[0]], []);
    }
}

/// <summary>The customer of the current row.</summary>
internal sealed class CustomerCursor(CustomerCache cache, RowColumn customerId, FactRows rows)
{
    private long serial = -1;
    private byte[] chunk = [];
    private int start;

    /// <summary>The value of a column: where it lies, and whether there is one.</summary>
    public bool TryFind(int column, out ReadOnlySpan<byte> value)
    {
        if (serial != rows.Serial)
        {
            serial = rows.Serial;
            (chunk, start) = customerId.IsNull ? ([], 0) : cache.Find(customerId.Int64);
        }

        value = default;
        if (chunk.Length == 0)
        {
            return false;
        }

        var record = chunk.AsSpan(start);
        var (first, length) = CustomerCache.Field(record, column);
        if (length < 0)
        {
            return false;
        }

        value = record.Slice(first, length);
        return true;
    }
}

internal sealed class CachedColumn(CustomerCursor customer, int column, FieldType type) : RowColumn(type)
{
    public override bool IsNull => !customer.TryFind(column, out _);

    public override long Int64 => customer.TryFind(column, out var value) ? BinaryPrimitives.ReadInt64LittleEndian(value) : 0;

    public override ReadOnlySpan<byte> Utf8 => customer.TryFind(column, out var value) ? value : default;
}
