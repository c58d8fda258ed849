using System.Text.Json;
using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>Sales by month and category: what the report engine takes, and beside it the whole command.</summary>
public static class ReportMeasure
{
    private const double EngineMilliseconds = 30;

    public static Section Take(Workbench bench)
    {
        string? store = bench.Store();
        IReadOnlyList<Measurement> results = bench.Rounds.Take(
            "report",
            new Contender($"{Product.Name}, engine", bench.Options.Runs, null, _ => Engine(bench, store)),
            new Contender($"{Product.Name}, whole command", bench.Options.Runs, null, _ => WholeCommand(bench, store)));
        return new Section(
            "report",
            "Report: sum of purchase amounts by month and category",
            results,
            [new Verdict(
                "Report in the engine", results[0].MedianSeconds * 1000, Bound.AtMost, EngineMilliseconds, Unit: "ms")],
            [],
            []);
    }

    private static Attempt Engine(Workbench bench, string? store)
    {
        if (store is null)
        {
            return NoStore;
        }

        (double? milliseconds, CommandRun run) = bench.Product.EngineReportMilliseconds(store);
        return run.Succeeded && milliseconds is null
            ? new Attempt(null, "the command printed no 'engine: N ms' as its last line of errors")
            : Attempt.Of(run, seconds: milliseconds / 1000);
    }

    private static Attempt WholeCommand(Workbench bench, string? store)
    {
        if (store is null)
        {
            return NoStore;
        }

        CommandRun run = bench.Product.SalesReport(store);
        return run.Succeeded && !IsJson(run.StandardOutput)
            ? new Attempt(null, "the report is no JSON")
            : Attempt.Of(run);
    }

    private static Attempt NoStore => new(null, "no store to read: the import failed");

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
