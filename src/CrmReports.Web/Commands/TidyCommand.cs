using System.CommandLine;
using CrmReports.Application.Care;
using CrmReports.Web.Care;

namespace CrmReports.Web.Commands;

/// <summary><c>tidy</c>: removes what has been kept long enough, which the web site does once a day.</summary>
public static class TidyCommand
{
    public static Command Create(CommandContext context)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would be removed, and remove nothing." };
        var command = new Command("tidy", "Remove files, ledgers and records that have been kept as long as the settings say. The web site does so every day.") { dryRun };
        command.SetAction(parsed =>
        {
            var removed = new Retention(context.Store, context.Folder, TimeProvider.System).Tidy(parsed.GetValue(dryRun))
                ?? throw new UsageException("An import or undo is running on this store. Try again when it has ended.");
            foreach (var item in removed)
            {
                context.Terminal.Out.WriteLine(RemovedText.English(item));
            }

            context.Terminal.Out.WriteLine(removed.Count == 0 ? "There is nothing to remove." : parsed.GetValue(dryRun) ? "Nothing was removed: this was a dry run." : "Removed.");
            return ExitCode.Done;
        });
        return command;
    }
}
