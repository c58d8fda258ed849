using System.Globalization;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>What does not fit into memory goes to temporary files, and nothing else changes.</summary>
public sealed class SpillTests
{
    private static readonly ImportLimits Nothing = new(SpoolBytes: 0, RowWindowBits: 8, RestatedRecords: 100, Partitions: new Partitioning(8));

    [StoreFact]
    public void AnImportThatSpillsEverythingGivesWhatOneInMemoryGives()
    {
        var first = RandomFile(20_000, seed: 1);
        var second = RandomFile(20_000, seed: 2);

        using var spilled = new TestStore(Nothing);
        using var kept = new TestStore();
        foreach (var (file, profile) in new[]
        {
            (first, new ImportProfile { ExactDuplicates = ExactDuplicates.Drop }),
            (second, new ImportProfile { Customers = CustomerPolicy.UpdateOnly }),
            (first, new ImportProfile { Purchases = PurchasePolicy.Append }),
        })
        {
            spilled.Import(file, profile).Counts.ShouldBe(kept.Import(file, profile).Counts);
        }

        spilled.ShouldBeConsistent();
        StoreContents.Of(spilled.Data).ShouldBe(StoreContents.Of(kept.Data));
        const string Entries = "ImportId, RowNumber, Kind, \"Column\", Problem, Value, NewValue, OriginalRow, Raw";
        spilled.OperationsRows(Entries, "Ledger ORDER BY ImportId, RowNumber, Number").ShouldBe(kept.OperationsRows(Entries, "Ledger ORDER BY ImportId, RowNumber, Number"));
    }

    [Theory]
    [InlineData(100_000, 22)]
    [InlineData(100_000, 16)]
    [InlineData(100_000, 4)]
    [InlineData(65_536, 16)]
    [InlineData(0, 4)]
    public void RowIdsComeBackHoweverSmallTheWindow(int rows, int windowBits)
    {
        using var folder = new TestFolder();
        using var file = new SpoolFile(Path.Combine(folder.Path, "ids"), 0);
        var ids = new RowIds(file, rows, windowBits);
        var set = Enumerable.Range(1, rows).Where(row => row % 3 > 0).ToArray();
        new Random(4).Shuffle(set);
        foreach (var row in set)
        {
            ids.Set(row, row * 7L);
        }

        for (var row = 1; row <= rows; row++)
        {
            ids[row].ShouldBe(row % 3 > 0 ? row * 7L : 0);
        }
    }

    private static string RandomFile(int rows, int seed)
    {
        var random = new Random(seed);
        var lines = new List<string> { "customer_id,name,city,line_id,purchase_date,category,purchase_amount,satisfaction,note" };
        while (lines.Count <= rows)
        {
            if (random.Next(10) == 0)
            {
                lines.Add(lines[random.Next(lines.Count / 2, lines.Count)]);
                continue;
            }

            var customer = random.Next(5) == 0 ? "" : random.Next(4_000).ToString(CultureInfo.InvariantCulture);
            var name = random.Next(3) == 0 ? $"Name {random.Next(300)}" : "";
            var line = random.Next(10) == 0 ? $"L{random.Next(500)}" : "";
            var date = random.Next(200) == 0 ? "someday" : string.Create(CultureInfo.InvariantCulture, $"2024-{random.Next(1, 13):00}-{random.Next(1, 29):00}");
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{customer},{name},{"RO"[random.Next(2)]},{line},{date},{random.Next(4)},{random.Next(6)},{random.Next(6)},{random.Next(3)}"));
        }

        return string.Join('\n', lines) + "\n";
    }
}
