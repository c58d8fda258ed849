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

    /// <summary>Customers from which it pays that several threads read them.</summary>
    private const long Many = 20_000;

    private readonly TextArena arena = new();
    private readonly long[] ids;
    private readonly int[] places;
    private readonly int[] numberOf;
    private readonly bool isDense;

    private CustomerCache(CustomerShelf[] shelves)
    {
        var total = 0;
        foreach (var shelf in shelves)
        {
            total += shelf.Count;
        }

        ids = new long[total];
        places = new int[ids.Length];
        var count = 0;
        foreach (var shelf in shelves)
        {
            var offset = arena.Append(shelf.Arena);
            shelf.Ids.CopyTo(ids.AsSpan(count));
            foreach (var place in shelf.Places)
            {
                places[count++] = place + offset;
            }
        }

        isDense = ids.Length > 0 && ids[^1] - ids[0] == ids.Length - 1;
        numberOf = isDense ? [] : NumbersById();
    }

    /// <summary>Null where the customers would take more than <paramref name="budget"/> bytes.</summary>
    /// <param name="fields">Columns of the table, each once.</param>
    /// <param name="threads">So many may read at once.</param>
    public static CustomerCache? TryLoad(
        ReportSession session, IReadOnlyList<CachedField> fields, int threads = 1, long budget = DefaultBudget)
    {
        var (first, last) = session.Ids("Customers") ?? (0, -1);
        var end = last + 1;
        if (threads > 1 && end - first > Many && session.Others(threads - 1) is { } others)
        {
            return LoadAtOnce([session, .. others], fields, first, end, budget);
        }

        var shelf = new CustomerShelf(fields);
        return shelf.TryLoad(session, first, end, budget) ? new CustomerCache([shelf]) : null;
    }

    public int Count => ids.Length;

    /// <summary>The customer's place among all that are kept, from 0; -1 where there is no such customer.</summary>
    public int NumberOf(long id)
    {
        if (isDense)
        {
            var place = id - ids[0];
            return (ulong)place < (ulong)ids.Length ? (int)place : CustomerShelf.Missing;
        }

        if (numberOf.Length > 0)
        {
            var index = id - ids[0];
            return (ulong)index < (ulong)numberOf.Length ? numberOf[index] : CustomerShelf.Missing;
        }

        return Math.Max(Array.BinarySearch(ids, id), CustomerShelf.Missing);
    }

    /// <summary>Where the values of the customer begin, as <see cref="Field"/> takes them apart.</summary>
    public (byte[] Chunk, int Start) Locate(int number) => arena.Locate(places[number]);

    /// <summary>Where the value lies in the record: its first byte and its length; length -1 is missing.</summary>
    public static (int Start, int Length) Field(ReadOnlySpan<byte> record, int column)
    {
        var start = BinaryPrimitives.ReadInt32LittleEndian(record[(column * 2 * CustomerShelf.OffsetSize)..]);
        return (start, BinaryPrimitives.ReadInt32LittleEndian(record[(((column * 2) + 1) * CustomerShelf.OffsetSize)..]));
    }

    /// <summary>Each session but the first is used by a thread of its own, and disposed.</summary>
    private static CustomerCache? LoadAtOnce(
        List<ReportSession> sessions, IReadOnlyList<CachedField> fields, long first, long end, long budget)
    {
        var shelves = sessions.Select(_ => new CustomerShelf(fields)).ToArray();
        var fits = new bool[shelves.Length];
        var tasks = new Task[shelves.Length];
        for (var i = 0; i < tasks.Length; i++)
        {
            var number = i;
            tasks[i] = Task.Run(() => fits[number] = shelves[number].TryLoad(sessions[number], Part(number), Part(number + 1), budget / shelves.Length));
        }

        try
        {
            Task.WhenAll(tasks).GetAwaiter().GetResult();
        }
        finally
        {
            sessions.Skip(1).ToList().ForEach(session => session.Dispose());
        }

        return fits.All(fit => fit) ? new CustomerCache(shelves) : null;

        long Part(int number) => number == shelves.Length ? end : first + ((end - first) / shelves.Length * number);
    }

    /// <summary>Ids come from ranges, one per import, so that a table by id is mostly filled; empty where it is not.</summary>
    private int[] NumbersById()
    {
        if (ids.Length == 0 || ids[^1] - ids[0] > (ids.Length * 8L) + 65_536)
        {
            return [];
        }

        var numbers = new int[ids[^1] - ids[0] + 1];
        Array.Fill(numbers, CustomerShelf.Missing);
        for (var i = 0; i < ids.Length; i++)
        {
            numbers[ids[i] - ids[0]] = i;
        }

        return numbers;
    }
}

/// <summary>The customer of the current row.</summary>
internal sealed class CustomerCursor(CustomerCache cache, RowColumn customerId, FactRows rows)
{
    private long serial = -1;
    private long located = -1;
    private int number;
    private byte[] chunk = [];
    private int start;

    /// <summary>Among the customers; -1 where the row has none.</summary>
    public int Number
    {
        get
        {
            if (serial != rows.Serial)
            {
                serial = rows.Serial;
                number = customerId.TryInt64(out var id) ? cache.NumberOf(id) : CustomerShelf.Missing;
            }

            return number;
        }
    }

    /// <summary>Stands on a customer until the rows move on.</summary>
    public void Show(int customer)
    {
        (serial, number) = (rows.Serial, customer);
        located = -1;
    }

    /// <summary>The value of a column: where it lies, and whether there is one.</summary>
    public bool TryFind(int column, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (Number < 0)
        {
            return false;
        }

        if (located != serial)
        {
            located = serial;
            (chunk, start) = cache.Locate(number);
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
    public CustomerCursor Customer => customer;

    public override bool IsNull => !customer.TryFind(column, out _);

    public override long Int64 => customer.TryFind(column, out var value) ? BinaryPrimitives.ReadInt64LittleEndian(value) : 0;

    public override ReadOnlySpan<byte> Utf8 => customer.TryFind(column, out var value) ? value : default;

    public override bool TryInt64(out long value)
    {
        var present = customer.TryFind(column, out var bytes);
        value = present ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;
        return present;
    }

    public override bool TryUtf8(out ReadOnlySpan<byte> value) => customer.TryFind(column, out value);
}
