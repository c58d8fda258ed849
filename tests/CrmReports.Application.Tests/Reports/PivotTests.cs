using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;

namespace CrmReports.Application.Tests.Reports;

public sealed class PivotTests
{
    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,purchase_date,category,purchase_amount")
        .Add(new CustomerRow("C1"), new CustomerRow("C2"))
        .Add(
            new PurchaseRow("C1", "2024-01-02", 10m, "Toys"),
            new PurchaseRow("C1", "2024-02-20", 5m, "Toys"),
            new PurchaseRow("C2", "2024-02-20", 7m, "Toys"),
            new PurchaseRow("C1", "2024-01-31", 3m, "Books"),
            new PurchaseRow("C2", "2024-03-09", -1.5m, null));

    private static Pivot Make(StoreBuilder shop, PivotRequest request)
    {
        var engine = shop.Engine();
        return new Pivots(new CachedReports(engine, new ReportCache(shop.Store))).Get(request, StoreFacts.Read(shop.Store));
    }

    [StoreFact]
    public void SumsHaveTotalsOfRowsAndColumnsAndThePartOfAMonthIsNamed()
    {
        using var shop = Shop();
        var pivot = Make(shop, new PivotRequest { Rows = "category", Columns = "month", Measure = "sum(purchase_amount)" });
        var table = Pivots.Table(pivot);
        table.Names().ShouldBe(["category", "2024-01", "2024-02", "2024-03", "total", "share"]);
        table.Rows().ShouldBe(
        [
            "Toys | 10 | 12 | - | 22 | 0.9361702127659575",
            "Books | 3 | - | - | 3 | 0.1276595744680851",
            "- | - | - | -1.5 | -1.5 | -0.06382978723404255",
        ]);
        table.TotalsRow().ShouldBe("- | 13 | 12 | -1.5 | 23.5 | 1");
        pivot.Columns.Select(column => column.IsPart).ShouldBe([false, false, true]);
        pivot.Columns[2].Days.ShouldBe(new DayRange(new DateOnly(2024, 3, 1), new DateOnly(2024, 3, 9)));
    }

    [StoreFact]
    public void DifferentCustomersAreNotAddedUp()
    {
        using var shop = Shop();
        var pivot = Make(shop, new PivotRequest { Rows = "category", Columns = "quarter", Measure = "distinct(customers)" });
        var table = Pivots.Table(pivot);
        table.Rows().ShouldBe(["Toys | 2 | 2", "Books | 1 | 1", "- | 1 | 1"]);
        table.TotalsRow().ShouldBe("- | 2 | 2");
    }

    [StoreFact]
    public void ARunningTotalEndsWithTheSum()
    {
        using var shop = Shop();
        var pivot = Make(shop, new PivotRequest { Rows = "category", Columns = "month", Measure = "running_total(purchase_amount)" });
        Pivots.Table(pivot).Rows()[0].ShouldBe("Toys | 10 | 22 | - | 22 | 0.9361702127659575");
        Pivots.Table(pivot).TotalsRow().ShouldBe("- | 13 | 25 | 23.5 | 23.5 | 1");
    }

    [StoreTheory]
    [InlineData("name", false, "Books,Toys,")]
    [InlineData("name", true, "Toys,Books,")]
    [InlineData("2024-01", false, "Books,Toys,")]
    [InlineData("total", false, ",Books,Toys")]
    public void RowsAreSortedAsAsked(string column, bool descending, string expected)
    {
        using var shop = Shop();
        var pivot = Make(shop, new PivotRequest
        {
            Rows = "category",
            Columns = "month",
            Measure = "sum(purchase_amount)",
            Sort = new ReportSort(column, descending),
        });
        string.Join(',', pivot.Rows.Select(row => row.Key)).ShouldBe(expected);
    }

    [StoreTheory]
    [InlineData("month", "2024-02-01", "2024-03-31", Comparison.Year, "2024-02 | 12 | 4 | 2,2024-03 | -1.5 | 1 | -2.5")]
    [InlineData("month", "2024-02-01", "2024-02-29", Comparison.Previous, "2024-02 | 12 | 13 | -0.07692307692307687")]
    [InlineData("day", "2024-02-19", "2024-02-21", Comparison.Previous, "2024-02-19 | - | - | -,2024-02-20 | 12 | - | -,2024-02-21 | - | - | -")]
    [InlineData("day", "2024-02-20", "2024-02-21", Comparison.Year, "2024-02-20 | 12 | 4 | 2,2024-02-21 | - | - | -")]
    [InlineData("week", "2024-02-19", "2024-02-29", Comparison.Year, "2024-W08 | 12 | 4 | 2,2024-W09 | - | - | -")]
    [InlineData("quarter", "2024-02-01", "2024-02-29", Comparison.Previous, "2024-Q1 | 12 | - | -")]
    public void PeriodsAreComparedWithThoseAtTheSamePlace(string rows, string from, string to, Comparison comparison, string expected)
    {
        using var shop = Shop().Add(new PurchaseRow("C1", "2023-01-02", 2m, "Toys"), new PurchaseRow("C1", "2023-02-20", 4m, "Toys"), new PurchaseRow("C1", "2023-03-09", 1m, "Toys"));
        var engine = shop.Engine();
        var pivots = new Pivots(new CachedReports(engine, new ReportCache(shop.Store)));
        var facts = StoreFacts.Read(shop.Store);
        var pivot = pivots.Get(new PivotRequest { Rows = rows, Measure = "sum(purchase_amount)", From = ReportWords.From(from), To = ReportWords.To(to) }, facts);
        var compared = PivotComparison.Of(pivot, pivots, facts, comparison)!;
        string.Join(',', Pivots.Table(pivot, compared).Rows().Select(WithoutShare)).ShouldBe(expected);
        compared.HasRows.ShouldBe(rows != "quarter");

        static string WithoutShare(string row) => string.Join(" | ", row.Split(" | ") is var cells && cells.Length > 4 ? [cells[0], cells[1], cells[3], cells[4]] : cells);
    }

    [StoreFact]
    public void AColumnThatIsCalledTotalIsKeptApart()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,category,region,purchase_amount").Add(
            new PurchaseRow(null, "2024-01-02", 10m, "Toys", "total"));
        var pivot = Make(shop, new PivotRequest { Rows = "category", Columns = "region", Measure = "count" });
        Pivots.Table(pivot).Names().ShouldBe(["category", "total", "total *", "share"]);
    }

    [StoreFact]
    public void AGroupThatIsGoneIsListedAndTheChangeSorts()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,region,purchase_amount").Add(
            new PurchaseRow(null, "2024-01-02", 10m, Region: "North"),
            new PurchaseRow(null, "2024-01-31", 4m, Region: "West"),
            new PurchaseRow(null, "2024-01-31", 1m),
            new PurchaseRow(null, "2024-02-01", 5m, Region: "North"),
            new PurchaseRow(null, "2024-02-29", 9m, Region: "South"));
        var pivots = new Pivots(new CachedReports(shop.Engine(), new ReportCache(shop.Store)));
        var facts = StoreFacts.Read(shop.Store);

        Lines(null).ShouldBe(["South | 9 | - | -", "North | 5 | 10 | -0.5", "West | - | 4 | -1", "- | - | 1 | -1"]);
        Lines(new ReportSort("change")).ShouldBe(["West | - | 4 | -1", "- | - | 1 | -1", "North | 5 | 10 | -0.5", "South | 9 | - | -"]);
        Lines(new ReportSort("change", true)).ShouldBe(["North | 5 | 10 | -0.5", "West | - | 4 | -1", "- | - | 1 | -1", "South | 9 | - | -"]);
        Lines(new ReportSort("before", true)).ShouldBe(["North | 5 | 10 | -0.5", "West | - | 4 | -1", "- | - | 1 | -1", "South | 9 | - | -"]);

        List<string> Lines(ReportSort? sort)
        {
            var pivot = pivots.Get(new PivotRequest { Rows = "region", Measure = "sum(purchase_amount)", From = new DateOnly(2024, 2, 1), To = new DateOnly(2024, 2, 29), Sort = sort }, facts);
            var compared = PivotComparison.Of(pivot, pivots, facts, Comparison.Previous)!;
            var complete = compared.Complete(pivot);
            complete.Gone.ShouldBe(2);
            var table = Pivots.Table(complete, compared);
            table.Names().ShouldBe(["region", "sum(purchase_amount)", "share", "before", "change"]);
            table.TotalsRow().ShouldBe("- | 14 | 1 | 15 | -0.06666666666666665");
            return [.. table.Rows().Select(row => row.Split(" | ")).Select(cells => string.Join(" | ", cells[0], cells[1], cells[3], cells[4]))];
        }
    }

    [StoreFact]
    public void TheAxisOfTimeIsACalendarAndPartsKeepTheirMarkBesideAnotherYear()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,category,purchase_amount");
        shop.Add([.. Enumerable.Range(0, 12).Select(i => new PurchaseRow(null, $"2011-10-{i + 8:00}", 1m, "Toys"))]);
        shop.Add(new PurchaseRow(null, "2011-12-09", 2m, "Toys"), new PurchaseRow(null, "2012-06-02", 3m, "Books"), new PurchaseRow(null, "2012-06-30", 3m, "Books"));

        var pivots = new Pivots(new CachedReports(shop.Engine(), new ReportCache(shop.Store)));
        var facts = StoreFacts.Read(shop.Store);
        var pivot = pivots.Get(new PivotRequest { Rows = "category", Columns = "month", Measure = "sum(purchase_amount)" }, facts);

        var table = Pivots.Table(pivot);
        table.Names().ShouldBe(["category", "2011-10", "2011-11", "2011-12", "2012-01", "2012-02", "2012-03", "2012-04", "2012-05", "2012-06", "total", "share"]);
        table.Rows().ShouldBe(["Toys | 12 | - | 2 | - | - | - | - | - | - | 14 | 0.7", "Books | - | - | - | - | - | - | - | - | 6 | 6 | 0.3"]);
        pivot.Columns.Where(column => column.IsPart).Select(column => column.Days).ShouldBe(
            [new DayRange(new DateOnly(2011, 10, 8), new DateOnly(2011, 10, 31)), new DayRange(new DateOnly(2011, 12, 1), new DateOnly(2011, 12, 9))]);

        var months = pivots.Get(new PivotRequest { Rows = "month", Measure = "running_total(purchase_amount)" }, facts);
        string.Join(',', Pivots.Table(months).Rows().Take(4).Select(row => row[..12])).ShouldBe("2011-10 | 12,2011-11 | 12,2011-12 | 14,2012-01 | 14");
        var filtered = pivots.Get(new PivotRequest { Rows = "month", Measure = "count", Filters = new Dictionary<string, IReadOnlyList<string>> { ["category"] = ["Books"] }, From = new DateOnly(2012, 5, 1) }, facts);
        filtered.Rows.Select(row => row.Key).ShouldBe(["2012-06"], "the data have a gap of half a year before");
    }

    [StoreFact]
    public void ALongTimeWithoutAnythingIsLeftOutOfALongAxisAndThatIsSaid()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,purchase_amount").Add(
            new PurchaseRow(null, "1950-01-02", 1m), new PurchaseRow(null, "2024-01-31", 2m), new PurchaseRow(null, "2024-03-31", 2m));
        var pivot = Make(shop, new PivotRequest { Rows = "month", Measure = "count" });
        pivot.Rows.Select(row => row.Key).ShouldBe(["1950-01", "2024-01", "2024-02", "2024-03"]);
        pivot.IsBroken.ShouldBeTrue();
    }

    [StoreFact]
    public void ManyColumnsAndManyCellsAreRefusedBeforeTheyAreMade()
    {
        using var shop = new StoreBuilder().Fields("customer_id,product,purchase_amount");
        shop.Add([.. Enumerable.Range(0, 3000).Select(i => new CustomerRow($"C{i}"))]);
        shop.Add([.. Enumerable.Range(0, 3000).Select(i => new PurchaseRow($"C{i}", null, 1m, Product: $"P{i}"))]);
        var request = new PivotRequest { Rows = "customer_id", Columns = "product", Measure = "count" };

        var pivots = new Pivots(new CachedReports(shop.Engine(), new ReportCache(shop.Store)));
        var facts = StoreFacts.Read(shop.Store);
        var columns = Should.Throw<ReportException>(() => pivots.Get(request with { MostColumns = 400 }, facts));
        columns.Code.ShouldBe("TooManyColumns");
        columns.Arguments.ShouldBe([new RefusedField("product"), 3000, 400]);
        var pivot = pivots.Get(request, facts);
        pivot.Filled.Count().ShouldBe(3000);
        pivot.Rows[0].Cells.Count.ShouldBe(3000);
        var cells = Should.Throw<ReportException>(() => Pivots.Table(pivot));
        cells.Code.ShouldBe("TooManyCells");
        cells.Message.ShouldContain("9,000,000 cells");
    }

    [StoreFact]
    public void APivotWhoseReaderHasLeftIsNotMade()
    {
        using var shop = Shop();
        var pivots = new Pivots(new CachedReports(shop.Engine(), new ReportCache(shop.Store)));
        Should.Throw<OperationCanceledException>(() => pivots.Get(
            new PivotRequest { Rows = "category", Columns = "month", Measure = "count" }, StoreFacts.Read(shop.Store), new CancellationToken(canceled: true)));
    }
}
