using CrmReports.Application.Customers;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What becomes of columns by their values: joined, left out, read without .0.</summary>
public sealed class ColumnFindingTests
{
    [StoreTheory]
    [InlineData("first name,last name,email", " Anna , Weiss,a@x.de", "Anna Weiss")]
    [InlineData("Surname,Forename,email", "Weiss,Anna,a@x.de", "Anna Weiss")]
    [InlineData("first_name,middle name,last_name,email", "Anna,Maria,Weiss,a@x.de", "Anna Maria Weiss")]
    [InlineData("first name,last name,email", ",Weiss,a@x.de", "Weiss")]
    [InlineData("姓,名,email", "王,芳,a@x.de", "王芳")]
    [InlineData("名,姓,email", "芳,王,a@x.de", "王芳")]
    public void GivenAndFamilyNameMakeTheName(string header, string row, string name)
    {
        using var store = new TestStore();

        var result = store.Import($"{header}\n{row}\n");

        store.Rows("Name", "Customers").ShouldBe([name]);
        store.One("SELECT COUNT(*) FROM CustomFields").ShouldBe(0);
        result.Proposal!.Columns.ShouldAllBe(column => column.Finding == ColumnFinding.Joined);
    }

    [StoreFact]
    public void BesideAFullNameItsPartsStayFieldsOfTheirOwn()
    {
        using var store = new TestStore();

        store.Import("name,first name,last name\nAnna Weiss,Anna,Weiss\n");

        store.Rows("Name", "Customers").ShouldBe(["Anna Weiss"]);
        store.Rows("Name", "CustomFields ORDER BY Name").ShouldBe(["first name", "last name"]);
    }

    [StoreFact]
    public void AProfileJoinsAnyTextColumns()
    {
        using var store = new TestStore();

        store.Import("customer_id,street no,road\n1,12,High Street\n2,,Low Lane\n", new ImportProfile
        {
            Columns =
            [
                new ImportProfileColumn { Header = "road", Targets = ["address"], Join = 2 },
                new ImportProfileColumn { Header = "street no", Targets = ["address"], Join = 1 },
            ],
        });

        store.Rows("Address", "Customers ORDER BY ExternalId").ShouldBe(["12 High Street", "Low Lane"]);
    }

    [StoreFact]
    public void NumbersOfCustomersThatAllEndInPointZeroAreTakenWithoutIt()
    {
        using var store = new TestStore();

        var result = store.Import("customer_id,order_id,amount\n17850.0,5.0,1.0\n13047.0,6.0,2.0\n,7.1,3.0\n");

        store.Rows("ExternalId", "Customers ORDER BY ExternalId").ShouldBe(["13047", "17850"]);
        store.Rows("OrderId", "Purchases ORDER BY Id").ShouldBe(["5.0", "6.0", "7.1"]);
        result.Counts.Corrected.ShouldBe(0);
        result.Proposal!.Columns.ShouldHaveSingleItem().ShouldBe(new FoundColumn(0, "customer_id", ColumnFinding.WholeNumbers));

        // The next file may have them without, and is read by the same recipe.
        store.Import("customer_id,order_id,amount\n17850,8.0,1.0\n").Counts.Records.Customers.Created.ShouldBe(0);
    }

    [StoreFact]
    public void EmptyColumnsAndSecretsAreLeftOutAndSaid()
    {
        using var store = new TestStore();

        var result = store.Import(
            "customer_id,fax,Password,session,city,note\n1,,hunter2,eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl,,x\n2,,letmein,eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIn0.c2lnbmF0dXJl,,\n");

        result.Proposal!.Columns.ShouldBe(
        [
            new FoundColumn(1, "fax", ColumnFinding.Empty),
            new FoundColumn(2, "Password", ColumnFinding.Secret),
            new FoundColumn(3, "session", ColumnFinding.Secret),
        ]);
        store.Rows("Name", "CustomFields").ShouldBe(["note"]);
        var kept = ImportHistory.ProfileOf(new ImportHistory(store.Data).Find(result.ImportId)!);
        kept.Columns.Select(column => $"{column.Header} {column.Ignore}").ShouldBe(["Password True", "session True"]);
    }

    [StoreFact]
    public void AnEmptyColumnDropsNoRow()
    {
        using var store = new TestStore();

        store.Import("customer_id,name,fax\n1,Anna,\n2,Ben,\n", new ImportProfile { Missing = MissingRows.DropRow }).Counts.Dropped.ShouldBe(0);
    }

    [StoreFact]
    public void WhatTheProfileSaysOfAColumnStands()
    {
        using var store = new TestStore();

        store.Import("customer_id,token\n1.0,abc\n2.0,def\n", new ImportProfile
        {
            Columns = [new ImportProfileColumn { Header = "token", Custom = "token" }, new ImportProfileColumn { Header = "customer_id", Targets = ["customer_id"] }],
        });

        store.Rows("ExternalId", "Customers ORDER BY ExternalId").ShouldBe(["1.0", "2.0"]);
        store.Rows("Name", "CustomFields").ShouldBe(["token"]);
    }
}
