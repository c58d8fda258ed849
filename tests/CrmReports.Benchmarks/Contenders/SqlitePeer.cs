using CrmReports.Benchmarks.Processes;

namespace CrmReports.Benchmarks.Contenders;

/// <summary>The sqlite3 command line: reads the file into one table of texts, cleans nothing. It is the floor that
/// any import into SQLite stands on.</summary>
public sealed class SqlitePeer
{
    public const string Name = "sqlite3 .import";
    private const string Program = "sqlite3";
    private readonly Command command;
    private readonly TimeSpan limit;

    public SqlitePeer(Command command, TimeSpan limit)
    {
        (this.command, this.limit) = (command, limit);
        CommandRun run = command.Run([Program, "--version"], limit);
        Version = run.Succeeded ? run.StandardOutput.Split(' ')[0].Trim() : null;
    }

    public string? Version { get; }

    public string? Absent => Version is null ? "the sqlite3 command line is not installed" : null;

    public CommandRun Import(string file, string database) => command.Run(
        [Program, "-bail", database, $".import --csv \"{file}\" sales"], limit);
}
