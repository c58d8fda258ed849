using System.Numerics;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class FixedPointStatisticsTests
{
    /// <summary>Ten-thousandths hold the decimals of the NIST sets exactly, so nothing is lost at all.</summary>
    [Fact]
    public void NumAcc3And4AreExact()
    {
        long[] third = [10000002000, .. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 10000001000L : 10000003000L)];
        FixedPointStatistics.Mean(third).ShouldBe(1000000.2);
        FixedPointStatistics.StandardDeviation(third).ShouldBe(0.1);
        long[] fourth = [100000002000, .. Enumerable.Range(0, 1000).Select(i => i % 2 == 0 ? 100000001000L : 100000003000L)];
        FixedPointStatistics.Mean(fourth).ShouldBe(10000000.2);
        FixedPointStatistics.Variance(fourth).ShouldBe(0.01);
    }

    [Fact]
    public void SumsOfTheGreatestNumbersAreExact()
    {
        long[] values = [long.MaxValue, long.MaxValue, long.MinValue, long.MinValue, long.MinValue, -1, 7];
        FixedPointStatistics.Sum(values).ShouldBe(values.Aggregate(Int128.Zero, (sum, value) => sum + value));
        FixedPointStatistics.SumOfSquares(values).ShouldBe(
            values.Aggregate(BigInteger.Zero, (sum, value) => sum + ((BigInteger)value * value)));
        FixedPointStatistics.Median(values, unit: 1).ShouldBe(-1);
        FixedPointStatistics.Describe(values, 0).Max.ShouldBe(922337203685477.5807);
    }

    [Fact]
    public void ColumnsOfMoneyAreDescribedInUnits()
    {
        // 1.50, 2.25, 4.00, 10.00 and the same as doubles.
        var described = FixedPointStatistics.Describe([100000, 15000, 40000, 22500], missing: 2);
        var doubles = DescriptiveStatistics.Describe([10, 1.5, 4, 2.25], missing: 2);
        described.ShouldBe(doubles with
        {
            Skewness = described.Skewness,
            Kurtosis = described.Kurtosis,
            Variance = described.Variance,
            StandardDeviation = described.StandardDeviation,
        });
        described.Q25.ShouldBe(2.0625);
        described.Variance.ShouldAgree(doubles.Variance!.Value, 15);
        described.Skewness.ShouldAgree(doubles.Skewness!.Value, 14);
        described.Kurtosis.ShouldAgree(doubles.Kurtosis!.Value, 14);
    }

    [Fact]
    public void FewValuesGiveWhatIsDefined()
    {
        FixedPointStatistics.Describe([], missing: 1).ShouldBe(ColumnStatistics.Empty(1));
        FixedPointStatistics.Mean([]).ShouldBeNull();
        FixedPointStatistics.Median([]).ShouldBeNull();
        FixedPointStatistics.Variance([5]).ShouldBeNull();
        FixedPointStatistics.Describe([12345, 12345], missing: 0).ShouldBe(
            new ColumnStatistics(2, 0, 1.2345, 1.2345, 0, 0, 1.2345, 1.2345, 1.2345, 1.2345, null, null));
    }

    [Fact]
    public void EveryColumnAgreesWithRationalArithmetic()
    {
        var random = new Random(5);
        foreach (var reach in (long[])[10, 1_000_000, 1L << 40, long.MaxValue])
        {
            long[] values = [.. Enumerable.Range(0, 20_000).Select(_ => random.NextInt64(-reach, reach))];
            double[] asDoubles = [.. values.Select(value => (double)value)];
            var described = FixedPointStatistics.Describe(values, missing: 0, unit: 1);
            if (reach < 1L << 53)
            {
                described.Mean.ShouldBe(ExactReference.Mean(asDoubles));
                described.Variance.ShouldBe(ExactReference.Variance(asDoubles));
            }

            var sorted = asDoubles.Order().ToArray();
            described.Median.ShouldAgree(SortedQuantiles.Quantile(sorted, 0.5), 15);
            described.Q75.ShouldAgree(SortedQuantiles.Quantile(sorted, 0.75), 15);
            described.Kurtosis.ShouldAgree(DescriptiveStatistics.Describe(asDoubles, 0).Kurtosis!.Value, 13);
        }
    }

    [Fact]
    public void KnownSumsGiveTheSameFigures()
    {
        long[] values = [15000, 22500, 40000];
        FixedPointStatistics.Mean(FixedPointStatistics.Sum(values), 3).ShouldBe(FixedPointStatistics.Mean(values));
        FixedPointStatistics.Variance(
            FixedPointStatistics.Sum(values), FixedPointStatistics.SumOfSquares(values), 3)
            .ShouldBe(FixedPointStatistics.Variance(values));
    }
}
