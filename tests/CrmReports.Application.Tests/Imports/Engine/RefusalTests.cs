using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>Files that cannot be read without being told how: refused as a whole, with the option that settles it.</summary>
public sealed class RefusalTests
{
    private const string Dates = "customer_id,purchase_date,quantity\n1,03/04/2024,1\n2,05/06/2024,1\n";
    private const string Numbers = "customer_id,purchase_date,purchase_amount\n1,2024-01-01,\"1,234\"\n2,2024-01-02,\"5,678\"\n";

    [StoreFact]
    public void DatesThatMayBeReadInTwoOrdersRefuseTheFile()
    {
        using var store = new TestStore();

        var refused = Should.Throw<ImportException>(() => store.Import(Dates));

        refused.Message.ShouldContain("purchase_date");
        refused.Message.ShouldContain("03/04/2024");
        refused.Message.ShouldContain("--date-order");
        ShouldHaveKeptTheFailureAlone(store, refused.Message);
    }

    [StoreFact]
    public void NumbersThatMayBeReadInTwoWaysRefuseTheFile()
    {
        using var store = new TestStore();

        var refused = Should.Throw<ImportException>(() => store.Import(Numbers));

        refused.Message.ShouldContain("purchase_amount");
        refused.Message.ShouldContain("1,234");
        refused.Message.ShouldContain("--decimal");
        ShouldHaveKeptTheFailureAlone(store, refused.Message);
    }

    [StoreFact]
    public void TheOptionSettlesThem()
    {
        using var store = new TestStore();

        store.Import(Dates, new ImportProfile { DateOrder = DateOrder.DayMonthYear });
        store.Import(Numbers, new ImportProfile { DecimalMark = '.' });

        store.Rows("Day, Amount", "Purchases ORDER BY Id").ShouldBe(["19816|", "19879|", "19723|12340000", "19724|56780000"]);
    }

    [StoreFact]
    public void OneDateThatCanBeReadInOneWaySettlesItsColumn()
    {
        using var store = new TestStore();

        store.Import("customer_id,purchase_date,quantity\n1,03/04/2024,1\n2,25/06/2024,1\n").Counts.Created.ShouldBe(2);

        store.Rows("Day", "Purchases ORDER BY Id").ShouldBe(["19816", "19899"], "3 April and 25 June");
    }

    [StoreFact]
    public void AFileThatIsNoTableLeavesNoRecord()
    {
        using var store = new TestStore();

        Should.Throw<CrmReports.Application.Sources.SourceException>(() => store.Import(""));

        store.Engine.List().ShouldBeEmpty();
    }

    private static void ShouldHaveKeptTheFailureAlone(TestStore store, string reason)
    {
        store.ShouldBeEmpty();
        store.Version.ShouldBe(0);
        store.OperationsRows("RowNumber", "Ledger").ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(store.Folder, "uploads")).ShouldBeEmpty();
        var record = store.Engine.List().Single();
        record.State.ShouldBe(ImportState.Failed);
        record.Reason.ShouldBe(reason);
    }
}
