namespace CrmReports.Application.Reports.Overview;

/// <summary>Sums of amounts by the values of a field and by stretches of days.</summary>
internal sealed class DimensionSums(int buckets)
{
    /// <summary>Beyond so many sums a field is too fine to be kept.</summary>
    private const int Most = 4_000_000;

    private readonly Dictionary<long, int> places = [];
    private long[] sums = new long[buckets * 64];
    private long lastCode = -1;
    private int lastPlace;

    public bool IsTooFine { get; private set; }

    /// <summary>The values, in the order of their places; 0 is no value.</summary>
    public IReadOnlyCollection<long> Codes => places.Keys;

    public void Add(long code, int bucket, long amount)
    {
        if (code != lastCode)
        {
            (lastCode, lastPlace) = (code, Place(code));
        }

        ref var sum = ref sums[(lastPlace * buckets) + bucket];
        sum = checked(sum + amount);
    }

    public void Add(DimensionSums other)
    {
        IsTooFine |= other.IsTooFine;
        foreach (var (code, from) in other.places)
        {
            if (IsTooFine)
            {
                return;
            }

            var to = Place(code);
            for (var bucket = 0; bucket < buckets; bucket++)
            {
                sums[(to * buckets) + bucket] = checked(sums[(to * buckets) + bucket] + other.sums[(from * buckets) + bucket]);
            }
        }
    }

    /// <summary>The sum of a value over stretches; the second bound not included.</summary>
    public long Sum(long code, int first, int end)
    {
        var sum = 0L;
        foreach (var part in sums.AsSpan((places[code] * buckets) + first, Math.Max(0, end - first)))
        {
            sum = checked(sum + part);
        }

        return sum;
    }

    private int Place(long code)
    {
        if (places.TryGetValue(code, out var place))
        {
            return place;
        }

        place = places.Count;
        if ((long)(place + 1) * buckets > Most)
        {
            IsTooFine = true;
            return 0;
        }

        places.Add(code, place);
        if ((place + 1) * buckets > sums.Length)
        {
            Array.Resize(ref sums, sums.Length * 2);
        }

        return place;
    }
}
