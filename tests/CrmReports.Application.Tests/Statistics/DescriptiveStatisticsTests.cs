using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class DescriptiveStatisticsTests
{
    [Fact]
    public void CertifiedFiguresOfNistAreReached()
    {
        Check(NistUnivariate.NumAcc1, mean: 10000002, deviation: 1, digits: 15);
        Check(NistUnivariate.NumAcc2, mean: 1.2, deviation: 0.1, digits: 14);
        Check(NistUnivariate.Mavro, mean: 2.00185600000000, deviation: 0.000429123454003053, digits: 13);
        Check(NistUnivariate.Lottery, mean: 518.958715596330, deviation: 291.699727470969, digits: 14);
        Check(NistUnivariate.Lew, mean: -177.435000000000, deviation: 277.332168044316, digits: 14);

        static void Check(double[] values, double mean, double deviation, double digits)
        {
            var described = DescriptiveStatistics.Describe(values, missing: 0);
            described.Mean.ShouldAgree(mean, 15);
            described.StandardDeviation.ShouldAgree(deviation, digits);
            DescriptiveStatistics.StandardDeviation(values).ShouldBe(described.StandardDeviation);
        }
    }

    /// <summary>0.1 beside a million is not a double: the doubles themselves have a deviation that differs from the
    /// certified one in the tenth digit. Theirs is reached to the last place (next test).</summary>
    [Fact]
    public void NumAcc3And4AreReachedAsFarAsDoublesAllow()
    {
        DescriptiveStatistics.Mean(NistUnivariate.NumAcc3).ShouldAgree(1000000.2, 15);
        DescriptiveStatistics.StandardDeviation(NistUnivariate.NumAcc3).ShouldAgree(0.1, 9.4);
        DescriptiveStatistics.Mean(NistUnivariate.NumAcc4).ShouldAgree(10000000.2, 15);
        DescriptiveStatistics.StandardDeviation(NistUnivariate.NumAcc4).ShouldAgree(0.1, 8.2);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1e-3, 1e6)]
    [InlineData(1, 1e12)]
    [InlineData(1e-6, 1e9)]
    [InlineData(1e30, -1e20)]
    public void MeanAndVarianceAgreeWithRationalArithmetic(double width, double origin)
    {
        var random = new Random(4711);
        foreach (var n in (int[])[2, 3, 7, 100, 1003])
        {
            double[] values = [.. Enumerable.Range(0, n).Select(_ => origin + (width * random.NextDouble()))];
            DescriptiveStatistics.Mean(values).ShouldBe(ExactReference.Mean(values));
            DescriptiveStatistics.Variance(values).ShouldAgree(ExactReference.Variance(values), 15.2);
        }

        DescriptiveStatistics.Variance(NistUnivariate.NumAcc4)
            .ShouldAgree(ExactReference.Variance(NistUnivariate.NumAcc4), 15.2);
    }

    [Fact]
    public void SkewnessAndKurtosisAreThoseOfExcelAndPandas()
    {
        // The examples of Excel's SKEW and KURT.
        double[] excel = [3, 4, 5, 2, 3, 4, 5, 6, 4, 7];
        var described = DescriptiveStatistics.Describe(excel, missing: 0);
        described.Skewness.ShouldAgree(0.359543071406797, 14);
        described.Kurtosis.ShouldAgree(-0.151799637208414, 13.5);

        double[] pandas = [1.5, -2.25, 1e3, 4, 4];
        described = DescriptiveStatistics.Describe(pandas, missing: 0);
        described.Skewness.ShouldAgree(2.2358842232302365, 14);
        described.Kurtosis.ShouldAgree(4.9993445237397225, 14);
    }

    [Fact]
    public void AnEmptyColumnHasNoFigures() =>
        DescriptiveStatistics.Describe([], missing: 3).ShouldBe(
            new ColumnStatistics(0, 3, null, null, null, null, null, null, null, null, null, null));

    [Fact]
    public void OneValueHasNoVariance() =>
        DescriptiveStatistics.Describe([2.5], missing: 0).ShouldBe(
            new ColumnStatistics(1, 0, 2.5, 2.5, null, null, 2.5, 2.5, 2.5, 2.5, null, null));

    [Fact]
    public void ThreeValuesHaveSkewnessButNoKurtosis()
    {
        var described = DescriptiveStatistics.Describe([1, 2, 10], missing: 0);
        described.Skewness.ShouldAgree(1.6523167403329906, 15);
        described.Kurtosis.ShouldBeNull();
    }

    [Fact]
    public void AConstantColumnHasNoVarianceAndNoShape()
    {
        var described = DescriptiveStatistics.Describe(Enumerable.Repeat(0.1, 1000).ToArray(), missing: 0);
        described.ShouldBe(new ColumnStatistics(1000, 0, 0.1, 0.1, 0, 0, 0.1, 0.1, 0.1, 0.1, null, null));
    }

    [Fact]
    public void NaNIsMissing()
    {
        var described = DescriptiveStatistics.Describe([double.NaN, 1, 2, double.NaN, 4, 9], missing: 5);
        described.ShouldBe(DescriptiveStatistics.Describe([1, 2, 4, 9], missing: 7));
        DescriptiveStatistics.Describe([double.NaN], missing: 0).ShouldBe(ColumnStatistics.Empty(1));
        DescriptiveStatistics.Mean([double.NaN]).ShouldBeNull();
        DescriptiveStatistics.Median([double.NaN, 1, 2]).ShouldBe(1.5);
    }

    [Fact]
    public void AnInfiniteValueIsRefusedByItsPosition()
    {
        var error = Should.Throw<ArgumentException>(
            () => DescriptiveStatistics.Describe([1, double.NegativeInfinity], missing: 0));
        error.Message.ShouldContain("Value 1 is infinite");
    }

    [Fact]
    public void TheGreatestDoublesDoNotOverflow()
    {
        const double Max = double.MaxValue;
        var described = DescriptiveStatistics.Describe([Max, Max, -Max, Max, -Max], missing: 0);
        described.Mean.ShouldAgree(Max / 5, 15);
        described.Median.ShouldBe(Max);
        described.Q25.ShouldBe(-Max);
        described.Variance.ShouldBeNull();
        described.StandardDeviation.ShouldAgree(Max * Math.Sqrt(1.2), 15);
        described.Skewness.ShouldAgree(DescriptiveStatistics.Describe([1, 1, -1, 1, -1], 0).Skewness!.Value, 14);
    }

    [Fact]
    public void TheLeastDoublesDoNotVanish()
    {
        var described = DescriptiveStatistics.Describe([1e-310, 2e-310, 4e-310, 9e-310], missing: 0);
        described.Median.ShouldBe(3e-310);
        described.Skewness.ShouldAgree(DescriptiveStatistics.Describe([1, 2, 4, 9], 0).Skewness!.Value, 12);
    }

    [Fact]
    public void TheColumnIsLeftAsItIs()
    {
        double[] values = [.. Enumerable.Range(0, 10_000).Select(i => (i * 7919) % 10_007 * 0.5)];
        var before = values.ToArray();
        DescriptiveStatistics.Describe(values, missing: 0);
        values.ShouldBe(before);
    }
}
