using System.Buffers;
using System.Numerics;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Statistics;

/// <summary>
/// Statistics of whole numbers that count parts of a unit: by default the ten-thousandths of
/// <see cref="Scale"/>; with a unit of 1, plain integers. Sums are exact; mean, variance and quartiles are computed
/// exactly and rounded once, into a double in units. Any order of values; the column is not changed.
/// Null where a figure is not defined (<see cref="ColumnStatistics"/> says where).
/// </summary>
public static class FixedPointStatistics
{
    /// <summary>Exact, in parts of the unit.</summary>
    public static Int128 Sum(ReadOnlySpan<long> values)
    {
        // Halves of 32 bits: the sums of at most 2^31 of them fit into 64 bits.
        ulong low = 0;
        long high = 0;
        foreach (var value in values)
        {
            low += (uint)value;
            high += value >> 32;
        }

        return ((Int128)high << 32) + low;
    }

    public static double? Mean(ReadOnlySpan<long> values, long unit = Scale.Unit) =>
        Mean(Sum(values), values.Length, unit);

    /// <summary>The mean of values whose sum is known, as from a rollup.</summary>
    /// <param name="sum">In parts of the unit.</param>
    public static double? Mean(Int128 sum, long count, long unit = Scale.Unit) =>
        count == 0 ? null : ExactRatio.ToDouble(sum, (BigInteger)count * unit);

    /// <summary>Sample variance (divisor n - 1), in squared units.</summary>
    public static double? Variance(ReadOnlySpan<long> values, long unit = Scale.Unit) =>
        Variance(Sum(values), SumOfSquares(values), values.Length, unit);

    /// <summary>Sample variance of values whose sums are known.</summary>
    /// <param name="sum">In parts of the unit.</param>
    /// <param name="sumOfSquares">In squared parts of the unit.</param>
    public static double? Variance(Int128 sum, BigInteger sumOfSquares, long count, long unit = Scale.Unit) =>
        count < 2
            ? null
            : ExactRatio.ToDouble(
                (count * sumOfSquares) - BigInteger.Pow(sum, 2),
                (BigInteger)count * (count - 1) * unit * unit);

    /// <summary>Square root of the sample variance (divisor n - 1).</summary>
    public static double? StandardDeviation(ReadOnlySpan<long> values, long unit = Scale.Unit) =>
        Variance(values, unit) is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>Exact, in squared parts of the unit.</summary>
    public static BigInteger SumOfSquares(ReadOnlySpan<long> values)
    {
        // Three words: one square has at most 127 bits, 2^31 of them 158.
        ulong low = 0, middle = 0, high = 0;
        foreach (var value in values)
        {
            var size = (ulong)Math.Max(value, unchecked(-value));
            var upper = Math.BigMul(size, size, out var lower);
            low += lower;
            upper += low < lower ? 1UL : 0UL;
            middle += upper;
            high += middle < upper ? 1UL : 0UL;
        }

        return ((BigInteger)high << 128) + ((BigInteger)middle << 64) + low;
    }

    /// <summary>Quantile R-7 at 0.5.</summary>
    public static double? Median(ReadOnlySpan<long> values, long unit = Scale.Unit)
    {
        if (values.IsEmpty)
        {
            return null;
        }

        var (min, max) = Range(values);
        return Quartiles(values, min, max, [2], unit)[0];
    }

    /// <param name="values">The values present, in parts of the unit.</param>
    /// <param name="missing">How many more there would be if none were missing.</param>
    public static ColumnStatistics Describe(ReadOnlySpan<long> values, long missing, long unit = Scale.Unit)
    {
        if (values.IsEmpty)
        {
            return ColumnStatistics.Empty(missing);
        }

        var (min, max) = Range(values);
        var quartiles = Quartiles(values, min, max, [1, 2, 3], unit);
        var sum = Sum(values);
        var variance = Variance(sum, SumOfSquares(values), values.Length, unit);
        var (skewness, kurtosis) = Shape(values, min, max, pivot: (long)(sum / values.Length));
        return new ColumnStatistics(
            values.Length,
            missing,
            Mean(sum, values.Length, unit),
            quartiles[1],
            variance,
            variance is { } square ? Math.Sqrt(square) : null,
            ExactRatio.ToDouble(min, unit),
            quartiles[0],
            quartiles[2],
            ExactRatio.ToDouble(max, unit),
            skewness,
            kurtosis);
    }

    /// <summary>Quantiles R-7 at so many quarters.</summary>
    private static double[] Quartiles(
        ReadOnlySpan<long> values, long min, long max, ReadOnlySpan<int> quarters, long unit)
    {
        Span<int> ranks = stackalloc int[2 * quarters.Length];
        Span<long> found = stackalloc long[2 * quarters.Length];
        for (var i = 0; i < quarters.Length; i++)
        {
            ranks[2 * i] = (int)((values.Length - 1L) * quarters[i] / 4);
            ranks[(2 * i) + 1] = Math.Min(ranks[2 * i] + 1, values.Length - 1);
        }

        ranks.Sort();
        OrderStatistics.Select<long, LongDistance>(values, min, max, ranks, found);
        var results = new double[quarters.Length];
        for (var i = 0; i < quarters.Length; i++)
        {
            var (rank, weight) = Math.DivRem((values.Length - 1L) * quarters[i], 4);
            var low = found[ranks.IndexOf((int)rank)];
            var high = found[ranks.IndexOf((int)Math.Min(rank + 1, values.Length - 1))];
            results[i] = ExactRatio.ToDouble(
                ((BigInteger)low * (4 - weight)) + ((BigInteger)high * weight), (BigInteger)unit * 4);
        }

        return results;
    }

    /// <summary>Skewness and kurtosis do not depend on origin or unit: distances from the whole number below the
    /// mean are exact doubles up to 2^53.</summary>
    private static (double? Skewness, double? Kurtosis) Shape(
        ReadOnlySpan<long> values, long min, long max, long pivot)
    {
        if (min == max)
        {
            return (null, null);
        }

        var wide = (Int128)max - min > long.MaxValue;
        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            rented[i] = wide ? (double)values[i] - pivot : values[i] - pivot;
        }

        var distances = rented.AsSpan(0, values.Length);
        Centre.TryOf(distances, out var centre);
        var shape = DescriptiveStatistics.Shape(values.Length, CentralMoments.UpToFourth(distances, centre));
        ArrayPool<double>.Shared.Return(rented);
        return shape;
    }

    private static (long Min, long Max) Range(ReadOnlySpan<long> values)
    {
        var (min, max) = (values[0], values[0]);
        foreach (var value in values)
        {
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return (min, max);
    }
}
