using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Care;

namespace CrmReports.Web.Commands;

/// <summary><c>restore FILE</c>: puts a backup in the place of what is in the data folder.</summary>
public static class RestoreCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        var yes = new Option<bool>("--yes") { Description = "Yes, replace the data that are there." };
        var command = new Command("restore", "Replace everything in the data folder by a backup, or nothing. The site must be stopped.") { file, yes };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var manifest = Restore.ReadManifest(path);
            if (!parsed.GetValue(yes))
            {
                RefuseToReplaceData(context, manifest);
            }

            new Restore(context.Folder, context.OpenStore).Run(path, context.Cancellation);
            context.Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{context.Folder} is as it was at {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC: data version {manifest.DataVersion}."));
            return ExitCode.Done;
        });
        return command;
    }

    /// <exception cref="UsageException">There are data, or stores that cannot be read.</exception>
    private static void RefuseToReplaceData(CommandContext context, BackupManifest manifest)
    {
        if (!File.Exists(Path.Combine(context.Folder, "data.db")))
        {
            return;
        }

        string found;
        try
        {
            using var use = FolderUse.Enter(context.Folder);
            var summary = StoreSummary.Read(context.OpenStore());
            if (summary is { Imports: 0, Customers: 0 })
            {
                return;
            }

            found = string.Create(CultureInfo.InvariantCulture, $"holds {summary.Imports:N0} imports and {summary.Customers:N0} customers");
        }
        catch (IOException)
        {
            found = "holds stores that cannot be read";
        }

        throw new UsageException(string.Create(
            CultureInfo.InvariantCulture,
            $"{context.Folder} {found}. All of it would be replaced by the backup of {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC. If that is meant: restore FILE --yes"));
    }
}
