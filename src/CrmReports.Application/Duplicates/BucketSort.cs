using System.Numerics;

namespace CrmReports.Application.Duplicates;

/// <summary>Sorts entries whose keys are evenly spread hashes of one partition: a counting sort on the next bits puts
/// about four into each bucket, and each bucket is then sorted by comparison.</summary>
internal static class BucketSort
{
    private const int SmallBucket = 24;

    /// <param name="partitionBits">First bits that all keys have in common.</param>
    public static void Sort<T>(Span<T> source, Span<T> target, int partitionBits)
        where T : unmanaged, ISpoolEntry
    {
        if (source.Length == 0)
        {
            return;
        }

        var bits = Math.Clamp(BitOperations.Log2((uint)source.Length) - 1, 1, 20);
        var starts = new int[(1 << bits) + 1];
        foreach (ref readonly var entry in source)
        {
            starts[Bucket(entry.KeyHi, partitionBits, bits) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        foreach (ref readonly var entry in source)
        {
            target[starts[Bucket(entry.KeyHi, partitionBits, bits)]++] = entry;
        }

        // Every start has moved on to the start of the next bucket.
        var from = 0;
        for (var bucket = 0; bucket < starts.Length - 1; bucket++)
        {
            SortBucket(target[from..starts[bucket]]);
            from = starts[bucket];
        }
    }

    private static int Bucket(long hi, int partitionBits, int bits) => (int)((ulong)(hi ^ long.MinValue) << partitionBits >> (64 - bits));

    private static void SortBucket<T>(Span<T> bucket)
        where T : unmanaged, ISpoolEntry
    {
        if (bucket.Length > SmallBucket)
        {
            bucket.Sort(Compare);
            return;
        }

        for (var i = 1; i < bucket.Length; i++)
        {
            var entry = bucket[i];
            var j = i - 1;
            while (j >= 0 && Compare(bucket[j], entry) > 0)
            {
                bucket[j + 1] = bucket[j];
                j--;
            }

            bucket[j + 1] = entry;
        }
    }

    private static int Compare<T>(T a, T b)
        where T : unmanaged, ISpoolEntry
    {
        if (a.KeyHi != b.KeyHi)
        {
            return a.KeyHi < b.KeyHi ? -1 : 1;
        }

        if (a.KeyLo != b.KeyLo)
        {
            return a.KeyLo < b.KeyLo ? -1 : 1;
        }

        return a.KeyRow.CompareTo(b.KeyRow);
    }
}
