using System.Runtime.InteropServices;

namespace CrmReports.Application.Customers.Search;

/// <summary>
/// What a search looks at, of all customers of one data version, in memory: folded texts to scan and the columns to
/// filter and sort by. About 100 bytes a customer; texts of 65,536 customers lie together, so that a scan runs over
/// them at the speed of memory.
/// </summary>
internal sealed class CustomerIndex
{
    public required long DataVersion { get; init; }

    public required string? Currency { get; init; }

    public required bool OtherCurrencies { get; init; }

    /// <summary>Ascending by the customers' numbers.</summary>
    public required IndexPart[] Parts { get; init; }

    /// <summary>The place in the index at which each part begins; one more than there are parts.</summary>
    public required int[] Starts { get; init; }

    public required CodedTexts[] Codes { get; init; }

    public int Count => Starts[^1];

    private readonly Dictionary<CustomerOrder, SortedCustomers> orders = [];

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

    public SortedCustomers Sorted(CustomerOrder order)
    {
        lock (orders)
        {
            if (!orders.TryGetValue(order, out var sorted))
            {
                orders[order] = sorted = SortedCustomers.Of(this, order);
            }

            return sorted;
        }
    }
}

/// <summary>The texts of a field that repeat, by number; 0 is no value.</summary>
internal sealed class CodedTexts(string field)
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    public string Field { get; } = field;

    public List<string> Texts { get; } = [""];

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
    public long[] Revenue { get; set; } = [];

    public int[] Purchases { get; set; } = [];

    public int[] LastDay { get; set; } = [];

    public int Count => Ids.Count;

    public ReadOnlySpan<byte> NameOf(int row)
    {
        var text = Text.AsSpan(Offsets[row]..Offsets[row + 1]);
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
