using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class SalesReportTests
{
    private static ReportDefinition Sales(string groups, params string[] measures) => new()
    {
        Name = "sales",
        GroupBy = ReportWords.GroupBy([groups]),
        Measures = measures,
    };

    /// <summary>Three customers, two categories, three months, one row without a date and one without an amount.</summary>
    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,gender,age,purchase_date,category,quantity,purchase_amount,satisfaction")
        .Add(
            new CustomerRow("C1", Gender: "F", Age: 30),
            new CustomerRow("C2", Gender: "M", Age: 40),
            new CustomerRow("C3"))
        .Add(
            new PurchaseRow("C1", "2024-01-05", 10m, "Toys", Quantity: 1m, Score: 5m),
            new PurchaseRow("C2", "2024-01-20", 20.5m, "Books", Quantity: 2m, Score: 3m),
            new PurchaseRow("C1", "2024-02-29", 30m, "Toys", Quantity: 1.5m),
            new PurchaseRow("C3", "2024-04-01", 0.0001m, "Books"),
            new PurchaseRow("C2", null, 5m, "Toys"),
            new PurchaseRow(null, "2024-02-10", null, "Toys"));

    [StoreFact]
    public void TheDefaultIsCountAndSumByMonth()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(new ReportDefinition { Name = "sales" });

        table.Names().ShouldBe(["month", "count", "sum(purchase_amount)"]);
        table.Rows().ShouldBe(["2024-01 | 2 | 30.5", "2024-02 | 2 | 30", "2024-04 | 1 | 0.0001"]);
        table.TotalsRow().ShouldBe("- | 5 | 60.5001");
        table.LeftOut().ShouldBe("no purchase date = 1, no purchase amount = 1");
        table.Provenance.RowsUsed.ShouldBe(5);
        table.Provenance.DataVersion.ShouldBe(7);
        table.Provenance.LastImport.ShouldBe(1);
        table.Provenance.LastPublishedAt.ShouldBe(new DateTime(2024, 5, 1, 10, 20, 30, DateTimeKind.Utc));
        table.Provenance.Filters.ShouldBe([new("group by", "month")]);
    }

    [StoreFact]
    public void EveryMeasureHasItsFigureAndATotalOverAllRows()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Sales(
            "category", "count", "sum(purchase_amount)", "mean(purchase_amount)", "median(purchase_amount)", "min(purchase_amount)",
            "max(purchase_amount)", "variance(purchase_amount)", "stdev(quantity)", "distinct(customers)", "share(purchase_amount)"));

        // Toys: 10, 30, 5 and one without; Books: 20.5 and 0.0001.
        table.Rows().ShouldBe(
        [
            "Books | 2 | 20.5001 | 10.25005 | 10.25005 | 0.0001 | 20.5 | 210.122950005 | - | 2 | 0.3129781481249647",
            "Toys | 4 | 45 | 15 | 10 | 5 | 30 | 175 | 0.3535533905932738 | 2 | 0.6870218518750353",
        ]);
        table.TotalsRow().ShouldBe("- | 6 | 65.5001 | 13.10002 | 10 | 0.0001 | 30 | 146.799345002 | 0.5 | 3 | 1");
    }

    [StoreFact]
    public void NoGroupsGiveOneRowAlsoOfNothing()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        engine.Run(Sales("none", "count", "sum(purchase_amount)", "median(purchase_amount)")).Rows().ShouldBe(["6 | 65.5001 | 10"]);
        engine.Run(Sales("none", "count", "sum(purchase_amount)", "mean(purchase_amount)") with
        {
            Filters = ReportWords.Filters(["category=Cars"]),
        }).Rows().ShouldBe(["0 | - | -"]);
    }

    [StoreFact]
    public void CustomersAndInteractionsCanBeGroupedAndMeasured()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        engine.Run(Sales("gender", "count", "mean(age)", "mean(satisfaction)")).Rows()
            .ShouldBe(["F | 2 | 30 | 5", "M | 2 | 40 | 3", "- | 2 | - | -"]);
        engine.Run(Sales("satisfaction", "sum(purchase_amount)")).Rows()
            .ShouldBe(["3 | 20.5", "5 | 10", "- | 35.0001"]);
    }

    [StoreFact]
    public void RunningTotalsRunByPeriodWithinTheOtherGroups()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Sales("month,category", "sum(purchase_amount)", "running_total(purchase_amount)"));

        table.Rows().ShouldBe(
        [
            "2024-01 | Books | 20.5 | 20.5",
            "2024-01 | Toys | 10 | 10",
            "2024-02 | Toys | 30 | 40",
            "2024-04 | Books | 0.0001 | 20.5001",
        ]);
        table.TotalsRow().ShouldBe("- | - | 60.5001 | 60.5001");
    }

    [StoreFact]
    public void InFileOrderGroupsComeAsTheyFirstAppear()
    {
        using var shop = Shop();
        shop.Engine().Run(Sales("category", "sum(purchase_amount)", "running_total(purchase_amount)") with { Order = ReportOrder.File })
            .Rows().ShouldBe(["Toys | 45 | 45", "Books | 20.5001 | 65.5001"]);
    }

    [StoreFact]
    public void DifferencesAreToTheCalendarPeriodBefore()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Sales("month", "difference(purchase_amount)", "percent_change(purchase_amount)"));

        // April has no March to be compared with.
        table.Rows().ShouldBe(["2024-01 | - | -", "2024-02 | -0.5 | -0.01639344262295082", "2024-04 | - | -"]);
        table.TotalsRow().ShouldBe("- | - | -");
    }

    [StoreFact]
    public void PeriodsBeforeTheFirstDayAreReadForComparison()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2023-01-31", Amount: 100m),
            new PurchaseRow(Date: "2023-12-01", Amount: 40m),
            new PurchaseRow(Date: "2024-01-01", Amount: 50m),
            new PurchaseRow(Date: "2024-02-01", Amount: 25m));
        var engine = shop.Engine();
        var table = engine.Run(Sales(
            "month", "difference(purchase_amount)", "difference_year(purchase_amount)", "percent_change_year(purchase_amount)") with
        {
            From = ReportWords.From("2024"),
            To = ReportWords.To("2024-02"),
        });
        table.Rows().ShouldBe(["2024-01 | 10 | -50 | -0.5", "2024-02 | -25 | - | -"]);
        table.Provenance.RowsUsed.ShouldBe(2);
    }

    [StoreFact]
    public void APartOfAPeriodIsNotCompared()
    {
        using var shop = Shop();
        shop.Engine().Run(Sales("month", "sum(purchase_amount)", "difference(purchase_amount)") with
        {
            From = ReportWords.From("2024-01-02"),
        }).Rows().ShouldBe(["2024-01 | 30.5 | -", "2024-02 | 30 | -", "2024-04 | 0.0001 | -"]);
    }

    [StoreFact]
    public void TheYearBeforeOfALeapDayAndOfWeek53IsMissing()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2023-02-28", Amount: 1m),
            new PurchaseRow(Date: "2024-02-28", Amount: 2m),
            new PurchaseRow(Date: "2024-02-29", Amount: 4m),
            new PurchaseRow(Date: "2019-12-30", Amount: 8m),
            new PurchaseRow(Date: "2021-01-03", Amount: 16m));
        var engine = shop.Engine();
        engine.Run(Sales("day", "difference_year(purchase_amount)") with { From = ReportWords.From("2024") })
            .Rows().ShouldBe(["2024-02-28 | 1", "2024-02-29 | -"]);
        engine.Run(Sales("week", "sum(purchase_amount)", "difference_year(purchase_amount)") with { To = ReportWords.To("2021") })
            .Rows().ShouldBe(["2020-W01 | 8 | -", "2020-W53 | 16 | -"]);
    }

    [StoreFact]
    public void WeeksAreThoseOfIso8601()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2020-12-31", Amount: 1m),
            new PurchaseRow(Date: "2021-01-03", Amount: 2m),
            new PurchaseRow(Date: "2021-01-04", Amount: 4m),
            new PurchaseRow(Date: "2024-12-29", Amount: 8m),
            new PurchaseRow(Date: "2024-12-30", Amount: 16m),
            new PurchaseRow(Date: "1969-12-28", Amount: 32m));
        shop.Engine().Run(Sales("week", "sum(purchase_amount)")).Rows()
            .ShouldBe(["1969-W52 | 32", "2020-W53 | 3", "2021-W01 | 4", "2024-W52 | 8", "2025-W01 | 16"]);
    }

    [StoreFact]
    public void EveryPeriodHasItsLabel()
    {
        using var shop = new StoreBuilder().Add(new PurchaseRow(Date: "2024-02-29", Amount: 1m));
        var table = shop.Engine().Run(Sales("day,week,month,quarter,year", "count"));
        table.Columns[0].Type.ShouldBe(ReportType.Date);
        table.Rows().ShouldBe(["2024-02-29 | 2024-W09 | 2024-02 | 2024-Q1 | 2024 | 1"]);
    }

    [StoreFact]
    public void SortLimitAndOffsetLeaveTotalsAndRunningTotalsAlone()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Sales("month", "sum(purchase_amount)", "running_total(purchase_amount)") with
        {
            Sort = [ReportWords.Sort("sum(purchase_amount) desc")],
            Limit = 1,
            Offset = 1,
        });
        table.Rows().ShouldBe(["2024-02 | 30 | 60.5"]);
        table.TotalsRow().ShouldBe("- | 60.5001 | 60.5001");
    }

    [StoreFact]
    public void ALimitBeyondTheRowsGivesThemAll()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        engine.Run(new ReportDefinition { Name = "sales", Limit = long.MaxValue, Offset = 1 }).Rows().Length.ShouldBe(2);
        engine.Run(new ReportDefinition { Name = "sales", Offset = long.MaxValue }).Rows().ShouldBeEmpty();
    }

    [StoreFact]
    public void MinAndMaxOfDatesAreDates()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2024-02-29", Category: "A"),
            new PurchaseRow(Date: "2024-03-01 10:30:00", Category: "A"));
        shop.Engine().Run(Sales("category", "min(purchase_date)", "max(purchase_date)")).Rows()
            .ShouldBe(["A | 2024-02-29 | 2024-03-01 10:30:00"]);
    }

    [StoreFact]
    public void SumsStayExactWhereDoublesDoNot()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2024-01-01", Amount: 500_000_000_000_000.0001m, Category: "A"),
            new PurchaseRow(Date: "2024-01-01", Amount: 400_000_000_000_000.0002m, Category: "A"));
        shop.Engine().Run(Sales("category", "sum(purchase_amount)")).Rows().ShouldBe(["A | 900000000000000.0003"]);
    }

    [StoreFact]
    public void ASumThatDoesNotFitIsRefused()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Date: "2024-01-01", Amount: 900_000_000_000_000m, Product: "A"),
            new PurchaseRow(Date: "2024-01-02", Amount: 900_000_000_000_000m, Product: "A"));
        Should.Throw<ReportException>(() => shop.Engine().Run(Sales("product", "sum(purchase_amount)")))
            .Message.ShouldBe("sum(purchase_amount) is greater than can be shown exactly (922,337,203,685,477.5807). Narrow it with --from, --to or --filter.");
    }

    [StoreFact]
    public void TextGroupsAreSortedByCodePointAndMissingIsLast()
    {
        using var shop = new StoreBuilder().Add(
            new PurchaseRow(Category: "é"), new PurchaseRow(Category: "b"), new PurchaseRow(), new PurchaseRow(Category: "Z"),
            new PurchaseRow(Category: "😀"), new PurchaseRow(Category: "\uFFFD"));
        shop.Engine().Run(Sales("category", "count")).Rows()
            .ShouldBe(["Z | 1", "b | 1", "é | 1", "\uFFFD | 1", "😀 | 1", "- | 1"]);
    }
}
