using CrmReports.Application.Customers;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class StatisticsTests
{
    private static StoreBuilder Shop() => new StoreBuilder()
        .Fields("customer_id,age,consent,purchase_date,category,purchase_amount")
        .Custom(RecordKind.Purchase, "y", FieldType.Number)
        .Add(new CustomerRow("C1", Age: 30, Consent: true), new CustomerRow("C2", Age: 40, Consent: false))
        .Add(
            new PurchaseRow("C1", "2024-01-04", 1m, "A", Custom: """{"y":0.5}"""),
            new PurchaseRow("C2", "2024-01-03", 2m, "A", Custom: """{"y":2}"""),
            new PurchaseRow("C2", "2024-01-02", 4m, "B"),
            new PurchaseRow("C1", "2024-01-01", 9m, "A", Custom: """{"y":1.0}"""),
            new PurchaseRow(null, null, null, "B", Custom: """{"y":4e0}"""));

    [StoreFact]
    public void ColumnsAreDescribedInTheirOwnUnit()
    {
        using var shop = Shop();
        var table = shop.Engine().Statistics(new StatisticsRequest { Columns = ["purchase_amount", "age", "y", "consent"] });
        table.Names().ShouldBe(
            ["column", "n", "missing", "mean", "median", "variance", "stdev", "min", "q25", "q75", "max", "skewness", "kurtosis"]);
        table.Provenance.RowsUsed.ShouldBe(5);
        table.Provenance.Filters.ShouldBe([new("dataset", "purchases")]);

        // G1 of 1, 2, 4, 9: third powers of the deviations from 4 add up to 90, squares to 38; so with n = 4
        // 90 / 4 / (38 / 4)^1.5 * sqrt(12) / 2 = 1.3309.
        var rows = table.Rows();
        rows[0].ShouldStartWith("purchase_amount | 4 | 1 | 4 | 3 | 12.666666666666666 | 3.559026084010437 | 1 | 1.75 | 5.25 | 9 | 1.33093773224767");
        rows[1].ShouldStartWith("age | 4 | 1 | 35 | 35 | 33.333333333333336 | 5.773502691896258 | 30 | 30 | 40 | 40 | 0 | ");
        rows[2].ShouldStartWith("y | 4 | 1 | 1.875 | 1.5 | 2.3958333333333335 | ");
        rows[3].ShouldStartWith("consent | 4 | 1 | 0.5 | 0.5 | ");
    }

    [StoreFact]
    public void GroupsAndDatesAreDescribedToo()
    {
        using var shop = Shop();
        var table = shop.Engine().Statistics(new StatisticsRequest { Columns = ["purchase_amount", "purchase_date"], GroupBy = ["category"] });

        // 2024-01-02 is day 19724.
        table.Rows().Select(row => string.Join(" | ", row.Split(" | ")[..6])).ShouldBe(
        [
            "A | purchase_amount | 3 | 0 | 4 | 2", "A | purchase_date | 3 | 0 | 19724.666666666668 | 19725",
            "B | purchase_amount | 1 | 1 | 4 | 4", "B | purchase_date | 1 | 1 | 19724 | 19724",
        ]);
    }

    [StoreFact]
    public void ARunningTotalIsAColumnInFileOrDateOrder()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        var request = new StatisticsRequest { Columns = ["running_total(purchase_amount)", "purchase_amount"], To = ReportWords.To("2024") };
        string[] Rows(ReportOrder order) =>
            [.. engine.Statistics(request with { Order = order }).Rows().Select(row => string.Join(" | ", row.Split(" | ")[..4]))];

        // By file 1, 3, 7, 16; by date 9, 13, 15, 16.
        Rows(ReportOrder.File).ShouldBe(["running_total(purchase_amount) | 4 | 0 | 6.75", "purchase_amount | 4 | 0 | 4"]);
        Rows(ReportOrder.Date).ShouldBe(["running_total(purchase_amount) | 4 | 0 | 13.25", "purchase_amount | 4 | 0 | 4"]);
        engine.Statistics(request).LeftOut().ShouldBe("no purchase date = 1");
    }

    [StoreFact]
    public void CustomersAreDescribedWithTheFiguresOfTheirPurchases()
    {
        using var shop = Shop();
        var engine = shop.Engine();
        engine.Statistics(new StatisticsRequest { Columns = ["age", "purchases", "sum(purchase_amount)"], Dataset = ReportDataset.Customers })
            .Rows().Select(row => string.Join(" | ", row.Split(" | ")[..4]))
            .ShouldBe(["age | 2 | 0 | 35", "purchases | 2 | 0 | 2", "sum(purchase_amount) | 2 | 0 | 8"]);
        engine.Statistics(new StatisticsRequest()).Rows().Select(row => row.Split(" | ")[0]).ShouldBe(["age", "purchase_amount", "y"]);
    }

    [StoreFact]
    public void WithoutPurchasesTheCustomersAreTheDataset()
    {
        using var shop = new StoreBuilder().Fields("age").Add(new CustomerRow("C1", Age: 30));
        var table = shop.Engine().Statistics(new StatisticsRequest { Columns = ["age"] });
        table.Provenance.Filters.ShouldBe([new("dataset", "customers")]);
        table.Rows()[0].ShouldStartWith("age | 1 | 0 | 30 | 30 | - | - | 30");
    }

    [StoreFact]
    public void EveryOrderedPairIsCorrelatedOverItsCompleteRows()
    {
        using var shop = Shop();
        var table = shop.Engine().Correlations(new CorrelationRequest { Columns = ["purchase_amount", "y"] });
        table.Names().ShouldBe(["a", "b", "n", "r", "p"]);
        table.Provenance.Filters.ShouldBe([new("dataset", "purchases"), new("method", "pearson")]);

        // Pairs (1, 0.5), (2, 2), (9, 1): r = -0.5 / sqrt(38 * 7 / 6).
        using var rows = table.Open();
        var found = new List<(long N, double R)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt64(2), Math.Round(rows.GetDouble(3), 12)));
        }

        var r = Math.Round(-0.5 / Math.Sqrt(38.0 * 7 / 6), 12);
        found.ShouldBe([(4, 1.0), (3, r), (3, r), (4, 1.0)]);
    }

    [StoreFact]
    public void SpearmanCorrelatesRanks()
    {
        using var shop = Shop();
        using var rows = shop.Engine().Correlations(new CorrelationRequest { Columns = ["purchase_amount", "age"], Method = CorrelationMethod.Spearman }).Open();
        rows.Read();
        rows.Read();
        rows.GetInt64(2).ShouldBe(4);

        // Ranks 1, 2, 3, 4 and 1.5, 3.5, 3.5, 1.5.
        rows.GetDouble(3).ShouldBe(0, 1e-12);
    }
}
