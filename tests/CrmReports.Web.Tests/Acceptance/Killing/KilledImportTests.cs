using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>All or nothing, tried by killing. CRMREPORTS_KILLS raises the number, CRMREPORTS_KILL_SEED repeats a run.</summary>
[Collection(AcceptanceCollection.Name)]
public sealed class KilledImportTests(Scenery scenery, ITestOutputHelper output) : IClassFixture<Scenery>
{
    private const int LeastKills = 50;
    private const double LeastInPublish = 0.3;
    private const double LeastPublished = 0.05;
    private const int LeastUndoKills = 6;

    private static readonly KillMoment[] Moments =
        [KillMoment.Publishing, KillMoment.Anywhere, KillMoment.Committed, KillMoment.Publishing, KillMoment.Anywhere];

    [Fact]
    public void AKilledImportLeavesTheDataAsBeforeOrAsAfter()
    {
        var (wanted, seed) = (Scenery.Kills(LeastKills), Scenery.Seed());
        var random = new Random(seed);
        Say($"seed {seed}; {Scenery.Rows:N0} rows; {Times(scenery.FromNothing)}; {Times(scenery.OverEarlier)}");
        var outcomes = new List<KillOutcome>();
        var watch = Stopwatch.StartNew();
        for (var number = 0; outcomes.Count < wanted || Before(outcomes) < wanted * LeastInPublish || After(outcomes) < wanted * LeastPublished; number++)
        {
            number.ShouldBeLessThan(wanted * 4, "imports that ended before they could be killed");
            var scene = number % 3 == 1 ? scenery.FromNothing : scenery.OverEarlier;
            var product = scenery.NewProduct(string.Create(CultureInfo.InvariantCulture, $"round-{number}"), scene.Before);
            var moment = Moments[number % Moments.Length];
            if (Try(new KilledImport(scenery, scene, product, random, number), moment, number) is { } outcome)
            {
                outcomes.Add(outcome);
            }

            // A few hundred of these folders would fill a disk.
            Directory.Delete(product.DataFolder, recursive: true);
        }

        Say($"{outcomes.Sum(outcome => outcome.Kills)} kills in {outcomes.Count} imports, {Before(outcomes)} while publishing; "
            + $"{After(outcomes)} left the data as after; {outcomes.Count(outcome => outcome.TakenUp)} taken up from the kept file; the list took at most {outcomes.Max(outcome => outcome.SlowestList).TotalSeconds:0.0} s; {watch.Elapsed.TotalSeconds:0} s");
    }

    [Fact]
    public void AKilledUndoLeavesTheDataAsBeforeOrAsAfter()
    {
        var (wanted, seed) = (Math.Max(LeastUndoKills, Scenery.Kills(0) / 8), Scenery.Seed());
        var random = new Random(seed);
        var undo = new KilledUndo(scenery);
        Say($"seed {seed}; an undo takes {undo.Length.TotalSeconds:0.00} s");
        var outcomes = new List<bool>();
        for (var number = 0; outcomes.Count < wanted; number++)
        {
            number.ShouldBeLessThan(wanted * 4, "undos that ended before they could be killed");

            // Spread evenly, so that kills fall into every part of it; and one right after its end.
            double? share = number == 0 ? null : ((number % wanted) + random.NextDouble()) / wanted;
            if (undo.Run(string.Create(CultureInfo.InvariantCulture, $"undo-{number}"), share) is { } isUndone)
            {
                outcomes.Add(isUndone);
            }
        }

        Say($"{outcomes.Count} kills, {outcomes.Count(isUndone => isUndone)} left the data as after");
    }

    /// <summary>Killed while publishing and before the commit.</summary>
    private static int Before(List<KillOutcome> outcomes) => outcomes.Count(outcome => outcome is { InPublish: true, Published: false });

    /// <summary>Killed after the commit.</summary>
    private static int After(List<KillOutcome> outcomes) => outcomes.Count(outcome => outcome.Published);

    private KillOutcome? Try(KilledImport import, KillMoment moment, int number)
    {
        try
        {
            return import.Run(moment);
        }
        catch
        {
            Say($"round {number}, killed {moment}");
            throw;
        }
    }

    private static string Times(Scene scene) => string.Create(
        CultureInfo.InvariantCulture, $"{scene.Name}: {scene.ToPublishing.TotalSeconds:0.00} s to publishing, {scene.ToEnd.TotalSeconds:0.00} s in all");

    private void Say(FormattableString text) => output.WriteLine(FormattableString.Invariant(text));

    private void Say(string text) => output.WriteLine(text);
}
