using CrmReports.Application.Imports;
using Xunit.Abstractions;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>541,909 real rows (UCI "Online Retail"); the figures are those of shared/data/INDEX.md and references.</summary>
public sealed class OnlineRetailTests(ITestOutputHelper output)
{
    /// <summary>Descriptions with spaces at an end.</summary>
    private const long Trimmed = 113_452;

    private const string File = "crm/online_retail_2010-12_2011-12.csv.gz";

    [SharedDataStoreFact]
    public void KeptAsItIsItComesAgainUnchangedAndGoesWithoutATrace()
    {
        using var store = new TestStore();

        var first = Import(store, new ImportProfile());
        (first.Counts with { Values = null }).ShouldBe(new ImportCounts
        {
            Read = 541_909,
            Created = 541_909,
            Corrected = Trimmed,

            // Eight customers are named in two countries.
            Overwrites = new Overwrites(16, 0, 0),
            Records = new RecordKindCounts(new RecordCounts(4_372, 0, 0), new RecordCounts(541_909, 0, 0), new RecordCounts(0, 0, 0)),
        });
        first.Counts.Values.ShouldBe(new ValueCounts(541_909 * 8, (541_909 * 8) - 135_080 - 1_454, 135_080 + 1_454, 0, 0, []));
        ShouldHoldTheFile(store);

        var again = Import(store, new ImportProfile());
        (again.Counts with { Values = null }).ShouldBe(new ImportCounts
        {
            Read = 541_909,
            Unchanged = 541_909,
            Corrected = Trimmed,

            // Eight customers are named in two countries.
            Overwrites = new Overwrites(16, 0, 0),
            Records = new RecordKindCounts(new RecordCounts(0, 0, 4_372), new RecordCounts(0, 0, 541_909), new RecordCounts(0, 0, 0)),
        });

        Undo(store, first.ImportId);
        ShouldHoldTheFile(store);
        store.One("SELECT COUNT(*) FROM Purchases WHERE ImportId = 2").ShouldBe(541_909);

        Undo(store, again.ImportId);
        store.ShouldBeEmpty();
    }

    [SharedDataStoreFact]
    public void WithoutDuplicatesAndMissingValuesFewerRowsAreLeft()
    {
        using var store = new TestStore();

        var result = Import(store, new ImportProfile { ExactDuplicates = ExactDuplicates.Drop, Missing = MissingRows.DropRow });

        result.Counts.Duplicates.ShouldBe(5_268);
        result.Counts.Rejected.ShouldBe(135_037);
        result.Counts.Dropped.ShouldBe(135_037);
        result.Counts.Created.ShouldBe(541_909 - 5_268 - 135_037);
        store.ShouldBeConsistent();
        store.Engine.Undo(result.ImportId);
        store.ShouldBeEmpty();
    }

    private static void ShouldHoldTheFile(TestStore store)
    {
        store.One("SELECT SUM(Amount) FROM Purchases").ShouldBe(97_477_479_340);
        store.One("SELECT SUM(Amount) FROM SalesRollups").ShouldBe(97_477_479_340);
        store.One("SELECT SUM(Quantity) FROM Purchases").ShouldBe(51_764_500_000);
        store.One("SELECT COUNT(*) FROM Customers").ShouldBe(4_372);
        store.One("SELECT COUNT(*) FROM Purchases WHERE CustomerId IS NULL").ShouldBe(135_080);
        store.One("SELECT COUNT(DISTINCT OrderId) FROM Purchases").ShouldBe(25_900);
        store.ShouldBeConsistent();
    }

    private ImportResult Import(TestStore store, ImportProfile profile)
    {
        var result = store.Engine.Import(new ImportRequest(SharedData.PathOf(File), profile));
        output.WriteLine($"import {result.Seconds:0.00} s");
        return result;
    }

    private void Undo(TestStore store, long import)
    {
        var result = store.Engine.Undo(import);
        output.WriteLine($"undo {result.Seconds:0.00} s: {result.Purchases}");
    }
}
