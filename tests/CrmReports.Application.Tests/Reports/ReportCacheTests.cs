using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports;

public sealed class ReportCacheTests
{
    private static StoreBuilder Shop() => new StoreBuilder().Add(new PurchaseRow(null, "2024-01-05", 10m, "Toys"));

    private static void Raise(StoreBuilder shop)
    {
        using var session = shop.Store.Write();
        session.Execute("UPDATE \"State\" SET \"DataVersion\" = \"DataVersion\" + 1");
        session.Commit();
    }

    [StoreFact]
    public void AQuestionIsAnsweredOncePerDataVersion()
    {
        using var shop = Shop();
        shop.Engine();
        var cache = new ReportCache(shop.Store);
        var computed = 0;
        string Ask() => cache.Get("q", () => $"answer {++computed}", _ => 1);
        (Ask(), Ask(), computed).ShouldBe(("answer 1", "answer 1", 1));
        Raise(shop);
        (Ask(), Ask(), computed).ShouldBe(("answer 2", "answer 2", 2));
    }

    [StoreFact]
    public void WhatManyAskAtOnceIsComputedOnce()
    {
        using var shop = Shop();
        shop.Engine();
        var cache = new ReportCache(shop.Store);
        var computed = 0;
        Parallel.For(0, 16, _ => cache.Get("q", () => $"{Interlocked.Increment(ref computed)}", _ => 1).ShouldBe("1"));
    }

    [StoreFact]
    public void WhatWasAskedLongestAgoMakesRoom()
    {
        using var shop = Shop();
        shop.Engine();
        var cache = new ReportCache(shop.Store, budget: 10);
        foreach (var question in new[] { "a", "b", "c" })
        {
            cache.Get(question, () => question, _ => 4);
        }

        (cache.TryGet<string>("a", out _), cache.TryGet<string>("c", out _), cache.Held).ShouldBe((false, true, 8));
    }

    [StoreFact]
    public void AnAnswerOfAnOldSnapshotIsNotKeptForTheNewData()
    {
        using var shop = Shop();
        shop.Engine();
        var cache = new ReportCache(shop.Store);
        var old = cache.DataVersion();
        Raise(shop);
        cache.Get("q", () => "new", _ => 1);
        cache.Get("q", () => "old", _ => 1, old).ShouldBe("old");
        cache.Get("q", () => "?", _ => 1).ShouldBe("new");
    }

    [Fact]
    public void DefinitionsThatDifferHaveDifferentKeys()
    {
        var one = new ReportDefinition { Name = "sales", GroupBy = ["a", "b"] };
        ReportDefinition[] all =
        [
            one, one with { GroupBy = ["a,b"] }, one with { GroupBy = [] }, one with { GroupBy = null }, one with { Limit = 1 }, one with { Offset = 1 },
            one with { Measures = ["count"] }, one with { From = new DateOnly(2024, 1, 1) }, one with { To = new DateOnly(2024, 1, 1) },
            one with { Filters = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["b", "c"] } },
            one with { Filters = new Dictionary<string, IReadOnlyList<string>> { ["a"] = ["b1:c"] } },
        ];
        all.Select(CachedReports.KeyOf).Distinct().Count().ShouldBe(all.Length);
    }

    [StoreFact]
    public void AStreamedPageIsKeptWithAllItsValues()
    {
        using var shop = new StoreBuilder().Fields("purchase_date,category,purchase_amount").Add(
            new PurchaseRow(null, "2024-01-05", 10.25m, "Toys"), new PurchaseRow(null, "2024-01-05 10:30:00", null, null));
        var engine = shop.Engine();
        var definition = new ReportDefinition { Name = "purchases", Limit = 10 };
        var kept = new CachedReports(engine, new ReportCache(shop.Store)).Run(definition);
        kept.Rows().ShouldBe(engine.Run(definition).Rows());
    }
}
