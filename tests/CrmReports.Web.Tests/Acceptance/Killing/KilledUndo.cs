using System.Diagnostics;
using System.Globalization;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>An undo that is killed, looked at, finished and compared with an uninterrupted one.</summary>
internal sealed class KilledUndo
{
    private readonly Scenery scenery;
    private readonly Scene scene;
    private readonly string undone;
    private readonly TimeSpan length;
    private readonly Sight[] seen;

    public KilledUndo(Scenery scenery)
    {
        this.scenery = scenery;
        scene = scenery.OverEarlier;
        var product = scenery.NewProduct("undone", scene.After);
        var watch = Stopwatch.StartNew();
        product.Expect(0, "undo", Id);
        length = watch.Elapsed;
        undone = product.DataFolder;
        Stores.Settle(undone);
        seen = [scene.SeenAfter, Stores.Look(undone)!.Value];
    }

    public TimeSpan Length => length;

    private string Id => scene.ImportId.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the kill came after the commit, or null where the undo ended before the moment came.</summary>
    /// <param name="name">Of the folder it works in.</param>
    /// <param name="share">The moment, as a share of the time that an undo takes; null: right after the commit.</param>
    public bool? Run(string name, double? share)
    {
        var product = scenery.NewProduct(name, scene.After);
        if (!Kill(product, share))
        {
            return null;
        }

        Stores.ShouldBeWhole(product.DataFolder);
        var isUndone = Stores.Look(product.DataFolder) == seen[1];
        ShouldEqual(product, isUndone ? undone : scene.After);
        StateInList(product).ShouldBe(isUndone ? "undone" : "published");
        var again = product.Run("undo", Id);
        again.ExitCode.ShouldBe(isUndone ? 2 : 0, again.Errors);
        ShouldEqual(product, undone);
        StateInList(product).ShouldBe("undone");
        Leftovers.ShouldBeNone(product);
        Directory.Delete(product.DataFolder, recursive: true);
        return isUndone;
    }

    private bool Kill(Product product, double? share)
    {
        using var watch = new StoreWatch(product.DataFolder);
        using var running = product.Start("undo", Id);
        if (share is { } known)
        {
            Thread.Sleep(length * known);
        }
        else
        {
            Stores.WaitForVersion(product.DataFolder, seen[1].DataVersion, () => running.HasExited);
        }

        var killed = running.Kill();
        watch.End().Except(seen).ShouldBeEmpty("seen by a reader meanwhile");
        return killed;
    }

    private void ShouldEqual(Product product, string expected) =>
        StoreComparison.Differences(expected, product.DataFolder, scene.ImportId, scene.ImportId).ShouldBeEmpty();

    private string? StateInList(Product product)
    {
        using var running = product.Start("imports", "--json");
        var newest = running.Wait(TimeSpan.FromSeconds(5)).Json.EnumerateArray().First();
        newest.GetProperty("importId").GetInt64().ShouldBe(scene.ImportId);
        return newest.GetProperty("state").GetString();
    }
}
