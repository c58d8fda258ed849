using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What becomes of each row, and what the ledger says of it.</summary>
public sealed class OutcomeTests
{
    private const string Purchases = "customer_id,purchase_date,quantity,purchase_amount\n";

    [StoreFact]
    public void EveryRowHasOneOutcome()
    {
        using var store = new TestStore();
        store.Import(Purchases + "1,2024-01-01,1,10\n");

        var counts = store.Import(
            Purchases + "1,2024-01-01,1,10\n" + "1,2024-01-01,1,11\n" + "1,2024-01-01,1,11\n" + "2,someday,1,10\n" + "3,2024-01-01\n",
            new ImportProfile { ExactDuplicates = ExactDuplicates.Drop }).Counts;

        (counts with { Values = null }).ShouldBe(new ImportCounts
        {
            Read = 5,
            Created = 1,
            Unchanged = 1,
            Duplicates = 1,
            Rejected = 2,
            Records = new RecordKindCounts(new RecordCounts(0, 0, 1), new RecordCounts(1, 0, 1), new RecordCounts(0, 0, 0)),
        });
    }

    [StoreFact]
    public void ARowThatCannotBeReadIsRejectedAlsoWhenItComesTwice()
    {
        using var store = new TestStore();

        var counts = store.Import(Purchases + "3,2024-01-01\n3,2024-01-01\n", new ImportProfile { ExactDuplicates = ExactDuplicates.Drop, Source = new ImportProfileSource { ShortRows = CrmReports.Application.Sources.ShortRows.Reject } }).Counts;

        counts.Rejected.ShouldBe(2);
        counts.Duplicates.ShouldBe(0);
    }

    [StoreFact]
    public void ARowThatRepeatsARejectedOneIsADuplicate()
    {
        using var store = new TestStore();

        var counts = store.Import(
            Purchases + "2,someday,1,10\n2,someday,1,10\n,,,\n,,,\n",
            new ImportProfile { ExactDuplicates = ExactDuplicates.Drop, Missing = MissingRows.DropRow }).Counts;

        counts.Duplicates.ShouldBe(2);
        counts.Rejected.ShouldBe(2);
        counts.Dropped.ShouldBe(1);
    }

    [StoreFact]
    public void ARowWithAFaultAndAMissingValueIsRejectedForTheFault()
    {
        using var store = new TestStore();

        var counts = store.Import(Purchases + "2,someday,,10\n2,2024-01-01,,10\n2,2024-01-02,1,10\n", new ImportProfile { Missing = MissingRows.DropRow }).Counts;

        counts.Rejected.ShouldBe(2);
        counts.Dropped.ShouldBe(1);
    }

    [StoreFact]
    public void ARowIsUpdatedWhereAnyRecordOfItChanges()
    {
        using var store = new TestStore();
        store.Import("customer_id,city\n1,Rome\n2,Oslo\n");

        var counts = store.Import("customer_id,city\n1,Paris\n2,Oslo\n3,Bern\n").Counts;

        (counts with { Values = null }).ShouldBe(new ImportCounts
        {
            Read = 3,
            Created = 1,
            Updated = 1,
            Unchanged = 1,
            Records = new RecordKindCounts(new RecordCounts(1, 1, 1), new RecordCounts(0, 0, 0), new RecordCounts(0, 0, 0)),
        });
        store.Rows("ExternalId, City", "Customers ORDER BY ExternalId").ShouldBe(["1|Paris", "2|Oslo", "3|Bern"]);
    }

    [StoreFact]
    public void TheLedgerNamesEveryFaultyCellWithItsRowOnce()
    {
        using var store = new TestStore();

        store.Import(Purchases + "1,2024-01-01,1,10\n2,someday,many,10\n");

        store.OperationsRows("RowNumber, Line, Kind, \"Column\", Problem, Value, Raw", "Ledger ORDER BY RowNumber, Number").ShouldBe(
        [
            $"2|3|0|purchase_date|{Problem.NotDate:D}|someday|2,someday,many,10",
            $"2|3|0|quantity|{Problem.NotNumber:D}|many|",
        ]);
    }

    [StoreFact]
    public void TheLedgerSaysWhichRowADuplicateRepeats()
    {
        using var store = new TestStore();

        store.Import(Purchases + "1,2024-01-01,1,10\n2,2024-01-01,1,10\n1,2024-01-01,1,10\n", new ImportProfile { ExactDuplicates = ExactDuplicates.Drop });

        store.OperationsRows("RowNumber, Line, Kind, OriginalRow", "Ledger").ShouldBe([$"3|4|{LedgerKind.Duplicate:D}|1"]);
    }

    [StoreFact]
    public void TheLedgerKeepsTheValueBeforeAndAfterACorrection()
    {
        using var store = new TestStore();

        var counts = store.Import("customer_id,name,email\n1, Ann ,Ann@EXAMPLE.com\n2,Bob,b@x.de\n").Counts;

        counts.Corrected.ShouldBe(1);
        store.OperationsRows("RowNumber, Kind, \"Column\", Value, NewValue", "Ledger ORDER BY Number").ShouldBe(
        [
            $"1|{LedgerKind.Corrected:D}|name| Ann |Ann",
            $"1|{LedgerKind.Corrected:D}|email|Ann@EXAMPLE.com|Ann@example.com",
        ]);
    }

    [StoreFact]
    public void DuplicatesAreToldByFieldsHoweverTheyAreQuoted()
    {
        using var store = new TestStore();

        var counts = store.Import("customer_id,city\n1,Rome\n\"1\",\"Rome\"\n1,\"Rome \"\n", new ImportProfile { ExactDuplicates = ExactDuplicates.Drop }).Counts;

        counts.Duplicates.ShouldBe(1, "the space makes the third row another one");
    }

    [StoreFact]
    public void UnknownCustomersOfAnUpdateOnlyImportAreRejectedWithTheirPurchases()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n1,Ann\n");

        var counts = store.Import(
            "customer_id,name,purchase_date,purchase_amount\n1,Ann,2024-01-01,10\n2,Bob,2024-01-01,10\n,Zed,2024-01-01,10\n",
            new ImportProfile { Customers = CustomerPolicy.UpdateOnly, Gate = new ImportProfileGate { MaxRejectedShare = 1 } }).Counts;

        counts.Created.ShouldBe(1);
        counts.Rejected.ShouldBe(2);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(1);
        store.One("SELECT COUNT(*) FROM Purchases").ShouldBe(1);
        store.OperationsRows("RowNumber, Problem, Raw", "Ledger").ShouldBe(
        [
            $"2|{Problem.UnknownCustomer:D}|2,Bob,2024-01-01,10",
            $"3|{Problem.UnknownCustomer:D}|,Zed,2024-01-01,10",
        ]);
    }
}
