using System.Buffers;
using MathNet.Numerics.Distributions;

namespace CrmReports.Application.Statistics;

/// <summary>How far two columns rise and fall together.</summary>
/// <param name="N">Complete pairs.</param>
/// <param name="R">Coefficient, -1 to 1; null where a column is constant or there are fewer than 2 pairs.</param>
/// <param name="P">Two-sided probability of a coefficient at least as far from 0 without correlation, by Student's t
/// with n - 2 degrees of freedom; null for fewer than 3 pairs.</param>
public sealed record CorrelationResult(long N, double? R, double? P);

/// <summary>Bounds between which a true value lies with a stated confidence.</summary>
public readonly record struct Interval(double Low, double High);

/// <summary>
/// Correlations of two columns of equal length over the rows in which neither is missing (NaN). Every method throws
/// <see cref="ArgumentException"/> where the lengths differ or a value is infinite.
/// </summary>
public static class Correlations
{
    /// <summary>Pearson's product-moment coefficient; p as in SciPy and R (cor.test).</summary>
    public static CorrelationResult Pearson(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        CheckLengths(x.Length, y.Length);
        if (x.IsEmpty)
        {
            return new CorrelationResult(0, null, null);
        }

        if (Centre.TryOf(x, out var centreX) && Centre.TryOf(y, out var centreY))
        {
            return OfComplete(x, centreX, y, centreY);
        }

        using var pairs = new CompletePairs(x, y);
        return pairs.Count > 0 && Centre.TryOf(pairs.X, out centreX) && Centre.TryOf(pairs.Y, out centreY)
            ? OfComplete(pairs.X, centreX, pairs.Y, centreY)
            : new CorrelationResult(0, null, null);
    }

    /// <summary>Spearman's rank coefficient: Pearson's of the ranks, ties sharing their average; p by Student's t, as
    /// in SciPy (not the exact distribution, which R uses for few values without ties).</summary>
    public static CorrelationResult Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        CheckLengths(x.Length, y.Length);
        if (x.IsEmpty || (Centre.TryOf(x, out _) && Centre.TryOf(y, out _)))
        {
            return OfRanks(x, y);
        }

        using var pairs = new CompletePairs(x, y);
        return OfRanks(pairs.X, pairs.Y);
    }

    /// <summary>
    /// By Fisher's z transformation, as R (cor.test) and SciPy: tanh(artanh r ± z / √(n - 3)). Says nothing, -1 to
    /// 1, for fewer than 4 pairs. For Pearson's coefficient; for Spearman's an approximation.
    /// </summary>
    /// <param name="r">-1 to 1.</param>
    /// <param name="n">Complete pairs.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    public static Interval ConfidenceInterval(double r, long n, double level = 0.95)
    {
        if (!(r >= -1 && r <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(r), r, "A correlation lies within -1 and 1.");
        }

        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence lies between 0 and 1.");
        }

        if (n <= 3)
        {
            return new Interval(-1, 1);
        }

        var z = Math.Atanh(r);
        var reach = -Normal.InvCDF(0, 1, (1 - level) / 2) / Math.Sqrt(n - 3);
        return new Interval(Math.Tanh(z - reach), Math.Tanh(z + reach));
    }

    /// <summary><see cref="Pearson"/> of every pair of columns, each over its own complete rows.</summary>
    /// <param name="columns">All of the same length.</param>
    public static CorrelationMatrix PearsonMatrix(
        IReadOnlyList<ReadOnlyMemory<double>> columns, CancellationToken cancellation = default) =>
        CorrelationMatrix.Of(columns, ranked: false, cancellation);

    /// <summary><see cref="Spearman"/> of every pair of columns, each over its own complete rows. A column without
    /// missing values is ranked once.</summary>
    /// <param name="columns">All of the same length.</param>
    public static CorrelationMatrix SpearmanMatrix(
        IReadOnlyList<ReadOnlyMemory<double>> columns, CancellationToken cancellation = default) =>
        CorrelationMatrix.Of(columns, ranked: true, cancellation);

    internal static void CheckLengths(int x, int y)
    {
        if (x != y)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"Correlated columns have the same length; these have {x} and {y} values."));
        }
    }

    /// <summary>The coefficient from sums of squares and products of deviations in units of the columns' own.</summary>
    internal static CorrelationResult OfSums(long n, double squaresX, double squaresY, double products)
    {
        var product = squaresX * squaresY;
        if (n < 2 || product == 0)
        {
            return new CorrelationResult(n, null, null);
        }

        var r = Math.Clamp(products / Math.Sqrt(product), -1, 1);
        return new CorrelationResult(n, r, n < 3 ? null : Probability(r, n));
    }

    private static double Probability(double r, long n) =>
        StudentTail.OfSquare(r * r / ((1 - r) * (1 + r)), n - 2);

    private static CorrelationResult OfComplete(
        ReadOnlySpan<double> x, in Centre centreX, ReadOnlySpan<double> y, in Centre centreY)
    {
        if (centreX.IsConstant || centreY.IsConstant)
        {
            return new CorrelationResult(x.Length, null, null);
        }

        return OfSums(
            x.Length,
            CentralMoments.SumOfSquares(x, centreX),
            CentralMoments.SumOfSquares(y, centreY),
            CentralMoments.CrossProduct(x, centreX, y, centreY));
    }

    private static CorrelationResult OfRanks(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var rented = ArrayPool<double>.Shared.Rent(2 * x.Length);
        var ranksX = rented.AsSpan(0, x.Length);
        var ranksY = rented.AsSpan(x.Length, x.Length);
        AverageRanks.Of(x, ranksX);
        AverageRanks.Of(y, ranksY);
        var result = Pearson(ranksX, ranksY);
        ArrayPool<double>.Shared.Return(rented);
        return result;
    }
}
