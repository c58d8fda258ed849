using System.CommandLine;

namespace CrmReports.Web.Commands;

/// <summary>All commands by name.</summary>
public static class CommandLine
{
    private static readonly (string Name, Func<CommandContext, Command> Create)[] Commands =
    [
        ("import", ImportCommand.Create),
        ("imports", ImportsCommand.Create),
        ("publish", PublishCommand.Create),
        ("cancel", CancelCommand.Create),
        ("undo", UndoCommand.Create),
        ("rejects", RejectsCommand.Create),
        ("profiles", ProfilesCommand.Create),
        ("reports", ReportsCommand.Create),
        ("report", ReportCommand.Create),
        ("stats", StatsCommand.Create),
        ("correlations", CorrelationsCommand.Create),
        ("erase", EraseCommand.Create),
        ("people", PeopleCommand.Create),
        ("settings", SettingsCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("tidy", TidyCommand.Create),
        ("health", HealthCommand.Create),
        ("backup", BackupCommand.Create),
        ("restore", RestoreCommand.Create),
        ("copy", CopyCommand.Create),
        ("migrate", MigrateCommand.Create),
    ];

    /// <summary>A sentence with all of them.</summary>
    public static string Names => $"Commands: {string.Join(", ", Commands.Select(command => command.Name))}.";

    private const string About = "Customer data in, reports that can be trusted out. Without a command it serves the web pages.";

    public static ParseResult Parse(string[] arguments, CommandContext context)
    {
        // The command that is meant is enough; making all of them costs a quarter of the start.
        var asked = Commands.Where(command => command.Name == arguments.FirstOrDefault()).ToArray();
        var root = new RootCommand(asked is [] ? $"{About}\n\nData: {Place(context)}" : About);
        foreach (var command in asked is [] ? Commands : asked)
        {
            root.Add(command.Create(context));
        }

        return root.Parse(arguments);
    }

    /// <summary>Help is given also where the environment is wrong, and says so.</summary>
    private static string Place(CommandContext context)
    {
        try
        {
            return DatabaseSettings.Read().Describe(context.Folder);
        }
        catch (UsageException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>The path of a command as it is typed: <c>profiles save</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var names = new List<string>();
        for (var result = parsed.CommandResult; result?.Parent is not null; result = result.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, result.Command.Name);
        }

        return string.Join(' ', names.Prepend("crmreports"));
    }
}
