using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What a row is about where only an id stands beside dates and amounts.</summary>
public sealed class RowSubjectTests
{
    [StoreFact]
    public void AnIdThatRepeatsWithOtherDatesAndPricesIsTheBuyersOfPurchases()
    {
        using var store = new TestStore();

        var result = store.Import("Id,Date,Price\n7,2024-01-05,12.50\n8,2024-01-06,3.00\n7,2024-02-01,9.99\n");

        result.Counts.Records.Customers.ShouldBe(new RecordCounts(2, 0, 0));
        result.Counts.Records.Purchases.ShouldBe(new RecordCounts(3, 0, 0));
        result.Counts.Overwrites.ShouldBe(new Overwrites(0, 0, 0));
        result.Proposal!.Rows.ShouldNotBeNull().ShouldSatisfyAllConditions(
            rows => rows.IsOpen.ShouldBeFalse(),
            rows => rows.IdHeader.ShouldBe("Id"),
            rows => rows.Differing.ShouldBe(["Date", "Price"]),
            rows => (rows.Rows, rows.Ids).ShouldBe((3, 2)));
        store.Rows("Amount, UnitPrice", "Purchases ORDER BY Id").ShouldBe(["125000|125000", "30000|30000", "99900|99900"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void WithoutAPriceTheDatesAreThoseOfPurchases()
    {
        using var store = new TestStore();

        var counts = store.Import("date,id\n1997-01-01,00004\n1997-01-18,00004\n1997-08-02,00005\n").Counts;

        counts.Records.Customers.Created.ShouldBe(2);
        counts.Records.Purchases.Created.ShouldBe(3);
        store.Rows("ExternalId", "Customers ORDER BY ExternalId").ShouldBe(["00004", "00005"]);
    }

    [StoreFact]
    public void AnIdThatStandsOnceIsACustomer()
    {
        using var store = new TestStore();

        var result = store.Import("id,date,price\n7,2024-01-05,12.50\n8,2024-01-06,3.00\n");

        result.Counts.Records.Customers.Created.ShouldBe(2);
        result.Counts.Records.Purchases.Created.ShouldBe(0);
        result.Proposal!.Rows.ShouldBeNull();
    }

    [StoreFact]
    public void AnIdThatRepeatsOnOtherDaysIsTheBuyersOfPurchasesThatNameNobody()
    {
        using var store = new TestStore();

        var counts = store.Import("id,order_date,amount\n7,2024-01-05,12.50\n8,2024-01-06,3.00\n7,2024-02-01,9.99\n").Counts;

        counts.Records.Customers.Created.ShouldBe(2);
        counts.Records.Purchases.Created.ShouldBe(3);
        store.One("SELECT COUNT(*) FROM Purchases WHERE CustomerId IS NULL").ShouldBe(0);
    }

    [StoreFact]
    public void AnIdWithinOneDayIsAnOrdersAndStaysAFieldOfItsOwn()
    {
        using var store = new TestStore();

        var counts = store.Import("id,order_date,amount\n7,2024-01-05,12.50\n7,2024-01-05,3.00\n8,2024-02-01,9.99\n").Counts;

        counts.Records.Customers.Created.ShouldBe(0);
        counts.Records.Purchases.Created.ShouldBe(3);
        store.Rows("Name", "CustomFields").ShouldBe(["id"]);
    }

    [StoreFact]
    public void WhereTheHeadersDoNotSayTheImportAsks()
    {
        using var store = new TestStore();
        const string file = "customer_id,visited,spent\n7,2024-01-05,12.50\n8,2024-01-06,3.10\n7,2024-02-01,9.99\n";

        Should.Throw<ImportException>(() => store.Import(file)).Message.ShouldBe(
            "3 rows have 2 different values of 'customer_id', with different values of 'visited', 'spent', and the headers do not say whether they are purchases of these customers or customers stated again. Say it with --rows purchases or --rows customers (rowsAre in the profile).");
        store.ShouldBeEmpty();

        store.Import(file, new ImportProfile { RowsAre = RecordKind.Customer }).Counts.ShouldSatisfyAllConditions(
            counts => counts.Records.Customers.Created.ShouldBe(2),
            counts => counts.Records.Purchases.Created.ShouldBe(0),
            counts => counts.Overwrites.ShouldBe(new Overwrites(1, 0, 0)));
    }

    [StoreFact]
    public void RowsThatAreSaidToBePurchasesAreKeptWithTheirOwnFieldsAlone()
    {
        using var store = new TestStore();

        var counts = store.Import(
            "customer_id,visited,spent\n7,2024-01-05,12.50\n8,2024-01-06,3.10\n7,2024-02-01,9.99\n",
            new ImportProfile { RowsAre = RecordKind.Purchase }).Counts;

        counts.Records.Customers.Created.ShouldBe(2);
        counts.Records.Purchases.Created.ShouldBe(3);
        store.Rows("Name, Kind", "CustomFields ORDER BY Name").ShouldBe(["spent|1", "visited|1"]);
    }

    [StoreFact]
    public void FewRowsThatStateACustomerAgainAreAskedAbout()
    {
        using var store = new TestStore();
        var rows = Enumerable.Range(1, 98).Select(id => $"{id},2024-01-05,{id}.50\n");

        Should.Throw<ImportException>(() => store.Import("id,date,price\n" + string.Concat(rows) + "1,2024-03-01,7\n2,2024-03-02,8\n"))
            .Message.ShouldStartWith("100 rows have 98 different values of 'id'");
    }

    [StoreFact]
    public void RowsThatChangeACustomerNamedBeforeAreCountedExactly()
    {
        using var store = new TestStore();

        var counts = store.Import(
            "customer_id,name,city\n1,Anna,Rome\n1,Anna,Oslo\n1,,Oslo\n1,Anna,Rome\n2,Ben,\n2,Ben,Bern\n3,Cleo,Lyon\n").Counts;

        // Oslo for Rome and back again; a value where there was none changes nothing, nor does its lack.
        counts.Overwrites.ShouldBe(new Overwrites(2, 0, 0));
        store.Import("customer_id,city\n1,Paris\n1,Lima\n").Counts.Overwrites.Customers.ShouldBe(1);
    }

    [StoreFact]
    public void RowsThatChangeAPurchaseOrAnAnswerOfTheSameFileAreCountedToo()
    {
        using var store = new TestStore();

        store.Import("line_id,customer_id,amount\nA,1,5\nA,1,6\nA,1,6\nB,1,7\n").Counts.Overwrites.ShouldBe(new Overwrites(0, 1, 0));
        store.Import("ticket_id,customer_id,score\nA,1,5\nA,1,4\n").Counts.Overwrites.ShouldBe(new Overwrites(0, 0, 1));
    }

    [StoreFact]
    public void WhatTheValuesDecidedIsPartOfTheRecipeOncePublished()
    {
        using var store = new TestStore();

        var id = store.Import("Id,Date,Price\n7,2024-01-05,12.50\n7,2024-02-01,9.99\n").ImportId;

        ImportHistory.ProfileOf(new ImportHistory(store.Data).Find(id)!).RowsAre.ShouldBe(RecordKind.Purchase);
    }
}
