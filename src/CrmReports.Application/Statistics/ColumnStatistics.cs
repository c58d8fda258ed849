namespace CrmReports.Application.Statistics;

/// <summary>
/// The description of one numeric column, in the column's own unit. A figure is null where it is not defined for
/// so few values (variance and standard deviation need 2, skewness 3, kurtosis 4; skewness and kurtosis also need
/// values that differ) or where it does not fit into a double.
/// </summary>
/// <param name="N">Values present.</param>
/// <param name="Missing">Values absent: those the caller counted and those that were NaN.</param>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Median">Quantile R-7 at 0.5.</param>
/// <param name="Variance">Sample variance, divisor n - 1.</param>
/// <param name="StandardDeviation">Square root of the variance.</param>
/// <param name="Min">Least value.</param>
/// <param name="Q25">Quantile R-7 at 0.25.</param>
/// <param name="Q75">Quantile R-7 at 0.75.</param>
/// <param name="Max">Greatest value.</param>
/// <param name="Skewness">G1 of Joanes and Gill (1998): Excel SKEW, pandas skew.</param>
/// <param name="Kurtosis">Excess kurtosis, G2 of Joanes and Gill (1998): Excel KURT, pandas kurt.</param>
public sealed record ColumnStatistics(
    long N,
    long Missing,
    double? Mean,
    double? Median,
    double? Variance,
    double? StandardDeviation,
    double? Min,
    double? Q25,
    double? Q75,
    double? Max,
    double? Skewness,
    double? Kurtosis)
{
    /// <summary>A column without any value.</summary>
    public static ColumnStatistics Empty(long missing) =>
        new(0, missing, null, null, null, null, null, null, null, null, null, null);
}
