using System.Globalization;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Tests.Reports;

/// <summary>Titles state what is true of the figures beside them, in either language: also where values are equal, below zero,
/// alone or not there. A space in an expectation stands for one that does not break.</summary>
public sealed class FindingTests
{
    private static readonly ReportColumn Amount = new("sum(purchase_amount)", ReportType.Decimal, "GBP");
    private static readonly ReportColumn Mean = new("mean(purchase_amount)", ReportType.Number, "GBP");

    [Fact]
    public void OneRowBringsAll() =>
        Of(Sales(Amount, ("North", 100m))).ShouldBe(("North leads with £100.00, 100.0 % of the total", "North 以 £100.00 居首，占合计的 100.0%"));

    [Fact]
    public void MonthsOfInteractionsNameTheHighestScoreOrTheMostOfThem()
    {
        Months(true, (1, 3, 4.5), (2, 9, 3.25)).ShouldBe(("Jan 2024 had the highest mean score, 4.50", "2024年1月平均分最高，为 4.50"));
        Months(true, (1, 3, 4), (2, 9, 4)).ShouldBe(("The mean score was 4.00 in every month", "各月平均分均为 4.00"));
        Months(true, (1, 3, 4), (2, 9, 4), (3, 2, 1)).ShouldBe(("2 months share the highest mean score, 4.00", "2 个月并列最高平均分 4.00"));
        Months(true, (1, 3, 4), (2, 9, null)).ShouldBe(("All dated scores are from Jan 2024; their mean is 4.00", "带日期的评分都在2024年1月，平均分为 4.00"));
        Months(true, (1, 3, null)).ShouldBe(("No interaction has a date", "没有带日期的互动"));
        Months(false, (1, 3, 4), (2, 9, 4)).ShouldBe(("Most interactions were in Feb 2024: 9", "2024年2月的互动最多，共 9 次"));
        Months(false, (1, 9, 4), (2, 9, 4)).ShouldBe(("2 months share the most interactions, 9 each", "2 个月互动并列最多，各 9 次"));
        Months(false, (1, 9, 4)).ShouldBe(("All 9 interactions were in Jan 2024", "全部 9 次互动都在2024年1月"));
        Months(false).ShouldBe(("No interaction has a date", "没有带日期的互动"));

        static (string, string) Months(bool ofScores, params (int Month, long Count, double? Mean)[] months) =>
            Say(InteractionFindings.Months([.. months.Select(month => new InteractionMonth(new DateOnly(2024, month.Month, 1), month.Count, month.Mean))], ofScores));
    }

    [Fact]
    public void NoRowSaysThatThereIsNothing() =>
        Of(Sales(Amount)).ShouldBe(("No values to compare", "没有可比较的值"));

    [Fact]
    public void TwoEqualRowsHaveNoLeader() =>
        Of(Sales(Amount, ("North", 50m), ("South", 50m), ("West", 20m))).ShouldBe(("North and South are equal first with £50.00", "North 与 South 并列第一，均为 £50.00"));

    [Fact]
    public void ManyEqualRowsAreCounted() =>
        Of(Sales(Amount, ("A", 5m), ("B", 5m), ("C", 5m), ("D", 5m))).ShouldBe(("4 are equal first with £5.00", "4 项并列第一，均为 £5.00"));

    [Fact]
    public void ALossLeadsNothing() =>
        Of(Sales(Amount, ("North", -10m), ("South", -30m))).ShouldBe(("North has the highest value: −£10.00", "North 的值最高：−£10.00"));

    [Fact]
    public void SharesBesideLossesAreNotSaid() =>
        Of(Sales(Amount, ("North", 100m), ("South", -60m))).ShouldBe(("North has the highest value: £100.00", "North 的值最高：£100.00"));

    [Fact]
    public void TheFirstOfManyAreAddedUp() =>
        Of(Sales(Amount, ("A", 40m), ("B", 20m), ("C", 10m), ("D", 10m), ("E", 10m), ("F", 10m)))
            .ShouldBe(("A leads with £40.00; the first 5 bring 90 % of the total", "A 以 £40.00 居首；前 5 名占合计的 90%"));

    [Fact]
    public void AMeanIsTheHighest() =>
        Of(Sales(Mean, ("North", 2.5m), (null, 1m))).ShouldBe(("North has the highest value: £2.50", "North 的值最高：£2.50"));

    [Theory]
    [InlineData(150, 100, "Revenue rose by 50 % to £150.00", "销售额增长 50%，达到 £150.00")]
    [InlineData(50, 100, "Revenue fell by 50 % to £50.00", "销售额下降 50%，为 £50.00")]
    [InlineData(100, 100, "Revenue stayed at £100.00", "销售额持平，为 £100.00")]
    [InlineData(100, null, "Revenue came to £100.00", "销售额为 £100.00")]
    [InlineData(100, -5, "Revenue came to £100.00", "销售额为 £100.00")]
    [InlineData(-20, 100, "Returns exceeded sales by £20.00", "退货比销售多 £20.00")]
    [InlineData(0, 100, "No revenue in this period", "本期没有销售额")]
    [InlineData(null, null, "No revenue in this period", "本期没有销售额")]
    public void RevenueIsComparedWithWhatWasBefore(int? now, int? before, string english, string chinese) =>
        Say(OverviewFindings.Revenue(Overview(now, before)), "GBP").ShouldBe((english, chinese));

    [Fact]
    public void EqualMonthsHaveNoBest() =>
        Say(OverviewFindings.Revenue(Overview(20, null, 10m, 10m)), "GBP").ShouldBe(("Revenue came to £20.00", "销售额为 £20.00"));

    [Fact]
    public void TheBestMonthIsNamed() =>
        Say(OverviewFindings.Revenue(Overview(30, null, 10m, 20m)), "GBP").ShouldBe(("Feb 2024 was the best month of the period with £20.00", "2024年2月为本期最高，达 £20.00"));

    [Fact]
    public void NothingRankedSaysNothing()
    {
        OverviewFindings.Products(Overview(1, null)).ShouldBeNull();
        OverviewFindings.Places(Overview(1, null)).ShouldBeNull();
    }

    [Fact]
    public void EqualProductsHaveNoLeader()
    {
        var figures = Overview(20, null) with { Products = new Ranking("product", 2, [new("Tea", 10m, 0m, 0.5, null), new("Cup", 10m, 0m, 0.5, null)]) };
        Say(OverviewFindings.Products(figures)!, "GBP").ShouldBe(("Tea and Cup are equal first with £10.00", "Tea 与 Cup 并列第一，均为 £10.00"));
    }

    [Fact]
    public void NegativeCorrelationsRunAgainstEachOther()
    {
        Say(StatisticsFindings.Correlated([("age", "quantity", -0.8), ("age", "satisfaction", 0.2)])).English.ShouldBe("Age and Quantity run against each other most: −0.80");
        Say(StatisticsFindings.Correlated([("age", "quantity", null)])).English.ShouldBe("There are no pairs to correlate");
        Say(StatisticsFindings.Correlated([])).Chinese.ShouldNotContain("Finding");
    }

    [Fact]
    public void AColumnOfOneValueHasNoSpreadToSpeakOf() =>
        Say(StatisticsFindings.Described([new("age", 3, 3, 0)])).English.ShouldBe("Columns described");

    [Fact]
    public void WholeQuartilesHaveNoDecimals()
    {
        Say(StatisticsFindings.Spread("age", new Distribution([], false, 4, 0, 50.5, 50, 37, 67))).English.ShouldBe("The middle half of “Age” lies between 37 and 67");
        Say(StatisticsFindings.Spread("age", new Distribution([], false, 4, 0, 50.5, 50, 37.25, 67))).English.ShouldBe("The middle half of “Age” lies between 37.25 and 67");
    }

    [Fact]
    public void TheSentenceAboutOneGroupNamesIt()
    {
        DescribedColumn[] groups = [new("quantity", 2.5, 2, 1.9) { Group = "China" }, new("quantity", 1.98, 1, 1.42) { Group = "Germany" }];
        Say(StatisticsFindings.Described(groups)).ShouldBe(("Germany: half of “Quantity” lies at or below 1; the mean is 1.98", "Germany：“数量”有一半不超过 1；均值为 1.98"));
    }

    [Fact]
    public void PurchasesWithoutAValueLeadNothing()
    {
        var amount = new ReportColumn("sum(purchase_amount)", ReportType.Decimal, "GBP");
        Of(Sales(amount, (null, 90), ("North", 10))).English.ShouldBe("Among those with a value, North comes first with £10.00");
        Of(Sales(amount, (null, 100))).English.ShouldBe("None of these purchases has a value here");
        Rank(("", 90), ("Germany", 10)).ShouldBe(("Among those with a value, Germany comes first with £10.00", "在有取值的项中，Germany 居首，为 £10.00"));
        Rank(("", 100)).ShouldBe(("No purchase of this period has a value here", "本期的购买在此均无取值"));

        static (string English, string Chinese) Rank(params (string Text, decimal Now)[] values) => Say(
            OverviewFindings.Places(Overview(100, null) with
            {
                Places = new Ranking("country", values.Length, [.. values.Select(value => new RankedValue(value.Text, value.Now, 0, (double)value.Now / 100, null))]),
            })!,
            "GBP");
    }

    private static (string English, string Chinese) Of(Pivot pivot) => Say(SalesFindings.Of(pivot), pivot.Value.Currency);

    private static (string English, string Chinese) Say(Finding finding, string? currency = null) => (Say(finding, currency, "en"), Say(finding, currency, "zh-Hans"));

    private static string Say(Finding finding, string? currency, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        var culture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentUICulture = culture;
        try
        {
            using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
            var names = new FieldNames(services.GetRequiredService<IStringLocalizer<FieldNames>>());
            var values = new ReportValues(new Figures(culture), names, services.GetRequiredService<IStringLocalizer<ReportTexts>>());
            return values.Say(finding, currency).Replace('\u00A0', ' ').Replace("\u2060", "", StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Pivot Sales(ReportColumn column, params (string? Key, decimal Total)[] rows)
    {
        var isAmount = column.Type == ReportType.Decimal;
        var sum = rows.Sum(row => row.Total);
        return new Pivot
        {
            Request = new PivotRequest { Rows = "region", Measure = column.Name },
            Value = column,
            Columns = [],
            Rows = [.. rows.Select(row => new PivotRow(
                row.Key, [], isAmount ? (object)(long)(row.Total * 10_000) : (double)row.Total, isAmount && sum > 0 ? (double)(row.Total / sum) : null))],
            Totals = [],
            IsAdditive = isAmount,
            Provenance = new Provenance { DataVersion = 1 },
        };
    }

    private static OverviewFigures Overview(int? now, int? before, params decimal[] months) => new()
    {
        Provenance = new Provenance { DataVersion = 1 },
        Revenue = new ComparedFigure(now, before, []),
        Months = [.. months.Select((revenue, i) => new OverviewMonth(
            new DateOnly(2024, i + 1, 1), new DateOnly(2024, i + 2, 1).AddDays(-1), false, true, revenue, 1, null))],
    };
}
