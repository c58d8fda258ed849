using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>All purchases of the store to one file, against the call of pandas that writes the same cleaned rows.
/// The product's whole process is counted, of pandas only the call: the file is in its memory by then.</summary>
public static class ExportMeasure
{
    private const double PeakMegabytes = 200;

    public static Section Csv(Workbench bench) => Take(
        bench, "csv", "CSV", new Contender(
            "pandas to_csv", bench.Options.Runs, bench.Pandas.Absent, _ => ByPandas(bench, "csv")), target: 0.3);

    public static Section Excel(Workbench bench) => Take(
        bench, "xlsx", "Excel", new Contender(
            "pandas to_excel (xlsxwriter)", 1, bench.Options.SkipSlow ? "left out by --skip-slow" : bench.Pandas.Absent,
            _ => ByPandas(bench, "xlsx")), target: 0.06);

    private static Section Take(Workbench bench, string format, string title, Contender pandas, double target)
    {
        string? store = bench.Store();
        string output = bench.PathOf($"purchases.{format}");
        var product = new Contender(Product.Name, bench.Options.Runs, null, _ => store is null
            ? new Attempt(null, "no store to read: the import failed")
            : ByProduct(bench, store, format, output));
        IReadOnlyList<Measurement> results = bench.Rounds.Take(format, product, pandas);
        long? rows = results[0].Measured ? OutputRows.Count(output, format) : null;
        Workbench.Remove(output);
        return new Section(
            format,
            FormattableString.Invariant($"Export of {bench.File.Kept:N0} purchases to {title}"),
            results,
            [Verdict.Ratio(results[0], results[1], target), Verdict.Peak(results[0], PeakMegabytes)],
            rows is null ? [] : [FormattableString.Invariant($"{Product.Name} wrote {rows:N0} lines, headings included.")],
            rows < bench.File.Kept
                ? [FormattableString.Invariant($"{Product.Name} wrote {rows:N0} lines for {bench.File.Kept:N0} purchases.")]
                : []);
    }

    private static Attempt ByProduct(Workbench bench, string store, string format, string output)
    {
        Workbench.Remove(output);
        CommandRun run = bench.Product.ExportPurchases(store, format, output);
        return run.Succeeded && Workbench.LengthOf(output) is null
            ? new Attempt(null, $"no file written: {run.StandardError}")
            : Attempt.Of(run, Workbench.LengthOf(output));
    }

    private static Attempt ByPandas(Workbench bench, string format)
    {
        string output = bench.PathOf($"pandas.{format}");
        CommandRun run = bench.Pandas.Run(format, bench.File.Path, output);
        Attempt attempt = Attempt.Of(run, Workbench.LengthOf(output), PandasPeer.Figure(run, "seconds"));
        Workbench.Remove(output);
        return attempt;
    }
}
