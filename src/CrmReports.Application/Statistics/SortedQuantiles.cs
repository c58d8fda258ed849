namespace CrmReports.Application.Statistics;

/// <summary>The nine sample quantiles of Hyndman and Fan (1996), numbered as in R's <c>quantile(type = )</c>.</summary>
public enum QuantileMethod
{
    /// <summary>Inverse of the empirical distribution function.</summary>
    R1 = 1,

    /// <summary>As <see cref="R1"/>, averaged at discontinuities.</summary>
    R2,

    /// <summary>Nearest even order statistic (SAS).</summary>
    R3,

    /// <summary>Linear interpolation of the empirical distribution function.</summary>
    R4,

    /// <summary>Knots midway through its steps (hydrology).</summary>
    R5,

    /// <summary>Weibull; Excel QUANTILE.EXC, SPSS.</summary>
    R6,

    /// <summary>Excel QUANTILE.INC, pandas, NumPy, R, PERCENTILE_CONT. What this product uses.</summary>
    R7,

    /// <summary>Median-unbiased for any distribution.</summary>
    R8,

    /// <summary>Approximately unbiased for normal data.</summary>
    R9,
}

/// <summary>Quantiles of values that are already in ascending order.</summary>
public static class SortedQuantiles
{
    // As R: a position this near to a whole number is that number (0.1 * 30 is 3.0000000000000004).
    private const double Fuzz = 4 * 2.220446049250313e-16;

    /// <param name="sorted">At least one value, ascending, finite.</param>
    /// <param name="p">Probability, 0 to 1.</param>
    /// <param name="m">How the position between two values is found.</param>
    /// <exception cref="ArgumentException">No values, or NaN among them.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not within 0 to 1.</exception>
    public static double Quantile(ReadOnlySpan<double> sorted, double p, QuantileMethod m = QuantileMethod.R7)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A quantile needs at least one value.", nameof(sorted));
        }

        // Sorting puts NaN first.
        if (double.IsNaN(sorted[0]))
        {
            throw new ArgumentException("Quantiles need values without NaN.", nameof(sorted));
        }

        var (rank, weight) = Position(sorted.Length, p, m);
        return Between(sorted[rank], sorted[Math.Min(rank + 1, sorted.Length - 1)], weight);
    }

    /// <summary>The 0-based rank below the quantile, and the weight (0 to 1) of the value at the next rank.</summary>
    internal static (int Rank, double Weight) Position(int n, double p, QuantileMethod method)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), p, "A probability lies within 0 and 1.");
        }

        // Position counted from 1, as in the paper.
        var position = method switch
        {
            QuantileMethod.R1 or QuantileMethod.R2 or QuantileMethod.R4 => n * p,
            QuantileMethod.R3 => (n * p) - 0.5,
            QuantileMethod.R5 => (n * p) + 0.5,
            QuantileMethod.R6 => (n + 1.0) * p,
            QuantileMethod.R7 => 1 + ((n - 1.0) * p),
            QuantileMethod.R8 => (1.0 / 3) + ((n + (1.0 / 3)) * p),
            QuantileMethod.R9 => 0.375 + ((n + 0.25) * p),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Methods are R1 to R9."),
        };
        var below = Math.Floor(position + Fuzz);
        var fraction = Math.Abs(position - below) < Fuzz ? 0 : position - below;
        var weight = method switch
        {
            QuantileMethod.R1 => fraction > 0 ? 1 : 0,
            QuantileMethod.R2 => fraction > 0 ? 1 : 0.5,
            QuantileMethod.R3 => fraction > 0 || below % 2 != 0 ? 1 : 0,
            _ => fraction,
        };
        return below < 1 ? (0, 0) : below >= n ? (n - 1, 0) : ((int)below - 1, weight);
    }

    internal static double Between(double low, double high, double weight) => weight switch
    {
        0 => low,
        1 => high,
        0.5 => (low * 0.5) + (high * 0.5),
        _ => Interpolated(low, high, weight),
    };

    // From the nearer end, as NumPy: never outside the two values, and rising with the weight.
    private static double Interpolated(double low, double high, double weight)
    {
        var step = high - low;
        return double.IsInfinity(step)
            ? (low * (1 - weight)) + (high * weight)
            : weight < 0.5 ? low + (step * weight) : high - (step * (1 - weight));
    }
}
