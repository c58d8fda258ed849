using System.Numerics;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Reports.Overview;

/// <summary>In how many of some stretches something appeared for the first time since another one. That is enough to
/// count the different ones over any run of stretches exactly: those of a stretch in the run whose appearance before
/// lies before the run.</summary>
internal sealed class FirstSeen(int buckets)
{
    private readonly long[] counts = new long[buckets * (buckets + 1)];

    /// <param name="mask">A bit for each stretch in which one thing appeared.</param>
    public void Add(ReadOnlySpan<ulong> mask)
    {
        var before = -1;
        for (var word = 0; word < mask.Length; word++)
        {
            for (var bits = mask[word]; bits != 0; bits &= bits - 1)
            {
                var bucket = (word * 64) + BitOperations.TrailingZeroCount(bits);
                counts[(bucket * (buckets + 1)) + before + 1]++;
                before = bucket;
            }
        }
    }

    /// <summary>Different ones from the first stretch up to, but without, the second.</summary>
    public long Distinct(int first, int end)
    {
        var sum = 0L;
        for (var bucket = first; bucket < end; bucket++)
        {
            for (var before = 0; before <= first; before++)
            {
                sum += counts[(bucket * (buckets + 1)) + before];
            }
        }

        return sum;
    }
}

/// <summary>For each customer, by its number, the stretches in which it bought. For several threads at once.</summary>
internal sealed class CustomerMasks(long customers, int words)
{
    private ulong[] masks = new ulong[(customers + 1) * words];

    /// <summary>Makes room for customers with numbers up to this; not while others add.</summary>
    public void GrowTo(long last)
    {
        if ((last + 1) * words > masks.Length)
        {
            Array.Resize(ref masks, (int)Math.Max((last + 1) * words, Math.Min(masks.Length * 9L / 8, Array.MaxLength)));
        }
    }

    public void Add(long customer, int bucket) =>
        Interlocked.Or(ref masks[(customer * words) + (bucket >> 6)], 1UL << bucket);

    public FirstSeen Count(int buckets)
    {
        var seen = new FirstSeen(buckets);
        for (var place = 0; place < masks.Length; place += words)
        {
            seen.Add(masks.AsSpan(place, words));
        }

        return seen;
    }
}

/// <summary>For each order, known by the 128-bit hash of its id, the stretches in which it has a purchase.</summary>
internal sealed class OrderMasks(int words, KeyedHash hash)
{
    private Hash128[] keys = new Hash128[1024];
    private int[] places = NewPlaces(2048);
    private ulong[] masks = new ulong[1024 * words];
    private byte[] lastText = [];
    private int lastLength = -1;
    private int last;
    private int count;

    /// <summary>About how much memory it takes.</summary>
    public long Bytes => (keys.Length * 16L) + (places.Length * 4L) + (masks.Length * 8L);

    public void Add(ReadOnlySpan<byte> order, int bucket)
    {
        // The lines of an order mostly stand together.
        if (lastLength != order.Length || !order.SequenceEqual(lastText.AsSpan(0, lastLength)))
        {
            last = Take(hash.Of(order));
            Remember(order);
        }

        masks[(last * words) + (bucket >> 6)] |= 1UL << bucket;
    }

    public void Add(OrderMasks other)
    {
        for (var i = 0; i < other.count; i++)
        {
            var place = Take(other.keys[i]) * words;
            for (var word = 0; word < words; word++)
            {
                masks[place + word] |= other.masks[(i * words) + word];
            }
        }
    }

    public FirstSeen Count(int buckets)
    {
        var seen = new FirstSeen(buckets);
        for (var i = 0; i < count; i++)
        {
            seen.Add(masks.AsSpan(i * words, words));
        }

        return seen;
    }

    private void Remember(ReadOnlySpan<byte> order)
    {
        if (lastText.Length < order.Length)
        {
            lastText = new byte[order.Length * 2];
        }

        order.CopyTo(lastText);
        lastLength = order.Length;
    }

    private int Take(Hash128 key)
    {
        var place = Place(key);
        if (places[place] >= 0)
        {
            return places[place];
        }

        if (count == keys.Length)
        {
            Array.Resize(ref keys, count * 2);
            Array.Resize(ref masks, count * 2 * words);
        }

        (keys[count], places[place]) = (key, count);
        if (++count * 2 > places.Length)
        {
            Rehash();
        }

        return count - 1;
    }

    private int Place(Hash128 key)
    {
        var place = (int)key.Lo & (places.Length - 1);
        while (places[place] >= 0 && keys[places[place]] != key)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private void Rehash()
    {
        places = NewPlaces(places.Length * 2);
        for (var i = 0; i < count; i++)
        {
            places[Place(keys[i])] = i;
        }
    }

    private static int[] NewPlaces(int size)
    {
        var places = new int[size];
        Array.Fill(places, -1);
        return places;
    }
}
