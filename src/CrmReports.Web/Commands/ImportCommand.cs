using System.CommandLine;
using CrmReports.Application.Imports;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>import FILE</c>: stages a file, counts it and publishes it.</summary>
public static class ImportCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "A CSV or TSV file, also compressed (.gz)." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Count what the import would do, and keep nothing." };
        var json = new Option<bool>("--json") { Description = "Print the counts as JSON." };
        var command = new Command("import", "Import a file: read, clean and convert it, then publish all of it at once.") { file };
        var profile = new ImportOptions(command);
        command.Add(dryRun);
        command.Add(json);
        command.SetAction(parsed =>
        {
            var request = new ImportRequest(
                Path.GetFullPath(parsed.GetRequiredValue(file)),
                profile.Read(parsed, () => context.Store),
                DryRun: parsed.GetValue(dryRun));
            using var progress = new ProgressLine(context.Terminal);
            var result = context.Imports.Import(request, progress, context.Cancellation);
            progress.Clear();
            return ImportSummary.Write(result, parsed.GetValue(json), context.Terminal);
        });
        return command;
    }
}
