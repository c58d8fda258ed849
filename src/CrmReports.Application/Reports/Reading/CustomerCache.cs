using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Some fields of all customers in memory, column by column. Asking it for the customer of each of 980,000 purchases
/// costs a tenth of what the join costs (docs/reports.md, Measured).
/// </summary>
internal sealed class CustomerCache
{
    /// <summary>Beyond so many bytes the database joins instead.</summary>
    public const long DefaultBudget = 48L << 20;

    private const long NoNumber = long.MinValue;
    private const int NoText = -1;

    private readonly TextArena arena = new();
    private readonly Column[] columns;
    private long[] ids = new long[1024];
    private int[] slots = [];
    private int count;

    private CustomerCache(IReadOnlyList<(string Name, FieldType Type)> fields) =>
        columns = [.. fields.Select(field => new Column(field.Type))];

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

    /// <summary>Where the customer's values lie, or -1.</summary>
    public int SlotOf(long id)
    {
        if (slots.Length == 0)
        {
            return Math.Max(Array.BinarySearch(ids, 0, count, id), -1);
        }

        var place = id - ids[0];
        return (ulong)place < (ulong)slots.Length ? slots[place] - 1 : -1;
    }

    public bool IsNull(int column, int slot) => columns[column] switch
    {
        { Places: { } places } => places[slot] == NoText,
        { Numbers: { } numbers } => numbers[slot] == NoNumber,
        _ => true,
    };

    public long Int64(int column, int slot) => columns[column].Numbers![slot];

    public ReadOnlySpan<byte> Utf8(int column, int slot) => arena[columns[column].Places![slot]];

    private long Size => arena.Size + (ids.Length * (sizeof(long) + (long)sizeof(int))) + columns.Sum(column => column.Size);

    private void Add(ReportRows rows)
    {
        if (count == ids.Length)
        {
            Array.Resize(ref ids, count * 2);
        }

        ids[count] = rows.GetInt64(0);
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Grow(count);
            var isNull = rows.IsNull(i + 1);
            if (columns[i].Places is { } places)
            {
                places[count] = isNull ? NoText : arena.Add(rows.GetUtf8(i + 1));
            }
            else
            {
                columns[i].Numbers![count] = isNull ? NoNumber : rows.GetInt64(i + 1);
            }
        }

        count++;
    }

    /// <summary>Ids come from ranges, one per import, so that a table by id is mostly filled.</summary>
    private void Index()
    {
        if (count == 0 || ids[count - 1] - ids[0] > (count * 8L) + 65_536)
        {
            return;
        }

        slots = new int[ids[count - 1] - ids[0] + 1];
        for (var i = 0; i < count; i++)
        {
            slots[ids[i] - ids[0]] = i + 1;
        }
    }

    private sealed class Column
    {
        public Column(FieldType type)
        {
            if (type == FieldType.Text)
            {
                Places = new int[1024];
            }
            else
            {
                Numbers = new long[1024];
            }
        }

        public int[]? Places { get; private set; }

        public long[]? Numbers { get; private set; }

        public long Size => ((Places?.Length ?? 0) * (long)sizeof(int)) + ((Numbers?.Length ?? 0) * (long)sizeof(long));

        public void Grow(int used)
        {
            if (Places is { } places && places.Length == used)
            {
                Array.Resize(ref places, used * 2);
                Places = places;
            }
            else if (Numbers is { } numbers && numbers.Length == used)
            {
                Array.Resize(ref numbers, used * 2);
                Numbers = numbers;
            }
        }
    }
}

/// <summary>Whose purchase the current row is.</summary>
internal sealed class CustomerCursor(CustomerCache cache, RowColumn customerId, FactRows rows)
{
    private long serial = -1;
    private int slot;

    public CustomerCache Cache => cache;

    public int Slot
    {
        get
        {
            if (serial != rows.Serial)
            {
                serial = rows.Serial;
                slot = customerId.IsNull ? -1 : cache.SlotOf(customerId.Int64);
            }

            return slot;
        }
    }
}

internal sealed class CachedColumn(CustomerCursor customer, int column, FieldType type) : RowColumn(type)
{
    private readonly CustomerCache cache = customer.Cache;

    public override bool IsNull => customer.Slot is var slot && (slot < 0 || cache.IsNull(column, slot));

    public override long Int64 => cache.Int64(column, customer.Slot);

    public override ReadOnlySpan<byte> Utf8 => cache.Utf8(column, customer.Slot);
}
