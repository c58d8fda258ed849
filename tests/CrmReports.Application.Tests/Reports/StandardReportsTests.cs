using CrmReports.Application.Customers;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class StandardReportsTests
{
    private static readonly ReportDefinition Customers = new() { Name = "customers" };

    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,age,purchase_date,purchase_amount,satisfaction")
        .Custom(RecordKind.Customer, "tier", FieldType.Text)
        .Add(
            new CustomerRow("C1", Age: 30, Custom: """{"tier":"gold"}"""),
            new CustomerRow("C2", Age: 40),
            new CustomerRow("C3", Custom: """{"tier":"silver"}"""))
        .Add(
            new PurchaseRow("C1", "2022-12-31", 10m, "Toys", Score: 5m),
            new PurchaseRow("C1", "2023-06-30", 20.5m, "Books", Score: 1m),
            new PurchaseRow("C2", "2023-01-01", 30m, "Toys", Score: 3m),
            new PurchaseRow("C1", "2022-01-01", 7m, "Toys", Score: 2m),
            new PurchaseRow("C2", null, null, "Toys"));

    [StoreFact]
    public void CustomersHaveTheFiguresOfTheirPurchases()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Customers);
        table.Names().ShouldBe(
        [
            "customer_id", "age", "tier", "purchases", "sum(purchase_amount)", "mean(purchase_amount)", "first_purchase", "last_purchase", "last_satisfaction",
            "source_import", "source_row",
        ]);
        table.TotalsRow().ShouldBe("- | - | - | 5 | 67.5 | - | 2022-01-01 | 2023-06-30 | - | - | -");
        Listed(table).ShouldBe(
        [
            "C1 | 30 | gold | 3 | 37.5 | 12.5 | 2022-01-01 | 2023-06-30 | 1",
            "C2 | 40 | - | 2 | 30 | 30 | 2023-01-01 | 2023-01-01 | 3",
            "C3 | - | silver | 0 | - | - | - | - | -",
        ]);
    }

    /// <summary>The rows without the marks of where each customer comes from.</summary>
    private static string[] Listed(ReportTable table) => [.. table.Rows().Select(row => string.Join(" | ", row.Split(" | ")[..^2]))];

    [StoreFact]
    public void CustomersOfSomePurchasesHaveTheFiguresOfThese()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        Listed(engine.Run(Customers with { Filters = ReportWords.Filters(["category=Toys"]), To = ReportWords.To("2022") }))
            .ShouldBe(["C1 | 30 | gold | 2 | 17 | 8.5 | 2022-01-01 | 2022-12-31 | 1"]);
        Listed(engine.Run(Customers with { Filters = ReportWords.Filters(["tier=silver"]) }))
            .ShouldBe(["C3 | - | silver | 0 | - | - | - | - | -"]);
        Listed(engine.Run(Customers with { Sort = [ReportWords.Sort("-sum(purchase_amount)")], Offset = 1, Limit = 1 }))
            .ShouldBe(["C2 | 40 | - | 2 | 30 | 30 | 2023-01-01 | 2023-01-01 | 3"]);
        engine.Run(Customers with { Sort = [ReportWords.Sort("tier desc")], Limit = 1 }).Rows()[0].ShouldStartWith("C3");
    }

    [StoreFact]
    public void TheLastScoreIsTheLatestByDateHoweverItIsFound()
    {
        using var shop = new StoreBuilder().Fields("customer_id,satisfaction")
            .Add(new CustomerRow("C1"), new CustomerRow("C2"), new CustomerRow("C3"), new CustomerRow("C4"))
            .Add(new PurchaseRow("C1", "2024-03-01", Score: 1m), new PurchaseRow("C1", "2024-01-01", Score: 2m), new PurchaseRow("C3", Score: 3m))
            .Add(
                new InteractionRow("C2", Date: "2024-01-02 08:00:00", Score: 4m),
                new InteractionRow("C2", Date: "2024-01-02", Score: 5m),
                new InteractionRow("C2", Date: "2024-01-01 23:00:00", Score: 6m),
                new InteractionRow("C3", Score: 7m),
                new InteractionRow("C3", Date: "2020-01-01"));
        var engine = shop.Engine();
        string[] Last(ReportDefinition definition) =>
            [.. Listed(engine.Run(definition)).Select(row => row[..2] + " " + row[(row.LastIndexOf(' ') + 1)..])];
        string[] expected = ["C1 1", "C2 4", "C3 7", "C4 -"];
        Last(Customers).ShouldBe(expected);
        Last(Customers with { Limit = 10 }).ShouldBe(expected);
        Last(Customers with { Sort = [new ReportSort("last_satisfaction")] }).ShouldBe(expected);
    }

    [StoreFact]
    public void ACustomerWithSeveralCurrenciesHasNoSum()
    {
        using var shop = new StoreBuilder().Fields("customer_id,purchase_amount,currency")
            .Add(new CustomerRow("C1"), new CustomerRow("C2"))
            .Add(
                new PurchaseRow("C1", "2024-01-01", 1m, Currency: "EUR"),
                new PurchaseRow("C1", "2024-01-02", 2m, Currency: "USD"),
                new PurchaseRow("C2", "2024-01-03", 4m, Currency: "USD"));
        var engine = shop.Engine();
        var table = engine.Run(Customers);
        table.Columns[2].Currency.ShouldBeNull();
        table.LeftOut().ShouldBe("purchases in several currencies (no sum or mean) = 1");
        table.TotalsRow().ShouldBe("- | 3 | - | - | 2024-01-01 | 2024-01-03 | - | - | -");
        Listed(table).ShouldBe(["C1 | 2 | - | - | 2024-01-01 | 2024-01-02 | -", "C2 | 1 | 4 | 4 | 2024-01-03 | 2024-01-03 | USD"]);

        var dollars = engine.Run(Customers with { Filters = ReportWords.Filters(["currency=USD"]) });
        dollars.Columns[2].Currency.ShouldBe("USD");
        Listed(dollars).ShouldBe(["C1 | 1 | 2 | 2 | 2024-01-02 | 2024-01-02", "C2 | 1 | 4 | 4 | 2024-01-03 | 2024-01-03"]);
    }

    [StoreFact]
    public void ImportsAreListedNewestFirst()
    {
        using var shop = new StoreBuilder().Fields("customer_id")
            .Add(new CustomerRow("C1"))
            .Add(new PurchaseRow("C1"), new PurchaseRow("C1"), new PurchaseRow("C1", Import: 2));
        var table = shop.Engine().Run(new ReportDefinition { Name = "imports" });
        table.Names().ShouldBe(["import", "file_name", "published_at", "rows", "customers", "purchases", "interactions", "fields"]);
        table.TotalsRow().ShouldBe("- | - | - | 3 | 1 | 3 | 0 | -");
        table.Rows().ShouldBe(
        [
            "2 | file2.csv | 2024-05-02 10:20:30 | 1 | 0 | 1 | 0 | customer_id",
            "1 | file1.csv | 2024-05-01 10:20:30 | 2 | 1 | 2 | 0 | customer_id",
        ]);
    }

    [StoreFact]
    public void TheOverviewComparesTheLastTwelveMonthsWithTheTwelveBefore()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(new ReportDefinition { Name = "overview" });

        // 2022-07-01 to 2023-06-30 beside 2021-07-01 to 2022-06-30.
        table.Names().ShouldBe(["figure", "value", "previous_period", "change", "currency"]);
        table.Provenance.Filters.ShouldBe([new("period", "2022-07-01 to 2023-06-30"), new("previous period", "2021-07-01 to 2022-06-30")]);
        table.LeftOut().ShouldBe("no purchase date = 1");
        table.Rows().ShouldBe(
        [
            "customers | 3 | - | - | -",
            "active customers | 2 | 1 | 1 | -",
            "new customers | 1 | 1 | 0 | -",
            "purchases | 3 | 1 | 2 | -",
            "revenue | 60.5 | 7 | 7.642857142857143 | -",
            "mean purchase | 20.1667 | 7 | 1.8809571428571428 | -",
            "mean satisfaction | 3 | 2 | 0.5 | -",
        ]);
    }

    [StoreFact]
    public void TheOverviewTakesDaysAndFilters()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(new ReportDefinition
        {
            Name = "overview",
            From = ReportWords.From("2023"),
            To = ReportWords.To("2023"),
            Filters = ReportWords.Filters(["category=Toys"]),
        });
        table.Provenance.Filters.ShouldBe(
            [new("period", "2023-01-01 to 2023-12-31"), new("previous period", "2022-01-01 to 2022-12-31"), new("category", "Toys")]);
        table.Rows().ShouldBe(
        [
            "customers | 3 | - | - | -",
            "active customers | 1 | 1 | 0 | -",
            "purchases | 1 | 2 | -0.5 | -",
            "revenue | 30 | 17 | 0.7647058823529411 | -",
            "mean purchase | 30 | 8.5 | 2.5294117647058822 | -",
            "mean satisfaction | 3 | 3.5 | -0.14285714285714285 | -",
        ]);
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29")]
    [InlineData("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31")]
    [InlineData("2023-03-01", "2024-02-29", "2022-03-01", "2023-02-28")]
    [InlineData("2024-01-15", "2024-02-14", "2023-12-15", "2024-01-14")]
    [InlineData("2024-01-10", "2024-01-16", "2024-01-03", "2024-01-09")]
    [InlineData("2024-01-31", "2024-01-31", "2024-01-30", "2024-01-30")]
    [InlineData("2010-12-10", "2011-12-09", "2009-12-10", "2010-12-09")]
    public void ThePeriodBeforeIsAsManyMonthsOrDays(string first, string last, string before, string until)
    {
        var period = Application.Reports.Standard.OverviewPeriod.Before(new DayRange(ReportWords.From(first), ReportWords.To(last)));
        period.ShouldBe(new DayRange(ReportWords.From(before), ReportWords.To(until)));
    }

    [StoreFact]
    public void AnOverviewOfNoPurchasesCountsCustomers()
    {
        using var shop = new StoreBuilder().Add(new CustomerRow("C1"));
        shop.Engine().Run(new ReportDefinition { Name = "overview" }).Rows().ShouldBe(["customers | 1 | - | - | -", "purchases | 0 | - | - | -"]);
    }

    [StoreFact]
    public void RevenueStandsOnceForEachCurrency()
    {
        using var shop = new StoreBuilder().Fields("purchase_amount,currency").Add(
            new PurchaseRow(Date: "2024-01-01", Amount: 1m, Currency: "USD"),
            new PurchaseRow(Date: "2024-01-01", Amount: 2m, Currency: "EUR"),
            new PurchaseRow(Date: "2024-01-01", Amount: 4m));
        shop.Engine().Run(new ReportDefinition { Name = "overview" }).Rows()[^6..].ShouldBe(
        [
            "revenue | 2 | - | - | EUR", "mean purchase | 2 | - | - | EUR", "revenue | 1 | - | - | USD",
            "mean purchase | 1 | - | - | USD", "revenue | 4 | - | - | -", "mean purchase | 4 | - | - | -",
        ]);
    }

    [StoreFact]
    public void SatisfactionOnSeveralScalesHasNoMean()
    {
        using var shop = new StoreBuilder().Fields("satisfaction").Add(
            new PurchaseRow(Date: "2024-01-01", Score: 5m, Scale: 5m), new PurchaseRow(Date: "2024-01-02", Score: 9m, Scale: 10m));
        var table = shop.Engine().Run(new ReportDefinition { Name = "overview" });
        table.LeftOut().ShouldBe("satisfaction on several scales (no mean) = 2");
        table.Rows()[^1].ShouldBe("mean satisfaction | - | - | - | -");
    }
}
