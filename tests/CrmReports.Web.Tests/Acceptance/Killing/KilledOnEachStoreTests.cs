using System.Diagnostics;
using System.Text.Json;
using Xunit.Abstractions;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>All or nothing on each database, by what every one of them can be asked: a few kills, spread over an import's
/// time. <see cref="KilledImportTests"/> looks deeper into SQLite's files, and far more often.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class KilledOnEachStoreTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 4;
    private const int Customers = 4_000;
    private const int EarlierRows = 2_000;
    private const int Rows = 20_000;

    /// <summary>Until a server has noticed that a process is gone, and has rolled back what it did.</summary>
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(20);

    private readonly Workplace files = new();

    public void Dispose() => files.Dispose();

    [StoreFact]
    public void AKilledImportLeavesTheDataAsBeforeOrAsAfterAndCanBeFinished()
    {
        var earlier = PurchaseFile.Write(files.PathOf("earlier.csv"), EarlierRows, Customers, seed: 2, details: 2);
        var file = PurchaseFile.Write(files.PathOf("purchases.csv"), Rows, Customers, seed: 1, details: 1);
        var (before, after, length) = Uninterrupted(earlier, file);
        before.ShouldNotBe(after);
        for (var round = 0; round < Rounds; round++)
        {
            using var place = new Workplace();
            place.Product.Expect(0, Scene.Import(earlier));
            Kill(place.Product, file, length * ((round + Random.Shared.NextDouble()) / Rounds));

            var entry = Entry(place.Product);
            var seen = Sight.Of(TestStores.Open(place.Product.DataFolder));
            seen.ShouldBeOneOf(before, after);
            (entry?.GetProperty("state").GetString() ?? "failed").ShouldBe(seen == after ? "published" : "failed");
            if (seen != after)
            {
                Finish(place.Product, file);
            }

            Sight.Of(TestStores.Open(place.Product.DataFolder)).ShouldBe(after);
            place.Product.Expect(0, "doctor", "--verify");
            Leftovers.ShouldBeNone(place.Product);
            output.WriteLine($"round {round}: {(seen == after ? "after" : "before")}");
        }
    }

    private static (Sight Before, Sight After, TimeSpan Length) Uninterrupted(string earlier, string file)
    {
        using var place = new Workplace();
        place.Product.Expect(0, Scene.Import(earlier));
        var before = Sight.Of(TestStores.Open(place.Product.DataFolder));
        var watch = Stopwatch.StartNew();
        place.Product.Expect(0, Scene.Import(file));
        return (before, Sight.Of(TestStores.Open(place.Product.DataFolder)), watch.Elapsed);
    }

    private static void Kill(Product product, string file, TimeSpan when)
    {
        using var running = product.Start(Scene.Import(file));
        Thread.Sleep(when);
        running.Kill();
    }

    /// <summary>The killed import in the list, once nobody seems to be at work on it; null where it did not get that
    /// far.</summary>
    private static JsonElement? Entry(Product product)
    {
        for (var watch = Stopwatch.StartNew(); ; Thread.Sleep(200))
        {
            var newest = product.Expect(0, "imports", "--json").Json[0];
            if (newest.GetProperty("importId").GetInt64() == 1)
            {
                return null;
            }

            if (newest.GetProperty("state").GetString() is "published" or "failed" || watch.Elapsed > Noticed)
            {
                return newest;
            }
        }
    }

    private static void Finish(Product product, string file)
    {
        if (Leftovers.IsUploadKept(product, 2))
        {
            product.Expect(0, "publish", "2");
        }
        else
        {
            product.Expect(0, Scene.Import(file));
        }
    }
}
