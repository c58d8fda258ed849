using CrmReports.Application.Customers;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Tests.Reports;

public sealed class OverviewTests
{
    /// <summary>Three years of a shop with returns, orders of several lines, and rows without a customer, a date or an
    /// amount.</summary>
    private static StoreBuilder Shop(int seed)
    {
        var random = new Random(seed);
        var shop = new StoreBuilder().Fields("customer_id,customer_region,purchase_date,order_id,product,category,purchase_amount");
        for (var i = 1; i <= 40; i++)
        {
            shop.Add(new CustomerRow($"C{i}", Region: i % 7 == 0 ? null : $"R{i % 5}"));
        }

        for (var i = 0; i < 1200; i++)
        {
            var day = new DateOnly(2022, 1, 3).AddDays(random.Next(1000));
            shop.Add(new PurchaseRow(
                random.Next(10) == 0 ? null : $"C{1 + random.Next(40)}",
                random.Next(50) == 0 ? null : $"{day:yyyy-MM-dd}",
                random.Next(30) == 0 ? null : random.Next(-2000, 20_000) / 100m,
                $"K{random.Next(4)}",
                Product: random.Next(20) == 0 ? null : $"P{random.Next(30)}",
                Order: $"O{i / 3}"));
        }

        return shop.Add(new PurchaseRow("C1", "2024-11-09", 12.5m, "K1", Order: "last"));
    }

    private static (OverviewFigures Figures, ReportEngine Engine) Make(StoreBuilder shop, OverviewRequest request)
    {
        var engine = shop.Engine();
        return (new Overviews(shop.Store, new ReportCache(shop.Store)).Get(request), engine);
    }

    private static object?[] Sales(ReportEngine engine, DayRange days, string measures)
    {
        using var table = engine.Run(new ReportDefinition
        {
            Name = "sales",
            From = days.First,
            To = days.Last,
            GroupBy = [],
            Measures = measures.Split(';'),
        });
        using var rows = table.Open();
        rows.Read();
        return [.. table.Columns.Select((column, i) => rows.Boxed(i, column.Type))];
    }

    [StoreTheory]
    [InlineData(1, null, null)]
    [InlineData(2, "2023-04-01", "2023-09-30")]
    [InlineData(3, "2023-04-17", "2023-05-28")]
    [InlineData(4, "2024-05-01", null)]
    [InlineData(5, "2024-10-12", "2030-01-01")]
    public void ItsFiguresAreThoseOfTheReportSales(int seed, string? from, string? to)
    {
        using var shop = Shop(seed);
        var (figures, engine) = Make(shop, new OverviewRequest(
            from is null ? null : ReportWords.From(from), to is null ? null : ReportWords.To(to), Comparison.Year));
        foreach (var (days, of) in new[] { (figures.Period, (Func<ComparedFigure, decimal?>)(figure => figure.Now)), (figures.Before, figure => figure.Before) })
        {
            if (days is not { } range)
            {
                continue;
            }

            var sales = Sales(engine, range, "sum(purchase_amount);distinct(order_id);distinct(customers);count");
            of(figures.Revenue).ShouldBe(Scale.ToDecimal((long)sales[0]!));
            of(figures.Orders).ShouldBe((long)sales[1]!);
            of(figures.Customers).ShouldBe((long)sales[2]!);
            of(figures.Average)!.Value.ShouldBe(Scale.ToDecimal((long)sales[0]!) / (long)sales[1]!);
        }

        figures.Before.ShouldNotBeNull();
        figures.Provenance.RowsUsed.ShouldBe((long)Sales(engine, figures.Period!.Value, "count")[0]!);
    }

    [StoreFact]
    public void ItEndsWithTheLastWholeMonthAndNamesTheOneThatIsNot()
    {
        using var shop = Shop(7);
        var (figures, _) = Make(shop, new OverviewRequest());
        figures.Period.ShouldBe(new DayRange(new DateOnly(2023, 11, 1), new DateOnly(2024, 10, 31)));
        figures.Before.ShouldBe(new DayRange(new DateOnly(2022, 11, 1), new DateOnly(2023, 10, 31)));
        figures.Months[^1].ShouldSatisfyAllConditions(
            month => month.IsPart.ShouldBeTrue(),
            month => month.IsInPeriod.ShouldBeFalse(),
            month => month.Last.ShouldBe(new DateOnly(2024, 11, 9)),
            month => month.RunningTotal.ShouldBeNull());
        figures.Bars.Count.ShouldBe(12);
        figures.Months.Where(month => month.IsInPeriod).Sum(month => month.Revenue).ShouldBe(figures.Revenue.Now!.Value);
        figures.Months.Last(month => month.IsInPeriod).RunningTotal.ShouldBe(figures.Revenue.Now);
    }

    [StoreTheory]
    [InlineData("2024-11-15", "2024-09-01", "2024-11-15")]
    [InlineData("2024-11-30", "2024-09-01", "2024-11-30")]
    [InlineData("2024-04-09", "2024-03-01", "2024-03-31")]
    public void ThePeriodTakenByItselfHasPurchases(string last, string from, string to)
    {
        using var shop = new StoreBuilder().Fields("customer_id,purchase_date,purchase_amount").Add(new CustomerRow("C1")).Add(
            new PurchaseRow("C1", "2024-01-02", 10m), new PurchaseRow("C1", "2024-02-02", 10m), new PurchaseRow("C1", "2024-03-31", 10m), new PurchaseRow("C1", last, 10m));
        var (figures, _) = Make(shop, new OverviewRequest());
        figures.Period.ShouldBe(new DayRange(ReportWords.From(from), ReportWords.To(to)));
        figures.Revenue.Now.ShouldNotBeNull();
    }

    [StoreTheory]
    [InlineData("2015-03-05")]
    [InlineData("2051-03-05")]
    [InlineData("1950-03-05")]
    public void AFewPurchasesOfAnotherYearDoNotTakeOverThePeriodAndAreNamed(string outlier)
    {
        using var shop = new StoreBuilder().Fields("purchase_date,category,purchase_amount");
        shop.Add([.. Enumerable.Range(0, 373).Select(i => new PurchaseRow(null, $"{new DateOnly(2010, 12, 1).AddDays(i):yyyy-MM-dd}", 1m, i % 2 == 0 ? "Toys" : "Books"))]);
        shop.Add(new PurchaseRow(null, outlier, 99m));

        shop.Engine();
        var overviews = new Overviews(shop.Store, new ReportCache(shop.Store));
        var figures = overviews.Get(new OverviewRequest());

        figures.Period.ShouldBe(new DayRange(new DateOnly(2011, 6, 1), new DateOnly(2011, 11, 30)));
        figures.Revenue.Now.ShouldBe(183);
        figures.Months[^1].ShouldSatisfyAllConditions(month => month.IsPart.ShouldBeTrue(), month => month.Last.ShouldBe(new DateOnly(2011, 12, 8)));
        var apart = figures.Apart.ShouldHaveSingleItem();
        (apart.Days.First, apart.Purchases).ShouldBe((ReportWords.From(outlier), 1));

        var asked = overviews.Get(new OverviewRequest(apart.Days.First, apart.Days.Last));
        (asked.Revenue.Now, asked.Apart.Count).ShouldBe((99m, 0));
        asked.Months.ShouldNotBeEmpty();
    }

    [StoreFact]
    public void ItsRankingsAreThoseOfTheReportSales()
    {
        using var shop = Shop(11);
        var (figures, engine) = Make(shop, new OverviewRequest());
        foreach (var ranking in new[] { figures.Products!, figures.Places! })
        {
            using var table = engine.Run(new ReportDefinition
            {
                Name = "sales",
                From = figures.Period!.Value.First,
                To = figures.Period.Value.Last,
                GroupBy = [ranking.Field],
                Measures = ["sum(purchase_amount)"],
                Sort = [new ReportSort("sum(purchase_amount)", Descending: true)],
            });
            using var rows = table.Open();
            foreach (var value in ranking.Top)
            {
                rows.Read().ShouldBeTrue();
                ((string?)rows.Boxed(0, ReportType.Text) ?? "").ShouldBe(value.Text);
                Scale.ToDecimal(rows.GetInt64(1)).ShouldBe(value.Now);
            }
        }
    }

    [StoreFact]
    public void AStoreWithoutPurchasesHasNoPeriod()
    {
        using var shop = new StoreBuilder();
        var (figures, _) = Make(shop, new OverviewRequest());
        (figures.Period, figures.Products, figures.Revenue.Now).ShouldBe((null, null, null));
    }

    [StoreFact]
    public void OneCurrencyIsShownAndTheOthersAreNamed()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,purchase_amount,currency").Add(
            new PurchaseRow(null, "2024-01-05", 10m, Currency: "EUR"),
            new PurchaseRow(null, "2024-01-06", 20m, Currency: "EUR"),
            new PurchaseRow(null, "2024-01-07", 400m, Currency: "USD"));
        var engine = shop.Engine();
        var overviews = new Overviews(shop.Store, new ReportCache(shop.Store));
        overviews.Get(new OverviewRequest()).ShouldSatisfyAllConditions(
            figures => figures.Currency.ShouldBe("EUR"),
            figures => figures.Revenue.Now.ShouldBe(30m),
            figures => figures.Currencies.ShouldBe(["EUR", "USD"]),
            figures => figures.Provenance.RowsLeftOut.ShouldBe([new("other currencies", 1)]));
        overviews.Get(new OverviewRequest(Currency: "USD")).Revenue.Now.ShouldBe(400m);
        overviews.Get(new OverviewRequest(Preferred: "USD")).Revenue.Now.ShouldBe(400m);
        overviews.Get(new OverviewRequest(Preferred: "CHF")).Revenue.Now.ShouldBe(30m);
        overviews.Get(new OverviewRequest(Currency: "EUR", Preferred: "USD")).Revenue.Now.ShouldBe(30m);
        Should.Throw<ReportException>(() => overviews.Get(new OverviewRequest(Currency: "CHF"))).Message.ShouldContain("EUR, USD");
    }
}
