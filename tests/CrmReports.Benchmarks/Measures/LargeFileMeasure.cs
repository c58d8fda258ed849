using CrmReports.Benchmarks.Contenders;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

namespace CrmReports.Benchmarks.Measures;

/// <summary>A file of 2 GB: memory must not grow with the file, nor speed fall with it.</summary>
public static class LargeFileMeasure
{
    private const double LongerLimit = 4;

    public static Section Take(Workbench bench)
    {
        if (bench.Store() is null)
        {
            const string Failure = "not tried: the import of the small file failed";
            return new Section(
                "large", "Import of a large file", [new Measurement(Product.Name, [], Failure)], [], [], []);
        }

        BenchmarkOptions options = bench.Options;
        long rows = SalesFile.RowsFor(options.LargeMegabytes * 1_000_000, options.Customers, options.Seed);
        SalesFileFacts file = bench.Generate(
            new SalesShape(rows, options.Customers ?? SalesShape.CustomersFor(rows), options.Seed), "large.csv");
        var faults = new List<string>();
        Measurement large = bench.Rounds.Take(
            "large", new Contender(Product.Name, 1, null, _ => Import(bench, file, faults)))[0];
        double? rate = file.Rows / large.MedianSeconds, smallRate = bench.File.Rows / bench.Imported?.MedianSeconds;
        return new Section(
            "large",
            FormattableString.Invariant(
                $"Import of {file.Rows:N0} rows ({file.Bytes / 1e6:N0} MB) of {file.KeptCustomers:N0} customers"),
            [large],
            [
                Verdict.Peak(large, 300),
                new Verdict("Rows per second, large / small file", rate / smallRate, Bound.AtLeast, 0.8),
            ],
            rate is null ? [] : [FormattableString.Invariant($"{rate:N0} rows/s; small file {smallRate:N0} rows/s.")],
            faults);
    }

    private static Attempt Import(Workbench bench, SalesFileFacts file, List<string> faults)
    {
        string folder = Directory.CreateDirectory(bench.PathOf("large-store")).FullName;
        CommandRun run = bench.Product.Import(file.Path, folder, bench.Options.Timeout * LongerLimit);
        if (run.Succeeded)
        {
            faults.AddRange(ImportMeasure.Differences(file, Product.ReadCounts(run.StandardOutput)));
        }

        return Attempt.Of(run, Workbench.SizeOf(folder));
    }
}
