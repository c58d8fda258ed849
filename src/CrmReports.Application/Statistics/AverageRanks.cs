using System.Buffers;

namespace CrmReports.Application.Statistics;

/// <summary>Ranks from 1; equal values share the average of theirs.</summary>
internal static class AverageRanks
{
    private const int DigitBits = 11;
    private const int Digits = 6;
    private const int Radix = 1 << DigitBits;

    // Below it the tables of the radix sort cost more than they save.
    private const int RadixFrom = 2048;

    /// <param name="values">Finite values.</param>
    /// <param name="ranks">Filled with the rank of each, in the order of the values.</param>
    public static void Of(ReadOnlySpan<double> values, Span<double> ranks)
    {
        var keys = ArrayPool<ulong>.Shared.Rent(values.Length);
        var places = ArrayPool<int>.Shared.Rent(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            keys[i] = Key(values[i]);
            places[i] = i;
        }

        if (values.Length < RadixFrom)
        {
            Array.Sort(keys, places, 0, values.Length);
        }
        else
        {
            RadixSort(ref keys, ref places, values.Length);
        }

        Share(keys.AsSpan(0, values.Length), places, ranks);
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>Bits that order as the values do; + 0.0 makes a negative zero the positive one.</summary>
    private static ulong Key(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value + 0.0);
        return (ulong)(bits ^ ((bits >> 63) | long.MinValue));
    }

    private static void Share(ReadOnlySpan<ulong> sorted, ReadOnlySpan<int> places, Span<double> ranks)
    {
        for (var first = 0; first < sorted.Length;)
        {
            var end = first + 1;
            while (end < sorted.Length && sorted[end] == sorted[first])
            {
                end++;
            }

            var rank = (first + 1 + end) * 0.5;
            foreach (var place in places[first..end])
            {
                ranks[place] = rank;
            }

            first = end;
        }
    }

    /// <summary>Least significant digit first; digits that are the same in all keys are passed over.</summary>
    private static void RadixSort(ref ulong[] keys, ref int[] places, int count)
    {
        var ends = CountDigits(keys.AsSpan(0, count));
        var otherKeys = ArrayPool<ulong>.Shared.Rent(count);
        var otherPlaces = ArrayPool<int>.Shared.Rent(count);
        for (var digit = 0; digit < Digits; digit++)
        {
            var starts = ends.AsSpan(digit * Radix, Radix);
            if (starts.Contains(count))
            {
                continue;
            }

            ToStarts(starts);
            for (var i = 0; i < count; i++)
            {
                var key = keys[i];
                var target = starts[(int)(key >> (digit * DigitBits)) & (Radix - 1)]++;
                otherKeys[target] = key;
                otherPlaces[target] = places[i];
            }

            (keys, otherKeys) = (otherKeys, keys);
            (places, otherPlaces) = (otherPlaces, places);
        }

        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherPlaces);
    }

    private static int[] CountDigits(ReadOnlySpan<ulong> keys)
    {
        var counts = new int[Digits * Radix];
        foreach (var key in keys)
        {
            for (var digit = 0; digit < Digits; digit++)
            {
                counts[(digit * Radix) + ((int)(key >> (digit * DigitBits)) & (Radix - 1))]++;
            }
        }

        return counts;
    }

    private static void ToStarts(Span<int> counts)
    {
        var start = 0;
        foreach (ref var count in counts)
        {
            (count, start) = (start, start + count);
        }
    }
}
