using System.Text;
using CrmReports.Application.Cleaning;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>No value is lost without a word: what the rows say of a customer whom they do not name is kept, and every value is
/// counted as stored, missing, blanked or left out.</summary>
public sealed class ValueCountTests
{
    private static readonly ImportProfile AsItIs = new();

    [StoreFact]
    public void CustomerColumnsOfAFileThatNamesNoCustomerAreKeptAsFieldsOfThePurchase()
    {
        using var store = new TestStore();

        var result = store.Import("order_id,amount,Gender,city,Customer Age,State,Segment\nA1,5,f,Rome,41,RM,\nA2,7,m,Oslo,29,OS,gold\n");

        store.Rows("Custom", "Purchases ORDER BY Id").ShouldBe(
        [
            """{"Customer Age":41,"State":"RM","purchase_city":"Rome","purchase_gender":"f"}""",
            """{"Customer Age":29,"State":"OS","purchase_city":"Oslo","purchase_gender":"m","purchase_segment":"gold"}""",
        ]);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(0);
        store.Rows("Kind, Name, Type", "CustomFields ORDER BY Name").Count.ShouldBe(5);
        result.Counts.Values.ShouldBe(new ValueCounts(14, 13, 1, 0, 0,
        [
            new("Gender", 2, 0, 0, 0, "purchase_gender", 2, false),
            new("city", 2, 0, 0, 0, "purchase_city", 2, false),
            new("Customer Age", 2, 0, 0, 0, "Customer Age", 2, false),
            new("State", 2, 0, 0, 0, "State", 2, false),
            new("Segment", 1, 1, 0, 0, "purchase_segment", 1, false),
        ]));
    }

    [StoreFact]
    public void WhereOnlySomeRowsNameACustomerTheOthersKeepTheirsWithThePurchase()
    {
        using var store = new TestStore();

        var result = store.Import("order_id,amount,gender,birthday,email\nA1,5,f,03/02/1980,ann@example.com\nA2,7,m,13/05/1990,\nA3,9,,,\n");

        store.Rows("Email, Gender", "Customers").ShouldBe(["ann@example.com|f"]);
        store.Rows("OrderId, Custom", "Purchases ORDER BY Id").ShouldBe(
            ["A1|", """A2|{"birthday":"1990-05-13","purchase_gender":"m"}""", "A3|"]);
        result.Counts.Values.ShouldBe(new ValueCounts(15, 11, 4, 0, 0,
        [
            new("gender", 2, 1, 0, 0, "purchase_gender", 1, false),
            new("birthday", 2, 1, 0, 0, "birthday", 1, false),
        ]));
    }

    [StoreFact]
    public void WhereEveryRowNamesItsCustomerNoFieldOfThePurchaseIsMade()
    {
        using var store = new TestStore();

        store.Import("order_id,amount,gender,email\nA1,5,f,ann@example.com\n").Counts.Values.ShouldBe(new ValueCounts(4, 4, 0, 0, 0, []));

        store.Rows("Name", "CustomFields").ShouldBeEmpty();
        store.Rows("Custom", "Purchases").ShouldBe([""]);
    }

    [StoreFact]
    public void ASurveyWithoutCustomersKeepsThemAsFieldsOfTheInteraction()
    {
        using var store = new TestStore();

        store.Import("score,comment,性别,城市\n9,Good,女,北京\n3,,男,\n").Counts.Values!.Stored.ShouldBe(6);

        store.Rows("Custom", "Interactions ORDER BY Id").ShouldBe(["""{"城市":"北京","性别":"女"}""", """{"性别":"男"}"""]);
    }

    [StoreFact]
    public void ARowWithoutAPurchaseKeepsThemWithItsInteraction()
    {
        using var store = new TestStore();

        var result = store.Import("order_id,amount,score,gender\nA1,5,,f\n,,4,m\n");

        store.Rows("Custom", "Purchases").ShouldBe(["""{"purchase_gender":"f"}"""]);
        store.Rows("Custom", "Interactions").ShouldBe(["""{"purchase_gender":"m"}"""]);
        result.Counts.Values!.LeftOut.ShouldBe(0);
    }

    [StoreFact]
    public void TheSameFileAgainChangesNothingAndUndoLeavesNothing()
    {
        const string File = "order_id,amount,gender,email\nA1,5,f,\nA1,5,f,\nA2,7,m,bob@example.com\n";
        using var store = new TestStore();
        var first = store.Import(File);

        var again = store.Import(File);

        again.Counts.Unchanged.ShouldBe(3);
        again.Counts.Values.ShouldBe(first.Counts.Values);
        store.Engine.Undo(again.ImportId);
        store.Engine.Undo(first.ImportId);
        store.ShouldBeEmpty();
    }

    [StoreFact]
    public void ValuesThatAreBlankedLeftOutOrOfNoRecordAreCountedAsSuch()
    {
        using var store = new TestStore();
        var profile = new ImportProfile
        {
            ExactDuplicates = ExactDuplicates.Drop,
            Columns =
            [
                new ImportProfileColumn { Header = "phone", Rule = new ColumnRule { OnInvalid = OnInvalid.SetMissing } },
                new ImportProfileColumn { Header = "secret", Ignore = true },
            ],
        };

        // The second row has no purchase that its channel could belong to; the fourth repeats the first, the fifth is rejected.
        var result = store.Import(
            "customer_id,phone,order_date,channel,secret\n1,555-1234,2024-01-05,web,x\n2,12,,shop,y\n3,n/a,2024-02-07,,\n1,555-1234,2024-01-05,web,x\n4,,someday,web,z\n",
            profile);

        result.Counts.Duplicates.ShouldBe(1);
        result.Counts.Rejected.ShouldBe(1);
        result.Counts.Values.ShouldBe(new ValueCounts(15, 7, 3, 1, 4,
        [
            new("phone", 1, 1, 1, 0, null, 0, false),
            new("channel", 1, 1, 0, 1, null, 0, false),
            new("secret", 0, 0, 0, 3, null, 0, true),
        ]));
    }

    [StoreFact]
    public void AColumnOfItsOwnThatStaysTextForWantOfAnAnswerIsNamed()
    {
        using var store = new TestStore();

        var result = store.Import("customer_id,height,weight,seen\n1,\"1,234\",\"71,5\",05/03/2024\n2,\"1,345\",\"1.080,25\",06/03/2024\n");

        result.Counts.Values!.Columns.ShouldBe(
        [
            new("height", 2, 0, 0, 0, null, 0, false, Problem.AmbiguousNumber),
            new("seen", 2, 0, 0, 0, null, 0, false, Problem.AmbiguousDate),
        ]);
        store.Rows("Custom", "Customers ORDER BY ExternalId")[1].ShouldBe("""{"height":"1,345","seen":"06/03/2024","weight":1080.25}""");
    }

    [StoreTheory]
    [InlineData("")]
    [InlineData("order_id,amount,city\n1,\"1,234\",Rome\n2,\"1,234.50\",\n")]
    public void CountsAreTheSameInADryRunAndWhereTheWholeColumnIsAsked(string file)
    {
        using var store = new TestStore();
        file = file.Length > 0 ? file : "order_date,amount,gender,customer\n13/02/2024,5,f,\n01/02/2024,6,,Ann\n";
        var path = store.FileOf(file);

        var dry = store.Engine.Import(new ImportRequest(path, AsItIs, DryRun: true));
        var result = store.Engine.Import(new ImportRequest(path, AsItIs));

        dry.Counts.ShouldBe(result.Counts);
        result.Counts.Values!.LeftOut.ShouldBe(0);
        ShouldReconcile(result.Counts, file.Split('\n')[0].Split(',').Length);
    }

    [SharedDataStoreTheory]
    [InlineData("churn/telco_customer_churn.csv", 21)]
    [InlineData("cn/users_gbk.csv", 0)]
    [InlineData("cn/meal_orders_utf8bom.csv", 0)]
    [InlineData("crm/mall_customers.csv", 5)]
    [InlineData("crm/marketing_campaign.tsv", 29)]
    [InlineData("crm/customers-10000.csv", 12)]
    public void TheValuesOfRealFilesReconcile(string file, int columns)
    {
        using var store = new TestStore();

        var counts = store.Engine.Import(new ImportRequest(SharedData.PathOf(file), AsItIs)).Counts;

        ShouldReconcile(counts, columns > 0 ? columns : (int)(counts.Values!.Read / counts.Accepted));
        counts.Values!.LeftOut.ShouldBe(0);
        counts.Values.Stored.ShouldBeGreaterThan(counts.Accepted);
    }

    private static void ShouldReconcile(ImportCounts counts, int columns)
    {
        var values = counts.Values.ShouldNotBeNull();
        values.Read.ShouldBe(counts.Accepted * columns);
        (values.Stored + values.Missing + values.Blanked + values.LeftOut).ShouldBe(values.Read);
        values.Missing.ShouldBeGreaterThanOrEqualTo(0);
        values.Columns.ShouldAllBe(column => column.Stored + column.Missing + column.Blanked + column.LeftOut == counts.Accepted);
    }
}
