using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class CorrelationTests
{
    [Theory] // SciPy 1.10.1 and R 3.6.2 (cor.test); the last two from their own tests.
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 5.0, 6, 7, 8, 7 }, 0.8320502943378438, 0.08050957329849848, -0.1888463720138204, 0.9885972938541849)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 10, 9, 2.5, 6, 4 }, -0.7426106572325057, 0.1505558088534455, -0.9816918044786463, 0.40501116769030976)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, new[] { 0, 1, 0.5, 1 }, 0.6741998624632421, 0.32580013753675785, -0.8149389688416067, 0.99230697523625)]
    [InlineData(new[] { 5.05, 6.75, 3.21, 2.66 }, new[] { 1.65, 2.64, 2.64, 6.95 }, -0.6207967292734738, 0.37920327072652604, -0.9907581495025494, 0.8436387219244026)]
    public void PearsonIsThatOfRAndSciPy(double[] x, double[] y, double r, double p, double low, double high)
    {
        var result = Correlations.Pearson(x, y);
        result.N.ShouldBe(x.Length);
        result.R.ShouldAgree(r, 14.5);
        result.P.ShouldAgree(p, 14);
        var interval = Correlations.ConfidenceInterval(result.R!.Value, result.N);
        interval.Low.ShouldAgree(low, 13.5);
        interval.High.ShouldAgree(high, 13.5);
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 5.0, 6, 7, 8, 7 }, 0.82078268166812329, 0.0885870053135438)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5 }, new[] { 10, 9, 2.5, 6, 4 }, -0.7, 0.1881204043741873)]
    [InlineData(new[] { 5.05, 6.75, 3.21, 2.66 }, new[] { 1.65, 2.64, 2.64, 6.95 }, -0.632455532033676, 0.367544467966324)]
    [InlineData(
        new[] { 2.0, 47.4, 42.0, 10.8, 60.1, 1.7, 64.0, 63.1, 1.0, 1.4, 7.9, 0.3, 3.9, 0.3, 6.7 },
        new[] { 22.6, 8.3, 44.4, 11.9, 24.6, 0.6, 5.7, 41.6, 0.0, 0.6, 6.7, 3.8, 1.0, 1.2, 1.4 },
        0.6887298747763865,
        0.004519192910756067)]
    public void SpearmanIsThatOfRAndSciPy(double[] x, double[] y, double rho, double p)
    {
        var result = Correlations.Spearman(x, y);
        result.R.ShouldAgree(rho, 14.5);
        result.P.ShouldAgree(p, 14);
    }

    [Fact]
    public void AnscombesQuartetHasFourTimesTheSameCoefficient()
    {
        double[] x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
        double[] x4 = [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8];
        double[] first = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        double[] second = [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74];
        double[] third = [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73];
        double[] fourth = [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89];
        Correlations.Pearson(x, first).R.ShouldAgree(0.8164205163448399, 14.5);
        Correlations.Pearson(x, second).R.ShouldAgree(0.8162365060002428, 14.5);
        Correlations.Pearson(x, third).P.ShouldAgree(0.0021763052792280256, 13.5);
        Correlations.Pearson(x4, fourth).R.ShouldAgree(0.816521436888503, 14.5);
        Correlations.Spearman(x, third).P.ShouldAgree(3.762571807085399e-09, 12.5);
        Correlations.Spearman(x4, fourth).R.ShouldBe(0.5);
        DescriptiveStatistics.Mean(x).ShouldBe(9);
        DescriptiveStatistics.Variance(x4).ShouldBe(11);
        DescriptiveStatistics.Variance(third).ShouldAgree(4.12262, 15);
    }

    [Fact]
    public void LotteryAndLewAgreeWithThePublishedFigure() =>
        Correlations.Pearson(NistUnivariate.Lottery.AsSpan(0, 200), NistUnivariate.Lew)
            .R.ShouldAgree(-0.029470861580726, 13);

    [Fact]
    public void OnlyCompletePairsCount()
    {
        double[] x = [1, double.NaN, 2, 3, 4, 99, 5];
        double[] y = [5, 1, 6, 7, 8, double.NaN, 7];
        Correlations.Pearson(x, y).ShouldBe(Correlations.Pearson([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]));
        Correlations.Spearman(x, y).ShouldBe(Correlations.Spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]));
    }

    [Fact]
    public void PerfectCorrelationIsCertain()
    {
        Correlations.Pearson([1, 2, 3, 4], [10, 20, 30, 40]).ShouldBe(new CorrelationResult(4, 1, 0));
        Correlations.Pearson([1, 2, 4], [-3, -6, -12]).ShouldBe(new CorrelationResult(3, -1, 0));
        Correlations.Spearman([0.1, 0.7, 0.3, 90], [3, 2, 2.5, -1]).ShouldBe(new CorrelationResult(4, -1, 0));
        Correlations.ConfidenceInterval(1, 10).ShouldBe(new Interval(1, 1));
    }

    [Fact]
    public void WhatIsNotDefinedIsNull()
    {
        Correlations.Pearson([], []).ShouldBe(new CorrelationResult(0, null, null));
        Correlations.Pearson([1], [2]).ShouldBe(new CorrelationResult(1, null, null));
        Correlations.Pearson([1, 2], [2, 1]).ShouldBe(new CorrelationResult(2, -1, null));
        Correlations.Pearson([1, 2, 3], [0.1, 0.1, 0.1]).ShouldBe(new CorrelationResult(3, null, null));
        Correlations.Spearman([5, 5, 5], [1, 2, 3]).ShouldBe(new CorrelationResult(3, null, null));
        Correlations.Spearman([double.NaN], [1]).ShouldBe(new CorrelationResult(0, null, null));
        Correlations.ConfidenceInterval(0.3, 3).ShouldBe(new Interval(-1, 1));
    }

    [Fact]
    public void WhatCannotBeCorrelatedIsRefused()
    {
        Should.Throw<ArgumentException>(() => Correlations.Pearson([1, 2], [1]));
        Should.Throw<ArgumentException>(() => Correlations.Pearson([1, double.PositiveInfinity], [1, 2]));
        Should.Throw<ArgumentException>(() => Correlations.Spearman([1, 2], [1, double.NegativeInfinity]));
        Should.Throw<ArgumentOutOfRangeException>(() => Correlations.ConfidenceInterval(1.5, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => Correlations.ConfidenceInterval(0.5, 10, level: 95));
    }

    [Fact]
    public void GreatAndSmallUnitsDoNotMatter()
    {
        double[] x = [1, 2, 3, 4, 5];
        double[] y = [5, 6, 7, 8, 7];
        double[] huge = [.. y.Select(value => (value - 6.5) * 1e308)];
        double[] tiny = [.. x.Select(value => value * 1e-300)];
        Correlations.Pearson(tiny, huge).R.ShouldAgree(0.8320502943378438, 14);
    }

    [Fact]
    public void ManyRanksAreSharedAsFewAre()
    {
        // Long enough for the radix sort; negative, tied, both zeros, many magnitudes.
        var random = new Random(3);
        double[] x = [.. Enumerable.Range(0, 5000).Select(i => i % 9 == 0 ? -0.0 : i % 9 == 1 ? 0.0
            : Math.Round(random.NextDouble() - 0.5, 2) * Math.Pow(10, random.Next(-3, 9)))];
        double[] y = [.. x.Select((value, i) => value + (i % 7))];
        Correlations.Spearman(x, y).R.ShouldAgree(Correlations.Pearson(Ranks(x), Ranks(y)).R!.Value, 15);

        static double[] Ranks(double[] values)
        {
            var sorted = values.Order().ToList();
            var shared = values.Distinct().ToDictionary(
                value => value, value => (sorted.IndexOf(value) + 1 + sorted.LastIndexOf(value) + 1) / 2.0);
            return [.. values.Select(value => shared[value])];
        }
    }
}
