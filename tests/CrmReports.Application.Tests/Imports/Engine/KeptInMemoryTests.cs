using System.Text.Json;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using FsCheck;
using FsCheck.Fluent;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>The index of customers and the digest of purchases follow the data while these grow, and are read anew where
/// they do not: what they say must always be what new ones say.</summary>
public sealed class KeptInMemoryTests
{
    private const int Sequences = 25;

    private const string File = "customer_id,name,city,line_id,order_id,order_date,category,purchase_amount\n"
        + "1,Ann,Oslo,a,A,2024-01-05,Books,10.00\n2,Ben,Rome,b,A,2024-02-06,Toys,20.00\n3,Cid,Oslo,c,B,2024-03-09,Books,-2.50\n";

    [StoreFact]
    public void WhateverIsImportedEditedAndUndoneWhatIsKeptSaysTheSameAsNew()
    {
        var sequences = Arb.From(
            Gen.Choose(0, int.MaxValue).Select(seed => (Sequence: new RandomImports(seed).Sequence(), Seed: seed)),
            drawn => drawn.Sequence.Shrink().Select(simpler => (simpler, drawn.Seed)));
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Sequences).WithReplay(20_260_115, 11),
            Prop.ForAll(sequences, drawn => ShouldFollow(drawn.Sequence, new Random(drawn.Seed))));
    }

    [StoreTheory]
    [InlineData("customer_id,name,city,line_id,order_id,order_date,category,purchase_amount\n9,Eve,Bern,d,C,2024-03-11,Toys,4\n", true)]
    [InlineData("customer_id,name,city,line_id,order_id,order_date,category,purchase_amount\n1,Anna,Bern,d,B,2024-04-11,Toys,4\n", true)]
    [InlineData("customer_id,name,city\n1,Anna,Bern\n7,Fay,\n", true)]
    [InlineData(File, false)]
    [InlineData("customer_id,line_id,purchase_amount\n1,a,11\n", false)]
    [InlineData("customer_id,line_id,purchase_amount\n2,a,10\n", false)]
    public void WhatAnImportAddsIsFollowedAndWhatItSaysOfKnownPurchasesIsNot(string file, bool isFollowed)
    {
        using var store = new TestStore();
        store.Import(File);
        var kept = new Kept(store);
        var before = State(store);

        store.Import(file);

        IsFollowed(store, before).ShouldBe(isFollowed);
        kept.ShouldSayTheSameAsNew();
    }

    [StoreFact]
    public void EditsAreFollowedAndErasuresAndUndosAreNot()
    {
        using var store = new TestStore();
        var import = store.Import(File).ImportId;
        var kept = new Kept(store);
        var editor = new CustomerEditor(store.Engine, store.Clock);

        ShouldBeFollowed(true, () => editor.Edit(1, new Dictionary<string, string> { ["name"] = "Zoe", ["city"] = "Rome" }, null, "Ann"));
        ShouldBeFollowed(true, () => editor.TakeBack(1, store.One("SELECT MAX(Id) FROM CustomerEdits"), "Ann"));
        ShouldBeFollowed(false, () => editor.Erase(2));
        ShouldBeFollowed(false, () => store.Engine.Undo(import));

        void ShouldBeFollowed(bool isFollowed, Action change)
        {
            var before = State(store);
            change();
            IsFollowed(store, before).ShouldBe(isFollowed);
            kept.ShouldSayTheSameAsNew();
        }
    }

    [StoreFact]
    public void MoreCustomersThanAPartHoldsAreFollowedIntoTheNextOne()
    {
        using var store = new TestStore();
        store.Import("customer_id,name\n" + string.Concat(Enumerable.Range(0, IndexPart.MostRows - 2).Select(i => $"c{i},Customer {i % 1000}\n")));
        var kept = new Kept(store);

        store.Import("customer_id,name\nc7,Ådam\n" + string.Concat(Enumerable.Range(0, 5).Select(i => $"d{i},Customer new {i}\n")));

        kept.ShouldSayTheSameAsNew();
    }

    private static void ShouldFollow(ImportSequence sequence, Random random)
    {
        using var store = new TestStore();
        var edits = new Edits(store);
        var kept = new Kept(store);
        var ids = new long[sequence.Imports.Length];
        foreach (var act in sequence.Acts)
        {
            if (!act.IsUndo)
            {
                ids[act.Import] = UndoPropertyTests.Import(store, sequence.Imports[act.Import]);
            }
            else if (ids[act.Import] > 0)
            {
                store.Engine.Undo(ids[act.Import]);
                ids[act.Import] = 0;
            }

            if (random.Next(3) > 0)
            {
                kept.ShouldSayTheSameAsNew();
            }

            edits.Draw(random);
            kept.ShouldSayTheSameAsNew();
        }
    }

    private static DataState State(TestStore store)
    {
        using var session = store.Data.Read();
        return DataState.Of(session);
    }

    private static bool IsFollowed(TestStore store, DataState before)
    {
        using var session = store.Data.Read();
        return DataChanges.Between(session, before, DataState.Of(session)) is not null;
    }

    /// <summary>A search and an overview that live as long as the site does.</summary>
    private sealed class Kept
    {
        private readonly TestStore store;
        private readonly CustomerSearch search;
        private readonly Overviews overviews;

        public Kept(TestStore store)
        {
            (this.store, search, overviews) = (store, new CustomerSearch(store.Data), new Overviews(store.Data, new ReportCache(store.Data)));
            ShouldSayTheSameAsNew();
        }

        public void ShouldSayTheSameAsNew()
        {
            var fresh = new CustomerSearch(store.Data);
            foreach (var order in Enum.GetValues<CustomerOrder>())
            {
                foreach (var text in new[] { "", "a" })
                {
                    var request = new CustomerSearchRequest { Order = order, Text = text, Rows = CustomerSearchRequest.MostRows };
                    Said(search.Find(request)).ShouldBe(Said(fresh.Find(request)));
                    Said(search.Find(request with { Descending = false })).ShouldBe(Said(fresh.Find(request with { Descending = false })));
                }
            }

            foreach (var field in IndexPart.CodedFields)
            {
                Said(search.Choices(field, 100)).ShouldBe(Said(fresh.Choices(field, 100)));
            }

            Said(overviews.Get(new OverviewRequest())).ShouldBe(Said(new Overviews(store.Data, new ReportCache(store.Data)).Get(new OverviewRequest())));
        }

        private static string Said<T>(T answer) => JsonSerializer.Serialize(answer);
    }
}
