using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Several rows of one file about one purchase or interaction with an id of its own.</summary>
public sealed class RestatedTests
{
    private const string Purchases = "line_id,customer_id,purchase_date,product,purchase_amount\n";
    private const string Shown = "LineId, (SELECT ExternalId FROM Customers WHERE Id = CustomerId), Day, Amount, RowNumber";

    [StoreFact]
    public void WhatAnEarlierRowSaysStandsWhereALaterOneIsSilent()
    {
        using var store = new TestStore();

        var counts = store.Import(Purchases + "L1,C1,2024-01-05,Tea,9\nL2,C1,2024-01-05,Pot,20\nL1,,2024-01-06,,\n").Counts;

        store.Rows(Shown, "Purchases ORDER BY LineId").ShouldBe(["L1|C1|19728|90000|3", "L2|C1|19727|200000|2"]);
        (counts.Created, counts.Updated, counts.Records.Purchases).ShouldBe((2, 1, new RecordCounts(2, 0, 0)));
        store.Rows("Purchases, Amount, FirstDay, LastDay", "CustomerTotals").ShouldBe(["2|290000|19727|19728"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void OfEachFieldTheLastValueStatedCounts()
    {
        using var store = new TestStore();

        store.Import(Purchases + "L1,C1,2024-01-05,Tea,9\nL1,C2,,,7\nL1,,2024-02-01,Cup,\n");

        store.Rows(Shown, "Purchases").ShouldBe(["L1|C2|19754|70000|3"]);
        store.Rows("CustomerId", "CustomerPurchases").Count.ShouldBe(1);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void AStoredPurchaseTakesAllRowsAsOneClaim()
    {
        using var store = new TestStore();
        store.Import(Purchases + "L1,C1,2024-01-05,Tea,9\n");

        var again = store.Import(Purchases + "L1,C2,2024-01-06,,\nL1,,,Cup,\n");

        (again.Counts.Created, again.Counts.Updated).ShouldBe((1, 1), "the first row brings the customer, the second one changes the purchase");
        store.Rows(Shown, "Purchases").ShouldBe(["L1|C2|19728|90000|1"]);
        store.Engine.Undo(again.ImportId);
        store.Rows(Shown, "Purchases").ShouldBe(["L1|C1|19727|90000|1"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void TheSameRowTwiceIsOnePurchaseOnce()
    {
        using var store = new TestStore();

        var counts = store.Import(Purchases + "L1,C1,2024-01-05,Tea,9\nL1,C1,2024-01-05,Tea,9\n").Counts;

        (counts.Created, counts.Updated, counts.Unchanged).ShouldBe((1, 0, 1));
        store.One("SELECT COUNT(*) FROM Purchases").ShouldBe(1);
    }

    [StoreFact]
    public void AnInteractionKeepsWhatItsEarlierRowsSay()
    {
        using var store = new TestStore();

        store.Import("interaction_id,customer_id,topic,satisfaction,comment\nT1,C1,price,2,dear\nT1,C1,,5,\n");

        store.Rows("Score, Comment", "Interactions").ShouldBe(["50000|dear"]);
    }

    [StoreFact]
    public void AnUpdateOnlyImportTakesTogetherTheRowsOfOneCustomer()
    {
        using var store = new TestStore();
        store.Import("customer_id\nC1\nC2\n");

        store.Import(Purchases + "L1,C1,2024-01-05,Tea,9\nL1,C2,,Pot,20\nL1,C1,2024-01-06,,\n", new ImportProfile { Customers = CustomerPolicy.UpdateOnly });

        store.Rows(Shown, "Purchases").ShouldBe(["L1|C1|19728|90000|3"]);
        store.ShouldBeConsistent();
    }
}
