using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Application.People;
using CrmReports.Application.Reports;
using CrmReports.Application.Tests.Imports.Engine;
using CrmReports.Application.Tests.Reports;

namespace CrmReports.Application.Tests.Care;

/// <summary>A copy of a store is the same store, whatever interrupts the copying.</summary>
public sealed class StoreCopyTests : IDisposable
{
    private readonly TestStore source = TestStore.OfFiles();
    private readonly TestFolder elsewhere = new();
    private readonly IDataStore target;

    public StoreCopyTests() => target = TestStores.Open(elsewhere.Path, durable: false);

    public void Dispose()
    {
        source.Dispose();
        elsewhere.Dispose();
    }

    [StoreFact]
    public void EveryTableIsCopied()
    {
        FullStore.Fill(source);

        var result = Copy().Run();

        result.Tables.Select(table => (table.Store, table.Name)).ShouldBe(
            [.. TablesOf(StoreName.Data, source.Data.Read()), .. TablesOf(StoreName.Operations, source.Data.ReadOperations())], ignoreOrder: true);
        result.Tables.Where(table => table.Rows == 0).Select(table => table.Name).ShouldBeEmpty("the test must have something in every table");
        ShouldBeEqual(result);
        Reports(target).ShouldBe(Reports(source.Data));
    }

    [StoreFact]
    public void WhereReadersAreNotKeptApartFromWritersNobodyWritesMeanwhile()
    {
        FullStore.Fill(source);
        var loose = new LooseStore(source.Data);
        var writers = new List<int>();
        var copy = new StoreCopy(loose, target, source.Clock) { Kept = () => writers.Add(loose.Writers) };

        ShouldBeEqual(copy.Run());

        writers.ShouldNotBeEmpty();
        writers.ShouldAllBe(count => count == 2);
        loose.Writers.ShouldBe(0);
    }

    [StoreFact]
    public void ItCanBeCopiedBack()
    {
        FullStore.Fill(source);
        Copy().Run();
        using var folder = new TestFolder();
        var back = TestStores.Files(folder.Path, durable: false);

        var result = new StoreCopy(target, back, source.Clock).Run();

        result.Tables.Where(table => !table.IsEqual).Select(table => table.Name).ShouldBeEmpty();
        StoreContents.Of(back).ShouldBe(StoreContents.Of(source.Data));
        Reports(back).ShouldBe(Reports(source.Data));
    }

    [StoreFact]
    public void WorkGoesOnInTheCopy()
    {
        FullStore.Fill(source);
        FolderFiles.Copy(source.Folder, elsewhere.Path, default).ShouldBe(2);
        Copy().Run();
        var engine = new ImportEngine(target, elsewhere.Path, source.Clock);
        var waiting = engine.List().Single(import => import.State == ImportState.Staged).Id;
        var next = source.One("SELECT LastCustomerId FROM State") + 1;

        engine.Publish(waiting).State.ShouldBe(ImportState.Published);
        var person = new PeopleRegister(target, source.Clock).Add("Cid", "cid@example.com", Role.Manager, Actor.CommandLine);

        Number(target.Read(), "SELECT MAX(Id) FROM Customers").ShouldBe(next);
        person.PersonId.ShouldBeGreaterThan(2, "numbers go on");
        engine.Undo(2);
        CrmReports.Application.Aggregation.RollupVerifier.Verify(target).ShouldBeEmpty();
    }

    [StoreFact]
    public void EndedAnywhereItGoesOnWhereItStopped()
    {
        FullStore.Fill(source);
        var ends = 0;
        for (var after = 1; ; after++)
        {
            var left = after;
            try
            {
                ShouldBeEqual(Copy(() => left-- == 0 ? throw new ProcessEnded() : true).Run());
                break;
            }
            catch (ProcessEnded)
            {
                ends++;
                Should.Throw<CopyException>(() => UnfinishedCopy.Refuse(target)).Message.ShouldContain("the same copy command");
            }
        }

        ends.ShouldBeGreaterThan(10);
        UnfinishedCopy.Refuse(target);
        Reports(target).ShouldBe(Reports(source.Data));
    }

    [StoreFact]
    public void WhatWasCopiedIsNotCopiedAgain()
    {
        FullStore.Fill(source);
        Interrupt(transactions: 40);

        var result = Copy().Run();

        result.IsContinued.ShouldBeTrue();
        result.Tables.Sum(table => table.Copied).ShouldBeLessThan(result.Rows);
        result.Tables.ShouldNotContain(table => table.Again);
        ShouldBeEqual(result);
    }

    [StoreFact]
    public void ACancelledCopyGoesOn()
    {
        FullStore.Fill(source);
        using var cancellation = new CancellationTokenSource();
        var left = 30;
        Should.Throw<OperationCanceledException>(() => Copy(() =>
        {
            if (--left == 0)
            {
                cancellation.Cancel();
            }

            return true;
        }).Run(null, cancellation.Token));

        ShouldBeEqual(Copy().Run());
    }

    [StoreFact]
    public void ASourceThatWasChangedMeanwhileIsFollowed()
    {
        FullStore.Fill(source);
        Should.Throw<ProcessEnded>(() => Copy(() => Number(target.ReadOperations(), "SELECT COUNT(*) FROM Sessions") > 0 ? throw new ProcessEnded() : true).Run());
        source.Import("customer_id,name,city\nC1,Changed,\nN,New,\n");
        source.Operate("UPDATE People SET Name = 'Benjamin' WHERE Name = 'Ben'");

        var result = Copy().Run();

        var again = result.Tables.Where(table => table.Again).Select(table => table.Name).ToList();
        again.ShouldContain("Customers");
        again.ShouldContain("Sessions", "it refers to people");
        again.ShouldNotContain("PurchaseKeys");
        ShouldBeEqual(result);
        Reports(target).ShouldBe(Reports(source.Data));
    }

    [StoreFact]
    public void ATargetWithDataIsNotOverwritten()
    {
        FullStore.Fill(source);
        using var other = new TestStore();
        other.Import("customer_id,name\n1,Ann\n");
        var before = StoreContents.Of(other.Data);

        Should.Throw<CopyException>(() => new StoreCopy(source.Data, other.Data, source.Clock).Run()).Message.ShouldContain("not empty");

        StoreContents.Of(other.Data).ShouldBe(before);
        UnfinishedCopy.Refuse(other.Data);
    }

    [StoreFact]
    public void AnUnfinishedCopyOfAnotherStoreIsNotGoneOnWith()
    {
        FullStore.Fill(source);
        Interrupt(transactions: 5);
        using var other = new TestStore();
        Should.Throw<CopyException>(() => new StoreCopy(other.Data, target, source.Clock).Run()).Message.ShouldContain("another store");
    }

    [StoreFact]
    public void AValueThatDiffersIsSeenAndMendedByTheNextAttempt()
    {
        FullStore.Fill(source);
        var isChanged = false;
        var result = Copy(() =>
        {
            if (!isChanged && Number(target.Read(), "SELECT COUNT(*) FROM Terms") > 0)
            {
                isChanged = true;
                using var session = target.Write();
                session.Execute("UPDATE Terms SET Text = 'changed' WHERE Id = 1");
                session.Commit();
            }

            return true;
        }).Run();

        result.Tables.Single(table => !table.IsEqual).Name.ShouldBe("Terms");
        Should.Throw<CopyException>(() => UnfinishedCopy.Refuse(target));
        ShouldBeEqual(Copy().Run());
    }

    [SharedDataStoreFact]
    public void OnlineRetailIsTheSameThere()
    {
        source.Engine.Import(new ImportRequest(SharedData.PathOf("crm/online_retail_2010-12_2011-12.csv.gz"), new ImportProfile()));
        var left = 9;
        Should.Throw<ProcessEnded>(() => new StoreCopy(source.Data, target, source.Clock) { Kept = () => _ = left-- == 0 ? throw new ProcessEnded() : true }.Run());

        var result = new StoreCopy(source.Data, target, source.Clock).Run();

        result.IsEqual.ShouldBeTrue();
        result.Tables.Single(table => table.Name == "Purchases").ShouldSatisfyAllConditions(
            purchases => purchases.Rows.ShouldBe(541_909),
            purchases => purchases.Again.ShouldBeFalse());
        Number(target.Read(), "SELECT SUM(Amount) FROM Purchases").ShouldBe(97_477_479_340);
        Reports(target).ShouldBe(Reports(source.Data));
    }

    private StoreCopy Copy(Func<bool>? kept = null) => new(source.Data, target, source.Clock) { MostRows = 7, Kept = () => kept?.Invoke() };

    private void Interrupt(int transactions) =>
        Should.Throw<ProcessEnded>(() => Copy(() => transactions-- == 0 ? throw new ProcessEnded() : true).Run());

    private void ShouldBeEqual(CopyResult result)
    {
        result.Tables.Where(table => !table.IsEqual).Select(table => table.Name).ShouldBeEmpty();
        StoreContents.Of(target).ShouldBe(StoreContents.Of(source.Data));
        UnfinishedCopy.Refuse(target);
    }

    private static List<(StoreName, string)> TablesOf(StoreName store, IStoreSession session)
    {
        using (session)
        {
            using var rows = session.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'");
            var tables = new List<(StoreName, string)>();
            while (rows.Read())
            {
                tables.Add((store, System.Text.Encoding.UTF8.GetString(rows.GetUtf8(0))));
            }

            return tables;
        }
    }

    /// <summary>The tables that managers look at, as text.</summary>
    private static List<string> Reports(IDataStore store)
    {
        var engine = new ReportEngine(store);
        return
        [
            .. engine.Run(new ReportDefinition { Name = "sales", GroupBy = ReportWords.GroupBy(["month"]) }).Rows(),
            .. engine.Run(new ReportDefinition { Name = "sales", GroupBy = ReportWords.GroupBy(["category"]) }).Rows(),
            .. engine.Run(new ReportDefinition { Name = "customers", Sort = [ReportWords.Sort("-sum(purchase_amount)")], Limit = 50 }).Rows(),
            .. engine.Run(new ReportDefinition { Name = "imports" }).Rows(),
            .. engine.Statistics(new StatisticsRequest()).Rows(),
        ];
    }

    private static long Number(IStoreSession session, string sql)
    {
        using (session)
        {
            using var rows = session.Query(sql);
            rows.Read().ShouldBeTrue();
            return rows.GetInt64(0);
        }
    }

    private sealed class ProcessEnded : Exception;
}
