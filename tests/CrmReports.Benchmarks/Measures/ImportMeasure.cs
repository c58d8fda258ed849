using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>Import with both cleaning rules into an empty store, against pandas doing the same into SQLite and the
/// sqlite3 command line, which only stores.</summary>
public static class ImportMeasure
{
    public static Section Take(Workbench bench)
    {
        SalesFileFacts file = bench.File;
        var faults = new List<string>();
        int runs = bench.Options.Runs;
        IReadOnlyList<Measurement> results = bench.Rounds.Take(
            "import",
            new Contender(Product.Name, runs, null, _ => ByProduct(bench, faults)),
            new Contender("pandas", runs, bench.Pandas.Absent, _ => ByPandas(bench, faults)),
            new Contender(SqlitePeer.Name, runs, bench.Sqlite.Absent, _ => BySqlite(bench)));
        bench.RememberImport(results[0]);
        return new Section(
            "import",
            FormattableString.Invariant(
                $"Import of {file.Rows:N0} rows ({file.Bytes / 1e6:0} MB), exact duplicates and rows with missing values dropped"),
            results,
            [
                Verdict.Ratio(results[0], results[1], 0.8, 0.6),
                Verdict.Ratio(results[0], results[2], 3.0, 2.0),
                Verdict.Peak(results[0], 300),
            ],
            [FormattableString.Invariant(
                $"In the file: {file.Duplicates:N0} copies, {file.WithMissing:N0} rows with a missing value, {file.Kept:N0} kept, of {file.KeptCustomers:N0} customers.")],
            [.. faults.Distinct()]);
    }

    private static Attempt ByProduct(Workbench bench, List<string> faults)
    {
        CommandRun run = bench.ImportIntoStore();
        if (run.Succeeded)
        {
            faults.AddRange(Differences(bench.File, Product.ReadCounts(run.StandardOutput)));
        }

        return Attempt.Of(run, bench.StoreBytes);
    }

    private static Attempt ByPandas(Workbench bench, List<string> faults)
    {
        string database = bench.PathOf("pandas.db");
        Workbench.Remove(database);
        CommandRun run = bench.Pandas.Run("import", bench.File.Path, database);
        if (run.Succeeded && PandasPeer.Figure(run, "kept") is double kept && (long)kept != bench.File.Kept)
        {
            faults.Add(FormattableString.Invariant($"pandas kept {kept:N0} rows, the file has {bench.File.Kept:N0} to keep."));
        }

        Attempt attempt = Attempt.Of(run, Workbench.LengthOf(database), PandasPeer.Figure(run, "seconds"));
        Workbench.Remove(database);
        return attempt;
    }

    private static Attempt BySqlite(Workbench bench)
    {
        string database = bench.PathOf("sqlite3.db");
        Workbench.Remove(database);
        Attempt attempt = Attempt.Of(bench.Sqlite.Import(bench.File.Path, database), Workbench.LengthOf(database));
        Workbench.Remove(database);
        return attempt;
    }

    /// <summary>Where the product's counts are not those of the file.</summary>
    public static IEnumerable<string> Differences(SalesFileFacts file, ImportCounts? counts)
    {
        if (counts is null)
        {
            return ["The import printed no JSON."];
        }

        (string What, long? Said, long Expected)[] compared =
        [
            ("rows read", counts.Read, file.Rows),
            ("duplicates", counts.Duplicates, file.Duplicates),
            ("rows dropped", counts.Dropped, file.WithMissing),
            ("customers created", counts.Customers, file.KeptCustomers),
            ("purchases created", counts.Purchases, file.Kept),
        ];
        return compared.Where(one => one.Said != one.Expected).Select(one => FormattableString.Invariant(
            $"The import says {one.What}: {(one.Said is null ? "nothing" : one.Said):N0}, the file has {one.Expected:N0}."));
    }
}
