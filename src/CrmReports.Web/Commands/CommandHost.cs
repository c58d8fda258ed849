using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using CrmReports.Application.Data;

namespace CrmReports.Web.Commands;

/// <summary>Runs one command: reads the arguments, follows them, and turns what happens into an exit code.</summary>
public static class CommandHost
{
    public static int Run(string[] arguments, Func<string, IDataStore> open)
    {
        // What a script reads must not depend on the language of the machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        using var context = new CommandContext(open);
        try
        {
            return Run(CommandLine.Parse(arguments, context), context.Terminal);
        }
        catch (Exception fault)
        {
            return Faults.Report(fault, context.Terminal.Error);
        }
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
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

        return Misused(parsed, configuration, terminal.Error);
    }

    private static int Misused(ParseResult parsed, InvocationConfiguration configuration, TextWriter error)
    {
        configuration.Output = error;
        if (parsed.Action is ParseErrorAction action)
        {
            action.ShowHelp = false;
        }

        parsed.Invoke(configuration);
        error.WriteLine($"See {CommandLine.PathOf(parsed)} --help");
        return ExitCode.BadInput;
    }
}
