using System.Globalization;
using CrmReports.Benchmarks.GeneratedFile;

namespace CrmReports.Benchmarks;

/// <summary>What to measure and how, as given on the command line.</summary>
public sealed record BenchmarkOptions
{
    public static readonly string[] Measures = ["import", "csv", "xlsx", "report", "pages", "server", "large"];

    public const string Usage = """
        dotnet run -c Release --project tests/CrmReports.Benchmarks -- [options]

          --rows N          rows of the generated file (1010000)
          --customers N     customers of the generated files (in proportion: 200000 for the standard file)
          --seed N          another file of the same shape (1)
          --only LIST       of import,csv,xlsx,report,pages,server,large (all but the last two);
                            server: into the server that CRMREPORTS_TEST_SQLSERVER names
          --runs N          runs of each contender (3); pandas to_excel and the large import run once
          --large           also a file of 2 GB: takes long and some 10 GB of disk
          --large-mb N      size of that file in millions of bytes (2000)
          --purchases N     purchases behind the pages (2000000), of half as many customers
          --store DIR       a data folder for the pages that is there already; it gets a person and edits
          --skip-slow       leave out pandas to_excel, which takes about a minute
          --data DIR        where to work (the system's folder for temporary files)
          --keep            leave generated files and stores there
          --timeout S       seconds that one command may take (900; four times that for the large file)
          --product PATH    another crmreports.dll than the one built with this project
          --python PATH     a Python that has pandas and xlsxwriter
          --json FILE       write the results as JSON
          --markdown FILE   write the results as Markdown; between the result marks, where FILE has them
          --generate FILE   only write the generated file
        """;

    public long Rows { get; init; } = SalesShape.StandardRows;
    public int? Customers { get; init; }
    public ulong Seed { get; init; } = 1;
    public IReadOnlySet<string> Only { get; init; } = new HashSet<string>(Measures.Except(["server", "large"]));
    public int Runs { get; init; } = 3;
    public long LargeMegabytes { get; init; } = 2000;
    public long PagePurchases { get; init; } = 2_000_000;
    public string? Store { get; init; }
    public bool SkipSlow { get; init; }
    public string Data { get; init; } = Path.GetTempPath();
    public bool Keep { get; init; }
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(900);
    public string? Product { get; init; }
    public string? Python { get; init; }
    public string? Json { get; init; }
    public string? Markdown { get; init; }
    public string? Generate { get; init; }
    public bool Help { get; init; }

    public SalesShape Shape => new(Rows, Customers ?? SalesShape.CustomersFor(Rows), Seed);

    /// <exception cref="FormatException">An option is unknown, or its value is missing or no such thing.</exception>
    public static BenchmarkOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new BenchmarkOptions();
        for (int place = 0; place < arguments.Count; place++)
        {
            string name = arguments[place];
            options = WithSwitch(options, name)
                ?? WithValue(options, name, ++place < arguments.Count ? arguments[place] : null);
        }

        return options;
    }

    private static BenchmarkOptions? WithSwitch(BenchmarkOptions options, string name) => name switch
    {
        "--large" => options with { Only = new HashSet<string>([.. options.Only, "large"]) },
        "--skip-slow" => options with { SkipSlow = true },
        "--keep" => options with { Keep = true },
        "--help" or "-h" => options with { Help = true },
        _ => null,
    };

    private static BenchmarkOptions WithValue(BenchmarkOptions options, string name, string? value) => name switch
    {
        "--rows" => options with { Rows = Number(name, value) },
        "--customers" => options with { Customers = (int)Math.Min(Number(name, value), int.MaxValue / 2) },
        "--seed" => options with { Seed = (ulong)Number(name, value) },
        "--only" => options with { Only = Listed(value, withLarge: options.Only.Contains("large")) },
        "--runs" => options with { Runs = (int)Number(name, value) },
        "--large-mb" => options with { LargeMegabytes = Number(name, value) },
        "--purchases" => options with { PagePurchases = Number(name, value) },
        "--store" => options with { Store = Path.GetFullPath(Given(name, value)) },
        "--data" => options with { Data = Path.GetFullPath(Given(name, value)) },
        "--timeout" => options with { Timeout = TimeSpan.FromSeconds(Number(name, value)) },
        "--product" => options with { Product = Path.GetFullPath(Given(name, value)) },
        "--python" => options with { Python = Given(name, value) },
        "--json" => options with { Json = Given(name, value) },
        "--markdown" => options with { Markdown = Given(name, value) },
        "--generate" => options with { Generate = Given(name, value) },
        _ => throw new FormatException($"'{name}' is no option of the benchmarks."),
    };

    private static string Given(string name, string? value) =>
        value ?? throw new FormatException($"{name} needs a value.");

    private static long Number(string name, string? value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number > 0
            ? number
            : throw new FormatException($"{name} needs a whole number above 0, not '{value}'.");

    private static HashSet<string> Listed(string? value, bool withLarge)
    {
        string[] named = (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string? unknown = named.Except(Measures).FirstOrDefault();
        return named.Length > 0 && unknown is null
            ? withLarge ? [.. named, "large"] : [.. named]
            : throw new FormatException($"--only takes some of {string.Join(',', Measures)}, not '{unknown}'.");
    }
}
