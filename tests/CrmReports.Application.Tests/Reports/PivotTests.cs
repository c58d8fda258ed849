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
    [InlineData("day", "2024-02-01", "2024-02-29", Comparison.Previous, "2024-02-20 | 12 | - | -")]
    [InlineData("day", "2024-02-20", "2024-03-09", Comparison.Year, "2024-02-20 | 12 | 4 | 2,2024-03-09 | -1.5 | 1 | -2.5")]
    [InlineData("week", "2024-02-01", "2024-02-29", Comparison.Year, "2024-W08 | 12 | 4 | 2")]
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
}
