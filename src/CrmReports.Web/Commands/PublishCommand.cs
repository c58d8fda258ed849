using System.CommandLine;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>publish ID</c>: publishes an import that waits, also one that the gate holds.</summary>
public static class PublishCommand
{
    public static Command Create(CommandContext context)
    {
        var id = ImportIdArgument.Create();
        var json = new Option<bool>("--json") { Description = "Print the counts as JSON." };
        var command = new Command("publish", "Publish an import that waits, also one that the quality gate holds.") { id, json };
        command.SetAction(parsed =>
        {
            using var progress = new ProgressLine(context.Terminal);
            var result = context.Imports.Publish(parsed.GetRequiredValue(id), progress, context.Cancellation);
            progress.Clear();
            return ImportSummary.Write(result, parsed.GetValue(json), context.Terminal);
        });
        return command;
    }
}
