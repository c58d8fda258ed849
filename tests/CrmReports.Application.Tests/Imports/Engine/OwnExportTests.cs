using System.Text;
using System.Text.Json;
using CrmReports.Application.Exports;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What this site exports comes back unchanged, and what it computed is not taken for data.</summary>
public sealed class OwnExportTests
{
    private const string Customers = "customer_id,name,country,Badge,purchases\n1,=Ann,Malta,007,many\n2,'tis,Malta,8,few\n";

    private const string Purchases =
        "customer_id,name,purchase_date,product,quantity,unit_price,Badge,satisfaction,comment\n"
        + "1,=Ann,2024-01-05,@home,2,1.5,low,4,-fine\n1,=Ann,2024-01-05,@home,2,1.5,low,4,-fine\n2,'tis,2024-02-05 10:30,NA,1,1.234,high,,\n,,2024-03-05,Tea,1,2,,,\n";

    /// <summary>People without an id: each row a person of its own, or one for each e-mail address.</summary>
    private const string Nameless = "name,email,city\nEva,eva@example.com,Rome\nEva,eva@example.com,Rome\nIda,ida@example.com,Oslo\n";

    private const string Keyed = "name,email,purchase_date,amount\nTom,tom@example.com,2024-04-01,5\nTom,tom@example.com,2024-04-02,6\n";

    [StoreTheory]
    [InlineData("purchases")]
    [InlineData("customers")]
    public void AListOfRecordsComesBackUnchanged(string report)
    {
        using var store = Shop();
        var before = Lists(store);
        var file = Export(store, report);

        var result = store.Import(file);

        result.Counts.ShouldSatisfyAllConditions(
            counts => counts.Read.ShouldBeGreaterThan(5),
            counts => counts.Rejected.ShouldBe(0),
            counts => counts.Created.ShouldBe(0),
            counts => counts.Updated.ShouldBe(0),
            counts => counts.Unchanged.ShouldBe(counts.Read));
        Lists(store).ShouldBe(before);
        store.ShouldBeConsistent();

        store.Engine.Undo(result.ImportId);
        Lists(store).ShouldBe(before);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void AListThatASpreadsheetSavedWithSemicolonsIsKnownAsWell()
    {
        using var store = Shop();
        var before = Lists(store);

        store.Import(Export(store, "customers").Replace(',', ';')).Counts.Unchanged.ShouldBe(6);

        Lists(store).ShouldBe(before);
    }

    [StoreFact]
    public void ComputedColumnsAreLeftOutAndSaid()
    {
        using var store = Shop();

        var result = store.Import(Export(store, "customers"));

        result.Computed.ShouldBe(["purchases", "sum(purchase_amount)", "mean(purchase_amount)", "first_purchase", "last_purchase", "last_satisfaction"]);
        store.Rows("Kind, Name", "CustomFields ORDER BY Kind, Name").ShouldBe(["0|Badge", "0|purchases", "1|Badge"]);
    }

    [StoreFact]
    public void ACellThatWasChangedInTheListChangesItsCustomer()
    {
        using var store = Shop();
        var file = Export(store, "customers").Replace("Oslo", "Bergen", StringComparison.Ordinal);

        var counts = store.Import(file).Counts;

        (counts.Created, counts.Updated, counts.Unchanged).ShouldBe((0, 1, 5));
        store.Rows("Name, City", "Customers WHERE City = 'Bergen'").ShouldBe(["Ida|Bergen"]);
    }

    [StoreFact]
    public void InAnotherStoreTheRowsAreNotTakenForThoseOfTheSameNumbers()
    {
        using var store = Shop();
        using var other = new TestStore();
        other.Import("name,email\nMax,max@example.com\nUwe,uwe@example.com\n");
        other.Import("name,email\nKim,kim@example.com\nLea,lea@example.com\n");
        other.Import("name,email\nPia,pia@example.com\nRoy,roy@example.com\nSam,sam@example.com\n");

        other.Import(Export(store, "customers")).Counts.Created.ShouldBe(6);

        other.One("SELECT COUNT(*) FROM Customers").ShouldBe(13);
        other.Rows("Name", "Customers WHERE ExternalId = '1'").ShouldBe(["=Ann"]);
    }

    [StoreFact]
    public void CustomFieldsMayBeCalledLikeComputedColumns()
    {
        using var store = Shop();
        using var table = new ReportEngine(store.Data).Run(new ReportDefinition { Name = "customers" });
        using var json = new MemoryStream();

        JsonExport.Write(table, json);

        using var document = JsonDocument.Parse(json.ToArray());
        var row = document.RootElement.GetProperty("rows").EnumerateArray().Single(one => one.GetProperty("name").GetString() == "=Ann");
        row.GetProperty("purchases (customer)").GetString().ShouldBe("many");
        row.GetProperty("purchases").GetInt64().ShouldBe(2);
    }

    [StoreTheory]
    [InlineData("month,category,sum(purchase_amount),count\n2024-01,Tea,5,1\n")]
    [InlineData("region,sum(purchase_amount),share(purchase_amount),running_total(purchase_amount)\nNorth,5,1,5\n")]
    [InlineData("sum(purchase_amount)\n5\n")]
    [InlineData("week,count\n2024-W05,1\n")]
    [InlineData("import,file_name,published_at,rows,customers,purchases,interactions,fields\n1,a.csv,2024-01-01 10:00:00,1,1,1,1,name\n")]
    [InlineData("figure,value,previous_period,change,currency\nrevenue,5,4,0.25,EUR\n")]
    [InlineData("a,b,n,r,p\nquantity,unit_price,5,0.5,0.1\n")]
    public void FiguresAreRefusedByName(string file)
    {
        using var store = new TestStore();

        Should.Throw<ImportException>(() => store.Import(file)).Message.ShouldContain("figures that a report computed");

        store.ShouldBeEmpty();
    }

    [StoreFact]
    public void FiguresOfEveryReportAreRefused()
    {
        using var store = Shop();
        var engine = new ReportEngine(store.Data);
        var before = Lists(store);
        ReportTable[] tables =
        [
            engine.Run(new ReportDefinition { Name = "sales", GroupBy = ["month", "product"], Measures = ["sum(purchase_amount)", "count", "difference(purchase_amount)"] }),
            engine.Run(new ReportDefinition { Name = "imports" }),
            engine.Run(new ReportDefinition { Name = "overview" }),
            engine.Statistics(new StatisticsRequest { Columns = ["quantity"] }),
            engine.Correlations(new CorrelationRequest { Columns = ["quantity", "unit_price"] }),
        ];
        foreach (var table in tables)
        {
            Should.Throw<ImportException>(() => store.Import(Export(table)), table.Name).Message.ShouldContain("figures that a report computed");
        }

        Lists(store).ShouldBe(before);
    }

    [StoreFact]
    public void FiguresAreImportedWhereAProfileSaysWhatTheyAre()
    {
        using var store = new TestStore();
        var profile = new ImportProfile { Columns = [new ImportProfileColumn { Header = "sum(purchase_amount)", Targets = ["purchase_amount"] }] };

        store.Import("category,sum(purchase_amount)\nTea,5\n", profile).Counts.Created.ShouldBe(1);
    }

    private static TestStore Shop()
    {
        var store = new TestStore();
        store.Import(Customers);
        store.Import(Purchases);
        store.Import(Nameless, new ImportProfile { Key = [] });
        store.Import(Keyed, new ImportProfile { Key = ["email"] });
        return store;
    }

    private static string Lists(TestStore store) => Export(store, "purchases") + Export(store, "customers");

    private static string Export(TestStore store, string report) => Export(new ReportEngine(store.Data).Run(new ReportDefinition { Name = report }));

    private static string Export(ReportTable table)
    {
        using (table)
        {
            using var output = new MemoryStream();
            CsvExport.Write(table, output);
            return Encoding.UTF8.GetString(output.ToArray());
        }
    }
}
