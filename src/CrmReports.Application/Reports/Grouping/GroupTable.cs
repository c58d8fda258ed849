namespace CrmReports.Application.Reports.Grouping;

/// <summary>Numbers for tuples of codes, from 0 on in the order of first appearance.</summary>
internal sealed class GroupTable(int width)
{
    private long[] keys = new long[Math.Max(width, 1) * 16];
    private int[] buckets = NewBuckets(32);

    public int Count { get; private set; }

    public ReadOnlySpan<long> Key(int group) => new(keys, group * width, width);

    /// <summary>Codes that are alone in their tuples, each once, in the order of first appearance.</summary>
    public static long[] Distinct(params ReadOnlySpan<long[]> lists)
    {
        var seen = new GroupTable(1);
        foreach (var list in lists)
        {
            foreach (var code in list)
            {
                seen.Take([code]);
            }
        }

        return seen.Codes();
    }

    /// <summary>All keys, where each is one code.</summary>
    public long[] Codes()
    {
        var codes = new long[Count];
        Array.Copy(keys, codes, Count);
        return codes;
    }

    /// <summary>The group, new or known.</summary>
    public int Take(ReadOnlySpan<long> key)
    {
        var place = Place(key);
        return buckets[place] >= 0 ? buckets[place] : Add(key, place);
    }

    /// <summary>The group, or -1.</summary>
    public int Find(ReadOnlySpan<long> key) => buckets[Place(key)];

    private int Place(ReadOnlySpan<long> key)
    {
        var mask = buckets.Length - 1;
        var place = Hash(key) & mask;
        while (buckets[place] >= 0 && !IsKey(buckets[place], key))
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    /// <summary>A few numbers are compared at once; the general method would be compiled for them first.</summary>
    private bool IsKey(int group, ReadOnlySpan<long> key)
    {
        var first = group * width;
        for (var i = 0; i < width; i++)
        {
            if (keys[first + i] != key[i])
            {
                return false;
            }
        }

        return true;
    }

    private int Add(ReadOnlySpan<long> key, int place)
    {
        if ((Count + 1) * width > keys.Length)
        {
            keys = Accumulator.Grown(keys, keys.Length * 2);
        }

        for (var i = 0; i < width; i++)
        {
            keys[(Count * width) + i] = key[i];
        }

        buckets[place] = Count++;
        if (Count * 2 > buckets.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private void Rehash()
    {
        buckets = NewBuckets(buckets.Length * 2);
        for (var group = 0; group < Count; group++)
        {
            buckets[Place(Key(group))] = group;
        }
    }

    private static int[] NewBuckets(int size)
    {
        var buckets = new int[size];
        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = -1;
        }

        return buckets;
    }

    private static int Hash(ReadOnlySpan<long> key)
    {
        var hash = 0UL;
        foreach (var code in key)
        {
            hash = (hash ^ (ulong)code) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 29;
        }

        return (int)(hash >> 33);
    }
}
