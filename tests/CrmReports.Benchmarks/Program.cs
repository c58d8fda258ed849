using System.Text;
using CrmReports.Benchmarks;
using CrmReports.Benchmarks.GeneratedFile;
using CrmReports.Benchmarks.Measures;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Results;

// Exit codes: 0 measured, 1 a contender failed or gave a wrong result, 2 wrong usage. A missed target is no failure:
// it may be the machine's, and the table says so.
Console.OutputEncoding = Encoding.UTF8;
BenchmarkOptions options;
try
{
    options = BenchmarkOptions.Parse(args);
}
catch (FormatException fault)
{
    Console.Error.WriteLine(fault.Message);
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(BenchmarkOptions.Usage);
    return 0;
}

if (options.Generate is string path)
{
    Console.WriteLine(SalesFile.Write(options.Shape, path));
    return 0;
}

BenchmarkResults results = Measure(options);
Console.WriteLine(PlainOutput.Of(results));
if (options.Json is string json)
{
    JsonOutput.Write(results, json);
}

if (options.Markdown is string markdown)
{
    MarkdownOutput.Write(results, markdown);
}

return results.Failed ? 1 : 0;

static BenchmarkResults Measure(BenchmarkOptions options)
{
    Machine machine = Machine.Current(TimeProvider.System);
    using var bench = new Workbench(options, Console.Error);
    (string Name, Func<Workbench, Section> Take)[] measures =
    [
        ("import", ImportMeasure.Take),
        ("csv", ExportMeasure.Csv),
        ("xlsx", ExportMeasure.Excel),
        ("report", ReportMeasure.Take),
        ("pages", PagesMeasure.Take),
        ("server", ServerMeasure.Take),
        ("large", LargeFileMeasure.Take),
    ];
    Section[] sections = [.. measures.Where(one => options.Only.Contains(one.Name)).Select(one => one.Take(bench))];
    return new BenchmarkResults(
        machine,
        $"{bench.Pandas.Versions ?? "pandas absent"}; sqlite3 command line {bench.Sqlite.Version ?? "absent"}",
        bench.MemoryMethod,
        sections,
        Machine.LoadNow());
}
