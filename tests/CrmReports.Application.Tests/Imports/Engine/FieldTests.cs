using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What the fields of a file become in the store.</summary>
public sealed class FieldTests
{
    [StoreTheory]
    [InlineData(OnMissing.Mean, "14")]
    [InlineData(OnMissing.Median, "11")]
    [InlineData(OnMissing.Mode, "10")]
    public void MissingNumbersAreFilledFromTheirColumn(OnMissing how, string expected)
    {
        using var store = new TestStore();

        var counts = store.Import(
            "customer_id,age\n1,10\n2,10\n3,12\n4,24\n5,\n",
            With("age", new ColumnRule { OnMissing = how })).Counts;

        counts.Corrected.ShouldBe(1);
        store.Rows("Age", "Customers WHERE ExternalId = '5'").ShouldBe([expected]);
        store.OperationsRows("RowNumber, \"Column\", NewValue", "Ledger").ShouldBe([$"5|age|{expected}"]);
    }

    [StoreFact]
    public void TheMeanIsRoundedHalfAwayFromZero()
    {
        using var store = new TestStore();

        store.Import(
            "customer_id,purchase_date,purchase_amount\n1,2024-01-01,-1\n2,2024-01-01,-1.0001\n3,2024-01-01,\n",
            With("purchase_amount", new ColumnRule { OnMissing = OnMissing.Mean }));

        store.Rows("Amount", "Purchases ORDER BY Id").ShouldBe(["-10000", "-10001", "-10001"]);
    }

    [StoreFact]
    public void TheMostFrequentTextFillsAColumnOfTexts()
    {
        using var store = new TestStore();

        store.Import("customer_id,city\n1,Rome\n2,Oslo\n3,Oslo\n4,\n", With("city", new ColumnRule { OnMissing = OnMissing.Mode }));

        store.Rows("City", "Customers WHERE ExternalId = '4'").ShouldBe(["Oslo"]);
    }

    [StoreFact]
    public void RowsThatAreRejectedDoNotCountForTheFill()
    {
        using var store = new TestStore();

        store.Import(
            "customer_id,age,registered_on\n1,10,2024-01-01\n2,90,someday\n3,,2024-01-01\n",
            With("age", new ColumnRule { OnMissing = OnMissing.Mean }));

        store.Rows("Age", "Customers WHERE ExternalId = '3'").ShouldBe(["10"]);
    }

    [StoreFact]
    public void CustomFieldsAreOfTheNarrowestTypeTheirColumnHas()
    {
        using var store = new TestStore();

        store.Import("customer_id,points,weight,tag,vip,since\n1,5,1.5,007,yes,25.12.2023\n2,-7,2,x,no,03.01.2024\n");

        store.Rows("Name, Type", "CustomFields ORDER BY Name").ShouldBe(
        [
            $"points|{FieldType.Integer:D}", $"since|{FieldType.Date:D}", $"tag|{FieldType.Text:D}", $"vip|{FieldType.Boolean:D}", $"weight|{FieldType.Number:D}",
        ]);
        store.Rows("Custom", "Customers ORDER BY ExternalId").ShouldBe(
        [
            """{"points":5,"since":"2023-12-25","tag":"007","vip":true,"weight":1.5}""",
            """{"points":-7,"since":"2024-01-03","tag":"x","vip":false,"weight":2}""",
        ]);
    }

    [StoreFact]
    public void ATypeIsWidenedWhereALaterFileNeedsIt()
    {
        using var store = new TestStore();

        store.Import("customer_id,points\n1,5\n");
        store.Import("customer_id,points\n2,5.5\n");

        store.Rows("Type", "CustomFields").ShouldBe([$"{FieldType.Number:D}"]);
    }

    [StoreFact]
    public void AgesAreComputedFromBirthDatesForTheReferenceDay()
    {
        using var store = new TestStore();

        store.Import("customer_id,birth_date\n1,2000-03-01\n2,2000-03-02\n", new ImportProfile { ReferenceDate = new DateOnly(2024, 3, 1) });

        store.Rows("Age, AgeAsOf", "Customers ORDER BY ExternalId").ShouldBe(["24|19783", "23|19783"]);
    }

    [StoreFact]
    public void AnAmountIsQuantityTimesUnitPriceWhereNoneIsGiven()
    {
        using var store = new TestStore();

        store.Import("order_id,quantity,unit_price,purchase_amount\nO1,3,1.2345,\nO2,-0.5,0.0001,\nO3,2,5,9.99\n");

        store.Rows("Amount", "Purchases ORDER BY Id").ShouldBe(["37035", "-1", "99900"], "rounded half away from zero");
        store.One("SELECT SUM(Amount) FROM SalesRollups").ShouldBe(136_934);
    }

    [StoreFact]
    public void AnAmountThatDoesNotFitRejectsItsRow()
    {
        using var store = new TestStore();

        store.Import("order_id,quantity,unit_price\nO1,900000000000,900000000000\n").Counts.Rejected.ShouldBe(1);
    }

    [StoreFact]
    public void CurrenciesAreReadFromTheMoneyElseTakenFromTheProfile()
    {
        using var store = new TestStore();

        store.Import(
            "order_id,customer_id,purchase_amount\nO1,1,€ 5.50\nO2,1,£7\nO3,1,8\n",
            new ImportProfile { Currency = "CNY", DecimalMark = '.' });

        store.Rows("p.Amount, t.Text", "Purchases p JOIN Terms t ON t.Id = p.CurrencyTerm ORDER BY p.Id").ShouldBe(["55000|EUR", "70000|GBP", "80000|CNY"]);
        store.Rows("t.Text, c.Amount", "CustomerTotals c JOIN Terms t ON t.Id = c.CurrencyTerm ORDER BY 1").ShouldBe(["CNY|80000", "EUR|55000", "GBP|70000"]);
    }

    [StoreFact]
    public void CustomersAreKnownByTheKeyOfTheProfileWhereTheyHaveNoId()
    {
        using var store = new TestStore();
        var profile = new ImportProfile { Key = ["email"] };

        store.Import("email,name,purchase_date,purchase_amount\na@x.de,Ann,2024-01-01,1\na@X.DE,Anna,2024-01-02,2\n,Nobody,2024-01-03,3\n", profile);
        var counts = store.Import("email,city\na@x.de,Rome\n", profile).Counts;

        counts.Updated.ShouldBe(1);
        store.Rows("Email, Name, City", "Customers ORDER BY Id").ShouldBe(["a@x.de|Anna|Rome", "|Nobody|"]);
        store.Rows("Purchases, Amount", "CustomerTotals ORDER BY CustomerId").ShouldBe(["2|30000", "1|30000"]);
    }

    [StoreFact]
    public void ASaleMayHaveNoCustomer()
    {
        using var store = new TestStore();

        store.Import("customer_id,country,purchase_date,purchase_amount\n,Norway,2024-01-01,1\n");

        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(0);
        store.Rows("p.CustomerId, t.Text", "Purchases p JOIN Terms t ON t.Id = p.RegionTerm").ShouldBe(["|Norway"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void APurchaseKeepsItsCustomerWhereALaterFileNamesNone()
    {
        using var store = new TestStore();
        store.Import("customer_id,line_id,purchase_amount\n1,L1,10\n2,L2,20\n");

        store.Import("line_id,purchase_amount\nL1,11\n");
        store.Import("customer_id,line_id,purchase_amount\n,L2,21\n");

        store.Rows("c.ExternalId, p.Amount", "Purchases p JOIN Customers c ON c.Id = p.CustomerId ORDER BY 1").ShouldBe(["1|110000", "2|210000"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void ABlankClearsTheCustomerOfAPurchaseWhereBlanksClear()
    {
        using var store = new TestStore();
        var profile = new ImportProfile { Blanks = Blanks.Clear };
        store.Import("customer_id,line_id,purchase_amount\n1,L1,10\n2,L2,20\n");

        store.Import("line_id,purchase_amount\nL1,11\n", profile);
        var clearing = store.Import("customer_id,line_id,purchase_amount\n,L2,21\n", profile).ImportId;

        store.Rows("LineId, CustomerId", "Purchases WHERE CustomerId IS NULL").ShouldBe(["L2|"]);
        store.ShouldBeConsistent();
        store.Engine.Undo(clearing);
        store.Rows("LineId", "Purchases WHERE CustomerId IS NULL").ShouldBeEmpty();
        store.ShouldBeConsistent();
    }

    private static ImportProfile With(string header, ColumnRule rule) => new() { Columns = [new ImportProfileColumn { Header = header, Rule = rule }] };
}
