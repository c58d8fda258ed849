using System.CommandLine;

namespace CrmReports.Web.Commands;

/// <summary><c>cancel ID</c>: discards an import that is not published.</summary>
public static class CancelCommand
{
    public static Command Create(CommandContext context)
    {
        var id = ImportIdArgument.Create();
        var command = new Command("cancel", "Discard an import that waits. What is published stays; see undo.") { id };
        command.SetAction(parsed =>
        {
            var import = parsed.GetRequiredValue(id);
            context.Imports.Cancel(import, person: null, context.Cancellation);
            context.Terminal.Out.WriteLine($"Import #{import} is cancelled. No record was changed.");
            return ExitCode.Done;
        });
        return command;
    }
}
