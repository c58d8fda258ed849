namespace CrmReports.Application.Statistics;

/// <summary>
/// Statistics of a column of doubles in any order. NaN is a missing value and left out. Every method throws
/// <see cref="ArgumentException"/> where a value is infinite, and gives null where the figure is not defined
/// (<see cref="ColumnStatistics"/> says where). Linear time, nothing is sorted, the column is not changed.
/// </summary>
public static class DescriptiveStatistics
{
    /// <param name="values">The values present.</param>
    /// <param name="missing">How many more there would be if none were missing.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static ColumnStatistics Describe(ReadOnlySpan<double> values, long missing)
    {
        var described = OfFinite(values, Describe) ?? ColumnStatistics.Empty(0);
        return described with { Missing = missing + values.Length - described.N };
    }

    public static double? Mean(ReadOnlySpan<double> values) =>
        OfFinite<double?>(values, static (_, in centre, exponent) => Math.ScaleB(centre.Mean, exponent));

    /// <summary>Sample variance (divisor n - 1).</summary>
    public static double? Variance(ReadOnlySpan<double> values) => OfFinite(values, Spread).Variance;

    /// <summary>Square root of the sample variance (divisor n - 1).</summary>
    public static double? StandardDeviation(ReadOnlySpan<double> values) =>
        OfFinite(values, Spread).StandardDeviation;

    /// <summary>Quantile R-7 at 0.5.</summary>
    public static double? Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    /// <summary>A quantile of values in any order; of many quantiles of one column, sort it once and ask
    /// <see cref="SortedQuantiles"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not within 0 to 1.</exception>
    public static double? Quantile(ReadOnlySpan<double> values, double p, QuantileMethod m = QuantileMethod.R7) =>
        OfFinite<double?>(values, (finite, in centre, exponent) =>
        {
            Span<double> result = [0];
            Quantiles(finite, centre, [p], result, m);
            return Math.ScaleB(result[0], exponent);
        });

    /// <param name="values">At least one, all finite, divided by 2^<paramref name="exponent"/>.</param>
    internal delegate T Measure<out T>(ReadOnlySpan<double> values, in Centre centre, int exponent);

    /// <summary>Measures the values that are not NaN; the default of <typeparamref name="T"/> where there are
    /// none.</summary>
    internal static T? OfFinite<T>(ReadOnlySpan<double> values, Measure<T> measure)
    {
        if (values.IsEmpty)
        {
            return default;
        }

        if (Centre.TryOf(values, out var centre))
        {
            return measure(values, centre, 0);
        }

        using var finite = new FiniteValues(values);
        return finite.Count > 0 && Centre.TryOf(finite.Values, out centre)
            ? measure(finite.Values, centre, finite.Exponent)
            : default;
    }

    /// <summary>Quantiles at ascending probabilities.</summary>
    internal static void Quantiles(
        ReadOnlySpan<double> values, in Centre centre, ReadOnlySpan<double> p, Span<double> results, QuantileMethod m)
    {
        Span<int> ranks = stackalloc int[2 * p.Length];
        Span<double> found = stackalloc double[2 * p.Length];
        for (var i = 0; i < p.Length; i++)
        {
            ranks[2 * i] = SortedQuantiles.Position(values.Length, p[i], m).Rank;
            ranks[(2 * i) + 1] = Math.Min(ranks[2 * i] + 1, values.Length - 1);
        }

        // Neighbouring probabilities of a short column may cross: 0 1 0 1.
        ranks.Sort();
        OrderStatistics.Select<double, DoubleDistance>(values, centre.Min, centre.Max, ranks, found);
        for (var i = 0; i < p.Length; i++)
        {
            var (rank, weight) = SortedQuantiles.Position(values.Length, p[i], m);
            var next = Math.Min(rank + 1, values.Length - 1);
            results[i] = SortedQuantiles.Between(
                found[ranks.IndexOf(rank)], found[ranks.IndexOf(next)], weight);
        }
    }

    private static ColumnStatistics Describe(ReadOnlySpan<double> values, in Centre centre, int exponent)
    {
        Span<double> quartiles = stackalloc double[3];
        Quantiles(values, centre, [0.25, 0.5, 0.75], quartiles, QuantileMethod.R7);
        var sums = centre.IsConstant ? default : CentralMoments.UpToFourth(values, centre);
        var (variance, deviation) = Spread(values.Length, sums.Second, centre.Exponent + exponent);
        var (skewness, kurtosis) = Shape(values.Length, sums);
        return new ColumnStatistics(
            values.Length,
            Missing: 0,
            Math.ScaleB(centre.Mean, exponent),
            Math.ScaleB(quartiles[1], exponent),
            variance,
            deviation,
            Math.ScaleB(centre.Min, exponent),
            Math.ScaleB(quartiles[0], exponent),
            Math.ScaleB(quartiles[2], exponent),
            Math.ScaleB(centre.Max, exponent),
            skewness,
            kurtosis);
    }

    /// <summary>Skewness G1 and excess kurtosis G2 from the sums of powers of deviations in any unit.</summary>
    internal static (double? Skewness, double? Kurtosis) Shape(
        double n, (double Second, double Third, double Fourth) sums)
    {
        var m2 = sums.Second / n;
        if (n < 3 || m2 == 0)
        {
            return (null, null);
        }

        var skewness = Math.Sqrt(n * (n - 1)) / (n - 2) * (sums.Third / n / (m2 * Math.Sqrt(m2)));
        var excess = (sums.Fourth / n / (m2 * m2)) - 3;
        return (skewness, n < 4 ? null : (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * excess) + 6));
    }

    private static (double? Variance, double? StandardDeviation) Spread(
        ReadOnlySpan<double> values, in Centre centre, int exponent) =>
        Spread(
            values.Length,
            centre.IsConstant ? 0 : CentralMoments.SumOfSquares(values, centre),
            centre.Exponent + exponent);

    private static (double? Variance, double? StandardDeviation) Spread(long n, double sumOfSquares, int exponent)
    {
        if (n < 2)
        {
            return (null, null);
        }

        var scaled = sumOfSquares / (n - 1);
        var variance = Math.ScaleB(scaled, 2 * exponent);
        return (double.IsFinite(variance) ? variance : null, Math.ScaleB(Math.Sqrt(scaled), exponent));
    }
}
