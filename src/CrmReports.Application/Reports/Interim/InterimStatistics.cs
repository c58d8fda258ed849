// Stands in for CrmReports.Application.Statistics until that is merged: the same names, signatures and definitions
// (sample variance, quantiles R-7, G1 and G2), written as plainly as can be. To replace it: delete this folder and
// let the files that say `using CrmReports.Application.Reports.Interim` say `using CrmReports.Application.Statistics`.
using System.Numerics;
using CrmReports.Application.Customers;
using MathNet.Numerics;

namespace CrmReports.Application.Reports.Interim;

internal sealed record ColumnStatistics(
    long N, long Missing, double? Mean, double? Median, double? Variance, double? StandardDeviation,
    double? Min, double? Q25, double? Q75, double? Max, double? Skewness, double? Kurtosis);

internal static class FixedPointStatistics
{
    public static double? Mean(Int128 sum, long count, long unit = Scale.Unit) =>
        count == 0 ? null : Ratio(sum, (BigInteger)count * unit);

    public static double? Variance(ReadOnlySpan<long> values, long unit = Scale.Unit)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var (sum, squares) = (BigInteger.Zero, BigInteger.Zero);
        foreach (var value in values)
        {
            sum += value;
            squares += (BigInteger)value * value;
        }

        return Ratio((values.Length * squares) - (sum * sum), (BigInteger)values.Length * (values.Length - 1) * unit * unit);
    }

    public static double? StandardDeviation(ReadOnlySpan<long> values, long unit = Scale.Unit) =>
        Variance(values, unit) is { } variance ? Math.Sqrt(variance) : null;

    public static double? Median(ReadOnlySpan<long> values, long unit = Scale.Unit)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return Quartile(sorted, 2, unit);
    }

    public static ColumnStatistics Describe(ReadOnlySpan<long> values, long missing, long unit = Scale.Unit)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        Int128 sum = 0;
        foreach (var value in sorted)
        {
            sum += value;
        }

        var variance = Variance(values, unit);
        var (skewness, kurtosis) = DescriptiveStatistics.Shape([.. sorted.Select(value => value / (double)unit)]);
        return new ColumnStatistics(
            sorted.Length, missing, Mean(sum, sorted.Length, unit), Quartile(sorted, 2, unit), variance,
            variance is { } square ? Math.Sqrt(square) : null,
            Quartile(sorted, 0, unit), Quartile(sorted, 1, unit), Quartile(sorted, 3, unit), Quartile(sorted, 4, unit),
            skewness, kurtosis);
    }

    private static double? Quartile(long[] sorted, int quarter, long unit)
    {
        if (sorted.Length == 0)
        {
            return null;
        }

        var (rank, weight) = Math.DivRem((sorted.Length - 1L) * quarter, 4);
        var (low, high) = (sorted[rank], sorted[Math.Min(rank + 1, sorted.Length - 1)]);
        return Ratio(((BigInteger)low * (4 - weight)) + ((BigInteger)high * weight), (BigInteger)unit * 4);
    }

    /// <summary>Rounded once, half to even.</summary>
    private static double Ratio(BigInteger numerator, BigInteger denominator)
    {
        const int bits = 62;
        if (numerator.IsZero)
        {
            return 0;
        }

        var size = BigInteger.Abs(numerator);
        var shift = bits - (int)(size.GetBitLength() - denominator.GetBitLength());
        var quotient = shift >= 0
            ? BigInteger.DivRem(size << shift, denominator, out var rest)
            : BigInteger.DivRem(size, denominator << -shift, out rest);
        return numerator.Sign * Math.ScaleB((ulong)quotient | (rest.IsZero ? 0UL : 1UL), -shift);
    }
}

internal static class DescriptiveStatistics
{
    public static double? Mean(ReadOnlySpan<double> values) =>
        values.IsEmpty ? null : MathNet.Numerics.Statistics.ArrayStatistics.Mean(values.ToArray());

    public static double? Variance(ReadOnlySpan<double> values) =>
        values.Length < 2 ? null : MathNet.Numerics.Statistics.ArrayStatistics.Variance(values.ToArray());

    public static double? StandardDeviation(ReadOnlySpan<double> values) =>
        Variance(values) is { } variance ? Math.Sqrt(variance) : null;

    public static double? Median(ReadOnlySpan<double> values) => Quantile(values, 0.5);

    public static ColumnStatistics Describe(ReadOnlySpan<double> values, long missing)
    {
        var (skewness, kurtosis) = Shape(values.ToArray());
        return new ColumnStatistics(
            values.Length, missing, Mean(values), Median(values), Variance(values), StandardDeviation(values),
            Quantile(values, 0), Quantile(values, 0.25), Quantile(values, 0.75), Quantile(values, 1), skewness, kurtosis);
    }

    public static (double? Skewness, double? Kurtosis) Shape(double[] values)
    {
        double n = values.Length;
        if (n < 3)
        {
            return (null, null);
        }

        var mean = MathNet.Numerics.Statistics.ArrayStatistics.Mean(values);
        var m2 = values.Sum(value => Math.Pow(value - mean, 2)) / n;
        if (m2 == 0)
        {
            return (null, null);
        }

        var g1 = values.Sum(value => Math.Pow(value - mean, 3)) / n / Math.Pow(m2, 1.5);
        var g2 = (values.Sum(value => Math.Pow(value - mean, 4)) / n / (m2 * m2)) - 3;
        return (
            g1 * Math.Sqrt(n * (n - 1)) / (n - 2),
            n < 4 ? null : (n - 1) / ((n - 2) * (n - 3)) * (((n + 1) * g2) + 6));
    }

    private static double? Quantile(ReadOnlySpan<double> values, double p)
    {
        if (values.IsEmpty)
        {
            return null;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var place = (sorted.Length - 1) * p;
        var rank = (int)place;
        var (low, high) = (sorted[rank], sorted[Math.Min(rank + 1, sorted.Length - 1)]);
        return low + ((high - low) * (place - rank));
    }
}

internal sealed record CorrelationResult(long N, double? R, double? P);

internal sealed class CorrelationMatrix(Func<int, int, CorrelationResult> of)
{
    public CorrelationResult this[int row, int column] => of(row, column);
}

internal static class Correlations
{
    public static CorrelationMatrix PearsonMatrix(
        IReadOnlyList<ReadOnlyMemory<double>> columns, CancellationToken cancellation = default) =>
        Of(columns, ranked: false, cancellation);

    public static CorrelationMatrix SpearmanMatrix(
        IReadOnlyList<ReadOnlyMemory<double>> columns, CancellationToken cancellation = default) =>
        Of(columns, ranked: true, cancellation);

    private static CorrelationMatrix Of(IReadOnlyList<ReadOnlyMemory<double>> columns, bool ranked, CancellationToken cancellation) =>
        new((i, j) =>
        {
            cancellation.ThrowIfCancellationRequested();
            return Pair(columns[Math.Max(i, j)].Span, columns[Math.Min(i, j)].Span, ranked);
        });

    private static CorrelationResult Pair(ReadOnlySpan<double> x, ReadOnlySpan<double> y, bool ranked)
    {
        var (a, b) = (new List<double>(), new List<double>());
        for (var i = 0; i < x.Length; i++)
        {
            if (!double.IsNaN(x[i]) && !double.IsNaN(y[i]))
            {
                a.Add(x[i]);
                b.Add(y[i]);
            }
        }

        var (left, right) = ranked ? (Ranks(a), Ranks(b)) : (a.ToArray(), b.ToArray());
        return OfComplete(left, right);
    }

    private static CorrelationResult OfComplete(double[] x, double[] y)
    {
        var n = x.Length;
        if (n < 2)
        {
            return new CorrelationResult(n, null, null);
        }

        var (meanX, meanY) = (x.Average(), y.Average());
        var (xx, yy, xy) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }

        if (xx * yy == 0)
        {
            return new CorrelationResult(n, null, null);
        }

        var r = Math.Clamp(xy / Math.Sqrt(xx * yy), -1, 1);
        return new CorrelationResult(n, r, n < 3 ? null : SpecialFunctions.BetaRegularized((n - 2) / 2.0, 0.5, (1 - r) * (1 + r)));
    }

    private static double[] Ranks(List<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var first = 0; first < order.Length;)
        {
            var end = first + 1;
            while (end < order.Length && values[order[end]] == values[order[first]])
            {
                end++;
            }

            for (var i = first; i < end; i++)
            {
                ranks[order[i]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }

        return ranks;
    }
}
