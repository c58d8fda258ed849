using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Standard;

namespace CrmReports.Application.Tests.Reports;

/// <summary>What the rollups give is what the purchases give, for every combination that they serve.</summary>
public sealed class RollupEqualityTests
{
    private static readonly string[] Measures =
    [
        "count", "sum(purchase_amount)", "mean(purchase_amount)", "share(purchase_amount)", "sum(quantity)", "mean(quantity)",
        "share(quantity)",
    ];

    private static readonly string[] Compared =
    [
        "running_total(purchase_amount)", "difference(purchase_amount)", "percent_change(quantity)",
        "difference_year(quantity)", "percent_change_year(purchase_amount)",
    ];

    private static readonly string[] Dimensions = ["category", "region", "channel", "currency"];

    private static StoreBuilder Random(int seed)
    {
        var random = new Random(seed);
        string? One(params string[] values) => random.Next(values.Length + 1) is var i && i < values.Length ? values[i] : null;
        decimal? Number() => random.Next(6) == 0 ? null : random.Next(-5_000_000, 50_000_000) / 10_000m;
        return new StoreBuilder().Add([.. Enumerable.Range(0, 700).Select(_ => new PurchaseRow(
            Date: random.Next(20) == 0 ? null : new DateTime(2022, 11, 1).AddDays(random.Next(800)).ToString("yyyy-MM-dd", null),
            Amount: Number(),
            Quantity: Number(),
            Category: One("A", "B", "C"),
            Region: One("North", "South"),
            Channel: One("web"),
            Currency: One("EUR", "USD")))]);
    }

    [StoreFact]
    public void EveryGroupingGivesTheSame()
    {
        using var store = Random(1);
        var engine = store.Engine();
        string?[] periods = [null, "day", "week", "month", "quarter", "year"];
        foreach (var period in periods)
        {
            for (var mask = 0; mask < 1 << Dimensions.Length; mask++)
            {
                var fields = Dimensions.Where((_, i) => (mask >> i & 1) == 1).Prepend(period).OfType<string>().ToList();
                var money = fields.Contains("currency");
                var definition = new ReportDefinition
                {
                    Name = "sales",
                    GroupBy = fields,
                    Measures = [.. Measures.Concat(period is null ? [] : Compared).Where(m => money || !m.Contains("amount", StringComparison.Ordinal))],
                };
                Same(engine, definition);
            }
        }
    }

    [StoreFact]
    public void EveryFilterGivesTheSame()
    {
        using var store = Random(2);
        var engine = store.Engine();
        string[][] filters =
        [
            ["category=A"], ["category="], ["category=A", "category="], ["region=North", "category=B", "category=C"], ["channel=web"],
            ["channel="], ["currency=USD"], ["currency="], ["region=Nowhere"], ["month=2023-02"], ["purchase_date=2023-Q1", "region="],
            ["year="], ["week=2023-W05", "week=2023-W06"],
        ];
        (string?, string?)[] days = [(null, null), ("2023", null), (null, "2023-06"), ("2023-02-03", "2023-12-31"), ("2024-Q1", "2024")];
        foreach (var filter in filters)
        {
            foreach (var (from, to) in days)
            {
                Same(engine, new ReportDefinition
                {
                    Name = "sales",
                    GroupBy = ["month", "currency"],
                    Measures = [.. Measures, .. Compared],
                    Filters = ReportWords.Filters(filter),
                    From = from is null ? null : ReportWords.From(from),
                    To = to is null ? null : ReportWords.To(to),
                });
            }
        }
    }

    private static void Same(ReportEngine engine, ReportDefinition definition)
    {
        var kept = engine.Sales(definition, SalesPath.Rollups);
        var computed = engine.Sales(definition, SalesPath.Purchases);
        var name = string.Join(",", definition.GroupBy!);
        kept.Columns.ShouldBe(computed.Columns, name);
        kept.TotalsRow().ShouldBe(computed.TotalsRow(), name);
        kept.LeftOut().ShouldBe(computed.LeftOut(), name);
        kept.Provenance.RowsUsed.ShouldBe(computed.Provenance.RowsUsed, name);
        kept.Rows().ShouldBe(computed.Rows(), name);
    }
}
