using CrmReports.Application.Imports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The seed example; the figures are those of its expected.json, made with pandas.</summary>
public sealed class SeedFileTests
{
    [SharedDataStoreFact]
    public void WithoutDuplicatesAndMissingValues1789RowsAreLeft()
    {
        using var store = new TestStore();

        var counts = Import(store, new ImportProfile { ExactDuplicates = ExactDuplicates.Drop, Missing = MissingRows.DropRow });

        counts.Read.ShouldBe(2_040);
        counts.Created.ShouldBe(1_789);
        counts.Duplicates.ShouldBe(40);
        counts.Rejected.ShouldBe(211);
        counts.Dropped.ShouldBe(211);
        store.One("SELECT COUNT(*) FROM Purchases").ShouldBe(1_789);
        store.One("SELECT COUNT(*) FROM Interactions WHERE Score IS NOT NULL").ShouldBe(1_789);
        store.ShouldBeConsistent();
    }

    [SharedDataStoreFact]
    public void WithDuplicatesKept1824RowsHaveAllValues()
    {
        using var store = new TestStore();

        var counts = Import(store, new ImportProfile { Missing = MissingRows.DropRow });

        counts.Accepted.ShouldBe(1_824);
        counts.Rejected.ShouldBe(216);
        counts.Duplicates.ShouldBe(0);
        store.One("SELECT SUM(Amount) FROM Purchases").ShouldBe(2_835_941_100);
    }

    [SharedDataStoreFact]
    public void EverythingIsKeptWhereNothingElseIsAsked()
    {
        using var store = new TestStore();

        var counts = Import(store, new ImportProfile());

        counts.Accepted.ShouldBe(2_040);
        counts.Rejected.ShouldBe(0);
        store.One("SELECT COUNT(*) FROM Customers WHERE ExternalId = '000345'").ShouldBe(1, "leading zeros stay");
        store.ShouldBeConsistent();
    }

    private static ImportCounts Import(TestStore store, ImportProfile profile) =>
        store.Engine.Import(new ImportRequest(SharedData.PathOf("seed-example/customer_data.csv"), profile)).Counts;
}
