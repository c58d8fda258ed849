using System.CommandLine;

namespace CrmReports.Web.Commands;

/// <summary><c>migrate</c>: brings the stores up to date, which every other command does as well.</summary>
public static class MigrateCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new Command("migrate", "Create the stores, or bring them up to date. Every command does so by itself.");
        command.SetAction(parsed =>
        {
            context.Terminal.Out.WriteLine($"The stores in {context.Store.Care.Place} are up to date.");
            return ExitCode.Done;
        });
        return command;
    }
}
