using System.Globalization;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;

namespace CrmReports.Web.Tests.Charts;

public sealed class ChartAxesTests
{
    private static readonly Figures Figures = new(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void OfNothingButZerosOnlyTheZeroIsWritten() => Texts(ChartAxes.Number(Figures, [0, 0, null])).ShouldBe("0 | ");

    [Fact]
    public void AnAxisOfMoneyStartsAtZeroAndEndsAtARoundNumber() =>
        Texts(ChartAxes.Money(Figures, "GBP", [749_000, 1_460_000])).ShouldBe("0 | £400 k | £800 k | £1.2 M | £1.6 M");

    [Fact]
    public void ALowDrawingHasTwoSteps() =>
        Texts(ChartAxes.Money(Figures, "GBP", [5_610_000], steps: 2)).ShouldBe("0 | £3 M | £6 M");

    [Fact]
    public void NegativeValuesLieBelowZero() =>
        Texts(ChartAxes.Number(Figures, [-110, 300, null])).ShouldBe("−200 | 0 | 200 | 400");

    [Fact]
    public void NoValuesStillGiveAnAxis() =>
        ChartAxes.Number(Figures, []).Ticks[0].Value.ShouldBe(0);

    [Fact]
    public void ALogAxisHasPowersOfTen()
    {
        var axis = ChartAxes.Log(3.75, 280_206, value => Figures.AxisMoney(value, "GBP"));
        axis.IsLog.ShouldBeTrue();
        Texts(axis).ShouldBe("£1 | £10 | £100 | £1 k | £10 k | £100 k | £1 M");
    }

    [Fact]
    public void SharesAreWrittenAsPerCent() =>
        Texts(ChartAxes.Percent(Figures, [0.38])).ShouldBe("0 % | 10 % | 20 % | 30 % | 40 %");

    [Fact]
    public void WhatAPageHoldsCannotEndItsElement() =>
        new LineChart(["</script><script>alert(1)</script>"], [], ChartAxes.Number(Figures, [1])).ToJson().ShouldNotContain("<");

    private static string Texts(ChartAxis axis) => string.Join(" | ", axis.Ticks.Select(tick => tick.Text)).Replace('\u00A0', ' ');
}
