using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>When a kill falls.</summary>
internal enum KillMoment
{
    Anywhere,

    /// <summary>At any moment after publishing has begun.</summary>
    Publishing,

    /// <summary>Within milliseconds after the data are committed: the list of imports does not know it yet.</summary>
    Committed,
}

/// <summary>What one killed import came to.</summary>
/// <param name="InPublish">The operations store said it was publishing when it was killed.</param>
/// <param name="Published">The kill came after the commit.</param>
/// <param name="TakenUp">It was taken up again from the kept file.</param>
/// <param name="Kills">One, or two where taking it up was killed too.</param>
/// <param name="SlowestList">What the first command after a kill took.</param>
internal sealed record KillOutcome(bool InPublish, bool Published, bool TakenUp, int Kills, TimeSpan SlowestList);

/// <summary>One import that is killed, looked at, taken up again and compared with the uninterrupted one.</summary>
internal sealed class KilledImport(Scenery scenery, Scene scene, Product product, Random random, int number)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(5);

    private bool published;
    private int kills;
    private TimeSpan slowest;

    /// <summary>Null where the import ended before the moment came.</summary>
    public KillOutcome? Run(KillMoment moment)
    {
        if (!Kill(moment, Scene.Import(scenery.File)))
        {
            return null;
        }

        var inPublish = StateWhenKilled() == "Publishing";
        Look();
        var publishedByKilled = published;
        var (importId, takenUp) = published ? (scene.ImportId, false) : TakeUp();
        ShouldBeAsAfter(importId);
        Leftovers.ShouldBeNone(product);
        return new KillOutcome(inPublish, publishedByKilled, takenUp, kills, slowest);
    }

    private bool Kill(KillMoment moment, params string[] command)
    {
        using var watch = new StoreWatch(product.DataFolder);
        using var running = product.Start(command);
        Wait(moment, running);

        // With a reader still there the next command finds the log's index as the killed process left it; without one
        // it has to be made again from the log.
        if (random.Next(2) == 0)
        {
            watch.Dispose();
        }

        var killed = running.Kill();
        kills += killed ? 1 : 0;
        watch.End().Except(scene.Seen).ShouldBeEmpty("seen by a reader meanwhile");
        return killed;
    }

    private void Wait(KillMoment moment, RunningCommand running)
    {
        switch (moment)
        {
            case KillMoment.Publishing:
                Scene.WaitUntilPublishing(product, scene.ImportId, running);
                Thread.Sleep((scene.ToEnd - scene.ToPublishing) * random.NextDouble());
                break;
            case KillMoment.Committed:
                Scene.WaitUntilPublishing(product, scene.ImportId, running);
                Stores.WaitForVersion(product.DataFolder, scene.SeenAfter.DataVersion, () => running.HasExited);
                Thread.Sleep(random.Next(10));
                break;
            default:
                Thread.Sleep(scene.ToEnd * random.NextDouble());
                break;
        }
    }

    /// <summary>Read from a copy: whoever opens the stores first after the kill is to be chosen below.</summary>
    private string? StateWhenKilled()
    {
        if (!Directory.Exists(product.DataFolder))
        {
            return null;
        }

        var copy = Directory.CreateDirectory(product.DataFolder + ".copy");
        foreach (var file in Directory.EnumerateFiles(product.DataFolder, "operations.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        var state = Stores.StateOf(copy.FullName, scene.ImportId);
        copy.Delete(recursive: true);
        return state;
    }

    /// <summary>Right after a kill: the stores are whole, the data as before or as after, and the next command works.</summary>
    private void Look()
    {
        if (number % 7 == 3)
        {
            Stores.LeaveMigrationLock(product.DataFolder);
        }

        // Either of the two may be the first to open the stores after the killed process.
        var productFirst = number % 2 == 1;
        var entry = productFirst ? FromList() : default;
        published = LookIntoStores();
        CheckEntry(productFirst ? entry : FromList());
    }

    /// <summary>True where the data are as after.</summary>
    private bool LookIntoStores()
    {
        Stores.ShouldBeWhole(product.DataFolder);
        var sight = Stores.Look(product.DataFolder) ?? default;
        scene.Seen.ShouldContain(sight);
        var isAfter = sight == scene.SeenAfter;
        if (isAfter || scene.Before is not null)
        {
            StoreComparison.Differences(isAfter ? scene.After : scene.Before!, product.DataFolder, scene.ImportId, scene.ImportId).ShouldBeEmpty();
        }
        else
        {
            Stores.Filled(product.DataFolder).ShouldBeEmpty();
        }

        return isAfter;
    }

    /// <summary>The import in the list, or nothing where it has not got that far.</summary>
    private JsonElement FromList()
    {
        var watch = Stopwatch.StartNew();
        var answer = product.Expect(0, "imports", "--json");
        watch.Elapsed.ShouldBeLessThan(AtOnce, "the first command after the kill");
        slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
        return answer.Json.EnumerateArray().FirstOrDefault(import => import.GetProperty("importId").GetInt64() == scene.ImportId);
    }

    private void CheckEntry(JsonElement entry)
    {
        if (published)
        {
            Scene.CountsOf(entry).ShouldBe(scene.Counts);
            Stores.Ledger(product.DataFolder, scene.ImportId).ShouldBe(scene.Ledger);
        }
        else if (entry.ValueKind != JsonValueKind.Undefined)
        {
            entry.GetProperty("state").GetString().ShouldBe("failed");
            entry.GetProperty("reason").GetString().ShouldNotBeNull().ShouldStartWith("Interrupted by the end of the process");
        }
    }

    /// <summary>The number under which it is published then, and whether the kept file was enough for that.</summary>
    private (long ImportId, bool FromKeptFile) TakeUp()
    {
        var id = scene.ImportId.ToString(CultureInfo.InvariantCulture);
        if (Leftovers.IsUploadKept(product, scene.ImportId))
        {
            PublishAgain(id);
            return (scene.ImportId, true);
        }

        // Killed before the file was copied, perhaps even before the import had a number.
        product.Expect(2, "publish", id).Errors.ShouldMatch("Import it again|There is no import");
        return (product.Expect(0, Scene.Import(scenery.File)).Json.GetProperty("importId").GetInt64(), false);
    }

    private void PublishAgain(string id)
    {
        if (number % 5 == 3 && Kill(KillMoment.Anywhere, "publish", id))
        {
            Look();
            Leftovers.IsUploadKept(product, scene.ImportId).ShouldBe(!published, "the kept file, after another kill");
        }

        if (!published && Stores.StateOf(product.DataFolder, scene.ImportId) != "Published")
        {
            product.Expect(0, "publish", id);
        }
    }

    private void ShouldBeAsAfter(long importId)
    {
        StoreComparison.Differences(scene.After, product.DataFolder, scene.ImportId, importId).ShouldBeEmpty();
        Stores.Ledger(product.DataFolder, importId).ShouldBe(scene.Ledger);
        Scene.CountsOf(product.Expect(0, "imports", "--json").Json[0]).ShouldBe(scene.Counts);
        if (number % 5 == 0)
        {
            Scene.RowsOf(product).ShouldBe(scene.Rows);
        }
    }
}
