using CrmReports.Application.Statistics;

namespace CrmReports.Application.Tests.Statistics;

public sealed class HistogramTests
{
    [Fact]
    public void EdgesAreNiceAndTheLastBinIsClosed()
    {
        // n = 8, IQR 0.35: width 2 * 0.35 / 2 = 0.35, nearest nice width 0.25.
        Histogram.Of([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0]).Bins.ShouldBe(
            [new(0, 0.25, 2), new(0.25, 0.5, 2), new(0.5, 0.75, 3), new(0.75, 1, 1)]);
    }

    [Fact]
    public void EdgesAreTheDecimalsThatAPersonWrites()
    {
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => i / 1000.0)];
        Histogram.Of(values).Bins.Select(bin => bin.To)
            .ShouldBe([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
        Histogram.Of(values).Bins.Select(bin => bin.Count)
            .ShouldBe([100, 100, 100, 100, 100, 100, 100, 100, 100, 101]);
    }

    [Fact]
    public void EachScoreHasABinOfItsOwn() =>
        Histogram.Of([1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 1, 2, 5]).Bins.ShouldBe(
            [new(1, 2, 2), new(2, 3, 3), new(3, 4, 3), new(4, 5, 3), new(5, 6, 3)]);

    [Fact]
    public void WhereTheQuartilesCoincideSturgesDecides()
    {
        // n = 16: log2 16 + 1 = 5 bins over 0 to 10.
        double[] values = [0, 2.5, 10, .. Enumerable.Repeat(5.0, 13)];
        Histogram.Of(values).Bins.ShouldBe(
            [new(0, 2, 1), new(2, 4, 1), new(4, 6, 13), new(6, 8, 0), new(8, 10, 1)]);
    }

    [Fact]
    public void AFarOutlierDoesNotMakeAMillionBins()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => i / 100.0), 1e9];
        var bins = Histogram.Of(values, maxBins: 50).Bins;
        bins.Count.ShouldBe(50);
        bins[0].Count.ShouldBe(1000);
        bins[^1].ShouldBe(new HistogramBin(9.8e8, 1e9, 1));
    }

    [Fact]
    public void ColumnsWithoutWidthOrWithoutValues()
    {
        Histogram.Of([]).Bins.ShouldBeEmpty();
        Histogram.Of([double.NaN]).Bins.ShouldBeEmpty();
        Histogram.Of([3, 3, double.NaN]).Bins.ShouldBe([new HistogramBin(3, 3, 2)]);
        Should.Throw<ArgumentException>(() => Histogram.Of([double.PositiveInfinity]));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1e-3, -7)]
    [InlineData(1e9, 1e12)]
    [InlineData(2, 1e15)]
    [InlineData(1e-300, 0)]
    [InlineData(1e-320, 0)]
    [InlineData(1e308, -5e307)]
    [InlineData(double.MaxValue, 0)]
    public void EveryValueIsCountedInTheBinThatHoldsIt(double width, double origin)
    {
        var random = new Random(9);
        double[] values = [.. Enumerable.Range(0, 999).Select(_ => origin + (width * random.NextDouble()))];
        var bins = Histogram.Of(values).Bins;
        bins.Count.ShouldBeInRange(1, Histogram.DefaultMaxBins);
        bins.Sum(bin => bin.Count).ShouldBe(values.Length);
        for (var i = 0; i < bins.Count; i++)
        {
            var (from, to, count) = bins[i];
            var last = i == bins.Count - 1;
            to.ShouldBe(last ? to : bins[i + 1].From);
            values.Count(value => value >= from && (value < to || (last && value == to))).ShouldBe((int)count);
        }
    }
}
