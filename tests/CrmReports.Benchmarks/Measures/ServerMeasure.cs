using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>The same import into a database of SQL Server, or of a server compatible with it, beside the embedded one. The
/// database is made and migrated before the time runs.</summary>
public static class ServerMeasure
{
    private const string Server = "CrmReports on a server";

    public static Section Take(Workbench bench)
    {
        var faults = new List<string>();
        string version = "";
        IReadOnlyList<Measurement> results = bench.Rounds.Take(
            "server",
            new Contender(Product.Name, bench.Options.Runs, null, _ => Attempt.Of(bench.ImportIntoStore(), bench.StoreBytes)),
            new Contender(Server, bench.Options.Runs, ServerDatabase.Absent, _ => Import(bench, faults, out version)));
        double? embedded = bench.File.Rows / results[0].MedianSeconds, served = bench.File.Rows / results[1].MedianSeconds;
        return new Section(
            "server",
            FormattableString.Invariant($"Import of {bench.File.Rows:N0} rows into SQLite and into a server on the same machine"),
            results,
            [],
            served is null ? [] : [FormattableString.Invariant($"SQLite {embedded:N0} rows/s, server {served:N0} rows/s: {served / embedded:0.00} of it. {version}")],
            [.. faults.Distinct()]);
    }

    private static Attempt Import(Workbench bench, List<string> faults, out string version)
    {
        using var database = new ServerDatabase();
        version = database.Version();
        string folder = Directory.CreateDirectory(bench.PathOf("server-files")).FullName;
        CommandRun made = bench.Product.Migrate(folder, database.Settings);
        CommandRun run = made.Succeeded ? bench.Product.Import(bench.File.Path, folder, settings: database.Settings) : made;
        if (run.Succeeded)
        {
            faults.AddRange(ImportMeasure.Differences(bench.File, Product.ReadCounts(run.StandardOutput)));
        }

        Workbench.Remove(folder);
        return Attempt.Of(run, null);
    }
}
