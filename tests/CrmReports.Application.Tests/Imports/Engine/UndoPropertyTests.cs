using System.Globalization;
using CrmReports.Application.Imports;
using CrmReports.Application.Reports;
using CrmReports.Application.Sources;
using CrmReports.Application.Tests.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>
/// Undo = as if it had never been imported: after any undos the store says what a fresh one says after the remaining
/// imports in their order, in its records and in its reports. More sequences: <c>CRMREPORTS_SEQUENCES=5000 dotnet test --filter UndoPropertyTests</c>.
/// </summary>
public sealed class UndoPropertyTests
{
    private const string SequencesVariable = "CRMREPORTS_SEQUENCES";
    private const int Sequences = 200;

    [StoreFact]
    public void UndoneImportsLeaveTheStoreAsIfTheyHadNeverBeen()
    {
        var asked = int.TryParse(Environment.GetEnvironmentVariable(SequencesVariable), CultureInfo.InvariantCulture, out var count);
        var config = Config.QuickThrowOnFailure.WithMaxTest(asked ? count : Sequences);
        if (!asked)
        {
            // The same sequences on every machine and every day; asked for, they are new ones each time.
            config = config.WithReplay(20_260_115, 7);
        }

        var sequences = Arb.From(
            Gen.Choose(0, int.MaxValue).Select(seed => new RandomImports(seed).Sequence()),
            sequence => sequence.Shrink());
        Check.One(config, Prop.ForAll(sequences, ShouldUndo));
    }

    [StoreFact]
    public void TheNewestInteractionIsThatOfTheLastImportThatStandsNotOfTheHighestNumber()
    {
        using var store = new TestStore();
        const string head = "customer_id,order_id,purchase_amount,satisfaction\n";
        var first = store.Import(head + "C1,O1,10,3\n").ImportId;
        store.Import(head + "C1,O1,10,1\n");
        store.Import(head + "C1,O1,10,3\n");

        store.Engine.Undo(first);

        var reports = new ReportEngine(store.Data);
        reports.Run(new ReportDefinition { Name = "purchases" }).Rows().ShouldBe(["C1 | O1 | 10 | 3 | 2 | 1"]);
        reports.Run(new ReportDefinition { Name = "sales", GroupBy = ["satisfaction"], Measures = ["count"] }).Rows().ShouldBe(["3 | 1"]);
        reports.Run(new ReportDefinition { Name = "customers" }).Rows().ShouldBe(["C1 | 1 | 10 | 10 | - | - | 3 | 2 | 1"]);
        foreach (var (score, count) in new[] { ("3", "1"), ("1", "0") })
        {
            var filters = new Dictionary<string, IReadOnlyList<string>> { ["satisfaction"] = [score] };
            reports.Run(new ReportDefinition { Name = "sales", GroupBy = [], Measures = ["count"], Filters = filters }).Rows().ShouldBe([count]);
        }
    }

    [StoreFact]
    public void TheNewestInteractionOfAPurchaseIsTheLatestByItsOwnDate()
    {
        using var store = new TestStore();
        const string head = "line_id,purchase_amount,interaction_id,interaction_date,satisfaction\n";
        store.Import(head + "L1,10,T1,2024-03-01,5\n");
        store.Import(head + "L1,10,T2,2024-02-01,2\n");

        var rows = new ReportEngine(store.Data).Run(new ReportDefinition { Name = "purchases" }).Rows();

        rows.ShouldBe(["L1 | 10 | T1 | 2024-03-01 | 5 | 1 | 1"]);
    }

    /// <summary>The same where persons edit customers in between: their edits stand over whatever the rest says.</summary>
    [StoreFact]
    public void EditsByHandStandOverEveryUndoAndImport()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(Sequences / 4).WithReplay(20_260_115, 9);
        var sequences = Arb.From(
            Gen.Choose(0, int.MaxValue).Select(seed => (Sequence: new RandomImports(seed).Sequence(), Seed: seed)),
            drawn => drawn.Sequence.Shrink().Select(simpler => (simpler, drawn.Seed)));
        Check.One(config, Prop.ForAll(sequences, drawn => ShouldKeepEdits(drawn.Sequence, new Random(drawn.Seed))));
    }

    private static void ShouldKeepEdits(ImportSequence sequence, Random random)
    {
        using var store = new TestStore();
        var edits = new Edits(store);
        var ids = new long[sequence.Imports.Length];
        var standing = new List<int>();
        foreach (var act in sequence.Acts)
        {
            if (!act.IsUndo)
            {
                ids[act.Import] = Import(store, sequence.Imports[act.Import]);
                standing.AddRange(ids[act.Import] > 0 ? [act.Import] : Array.Empty<int>());
            }
            else if (standing.Remove(act.Import))
            {
                store.Engine.Undo(ids[act.Import]);
            }

            edits.Draw(random);
            edits.ShouldStand();
        }

        edits.TakeAllBack();
        ShouldSayTheSame(store, sequence, standing);
        foreach (var import in standing)
        {
            store.Engine.Undo(ids[import]);
        }

        store.ShouldBeEmpty();
    }

    private static void ShouldUndo(ImportSequence sequence)
    {
        using var store = new TestStore();
        var ids = new long[sequence.Imports.Length];
        var standing = new List<int>();
        foreach (var act in sequence.Acts)
        {
            if (!act.IsUndo)
            {
                ids[act.Import] = Import(store, sequence.Imports[act.Import]);
                standing.AddRange(ids[act.Import] > 0 ? [act.Import] : Array.Empty<int>());
            }
            else if (standing.Remove(act.Import))
            {
                store.Engine.Undo(ids[act.Import]);
                if (sequence.ChecksEveryUndo)
                {
                    ShouldSayTheSame(store, sequence, standing);
                }
            }
        }

        ShouldSayTheSame(store, sequence, standing);
        foreach (var import in standing)
        {
            store.Engine.Undo(ids[import]);
        }

        store.ShouldBeEmpty();
    }

    private static void ShouldSayTheSame(TestStore store, ImportSequence sequence, List<int> standing)
    {
        store.ShouldBeConsistent();
        using var replay = new TestStore();
        foreach (var import in standing)
        {
            Import(replay, sequence.Imports[import]);
        }

        string[] said = [.. StoreContents.Of(store.Data), .. ReportContents.Of(store.Data)];
        string[] expected = [.. StoreContents.Of(replay.Data), .. ReportContents.Of(replay.Data)];
        var missing = Without(expected, said);
        var surplus = Without(said, expected);
        if (missing.Count + surplus.Count > 0)
        {
            throw new InvalidOperationException(
                $"After the undo, standing are {string.Join(", ", standing.Select(import => $"#{import}"))}.\nMissing:\n  {string.Join("\n  ", missing)}\nSurplus:\n  {string.Join("\n  ", surplus)}\n");
        }
    }

    /// <summary>The import's id, or 0 where the file is refused as a whole.</summary>
    internal static long Import(TestStore store, ImportStep step)
    {
        try
        {
            var result = store.Import(step.Csv, step.Profile);
            return result.State == ImportState.Published ? result.ImportId : 0;
        }
        catch (Exception refused) when (refused is ImportException or SourceException)
        {
            return 0;
        }
    }

    private static List<string> Without(IEnumerable<string> lines, IEnumerable<string> others)
    {
        var counts = others.GroupBy(line => line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var rest = new List<string>();
        foreach (var line in lines)
        {
            if (counts.GetValueOrDefault(line) > 0)
            {
                counts[line]--;
            }
            else
            {
                rest.Add(line);
            }
        }

        return rest;
    }
}
