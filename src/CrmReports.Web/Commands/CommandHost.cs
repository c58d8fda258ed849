using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Data;

namespace CrmReports.Web.Commands;

/// <summary>Runs one command: reads the arguments, follows them, and turns what happens into an exit code.</summary>
public static class CommandHost
{
    public static int Run(string[] arguments, Func<DatabaseSettings, string, IDataStore> open)
    {
        // What a script reads must not depend on the language of the machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        using var context = new CommandContext(new StoreOpener(open));
        try
        {
            return Run(arguments, context);
        }
        catch (Exception fault)
        {
            return Faults.Report(fault, context.Terminal.Error);
        }
    }

    private static int Run(string[] arguments, CommandContext context)
    {
        var terminal = context.Terminal;
        var parsed = CommandLine.Parse(arguments, context);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
            Output = terminal.Out,
            Error = terminal.Error,
        };
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke(configuration);
        }

        return Misused(parsed, arguments, terminal.Error);
    }

    private static int Misused(ParseResult parsed, string[] arguments, TextWriter error)
    {
        // That a command is missing says nothing where the first word is no command.
        var isUnknown = parsed.CommandResult.Command is RootCommand && arguments is [var first, ..] && !first.StartsWith('-');
        var messages = isUnknown
            ? [$"There is no command '{arguments[0]}'. {CommandLine.Names}"]
            : parsed.Errors.Select(fault => fault.Message).Distinct();
        foreach (var message in messages)
        {
            error.WriteLine($"crmreports: {message}");
        }

        error.WriteLine($"See {CommandLine.PathOf(parsed)} --help");
        return ExitCode.BadInput;
    }
}
