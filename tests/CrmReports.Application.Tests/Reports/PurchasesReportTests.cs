using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class PurchasesReportTests
{
    private static readonly ReportDefinition Purchases = new() { Name = "purchases" };

    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,name,age,consent,registered_on,purchase_date,category,quantity,purchase_amount,currency,satisfaction,comment")
        .Custom(RecordKind.Customer, "tier", FieldType.Text)
        .Custom(RecordKind.Purchase, "y", FieldType.Number)
        .Custom(RecordKind.Purchase, "tier", FieldType.Text)
        .Custom(RecordKind.Interaction, "agent", FieldType.Text)
        .Add(
            new CustomerRow("C1", "Ann", Age: 30, RegisteredOn: "2020-02-29", Consent: true, Custom: """{"tier":"gold"}"""),
            new CustomerRow(null, "Ünal"))
        .Add(
            new PurchaseRow("C1", "2024-03-01 10:00:00", 10m, "Toys", Currency: "EUR", Score: 4.5m, Comment: "fine", Custom: """{"y":15.0,"tier":7}""", InteractionCustom: """{"agent":"Bo \"B\" é"}"""),
            new PurchaseRow("C1", "2024-01-20", 20.5m, "Books", Currency: "EUR", Quantity: 2m),
            new PurchaseRow(null, null, null, null, Currency: "EUR", Import: 2))
        .Add(new InteractionRow("C1", Purchase: 2, Score: 1m), new InteractionRow("C1", Purchase: 2, Score: 2m), new InteractionRow("C1", Score: 5m));

    [StoreFact]
    public void EveryPurchaseIsARowWithItsCustomerAndItsNewestInteraction()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Purchases);

        table.Names().ShouldBe(
        [
            "customer_id", "name", "age", "registered_on", "consent", "purchase_date", "category", "quantity", "purchase_amount", "currency",
            "satisfaction", "comment", "tier", "y", "tier (purchase)", "agent", "source_import", "source_row",
        ]);
        table.Columns.Single(column => column.Name == "purchase_amount").Currency.ShouldBe("EUR");
        table.TotalsRow().ShouldBe("- | - | - | - | - | - | - | 2 | 30.5 | - | - | - | - | - | - | - | - | -");
        table.Provenance.RowsUsed.ShouldBe(3);
        table.Rows().ShouldBe(
        [
            "C1 | Ann | 30 | 2020-02-29 | true | 2024-03-01 10:00:00 | Toys | - | 10 | EUR | 4.5 | fine | gold | 15 | 7 | Bo \"B\" é | 1 | 2",
            "C1 | Ann | 30 | 2020-02-29 | true | 2024-01-20 | Books | 2 | 20.5 | EUR | 2 | - | gold | - | - | - | 1 | 3",
            "- | - | - | - | - | - | - | - | - | EUR | - | - | - | - | - | - | 2 | 4",
        ]);
    }

    /// <summary>More than 20,000 purchases bring customers into memory and read the interactions beside; more than
    /// 40,000 are read on several threads.</summary>
    private static StoreBuilder BigShop(int purchases)
    {
        var random = new Random(5);
        return Shop()
            .Add([.. Enumerable.Range(0, purchases).Select(i => new PurchaseRow(
                random.Next(3) == 0 ? null : "C1", "2024-01-01", i, Category: "Toys", Score: i % 3 == 0 ? i : null,
                Comment: i % 7 == 0 ? $"note {i}" : null, Currency: "EUR", Custom: i % 5 == 0 ? $$"""{"y":{{i}}.5}""" : null))])
            .Add([.. Enumerable.Range(0, 5_000).Select(i => new InteractionRow("C1", Purchase: random.Next(1, purchases), Score: i))]);
    }

    [StoreTheory]
    [InlineData(21_000)]
    [InlineData(60_000)]
    public void ManyRowsAreReadAsFewAre(int purchases)
    {
        using var shop = BigShop(purchases);
        var engine = shop.Engine();

        var many = engine.Run(Purchases).Rows();
        many.Length.ShouldBe(purchases + 3);
        var paged = new List<string>();
        for (var offset = 0; offset < many.Length; offset += 20_000)
        {
            paged.AddRange(engine.Run(Purchases with { Limit = 20_000, Offset = offset }).Rows());
        }

        many.ShouldBe(paged);
        many.ShouldBe(new ReportEngine(new OneQueryStore(shop.Store)).Run(Purchases).Rows());
        engine.Run(Purchases with { From = ReportWords.From("2024-01-01") }).Rows().Length.ShouldBe(purchases + 2);
    }

    /// <summary>A limit beyond 20,000 is kept where customers come into memory and where threads read stretches.</summary>
    [StoreTheory]
    [InlineData(21_000, 20_500, 0)]
    [InlineData(60_000, 20_500, 0)]
    [InlineData(60_000, 45_000, 7)]
    [InlineData(60_000, 70_000, 30_000)]
    public void ALimitBeyondManyRowsIsKept(int purchases, int limit, int offset)
    {
        using var shop = BigShop(purchases);
        var engine = shop.Engine();
        var all = engine.Run(Purchases).Rows();
        engine.Run(Purchases with { Limit = limit, Offset = offset }).Rows().ShouldBe(all.Skip(offset).Take(limit));
    }

    [StoreFact]
    public void AnEmptyStoreIsSortedByAnyFieldThatCouldBe()
    {
        using var shop = new StoreBuilder().Fields("");
        var engine = shop.Engine();
        foreach (var field in new[] { "purchase_amount", "name", "satisfaction" })
        {
            engine.Run(Purchases with { Sort = [new ReportSort(field)] }).Rows().ShouldBeEmpty();
            engine.Run(new ReportDefinition { Name = "customers", Sort = [new ReportSort("name", Descending: true)] }).Rows().ShouldBeEmpty();
        }

        Should.Throw<ReportException>(() => engine.Run(Purchases with { Sort = [new ReportSort("shoe_size")] })).Message.ShouldContain("no such column");
    }

    [StoreFact]
    public void ManyRowsCanBeLeftUnread()
    {
        using var shop = BigShop(60_000);
        var engine = shop.Engine();
        using (var table = engine.Run(Purchases))
        {
            using var rows = table.Open();
            rows.Read().ShouldBeTrue();
        }

        using var cancellation = new CancellationTokenSource();
        using var cancelled = engine.Run(Purchases, cancellation.Token);
        cancellation.Cancel();
        Should.Throw<OperationCanceledException>(() =>
        {
            using var rows = cancelled.Open();
            while (rows.Read())
            {
            }
        });
    }

    [StoreFact]
    public void ManyRowsComeFromTheSnapshotAlsoAfterAChange()
    {
        using var shop = BigShop(60_000);
        using var table = shop.Engine().Run(Purchases);
        using (var write = shop.Store.Write())
        {
            write.Execute("DELETE FROM \"Purchases\"");
            write.Execute("UPDATE \"State\" SET \"DataVersion\" = 8");
            write.Commit();
        }

        table.Rows().Length.ShouldBe(60_003);
    }

    [StoreFact]
    public void ByDateTheDateAloneComesFirstAndRowsWithoutADateLast()
    {
        using var shop = new StoreBuilder().Fields("purchase_date").Add(
            new PurchaseRow(), new PurchaseRow(Date: "2024-01-02 00:00:00"), new PurchaseRow(Date: "2024-01-02"),
            new PurchaseRow(Date: "2024-01-02 08:00:00"), new PurchaseRow(Date: "2023-12-31"), new PurchaseRow(Date: "2024-01-02"));
        shop.Engine().Run(Purchases with { Order = ReportOrder.Date }).Rows().ShouldBe(
        [
            "2023-12-31 | 1 | 6", "2024-01-02 | 1 | 4", "2024-01-02 | 1 | 7", "2024-01-02 00:00:00 | 1 | 3",
            "2024-01-02 08:00:00 | 1 | 5", "- | 1 | 2",
        ]);
    }

    [StoreFact]
    public void ARunningTotalFollowsTheOrderAndRunsOverRowsThatAreNotShown()
    {
        using var shop = new StoreBuilder().Fields("purchase_amount").Add(
            new PurchaseRow(Date: "2024-01-03"), new PurchaseRow(Date: "2024-01-02", Amount: 1m), new PurchaseRow(Date: "2024-01-01", Amount: 2m),
            new PurchaseRow(Date: "2024-01-04"), new PurchaseRow(Date: "2024-01-05", Amount: 4.0001m));
        var engine = shop.Engine();
        var running = Purchases with { Measures = ["running_total(purchase_amount)"] };

        var table = engine.Run(running);
        table.TotalsRow().ShouldBe("7.0001 | - | - | 7.0001");
        table.Rows().ShouldBe(["- | 1 | 2 | -", "1 | 1 | 3 | 1", "2 | 1 | 4 | 3", "- | 1 | 5 | 3", "4.0001 | 1 | 6 | 7.0001"]);
        engine.Run(running with { Order = ReportOrder.Date, Offset = 1, Limit = 2 }).Rows()
            .ShouldBe(["1 | 1 | 3 | 3", "- | 1 | 2 | 3"]);
    }

    [StoreFact]
    public void RowsAreSortedByAnyColumnWithMissingValuesLast()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        string[] FirstOf(string sort) =>
            [.. engine.Run(Purchases with { Sort = [ReportWords.Sort(sort)] }).Rows().Select(row => row[(row.LastIndexOf(' ') + 1)..])];
        FirstOf("category").ShouldBe(["3", "2", "4"]);
        FirstOf("category desc").ShouldBe(["2", "3", "4"]);
        FirstOf("purchase_date").ShouldBe(["3", "2", "4"]);
        FirstOf("satisfaction").ShouldBe(["3", "2", "4"]);
        FirstOf("y").ShouldBe(["2", "3", "4"]);
        FirstOf("tier desc").ShouldBe(["2", "3", "4"]);
        FirstOf("source_row desc").ShouldBe(["4", "3", "2"]);
    }

    [StoreTheory]
    [InlineData("customer_id=C1", "2 3")]
    [InlineData("customer_id=", "4")]
    [InlineData("age=30", "2 3")]
    [InlineData("consent=yes", "2 3")]
    [InlineData("registered_on=2020-02", "2 3")]
    [InlineData("category=Toys", "2")]
    [InlineData("category=toys", "")]
    [InlineData("category=", "4")]
    [InlineData("quantity=2", "3")]
    [InlineData("purchase_amount=20.50", "3")]
    [InlineData("purchase_date=2024-03", "2")]
    [InlineData("purchase_date=", "4")]
    [InlineData("month=2024-01", "3")]
    [InlineData("week=2024-W09", "2")]
    [InlineData("satisfaction=4.5", "2")]
    [InlineData("satisfaction=1", "")]
    [InlineData("satisfaction=2", "3")]
    [InlineData("satisfaction=", "4")]
    [InlineData("comment=fine", "2")]
    [InlineData("comment=", "3 4")]
    [InlineData("tier=gold", "2 3")]
    [InlineData("tier=", "4")]
    [InlineData("tier (purchase)=7", "2")]
    [InlineData("y=15", "2")]
    [InlineData("y=", "3 4")]
    [InlineData("agent=Bo \"B\" é", "2")]
    [InlineData("source_import=2", "4")]
    [InlineData("category=Toys&category=Books", "2 3")]
    [InlineData("category=Toys&category=", "2 4")]
    [InlineData("category=Toys&purchase_amount=20.5", "")]
    [InlineData("currency=EUR&age=30&quantity=", "2")]
    [InlineData("name=x' OR '1'='1", "")]
    public void AFilterAcceptsTheValuesOfItsField(string filter, string rows)
    {
        using var shop = Shop();
        var engine = shop.Engine();
        var filters = ReportWords.Filters(filter.Split('&'));
        var table = engine.Run(Purchases with { Filters = filters });
        table.Provenance.RowsUsed.ShouldBe(rows.Length == 0 ? 0 : rows.Split(' ').Length);
        string.Join(' ', table.Rows().Select(row => row[(row.LastIndexOf(' ') + 1)..])).ShouldBe(rows);
        engine.Run(new ReportDefinition { Name = "sales", Filters = filters, GroupBy = [], Measures = ["count"] }).Rows()
            .ShouldBe([(rows.Length == 0 ? 0 : rows.Split(' ').Length).ToString("D", null)]);
    }

    [StoreFact]
    public void DaysAskedForLeaveOutRowsWithoutADate()
    {
        using var shop = Shop();
        var table = shop.Engine().Run(Purchases with { From = ReportWords.From("2024-01-20"), To = ReportWords.To("2024-02") });
        table.LeftOut().ShouldBe("no purchase date = 1");
        table.Provenance.RowsUsed.ShouldBe(1);
        table.Provenance.Filters.ShouldBe([new("period", "2024-01-20 to 2024-02-29")]);
        table.Rows().Length.ShouldBe(1);
    }

    [StoreFact]
    public void PagesWithAFilterOnACustomFieldAreComplete()
    {
        using var shop = new StoreBuilder().Fields("").Custom(RecordKind.Purchase, "k", FieldType.Integer)
            .Add([.. Enumerable.Range(0, 10).Select(i => new PurchaseRow(Custom: $$"""{"k":{{i % 2}}}"""))]);
        shop.Engine().Run(Purchases with { Filters = ReportWords.Filters(["k=1"]), Offset = 1, Limit = 3 }).Rows()
            .ShouldBe(["1 | 1 | 5", "1 | 1 | 7", "1 | 1 | 9"]);
    }

    [StoreFact]
    public void RowsCanBeReadTwiceAndDoNotSeeLaterChanges()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        using var table = engine.Run(Purchases);
        using (var write = shop.Store.Write())
        {
            write.Execute("DELETE FROM \"Purchases\"");
            write.Execute("UPDATE \"State\" SET \"DataVersion\" = 8");
            write.Commit();
        }

        for (var pass = 0; pass < 2; pass++)
        {
            using var rows = table.Open();
            var count = 0;
            while (rows.Read())
            {
                count++;
            }

            count.ShouldBe(3);
        }
    }

    [StoreFact]
    public void AnEmptyStoreGivesAnEmptyTable()
    {
        using var empty = new StoreBuilder();
        var table = empty.Engine().Run(Purchases);
        table.Names().ShouldBe(["source_import", "source_row"]);
        table.Provenance.LastImport.ShouldBeNull();
        table.Rows().ShouldBeEmpty();
    }

    /// <summary>The same store, as one whose sessions have but one open query.</summary>
    private sealed class OneQueryStore(IDataStore store) : IDataStore
    {
        public ISqlDialect Dialect { get; } = new OneQueryDialect(store.Dialect);

        public IStoreCare Care => store.Care;

        public DataContext NewDataContext() => store.NewDataContext();

        public OperationsContext NewOperationsContext() => store.NewOperationsContext();

        public void Migrate() => store.Migrate();

        public IStoreSession Read(CancellationToken cancellation = default) => store.Read(cancellation);

        public IStoreSession Write() => store.Write();

        public IDisposable? TryLock(StoreLock which) => store.TryLock(which);

        public IStoreSession WriteOperations() => store.WriteOperations();

        public IStoreSession ReadOperations() => store.ReadOperations();
    }

    private sealed class OneQueryDialect(ISqlDialect dialect) : ISqlDialect
    {
        public bool ManyOpenQueries => false;

        public string? ForScans => null;

        public string AsText(string expression) => dialect.AsText(expression);

        public string JsonValue(string column, string member) => dialect.JsonValue(column, member);

        public string Page(long limit, long offset) => dialect.Page(limit, offset);

        public string MomentText(string column) => dialect.MomentText(column);
    }

    [StoreTheory]
    [InlineData(null, false)]
    [InlineData("purchase_amount", false)]
    [InlineData("purchase_amount", true)]
    [InlineData("purchase_date", false)]
    [InlineData("purchase_date", true)]
    [InlineData("category", false)]
    [InlineData("name", true)]
    [InlineData("satisfaction", true)]
    [InlineData("y", false)]
    public void PagesByMarksAreThoseByOffsetForwardsAndBackwards(string? sort, bool descending)
    {
        using var shop = ShopOfMany();
        var engine = shop.Engine();
        foreach (var filters in new IReadOnlyDictionary<string, IReadOnlyList<string>>[] { new Dictionary<string, IReadOnlyList<string>>(), new Dictionary<string, IReadOnlyList<string>> { ["category"] = ["Toys", ""] } })
        {
            var definition = Purchases with { Filters = filters, Limit = 7, Sort = sort is null ? [] : [new ReportSort(sort, descending)] };
            List<string> all = [.. engine.Run(definition with { Limit = null }).Rows()];
            var pages = all.Chunk(7).ToList();
            var table = engine.Run(definition);
            for (var page = 1; page < pages.Count; page++)
            {
                table = engine.Run(definition with { After = table.Marks!.Value.Last });
                table.Rows().ShouldBe(pages[page]);
                engine.Run(definition with { Offset = page * 7 }).Rows().ShouldBe(pages[page]);
                engine.Run(definition with { Before = table.Marks!.Value.First }).Rows().ShouldBe(pages[page - 1]);
            }
        }
    }

    [StoreFact]
    public void WhereTheRowOfAMarkIsGoneTheOffsetCounts()
    {
        using var shop = ShopOfMany();
        var engine = shop.Engine();
        var definition = Purchases with { Limit = 5, Offset = 10, Sort = [new ReportSort("purchase_amount")] };

        engine.Run(definition with { After = 9999 }).Rows().ShouldBe(engine.Run(definition).Rows());
    }

    private static StoreBuilder ShopOfMany() => new StoreBuilder()
        .Fields("customer_id,name,purchase_date,category,purchase_amount,satisfaction")
        .Custom(RecordKind.Purchase, "y", FieldType.Number)
        .Add(new CustomerRow("C1", "Ann"), new CustomerRow("C2", "Ünal"), new CustomerRow("C3", null))
        .Add([.. Enumerable.Range(0, 40).Select(i => new PurchaseRow(
            i % 5 == 4 ? null : $"C{(i % 3) + 1}",
            i % 6 == 5 ? null : $"2024-01-0{(i % 4) + 1}{(i % 3 == 0 ? " 10:00:00" : "")}",
            i % 7 == 6 ? null : i % 3,
            (i % 4) switch { 0 => "Toys", 1 => null, 2 => "Books", _ => "Art" },
            Score: i % 3 == 0 ? i % 5 : null,
            Custom: i % 4 == 0 ? null : $$"""{"y":{{i % 6}}}"""))]);
}
