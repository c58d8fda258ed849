namespace CrmReports.Application.Statistics;

/// <summary>The values from <paramref name="From"/> up to, but without, <paramref name="To"/>; the last bin of a
/// histogram also holds the values equal to its upper edge.</summary>
public sealed record HistogramBin(double From, double To, long Count);

/// <summary>Neighbouring bins of equal width that hold every finite value of a column; none for an empty one.</summary>
public sealed record Histogram(IReadOnlyList<HistogramBin> Bins)
{
    public const int DefaultMaxBins = 100;

    /// <summary>
    /// Width by Freedman and Diaconis (1981), 2 IQR n^(-1/3); by Sturges (1926), range / (log2 n + 1), where the
    /// quartiles coincide. It is rounded to the nearest of 1, 2, 2.5, 5 times a power of ten and edges lie at its
    /// multiples, so that they read well; wider ones are tried until there are no more bins than
    /// <paramref name="maxBins"/>. Whole numbers get whole widths, and those that span fewer than 20, such as scores, a
    /// bin each (with width 1 the last one holds one number too: 4 is not counted with 5). A column of one value gets one bin of no width.
    /// </summary>
    /// <param name="values">In any order; NaN is left out.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Histogram Of(ReadOnlySpan<double> values, int maxBins = DefaultMaxBins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBins, 1);
        return DescriptiveStatistics.OfFinite<Histogram>(values, (finite, in centre, exponent) =>
        {
            var edges = HistogramEdges.Of(finite, centre, maxBins);
            var counts = Count(finite, edges);
            return new Histogram([.. counts.Select((count, i) => new HistogramBin(
                Math.ScaleB(edges[i], exponent), Math.ScaleB(edges[i + 1], exponent), count))]);
        }) ?? new Histogram([]);
    }

    private static long[] Count(ReadOnlySpan<double> values, double[] edges)
    {
        var counts = new long[edges.Length - 1];
        var last = counts.Length - 1;
        var scale = counts.Length / (edges[^1] - edges[0]);
        foreach (var value in values)
        {
            // The quotient may be off by its rounding: the edges decide.
            var bin = double.IsFinite(scale) ? Math.Clamp((int)((value - edges[0]) * scale), 0, last) : 0;
            while (bin > 0 && value < edges[bin])
            {
                bin--;
            }

            while (bin < last && value >= edges[bin + 1])
            {
                bin++;
            }

            counts[bin]++;
        }

        return counts;
    }
}
