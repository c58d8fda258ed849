using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>
/// What a search looks at, of all customers of one data version, in memory: folded texts to scan and the columns to
/// filter and sort by. About 100 bytes a customer; texts of 65,536 customers lie together, so that a scan runs over
/// them at the speed of memory.
/// </summary>
internal sealed class CustomerIndex
{
    public required DataState State { get; init; }

    public long DataVersion => State.DataVersion;

    /// <summary>The term of the currency of the revenues.</summary>
    public required long CurrencyTerm { get; init; }

    public required string? Currency { get; init; }

    public required bool OtherCurrencies { get; init; }

    /// <summary>Ascending by the customers' numbers.</summary>
    public required IndexPart[] Parts
    {
        get;
        init
        {
            field = value;
            Starts = new int[value.Length + 1];
            for (var part = 0; part < value.Length; part++)
            {
                Starts[part + 1] = Starts[part] + value[part].Count;
            }
        }
    }

    /// <summary>The place in the index at which each part begins; one more than there are parts.</summary>
    public int[] Starts { get; private init; } = [];

    public required CodedTexts[] Codes { get; init; }

    public int Count => Starts[^1];

    private readonly ConcurrentDictionary<CustomerOrder, Lazy<SortedCustomers>> orders = [];

    public (IndexPart Part, int Row) At(int place)
    {
        var part = Array.BinarySearch(Starts, place);
        part = part < 0 ? ~part - 1 : part;
        while (part < Parts.Length - 1 && Parts[part].Count == 0)
        {
            part++;
        }

        return (Parts[part], place - Starts[part]);
    }

    public long IdOf(int place)
    {
        var (part, row) = At(place);
        return part.Ids[row];
    }

    /// <summary>Where a customer stands; negative where it does not.</summary>
    public int PlaceOf(long id)
    {
        var part = Array.FindLastIndex(Parts, part => part.Count > 0 && part.Ids[0] <= id);
        var row = part < 0 ? -1 : Parts[part].Ids.BinarySearch(id);
        return row < 0 ? -1 : Starts[part] + row;
    }

    /// <summary>Made once for each order; who asks for another does not wait for it.</summary>
    public SortedCustomers Sorted(CustomerOrder order) =>
        orders.GetOrAdd(order, one => new Lazy<SortedCustomers>(() => SortedCustomers.Of(this, one))).Value;

    /// <summary>Takes over the orders of an index from which this one was made.</summary>
    /// <param name="before">Has the same customers at the same places, and after them others or none.</param>
    /// <param name="changed">The places of those that changed, and of new ones; ascending.</param>
    public void TakeOrders(CustomerIndex before, int[] changed)
    {
        foreach (var (order, sorted) in before.orders)
        {
            if (sorted.IsValueCreated)
            {
                orders[order] = new Lazy<SortedCustomers>(sorted.Value.Over(this, changed));
            }
        }
    }
}

/// <summary>The texts of a field that repeat, by number; 0 is no value.</summary>
internal sealed class CodedTexts
{
    private readonly Dictionary<string, int> codes;

    public CodedTexts() => (codes, Texts) = (new(StringComparer.Ordinal), [""]);

    private CodedTexts(CodedTexts other) => (codes, Texts) = (new(other.codes, StringComparer.Ordinal), [.. other.Texts]);

    public List<string> Texts { get; }

    /// <summary>To be added to, while others go on reading this.</summary>
    public CodedTexts Copy() => new(this);

    public int Find(string text) => text.Length == 0 ? 0 : codes.GetValueOrDefault(text, -1);

    public int Add(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (!codes.TryGetValue(text, out var code))
        {
            codes[text] = code = Texts.Count;
            Texts.Add(text);
        }

        return code;
    }
}

/// <summary>Customers that follow each other by number.</summary>
internal sealed class IndexPart
{
    public const int MostRows = 1 << 16;
    public const int None = int.MinValue;

    /// <summary>The fields whose values are numbered, and consent.</summary>
    public static readonly string[] CodedFields = [Fields.Segment.Name, Fields.Country.Name, Fields.CustomerRegion.Name, Fields.City.Name, Fields.Consent.Name];

    public List<long> Ids { get; } = new(MostRows);

    /// <summary>Where the text of each begins, and at last where all end.</summary>
    public List<int> Offsets { get; } = [0];

    public byte[] Text { get; set; } = [];

    public List<int>[] Codes { get; } = [.. CodedFields.Select(_ => new List<int>(MostRows))];

    public List<int> RegisteredOn { get; } = new(MostRows);

    /// <summary>Ten-thousandths; the lowest number for none.</summary>
    public List<long> Revenue { get; } = new(MostRows);

    public List<int> Purchases { get; } = new(MostRows);

    public List<int> LastDay { get; } = new(MostRows);

    public int Count => Ids.Count;

    public ReadOnlySpan<byte> TextOf(int row) => Text.AsSpan(Offsets[row]..Offsets[row + 1]);

    public ReadOnlySpan<byte> NameOf(int row)
    {
        var text = TextOf(row);
        return text[..text.IndexOf(TextFold.End)];
    }

    /// <summary>Marks the customers whose text contains the word.</summary>
    public void Find(ReadOnlySpan<byte> word, RowMarks marks, int start)
    {
        var offsets = CollectionsMarshal.AsSpan(Offsets);
        ReadOnlySpan<byte> text = Text;
        for (var from = 0; from < text.Length;)
        {
            var found = text[from..].IndexOf(word);
            if (found < 0)
            {
                return;
            }

            var row = offsets.BinarySearch(from + found);
            row = row < 0 ? ~row - 1 : row;
            marks.Set(start + row);
            from = offsets[row + 1];
        }
    }
}

/// <summary>One bit for each customer of an index.</summary>
internal sealed class RowMarks(int count)
{
    private readonly ulong[] bits = new ulong[(count + 63) / 64];

    public bool this[int place] => (bits[place >> 6] >> (place & 63) & 1) != 0;

    /// <summary>To be called by one thread for the places of one part: parts may share a word of bits.</summary>
    public void Set(int place) => Interlocked.Or(ref bits[place >> 6], 1ul << (place & 63));

    public void And(RowMarks other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other.bits[i];
        }
    }

    public int Marked()
    {
        var marked = 0;
        foreach (var word in bits)
        {
            marked += System.Numerics.BitOperations.PopCount(word);
        }

        return marked;
    }
}
