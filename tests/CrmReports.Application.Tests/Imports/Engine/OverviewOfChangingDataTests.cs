using System.Text.Json;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The overview keeps what it read of the purchases as long as only customers are edited: what it shows must
/// always be what a new one reads.</summary>
public sealed class OverviewOfChangingDataTests
{
    private const string File = "customer_id,name,city,order_date,category,purchase_amount\n"
        + "1,Ann,Oslo,2024-01-05,Books,10.00\n2,Ben,Rome,2024-02-06,Toys,20.00\n1,Ann,Oslo,2024-03-07,Toys,5.50\n3,Cid,Oslo,2024-03-09,Books,-2.50\n";

    [StoreFact]
    public void EditsImportsUndosAndErasuresShowAtOnce()
    {
        using var store = new TestStore();
        var import = store.Import(File).ImportId;
        var kept = new Overviews(store.Data, new ReportCache(store.Data));
        var editor = new CustomerEditor(store.Engine, store.Clock);
        var second = 0L;
        Action[] changes =
        [
            () => Edit("1", "name", "Anna"),
            () => Edit("2", "city", "Oslo"),
            () => editor.TakeBack(IdOf("2"), store.One("SELECT MAX(Id) FROM CustomerEdits"), "Ben"),
            () => second = store.Import(File.Replace("10.00", "70.00", StringComparison.Ordinal).Replace("2,Ben,Rome", "4,Dan,Bern", StringComparison.Ordinal)).ImportId,
            () => Edit("3", "name", "Sid"),
            () => editor.Erase(IdOf("3")),
            () => store.Engine.Undo(second),
            () => Edit("1", "city", "Bern"),
            () => store.Engine.Undo(import),
        ];

        ShouldBeNew(kept, store);
        foreach (var change in changes)
        {
            var before = store.Version;
            change();
            store.Version.ShouldBeGreaterThan(before);
            ShouldBeNew(kept, store);
        }

        void Edit(string customer, string field, string value) =>
            editor.Edit(IdOf(customer), new Dictionary<string, string> { [field] = value }, null, "Ann").Outcome.ShouldBe(EditOutcome.Saved);

        long IdOf(string customer) => store.One($"SELECT Id FROM Customers WHERE ExternalId = '{customer}'");
    }

    [StoreTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void WhateverHappensTheOverviewIsThatOfTheDataAsTheyAre(int seed)
    {
        using var store = new TestStore();
        var kept = new Overviews(store.Data, new ReportCache(store.Data));
        var edits = new Edits(store);
        var random = new Random(seed);
        for (var step = 0; step < 12; step++)
        {
            var drawn = Enumerable.Range(0, 3).Select(_ => $"{random.Next(5)},N,{(random.Next(2) == 0 ? "Oslo" : "Rome")},2024-0{random.Next(1, 9)}-11,K{random.Next(3)},{random.Next(100)}\n");
            if (random.Next(3) == 0)
            {
                store.Import(File[..(File.IndexOf('\n', StringComparison.Ordinal) + 1)] + string.Concat(drawn));
            }

            edits.Draw(random);
            ShouldBeNew(kept, store);
        }
    }

    private static void ShouldBeNew(Overviews kept, TestStore store)
    {
        var made = new Overviews(store.Data, new ReportCache(store.Data)).Get(new OverviewRequest());
        JsonSerializer.Serialize(kept.Get(new OverviewRequest())).ShouldBe(JsonSerializer.Serialize(made));
    }
}
