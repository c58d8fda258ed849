using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>Every shape that a report can have: something that makes the product write other SQL.</summary>
internal static class ReportShapes
{
    /// <summary>With what every report begins; the other shapes leave it out.</summary>
    public static readonly (string Name, Action<SqlShop> Ask) Beginning = ("the beginning of every report", shop => shop.Session(_ => { }));

    private static readonly string[] Sorted =
        ["purchase_amount", "purchase_date", "category", "customer_id", "age", "satisfaction", "interaction_date", "topic", "comment", "tier", "weight", "agent", "source_row"];

    private static readonly string[] Filters =
    [
        "category=Toys", "category=Toys&category=Books", "category=", "category=Toys&category=", "category!=Toys", "category!=",
        "name=Ann", "customer_id!=C1", "age=30", "customer_region=North&customer_region=", "segment!=Gold", "consent=yes", "registered_on=2020-02",
        "order_id=O1", "purchase_amount=20.5", "quantity=", "purchase_date=2024-01", "purchase_date=", "month=2024-01&month=2024-02", "week!=2024-W05", "year=",
        "satisfaction=5", "satisfaction=", "satisfaction!=5", "topic=price", "topic!=", "interaction_date=2024", "comment=fine",
        "tier=gold", "tier!=", "weight=1.5", "agent=Bo", "source_import=2", "currency=EUR&age=30&quantity=&tier=gold",
    ];

    private static readonly string[] CustomerFilters =
    [
        "category=Toys", "category=", "category!=Toys", "name=Ann", "age=", "segment!=Gold", "purchase_date=2024-01", "satisfaction=5", "topic!=", "tier=gold",
        "currency=EUR&age=30&tier=gold",
    ];

    /// <summary>Those that are asked of a store with every field.</summary>
    public static IEnumerable<(string Name, Action<SqlShop> Ask)> OfEveryField() =>
        [.. Sales(), .. Purchases(), .. Customers(), .. Interactions(), .. Others(), .. Statistics(), .. PivotsAndOverviews(), .. CustomerShapes.All()];

    /// <summary>Those in which the columns say nothing more.</summary>
    public static IEnumerable<(string Name, Action<SqlShop> Ask)> OfFewFields() => [.. PurchasesOfAKind(), .. CustomersOfAKind()];

    private static IEnumerable<(string, Action<SqlShop>)> Sales()
    {
        static ReportDefinition By(string groups, params string[] measures) => new() { Name = "sales", GroupBy = ReportWords.GroupBy([groups]), Measures = measures.Length > 0 ? measures : null };
        string[] groups =
        [
            "none", "day", "week", "month", "quarter", "year", "category", "product", "region", "channel", "currency", "customer_id", "customer_region", "segment", "age", "consent",
            "registered_on", "order_id", "satisfaction", "topic", "tier", "weight", "agent", "month,category", "category,segment", "year,customer_region,topic",
        ];
        foreach (var group in groups)
        {
            yield return ($"sales by {group}", shop => shop.Run(By(group)));
        }

        string[] measures =
        [
            "median(purchase_amount)", "min(purchase_date)", "max(quantity)", "stdev(unit_price)", "variance(age)", "distinct(customers)", "distinct(order_id)", "mean(satisfaction)", "sum(weight)",
            "share(purchase_amount)", "running_total(purchase_amount)", "difference(purchase_amount)", "percent_change_year(purchase_amount)", "difference_year(quantity)",
        ];
        foreach (var measure in measures)
        {
            yield return ($"sales by month with {measure}", shop => shop.Run(By("month", measure)));
        }

        foreach (var filter in Filters)
        {
            yield return ($"sales where {filter}", shop => shop.Run(By("month") with { Filters = ReportWords.Filters(filter.Split('&')) }));
        }

        yield return ("sales of some days", shop => shop.Run(By("month") with { From = new(2024, 1, 1), To = new(2024, 2, 29) }));
        yield return ("sales since a day by segment", shop => shop.Run(By("segment") with { From = new(2024, 1, 1) }));
        yield return ("sales compared with the year before, of some days", shop => shop.Run(By("month,category", "percent_change_year(purchase_amount)") with { From = new(2024, 1, 1), To = new(2024, 2, 29) }));
        yield return ("sales compared with the month before, of some days and customers", shop => shop.Run(
            By("month", "difference(purchase_amount)") with { From = new(2024, 1, 1), Filters = ReportWords.Filters(["segment=Gold"]) }));
        yield return ("sales in file order", shop => shop.Run(By("category", "running_total(purchase_amount)") with { Order = ReportOrder.File }));
        yield return ("sales sorted, a page", shop => shop.Run(By("category") with { Sort = [new("count", true)], Limit = 2, Offset = 1 }));
    }

    private static IEnumerable<(string, Action<SqlShop>)> Purchases()
    {
        var all = new ReportDefinition { Name = "purchases" };
        yield return ("purchases", shop => shop.Run(all));
        yield return ("purchases by date", shop => shop.Run(all with { Order = ReportOrder.Date }));
        yield return ("purchases, a page", shop => shop.Run(all with { Limit = 2, Offset = 1 }));
        yield return ("purchases, a long page", shop => shop.Run(all with { Limit = 5_000, Offset = 1 }));
        yield return ("purchases, the page after a mark", shop => shop.Run(all with { Limit = 2, After = 2 }));
        yield return ("purchases, the page before a mark", shop => shop.Run(all with { Limit = 2, Before = 4 }));
        yield return ("purchases by date, the page after a mark", shop => shop.Run(all with { Order = ReportOrder.Date, Limit = 2, After = 2 }));
        yield return ("purchases with running totals", shop => shop.Run(all with { Measures = ["running_total(purchase_amount)"], Order = ReportOrder.Date }));
        yield return ("purchases of some days, a page of a filter", shop => shop.Run(
            all with { From = new(2024, 1, 1), To = new(2024, 12, 31), Filters = ReportWords.Filters(["category=Toys", "segment=Gold"]), Limit = 2 }));
        yield return ("many purchases, read by two threads", shop => Many(shop, new PurchaseReading { Threads = 2 }));
        yield return ("many purchases, read by one thread", shop => Many(shop, new PurchaseReading()));
        yield return ("many purchases by date", shop => Many(shop, new PurchaseReading { Order = ReportOrder.Date }));
    }

    private static IEnumerable<(string, Action<SqlShop>)> PurchasesOfAKind()
    {
        var all = new ReportDefinition { Name = "purchases" };
        foreach (var column in Sorted)
        {
            yield return ($"purchases sorted by {column}", shop => shop.Run(all with { Sort = [new(column)] }));
            yield return ($"purchases sorted by {column} descending, a page and those beside it", shop => ThreePages(shop, all with { Sort = [new(column, true)], Limit = 2 }));
        }

        yield return ("purchases sorted by several columns", shop => shop.Run(all with { Sort = [new("category"), new("purchase_amount", true), new("name")], Limit = 3 }));
        foreach (var filter in Filters)
        {
            yield return ($"purchases where {filter}", shop => shop.Run(all with { Filters = ReportWords.Filters(filter.Split('&')), Limit = 3 }));
        }
    }

    private static void ThreePages(SqlShop shop, ReportDefinition page)
    {
        shop.Run(page);
        shop.Run(page with { After = 2 });
        shop.Run(page with { Before = 2 });
    }

    /// <summary>The rollups say how many there are.</summary>
    private static void Many(SqlShop shop, PurchaseReading reading)
    {
        shop.Change("UPDATE \"SalesRollups\" SET \"Purchases\" = \"Purchases\" + 100000");
        try
        {
            shop.Session(session =>
            {
                List<ReportField> fields = [.. session.Catalogue.BuiltIn, .. session.Catalogue.Custom];
                using var rows = new PurchaseQuery(session, new Selection(null, null, []), [.. fields.Select(field => new FieldUse(field))], reading).OpenFast();
                while (rows.Read())
                {
                }
            });
        }
        finally
        {
            shop.Change("UPDATE \"SalesRollups\" SET \"Purchases\" = \"Purchases\" - 100000");
        }
    }

    private static IEnumerable<(string, Action<SqlShop>)> Customers()
    {
        var all = new ReportDefinition { Name = "customers" };
        yield return ("customers", shop => shop.Run(all));
        yield return ("customers, a page", shop => shop.Run(all with { Limit = 2, Offset = 1 }));
        yield return ("customers who bought on some days", shop => shop.Run(all with { From = new(2024, 1, 1), To = new(2024, 2, 29) }));
    }

    private static IEnumerable<(string, Action<SqlShop>)> CustomersOfAKind()
    {
        var all = new ReportDefinition { Name = "customers" };
        foreach (var column in new[] { "name", "age", "registered_on", "tier", "points", "purchases", "sum(purchase_amount)", "mean(purchase_amount)", "last_purchase", "last_satisfaction" })
        {
            yield return ($"customers sorted by {column}", shop => shop.Run(all with { Sort = [new(column)] }));
            yield return ($"customers sorted by {column} descending, a page", shop => shop.Run(all with { Sort = [new(column, true)], Limit = 2 }));
        }

        foreach (var filter in CustomerFilters)
        {
            yield return ($"customers where {filter}", shop => shop.Run(all with { Filters = ReportWords.Filters(filter.Split('&')) }));
        }
    }

    private static IEnumerable<(string, Action<SqlShop>)> Interactions()
    {
        var all = new ReportDefinition { Name = "interactions" };
        yield return ("interactions", shop => shop.Run(all));
        yield return ("interactions by date, a page", shop => shop.Run(all with { Order = ReportOrder.Date, Limit = 2, Offset = 1 }));
        foreach (var column in new[] { "interaction_date", "satisfaction", "topic", "name", "agent", "category", "source_row" })
        {
            yield return ($"interactions sorted by {column}", shop => shop.Run(all with { Sort = [new(column, true)], Limit = 2 }));
        }

        foreach (var filter in new[] { "satisfaction=5", "topic=price&topic=", "name=Ann", "segment!=Gold", "category=Toys", "month=2024-01", "agent=Bo", "source_import=2" })
        {
            yield return ($"interactions where {filter}", shop => shop.Run(all with { Filters = ReportWords.Filters(filter.Split('&')), Limit = 2 }));
        }

        foreach (var group in new[] { "none", "month", "topic", "segment", "category", "satisfaction", "agent" })
        {
            yield return ($"interactions by {group}", shop => shop.Run(all with { GroupBy = ReportWords.GroupBy([group]) }));
        }

        yield return ("interactions of some days by month, compared", shop => shop.Run(
            all with { GroupBy = ["month"], Measures = ["count", "distinct(customers)", "difference(satisfaction)"], From = new(2024, 1, 1), To = new(2024, 3, 31) }));
        yield return ("statistics of interactions", shop => shop.Engine.Statistics(new StatisticsRequest { Dataset = ReportDataset.Interactions, GroupBy = ["topic"] }));
    }

    private static IEnumerable<(string, Action<SqlShop>)> Others()
    {
        yield return ("imports", shop => shop.Run(new ReportDefinition { Name = "imports" }));
        yield return ("overview as a report", shop => shop.Run(new ReportDefinition { Name = "overview" }));
        yield return ("overview as a report, of some days", shop => shop.Run(new ReportDefinition { Name = "overview", From = new(2024, 1, 1), To = new(2024, 3, 31) }));
        foreach (var filter in new[] { "category=Toys", "segment=Gold", "tier=gold", "topic=price" })
        {
            yield return ($"overview as a report where {filter}", shop => shop.Run(new ReportDefinition { Name = "overview", Filters = ReportWords.Filters([filter]) }));
        }

        yield return ("facts of the store", shop => StoreFacts.Read(shop.Store));
        yield return ("lines of the sources", shop => SourceLines.Read(shop.Store));
    }

    private static IEnumerable<(string, Action<SqlShop>)> Statistics()
    {
        var some = new StatisticsRequest { Columns = ["purchase_amount", "age", "weight", "satisfaction"] };
        yield return ("statistics", shop => shop.Engine.Statistics(new StatisticsRequest()));
        yield return ("statistics of some columns", shop => shop.Engine.Statistics(some));
        yield return ("statistics by category and month", shop => shop.Engine.Statistics(some with { GroupBy = ["category", "month"] }));
        yield return ("statistics of some days and rows", shop => shop.Engine.Statistics(some with { From = new(2024, 1, 1), Filters = ReportWords.Filters(["category=Toys", "tier=gold"]) }));
        yield return ("statistics of a running total", shop => shop.Engine.Statistics(new StatisticsRequest { Columns = ["running_total(purchase_amount)"], Order = ReportOrder.Date }));
        yield return ("statistics of customers", shop => shop.Engine.Statistics(
            new StatisticsRequest { Dataset = ReportDataset.Customers, Columns = ["age", "points", "purchases", "sum(purchase_amount)"], GroupBy = ["segment"] }));
        yield return ("correlations", shop => shop.Engine.Correlations(new CorrelationRequest { Columns = ["purchase_amount", "age", "satisfaction"] }));
        yield return ("correlations of ranks of customers", shop => shop.Engine.Correlations(
            new CorrelationRequest { Dataset = ReportDataset.Customers, Columns = ["age", "purchases"], Method = CorrelationMethod.Spearman }));
        yield return ("a distribution", shop => new Distributions(shop.Store).Of(new StatisticsRequest { Columns = ["purchase_amount"] }));
        yield return ("pairs of values", shop => new Distributions(shop.Store).Pairs(new StatisticsRequest { Columns = ["purchase_amount", "age"] }));
    }

    private static IEnumerable<(string, Action<SqlShop>)> PivotsAndOverviews()
    {
        static Pivot Pivot(SqlShop shop, PivotRequest request)
        {
            var pivots = new Pivots(new CachedReports(shop.Engine, new ReportCache(shop.Store)));
            var facts = StoreFacts.Read(shop.Store);
            var pivot = pivots.Get(request, facts);
            PivotComparison.Of(pivot, pivots, facts, Comparison.Year);
            return pivot;
        }

        yield return ("pivot of sums by category and month", shop => Pivot(shop, new PivotRequest { Rows = "category", Columns = "month", Measure = "sum(purchase_amount)" }));
        yield return ("pivot of customers by segment and quarter", shop => Pivot(shop, new PivotRequest { Rows = "segment", Columns = "quarter", Measure = "distinct(customers)" }));
        yield return ("pivot of a mean by month, of some days, compared", shop => Pivot(
            shop, new PivotRequest { Rows = "month", Measure = "mean(satisfaction)", From = new(2024, 1, 1), To = new(2024, 3, 31), Filters = ReportWords.Filters(["category=Toys"]) }));
        yield return ("overview", shop => new Overviews(shop.Store, new ReportCache(shop.Store)).Get(new OverviewRequest()));
        yield return ("overview of some days beside the year before", shop =>
            new Overviews(shop.Store, new ReportCache(shop.Store)).Get(new OverviewRequest(new(2024, 1, 10), new(2024, 3, 20), Comparison.Year, "EUR")));
        yield return ("overview by places of customers", OverviewOfCustomers);
    }

    /// <summary>Of a store whose purchases have no place of their own.</summary>
    private static void OverviewOfCustomers(SqlShop shop)
    {
        using var other = new SqlShop(shop.Store.Spoken, "customer_id,segment,purchase_date,category,purchase_amount");
        new Overviews(other.Store, new ReportCache(other.Store)).Get(new OverviewRequest());
        shop.Store.Add(other.Store.Take());
    }
}
