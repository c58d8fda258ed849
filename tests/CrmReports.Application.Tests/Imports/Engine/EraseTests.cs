using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Erased persons stay erased.</summary>
public sealed class EraseTests
{
    private const string File = "customer_id,name,line_id,purchase_date,purchase_amount,comment\n1, Ann ,L1,2024-01-01,10,good\n2,Bob,L2,2024-01-01,20,bad\n";

    [StoreFact]
    public void PurchasesStayWithoutTheirCustomer()
    {
        using var store = new TestStore();
        store.Import(File);

        var erased = store.Engine.Erase("1");

        erased.ShouldBe(new EraseResult(true, 1, 1));
        store.Rows("ExternalId", "Customers").ShouldBe(["2"]);
        store.Rows("Comment", "Interactions").ShouldBe(["bad"]);
        store.Rows("Amount, CustomerId, LineId", "Purchases ORDER BY Id")[0].ShouldBe("100000||");
        store.OperationsRows("RowNumber", "Ledger").ShouldBeEmpty("its correction named the person");
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void TheyAreNotImportedAgain()
    {
        using var store = new TestStore();
        store.Import(File);
        store.Engine.Erase("1");

        var again = store.Import(File);

        again.Counts.Rejected.ShouldBe(1);
        again.Counts.Unchanged.ShouldBe(1);
        store.Rows("ExternalId", "Customers").ShouldBe(["2"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void TheLedgerOfALaterImportDoesNotKeepWhatItsFileSaysOfThem()
    {
        using var store = new TestStore();
        store.Import(File);
        store.Engine.Erase("1");

        var again = store.Import(File).ImportId;

        store.OperationsRows("RowNumber, Line, Problem, Value, NewValue, Raw", "Ledger").ShouldBe([$"1|2|{Problem.Erased:D}|||"]);
        using var rejects = new MemoryStream();
        store.Engine.WriteRejects(again, rejects).ShouldBe(0, "there is nothing to put right");
        Encoding.UTF8.GetString(rejects.ToArray()).ShouldNotContain("Ann");
    }

    [StoreFact]
    public void NorWhereTheirRowIsRejectedForAnotherReason()
    {
        using var store = new TestStore();
        store.Import(File);
        store.Engine.Erase("1");

        store.Import(File.Replace("2024-01-01", "someday", StringComparison.Ordinal)).Counts.Rejected.ShouldBe(2);

        store.OperationsRows("RowNumber, Problem, Value, Raw", "Ledger WHERE ImportId = 2 ORDER BY RowNumber").ShouldBe(
        [
            $"1|{Problem.NotDate:D}||",
            $"2|{Problem.NotDate:D}|someday|2,Bob,L2,someday,20,bad",
        ]);
    }

    [StoreFact]
    public void NoUndoBringsThemBack()
    {
        using var store = new TestStore();
        var first = store.Import(File).ImportId;
        var second = store.Import("customer_id,name,line_id,purchase_amount\n1,Anna,L1,11\n2,Bert,L2,21\n").ImportId;
        store.Engine.Erase("1");

        store.Engine.Undo(second);
        store.ShouldBeConsistent();
        store.Rows("ExternalId, Name", "Customers").ShouldBe(["2|Bob"]);

        store.Engine.Undo(first);
        store.ShouldBeEmpty();
        store.One("SELECT COUNT(*) FROM Tombstones").ShouldBe(1);
        store.Import(File).Counts.Rejected.ShouldBe(1);
    }

    [StoreFact]
    public void APurchaseThatWasTheirsOnceDoesNotGoBackToThem()
    {
        using var store = new TestStore();
        store.Import("customer_id,line_id,purchase_amount\n1,L1,10\n");
        var second = store.Import("customer_id,line_id,purchase_amount\n2,L1,10\n").ImportId;
        store.Engine.Erase("1");

        store.Engine.Undo(second);

        store.Rows("CustomerId, LineId, Amount", "Purchases").ShouldBe(["|L1|100000"]);
        store.ShouldBeConsistent();
    }

    [StoreFact]
    public void AnIdThatNobodyHasLeavesNoTombstone()
    {
        using var store = new TestStore();
        var version = store.Version;

        store.Engine.Erase("1").ShouldBe(new EraseResult(false, 0, 0));

        store.One("SELECT COUNT(*) FROM Tombstones").ShouldBe(0);
        store.Version.ShouldBe(version);
        store.Import(File).Counts.Created.ShouldBe(2);
    }

    [StoreFact]
    public void ErasingAgainFinishesTheLedgerOfAnErasureThatWasInterrupted()
    {
        using var store = new TestStore();
        store.Import(File);
        store.Engine.Erase("1");
        store.Operate("INSERT INTO Ledger (ImportId, RowNumber, Number, Line, Kind, Problem, Corrections, CustomerKey) SELECT 1, 9, 0, 9, 0, 0, 0, @p0", KeyOf(store));

        store.Engine.Erase("1").Found.ShouldBeFalse();

        store.OperationsRows("RowNumber", "Ledger").ShouldBeEmpty();
    }

    private static long KeyOf(TestStore store) => store.One("SELECT KeyHi FROM Tombstones");
}
