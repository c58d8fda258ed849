using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CrmReports.Application.Customers.Search;

/// <summary>The customers of an index in one order, ascending: first those that have a value, then those that have none.
/// Equal values are in the order of the customers' numbers, so that no page repeats or skips one.</summary>
internal sealed class SortedCustomers
{
    private readonly CustomerIndex index;
    private readonly CustomerOrder order;
    private readonly int[] places;
    private readonly int valued;

    private SortedCustomers(CustomerIndex index, CustomerOrder order, int[] places, int valued)
    {
        this.index = index;
        this.order = order;
        this.places = places;
        this.valued = valued;
    }

    public int Count => places.Length;

    /// <summary>The customer at a position of the list as it is shown.</summary>
    public int At(int position, bool descending) => descending && position < valued ? places[valued - 1 - position] : places[position];

    public static SortedCustomers Of(CustomerIndex index, CustomerOrder order)
    {
        var keys = new List<ulong>(index.Count);
        var places = new List<int>(index.Count);
        var without = new List<int>();
        var place = 0;
        foreach (var part in index.Parts)
        {
            for (var row = 0; row < part.Count; row++, place++)
            {
                if (KeyOf(part, row, order) is { } key)
                {
                    keys.Add(key);
                    places.Add(place);
                }
                else
                {
                    without.Add(place);
                }
            }
        }

        var sorted = places.ToArray();
        var byKey = keys.ToArray();
        Array.Sort(byKey, sorted);
        SortEqual(index, order, byKey, sorted);
        return new SortedCustomers(index, order, [.. sorted, .. without], sorted.Length);
    }

    /// <summary>The same order of an index that was made from this one's.</summary>
    /// <param name="after">Has the same customers at the same places, and after them others or none.</param>
    /// <param name="changed">The places of those that changed, and of new ones; ascending.</param>
    public SortedCustomers Over(CustomerIndex after, int[] changed)
    {
        var moved = new BitArray(after.Count);
        foreach (var place in changed)
        {
            moved[place] = true;
        }

        var with = new List<int>();
        var without = new List<int>();
        foreach (var place in changed)
        {
            var (part, row) = after.At(place);
            (KeyOf(part, row, order) is null ? without : with).Add(place);
        }

        with.Sort((a, b) => Compare(after, a, b));
        var sorted = new List<int>(after.Count);
        Merge(sorted, places.AsSpan(0, valued), moved, with, (a, b) => Compare(after, a, b));
        var valuedAfter = sorted.Count;
        Merge(sorted, places.AsSpan(valued), moved, without, (a, b) => a.CompareTo(b));
        return new SortedCustomers(after, order, [.. sorted], valuedAfter);
    }

    private static void Merge(List<int> sorted, ReadOnlySpan<int> stay, BitArray moved, List<int> come, Comparison<int> compare)
    {
        var start = sorted.Count;
        foreach (var place in stay)
        {
            if (!moved[place])
            {
                sorted.Add(place);
            }
        }

        if (come.Count == 0)
        {
            return;
        }

        var stayed = sorted.GetRange(start, sorted.Count - start);
        var comparer = Comparer<int>.Create(compare);
        sorted.RemoveRange(start, sorted.Count - start);
        var taken = 0;
        foreach (var place in come)
        {
            var found = ~stayed.BinarySearch(taken, stayed.Count - taken, place, comparer);
            sorted.AddRange(CollectionsMarshal.AsSpan(stayed)[taken..found]);
            sorted.Add(place);
            taken = found;
        }

        sorted.AddRange(CollectionsMarshal.AsSpan(stayed)[taken..]);
    }

    private int Compare(CustomerIndex of, int a, int b)
    {
        var (partOfA, rowOfA) = of.At(a);
        var (partOfB, rowOfB) = of.At(b);
        var compared = order == CustomerOrder.Name
            ? partOfA.NameOf(rowOfA).SequenceCompareTo(partOfB.NameOf(rowOfB))
            : KeyOf(partOfA, rowOfA, order)!.Value.CompareTo(KeyOf(partOfB, rowOfB, order)!.Value);
        return compared != 0 ? compared : a.CompareTo(b);
    }

    /// <summary>The position after a mark, or of the mark itself where it still stands and <paramref name="before"/>.</summary>
    public int PositionOf(string mark, bool descending, bool before)
    {
        var target = Mark.Parse(mark);
        if (target is null)
        {
            return 0;
        }

        int low = 0, high = places.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var compared = Compare(At(middle, descending), middle >= valued, target, descending);
            if (compared < 0 || (compared == 0 && !before))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public string MarkOf(int place)
    {
        var (part, row) = index.At(place);
        var value = order == CustomerOrder.Name
            ? part.NameOf(row) is { IsEmpty: false } name ? Convert.ToHexString(name) : ""
            : KeyOf(part, row, order) is { } key ? key.ToString(CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{part.Ids[row]}.{value}");
    }

    private int Compare(int place, bool isWithout, Mark mark, bool descending)
    {
        var (part, row) = index.At(place);
        var id = part.Ids[row].CompareTo(mark.Id);
        if (isWithout || mark.Value.Length == 0)
        {
            return isWithout && mark.Value.Length == 0 ? id : isWithout ? 1 : -1;
        }

        var compared = order == CustomerOrder.Name
            ? part.NameOf(row).SequenceCompareTo(mark.Name)
            : KeyOf(part, row, order)!.Value.CompareTo(mark.Number);
        compared = compared != 0 ? compared : id;
        return descending ? -compared : compared;
    }

    /// <summary>A number that sorts as the value does; of a name its first eight bytes.</summary>
    private static ulong? KeyOf(IndexPart part, int row, CustomerOrder order) => order switch
    {
        CustomerOrder.Name => part.NameOf(row) is { IsEmpty: false } name ? Prefix(name) : null,
        CustomerOrder.Revenue => part.Revenue[row] == long.MinValue ? null : Ordered(part.Revenue[row]),
        CustomerOrder.LastPurchase => part.LastDay[row] == IndexPart.None ? null : Ordered(part.LastDay[row]),
        CustomerOrder.Purchases => Ordered(part.Purchases[row]),
        CustomerOrder.RegisteredOn => part.RegisteredOn[row] == IndexPart.None ? null : Ordered(part.RegisteredOn[row]),
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };

    private static ulong Ordered(long value) => (ulong)value ^ (1ul << 63);

    private static ulong Prefix(ReadOnlySpan<byte> name)
    {
        Span<byte> eight = stackalloc byte[8];
        name[..Math.Min(8, name.Length)].CopyTo(eight);
        return BinaryPrimitives.ReadUInt64BigEndian(eight);
    }

    private static void SortEqual(CustomerIndex index, CustomerOrder order, ulong[] keys, int[] places)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                var equal = places.AsSpan(start, end - start);
                if (order == CustomerOrder.Name)
                {
                    equal.Sort((a, b) => CompareNames(index, a, b));
                }
                else
                {
                    equal.Sort();
                }
            }

            start = end;
        }
    }

    private static int CompareNames(CustomerIndex index, int a, int b)
    {
        var (partOfA, rowOfA) = index.At(a);
        var (partOfB, rowOfB) = index.At(b);
        var compared = partOfA.NameOf(rowOfA).SequenceCompareTo(partOfB.NameOf(rowOfB));
        return compared != 0 ? compared : a.CompareTo(b);
    }

    private sealed record Mark(long Id, string Value, ulong Number, byte[] Name)
    {
        public static Mark? Parse(string mark)
        {
            var dot = mark.IndexOf('.', StringComparison.Ordinal);
            if (dot < 1 || !long.TryParse(mark.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return null;
            }

            var value = mark[(dot + 1)..];
            _ = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var isHex = value.Length % 2 == 0 && value.All(char.IsAsciiHexDigit);
            return new Mark(id, value, number, isHex ? Convert.FromHexString(value) : []);
        }
    }
}
