using System.Text.Json;
using CrmReports.Benchmarks.Processes;

namespace CrmReports.Benchmarks.Contenders;

/// <summary>pandas, run by peers/pandas_sales.py. The script says how long the work took without the loading of
/// pandas, which is the figure that is compared.</summary>
public sealed class PandasPeer
{
    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "peers", "pandas_sales.py");
    private readonly Command command;
    private readonly string? python;
    private readonly TimeSpan limit;

    /// <param name="python">An interpreter that has pandas; null to look for one.</param>
    public PandasPeer(Command command, string? python, TimeSpan limit)
    {
        (this.command, this.limit) = (command, limit);
        foreach (string candidate in python is null ? ["python3", "/usr/bin/python3"] : new[] { python })
        {
            CommandRun run = command.Run([candidate, Script, "versions"], limit);
            if (run.Succeeded)
            {
                (this.python, Versions) = (candidate, run.StandardOutput.Trim());
                break;
            }
        }
    }

    /// <summary>The versions of pandas and what it works with; null when there is no pandas.</summary>
    public string? Versions { get; }

    public string? Absent => python is null ? "no Python with pandas found (--python PATH)" : null;

    public CommandRun Run(string job, string file, string output) =>
        command.Run([python!, Script, job, file, output], limit);

    /// <summary>A figure of the script's JSON, such as <c>seconds</c> or <c>kept</c>.</summary>
    public static double? Figure(CommandRun run, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(run.StandardOutput);
            return document.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
