using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class QuantileTests
{
    private static readonly double[] Ten = [-3, -1, -0.5, 0, 0.2, 1, 4, 5, 6, 10];

    /// <summary>R's <c>quantile(type = )</c>, as checked with R and Mathematica in the tests of Math.NET.</summary>
    [Theory]
    [InlineData(QuantileMethod.R1, new[] { -3, 10, 0.2, -1, 4, -3, 10, 1, 0 })]
    [InlineData(QuantileMethod.R2, new[] { -3, 10, 0.6, -0.75, 4.5, -3, 10, 1, 0 })]
    [InlineData(QuantileMethod.R3, new[] { -3, 10, 0.2, -1, 4, -3, 10, 0.2, -0.5 })]
    [InlineData(QuantileMethod.R4, new[] { -3, 10, 0.2, -1, 4, -3, 9.6, 0.36, -0.375 })]
    [InlineData(QuantileMethod.R5, new[] { -3, 10, 0.6, -0.75, 4.5, -3, 10, 0.76, -0.125 })]
    [InlineData(QuantileMethod.R6, new[] { -3, 10, 0.6, -0.9, 4.7, -3, 10, 0.776, -0.2125 })]
    [InlineData(QuantileMethod.R7, new[] { -3, 10, 0.6, -0.6, 4.3, -2.82, 9.64, 0.744, -0.0375 })]
    [InlineData(QuantileMethod.R8, new[] { -3, 10, 0.6, -0.8, 4.566666666666666, -3, 10, 0.7653333333333333, -0.15416666666666667 })]
    [InlineData(QuantileMethod.R9, new[] { -3, 10, 0.6, -0.7875, 4.55, -3, 10, 0.764, -0.146875 })]
    public void TheNineTypesAreThoseOfR(QuantileMethod method, double[] expected)
    {
        double[] probabilities = [0, 1, 0.5, 0.2, 0.7, 0.01, 0.99, 0.52, 0.325];
        for (var i = 0; i < probabilities.Length; i++)
        {
            SortedQuantiles.Quantile(Ten, probabilities[i], method).ShouldBe(expected[i], 1e-14);
            DescriptiveStatistics.Quantile([-1, 5, 0, -3, 10, -0.5, 4, 0.2, 1, 6], probabilities[i], method)
                .ShouldBe(SortedQuantiles.Quantile(Ten, probabilities[i], method));
        }
    }

    [Fact]
    public void TheNineTypesAreThoseOfNumPy()
    {
        double[] expected = [20, 27.5, 20, 20, 27.5, 26, 29, 27, 27.125];
        double[] sorted = [15, 20, 35, 40, 50];
        Enum.GetValues<QuantileMethod>()
            .Select(method => SortedQuantiles.Quantile(sorted, 0.4, method))
            .ShouldBe(expected, 1e-14);
    }

    [Fact]
    public void OneValueIsEveryQuantile() =>
        Enum.GetValues<QuantileMethod>()
            .SelectMany(method => new[] { 0, 0.3, 1 }.Select(p => SortedQuantiles.Quantile([7], p, method)))
            .ShouldAllBe(quantile => quantile == 7);

    [Fact]
    public void WhatIsNoProbabilityOrNoColumnIsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SortedQuantiles.Quantile([1], 1.01));
        Should.Throw<ArgumentOutOfRangeException>(() => SortedQuantiles.Quantile([1], double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => SortedQuantiles.Quantile([1], 0.5, (QuantileMethod)10));
        Should.Throw<ArgumentException>(() => SortedQuantiles.Quantile([], 0.5));
        Should.Throw<ArgumentException>(() => SortedQuantiles.Quantile([double.NaN, 1], 0.5));
    }

    /// <summary>Columns of every shape that could mislead the selection by bins.</summary>
    [Theory]
    [InlineData("even")]
    [InlineData("ties")]
    [InlineData("one far away")]
    [InlineData("all magnitudes")]
    [InlineData("a sliver")]
    [InlineData("nearly constant")]
    [InlineData("subnormal")]
    public void QuartilesOfAnUnsortedColumnAreThoseOfTheSortedOne(string shape)
    {
        var random = new Random(1);
        double[] values = [.. Enumerable.Range(0, 50_001).Select(i => shape switch
        {
            "even" => (random.NextDouble() - 0.5) * 1e6,
            "ties" => random.Next(4),
            "one far away" => i == 777 ? 1e200 : random.NextDouble(),
            "all magnitudes" => Math.Pow(10, random.Next(-250, 250)) * (random.NextDouble() - 0.5),
            "a sliver" => 1e15 + (random.Next(40) / 8.0),
            "nearly constant" => i == 5 ? 1 : 0,
            _ => random.Next(1000) * double.Epsilon,
        })];
        double[] sorted = [.. values.Order()];
        var described = DescriptiveStatistics.Describe(values, missing: 0);
        described.Min.ShouldBe(sorted[0]);
        described.Max.ShouldBe(sorted[^1]);
        described.Q25.ShouldBe(SortedQuantiles.Quantile(sorted, 0.25));
        described.Median.ShouldBe(SortedQuantiles.Quantile(sorted, 0.5));
        described.Q75.ShouldBe(SortedQuantiles.Quantile(sorted, 0.75));
        DescriptiveStatistics.Quantile(values, 0.9987).ShouldBe(SortedQuantiles.Quantile(sorted, 0.9987));
    }
}
