
namespace CrmReports.Web.Tests.Acceptance;

/// <summary>What the command line refuses, how it says so, and what it leaves.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class ExitCodeTests : IDisposable
{
    private readonly Workplace place = new();

    public void Dispose() => place.Dispose();

    [StoreTheory]
    [InlineData("05/03/2024", "06/07/2024", "mdy", "2024-05-03")]
    [InlineData("05/03/2024", "06/07/2024", "dmy", "2024-03-05")]
    public void AmbiguousDatesAreRefusedUntilTheirOrderIsSaid(string first, string second, string order, string read)
    {
        var file = place.Write("dates.csv", $"customer_id,order_date,purchase_amount\n1,{first},5\n2,{second},6\n");
        var refused = place.Product.Expect(2, "import", file);
        refused.Errors.ShouldContain("--date-order");
        refused.Errors.ShouldContain("order_date");
        refused.Errors.ShouldContain(first);
        place.Product.Expect(0, "import", file, "--date-order", order);
        Purchases().Rows[0].GetProperty("purchase_date").GetString().ShouldBe(read);
    }

    [StoreTheory]
    [InlineData(".", 1234)]
    [InlineData(",", 1.234)]
    public void AmbiguousDecimalsAreRefusedUntilTheirMarkIsSaid(string mark, double read)
    {
        var file = place.Write("amounts.csv", "customer_id,order_date,purchase_amount\n1,2024-01-02,\"1,234\"\n2,2024-01-03,\"5,678\"\n");
        var refused = place.Product.Expect(2, "import", file);
        refused.Errors.ShouldContain("--decimal");
        refused.Errors.ShouldContain("purchase_amount");
        place.Product.Expect(0, "import", file, "--decimal", mark);
        Purchases().Rows[0].GetProperty("purchase_amount").GetDouble().ShouldBe(read);
    }

    [StoreFact]
    public void ARefusedImportLeavesNothingButItsEntry()
    {
        var file = place.Write("dates.csv", "customer_id,order_date\n1,05/03/2024\n");
        place.Product.Expect(2, "import", file);
        Purchases().Rows.ShouldBeEmpty();
        var entry = place.Product.Expect(0, "imports", "--json").Json.EnumerateArray().Single();
        entry.GetProperty("state").GetString().ShouldBe("failed");
        entry.GetProperty("reason").GetString().ShouldNotBeNull().ShouldContain("--date-order");
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [StoreTheory]
    [InlineData("\"allOrNothing\": true")]
    [InlineData("\"maxRejectedShare\": 0.1")]
    public void WhatTheGateHoldsIsPublishedOnlyWhenAskedFor(string gate)
    {
        var profile = place.Write("gate.json", $$"""{ "name": "gate", "gate": { {{gate}} } }""");
        var file = place.Write("rows.csv", "customer_id,purchase_amount\n1,5\n2,five\n3,7\n");
        var held = place.Product.Expect(1, "import", file, "--profile", profile, "--json").Json;
        held.GetProperty("state").GetString().ShouldBe("staged");
        held.GetProperty("rejected").GetInt64().ShouldBe(1);
        Purchases().Rows.ShouldBeEmpty();
        var published = place.Product.Expect(0, "publish", "1", "--json").Json;
        published.GetProperty("state").GetString().ShouldBe("published");
        published.GetProperty("created").GetInt64().ShouldBe(2);
        Purchases().Rows.Count.ShouldBe(2);
        place.Product.Expect(2, "publish", "1").Errors.ShouldContain("published already");
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [StoreFact]
    public void WhatTheGateHoldsCanBeDiscarded()
    {
        var profile = place.Write("gate.json", """{ "name": "gate", "gate": { "allOrNothing": true } }""");
        var file = place.Write("rows.csv", "customer_id,purchase_amount\n1,5\n2,five\n");
        place.Product.Expect(1, "import", file, "--profile", profile);
        place.Product.Expect(0, "cancel", "1");
        place.Product.Expect(2, "publish", "1").Errors.ShouldContain("cancelled");
        Killing.Leftovers.ShouldBeNone(place.Product);
    }

    [StoreTheory]
    [InlineData("import", "nowhere.csv", "nowhere.csv")]
    [InlineData("publish", "7", "There is no import 7")]
    [InlineData("undo", "7", "There is no import 7")]
    [InlineData("rejects", "7", "There is no import 7")]
    [InlineData("report", "nonsense", "nonsense")]
    [InlineData("improt", "x.csv", "There is no command 'improt'")]
    public void WhatDoesNotExistIsNamed(string command, string argument, string named) =>
        place.Product.Expect(2, command, argument).Errors.ShouldContain(named);

    [SharedDataStoreTheory]
    [InlineData("csv/made_here/empty.csv", "empty")]
    [InlineData("csv/made_here/bom_only.csv", "empty")]
    public void AFileWithoutTextIsRefused(string file, string said) =>
        place.Product.Expect(2, "import", SharedData.PathOf(file)).Errors.ShouldContain(said);

    /// <summary>Line numbers as a text editor counts them.</summary>
    [SharedDataStoreTheory]
    [InlineData("ragged.csv", 2, new[] { "3", "4" })]
    [InlineData("unclosed_quote.csv", 1, new[] { "3" })]
    public void RowsThatCannotBeReadAreRejectedByLine(string file, long created, string[] lines)
    {
        var counts = place.Product.Expect(0, "import", SharedData.PathOf($"csv/made_here/{file}"), "--json").Json;
        counts.GetProperty("created").GetInt64().ShouldBe(created);
        counts.GetProperty("rejected").GetInt64().ShouldBe(lines.Length);
        var rejects = place.PathOf("rejects.csv");
        place.Product.Expect(0, "rejects", "1", "-o", rejects);
        var header = File.ReadLines(rejects).First().TrimStart('\uFEFF').Split(',').ToList();
        header[^3..].ShouldBe(["reject_import", "reject_line", "reject_reason"]);
        foreach (var line in lines)
        {
            File.ReadAllText(rejects).ShouldContain($",{line},");
        }
    }

    [SharedDataStoreTheory]
    [InlineData("utf8.csv")]
    [InlineData("utf8_bom.csv")]
    [InlineData("utf16le_bom.csv")]
    [InlineData("utf16be_bom.csv")]
    [InlineData("utf16le_nobom.csv")]
    [InlineData("gb18030.csv")]
    public void TheSameTextInAnyEncodingGivesTheSameCustomers(string file)
    {
        place.Product.Expect(0, "import", SharedData.PathOf($"csv/made_here/{file}"));
        var customers = new Table(place.Product.Expect(0, "report", "customers", "--format", "json"));
        customers.Rows.Select(row => (row.GetProperty("customer_id").GetString(), row.GetProperty("name").GetString(), row.GetProperty("city").GetString()))
            .Order()
            .ShouldBe([("00012", "张三", "北京"), ("00013", "欧阳娜娜", "乌鲁木齐"), ("00014", "Müller, Jörg", "“München”")]);
        customers.Exact("customer_id", "00012", "sum(purchase_amount)").ShouldBe(1234.50m);
    }

    [SharedDataStoreTheory]
    [InlineData("big5.csv", "big5", "許功蓋")]
    [InlineData("shift_jis.csv", "shift_jis", "表示ソース")]
    [InlineData("windows1252_semicolon.csv", "windows-1252", "Straße – Nº 1")]
    public void AnEncodingCanBeSaid(string file, string encoding, string text)
    {
        place.Product.Expect(0, "import", SharedData.PathOf($"csv/made_here/{file}"), "--encoding", encoding);
        place.Product.Expect(0, "report", "customers", "--format", "csv").Output.ShouldContain(text);
    }

    private Table Purchases() => new(place.Product.Expect(0, "report", "purchases", "--format", "json"));
}
