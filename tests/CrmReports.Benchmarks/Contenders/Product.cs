using System.Globalization;
using System.Text.Json;
using CrmReports.Benchmarks.Processes;
using CrmReports.Benchmarks.Sites;

namespace CrmReports.Benchmarks.Contenders;

/// <summary>What an import says it did, from the JSON it prints. Null where the JSON does not say.</summary>
public sealed record ImportCounts(long? Read, long? Duplicates, long? Dropped, long? Customers, long? Purchases);

/// <summary>The product as its users run it: the command line, as a process of its own, with a data folder that
/// the environment names.</summary>
public sealed class Product(Command command, string assembly, TimeSpan limit)
{
    public const string Name = "CrmReports";

    public static string DefaultAssembly => Path.Combine(AppContext.BaseDirectory, "crmreports.dll");

    /// <param name="settings">More of the environment: another database.</param>
    public CommandRun Import(string file, string dataFolder, TimeSpan? longerLimit = null, Dictionary<string, string>? settings = null) => Run(
        dataFolder,
        ["import", file, "--exact-duplicates", "drop", "--missing", "drop-row", "--json"],
        longerLimit,
        settings);

    public CommandRun Migrate(string dataFolder, Dictionary<string, string> settings) => Run(dataFolder, ["migrate"], null, settings);

    /// <param name="format"><c>csv</c> or <c>xlsx</c>.</param>
    public CommandRun ExportPurchases(string dataFolder, string format, string output) =>
        Run(dataFolder, ["report", "purchases", "--format", format, "-o", output]);

    public CommandRun SalesReport(string dataFolder, params string[] more) => Run(
        dataFolder,
        ["report", "sales", "--group-by", "month,category", "--measure", "sum(purchase_amount)", "--format", "json", .. more]);

    /// <summary>What the report engine alone took for sales by month and category, without the start of the process:
    /// the command prints <c>engine: 12.3 ms</c> as its last line of errors when asked for timing.</summary>
    public (double? Milliseconds, CommandRun Run) EngineReportMilliseconds(string dataFolder)
    {
        CommandRun run = SalesReport(dataFolder, "--timing");
        string last = run.StandardError.TrimEnd().Split('\n')[^1].Trim();
        const string Start = "engine: ", End = " ms";
        bool said = last.StartsWith(Start, StringComparison.Ordinal) && last.EndsWith(End, StringComparison.Ordinal);
        bool read = double.TryParse(
            said ? last[Start.Length..^End.Length] : "", NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        return (read && run.Succeeded ? value : null, run);
    }

    public RunningSite Serve(string dataFolder, TimeSpan startLimit) => RunningSite.Start(assembly, dataFolder, startLimit);

    /// <summary>Prints the link by which the person chooses a password.</summary>
    public CommandRun AddAdmin(string dataFolder, string email, Uri address) =>
        Run(dataFolder, ["people", "add", email, "--role", "Admin", "--address", address.OriginalString]);

    /// <returns>Null when the output is not the JSON of an import.</returns>
    public static ImportCounts? ReadCounts(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            return new ImportCounts(
                Number(root, "read"),
                Number(root, "duplicates"),
                Number(root, "dropped"),
                Number(root, "records", "customers", "created"),
                Number(root, "records", "purchases", "created"));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static long? Number(JsonElement element, params string[] path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long number) ? number : null;
    }

    private CommandRun Run(string dataFolder, string[] arguments, TimeSpan? longerLimit = null, Dictionary<string, string>? settings = null) => command.Run(
        ["dotnet", assembly, .. arguments],
        longerLimit ?? limit,
        new Dictionary<string, string>(settings ?? []) { ["CRMREPORTS_DATA"] = dataFolder });
}
