using System.Text.Json;

namespace CrmReports.Web.Tests.Acceptance;

/// <summary>UCI's "Online Retail", half a million invoice lines, by the command line.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class OnlineRetailTests : IDisposable
{
    private readonly Workplace place = new();

    private static string File => SharedData.PathOf("crm/online_retail_2010-12_2011-12.csv.gz");

    public void Dispose() => place.Dispose();

    [SharedDataStoreFact]
    public void WithEverythingKeptItsPublishedFiguresComeOutAndUndoLeavesNothing()
    {
        Count(Import(), created: 541_909);
        Totals().ShouldBe((541_909, 9_747_747.934m, 4372));
        Table("report", "sales", "--group-by", "none", "--measure", "count", "--filter", "customer_id=")
            .Rows.Single().GetProperty("count").GetInt64().ShouldBe(135_080);
        MonthsShouldAgree();

        Count(Import(), unchanged: 541_909);
        Totals().ShouldBe((541_909, 9_747_747.934m, 4372));
        place.Product.Expect(0, "undo", "2");
        Totals().ShouldBe((541_909, 9_747_747.934m, 4372));
        place.Product.Expect(0, "undo", "1");
        ShouldBeEmpty();
    }

    [SharedDataStoreFact]
    public void WithDuplicatesAndGapsDroppedTheCountsAreTheKnownOnes() =>
        Count(Import("--exact-duplicates", "drop", "--missing", "drop-row"), created: 401_604, duplicates: 5268, rejected: 135_037);

    [SharedDataStoreFact]
    public void AProfileWithRulesGivesTheCleanedSubset()
    {
        var profile = place.Write("clean.json", """
            {
              "name": "Sales of known customers",
              "columns": [
                { "header": "InvoiceNo", "rule": { "pattern": "[^C].*" } },
                { "header": "CustomerID", "rule": { "required": true } },
                { "header": "Quantity", "rule": { "min": 1 } },
                { "header": "UnitPrice", "rule": { "min": 0.0001 } }
              ]
            }
            """);
        Count(Import("--profile", profile), created: 397_884, rejected: 144_025);
        var (purchases, revenue, customers) = Totals();
        (purchases, customers, decimal.Round(revenue, 2)).ShouldBe((397_884, 4338, 8_911_407.90m));
    }

    private JsonElement Import(params string[] options) => place.Product.Expect(0, ["import", File, "--json", .. options]).Json;

    private static void Count(JsonElement counts, long created = 0, long unchanged = 0, long duplicates = 0, long rejected = 0)
    {
        counts.GetProperty("read").GetInt64().ShouldBe(541_909);
        counts.GetProperty("created").GetInt64().ShouldBe(created);
        counts.GetProperty("updated").GetInt64().ShouldBe(0);
        counts.GetProperty("unchanged").GetInt64().ShouldBe(unchanged);
        counts.GetProperty("duplicates").GetInt64().ShouldBe(duplicates);
        counts.GetProperty("rejected").GetInt64().ShouldBe(rejected);
    }

    private (long Purchases, decimal Revenue, long Customers) Totals()
    {
        var row = Table("report", "sales", "--group-by", "none", "--measure", "count,sum(purchase_amount),distinct(customers)").Rows.Single();
        return (
            row.GetProperty("count").GetInt64(),
            row.GetProperty("sum(purchase_amount)").GetDecimal(),
            row.GetProperty("distinct(customers)").GetInt64());
    }

    private void MonthsShouldAgree()
    {
        var months = Table("report", "sales", "--group-by", "month", "--measure", "count,sum(purchase_amount),distinct(customers)");
        using var reference = JsonDocument.Parse(System.IO.File.ReadAllText(SharedData.PathOf("references/online_retail.json")));
        var expected = reference.RootElement.GetProperty("by_month").EnumerateObject().ToList();
        months.Rows.Count.ShouldBe(expected.Count);
        foreach (var month in expected)
        {
            months.Exact("month", month.Name, "count").ShouldBe(month.Value.GetProperty("rows").GetDecimal(), month.Name);
            months.Exact("month", month.Name, "distinct(customers)").ShouldBe(month.Value.GetProperty("customers").GetDecimal(), month.Name);
            decimal.Round(months.Exact("month", month.Name, "sum(purchase_amount)"), 2).ShouldBe(month.Value.GetProperty("net").GetDecimal(), month.Name);
        }
    }

    private void ShouldBeEmpty()
    {
        Killing.Sight.Of(TestStores.Open(place.Product.DataFolder)).ShouldBe(new Killing.Sight(0, 0, 0, 4));
        Table("report", "purchases").Rows.ShouldBeEmpty();
        Table("report", "customers").Rows.ShouldBeEmpty();
    }

    private Table Table(params string[] command) => new(place.Product.Expect(0, [.. command, "--format", "json"]));
}
