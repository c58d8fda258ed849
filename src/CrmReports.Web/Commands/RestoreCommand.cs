using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>restore FILE</c>: puts a backup in the place of what is in the data folder.</summary>
public static class RestoreCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "A file that backup wrote." };
        var yes = new Option<bool>("--yes") { Description = "Yes, replace the data that are there." };
        var command = new Command("restore", "Replace everything in the data folder and the database by a backup. The site must be stopped.") { file, yes };
        command.SetAction(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            var manifest = Restore.ReadManifest(path);
            if (!parsed.GetValue(yes))
            {
                RefuseToReplaceData(context, manifest);
            }

            if (!Replace(context, path))
            {
                return ExitCode.Interrupted;
            }

            context.Terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Place(context)} is as it was at {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC: data version {manifest.DataVersion}."));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>False where it was interrupted when a part of a database was replaced already.</summary>
    private static bool Replace(CommandContext context, string path)
    {
        var database = DatabaseSettings.Read().Provider == DatabaseProvider.Sqlite ? null : context.OpenStore();
        using var line = new StatusLine(context.Terminal);
        try
        {
            new Restore(context.Folder, context.Stores.Files, database) { Progress = new CopyProgressLine(line) }.Run(path, context.Cancellation);
            return true;
        }
        catch (OperationCanceledException) when (database is not null && UnfinishedCopy.IsIn(database))
        {
            line.Clear();
            context.Terminal.Error.WriteLine("crmreports: Interrupted. The database holds only a part of the backup, and nobody can work on it until the same command has ended.");
            return false;
        }
    }

    private static string Place(CommandContext context) => DatabaseSettings.Read() is { Provider: not DatabaseProvider.Sqlite } database ? database.Describe(context.Folder) : context.Folder;

    /// <exception cref="UsageException">There are data, or stores that cannot be read.</exception>
    private static void RefuseToReplaceData(CommandContext context, BackupManifest manifest)
    {
        if (Found(context) is { } found)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"{Place(context)} {found}. All of it would be replaced by the backup of {manifest.CreatedAt:yyyy-MM-dd HH:mm} UTC. If that is meant: restore FILE --yes"));
        }
    }

    /// <summary>What would be lost; null where nothing would.</summary>
    private static string? Found(CommandContext context)
    {
        var isFile = DatabaseSettings.Read().Provider == DatabaseProvider.Sqlite;
        if (isFile && !File.Exists(Path.Combine(context.Folder, "data.db")))
        {
            return null;
        }

        try
        {
            using var use = FolderUse.Enter(context.Folder);
            var store = context.OpenStore();
            if (!isFile)
            {
                store.Migrate();
            }

            var summary = StoreSummary.Read(store);
            return summary is { Imports: 0, Customers: 0 } ? null
                : string.Create(CultureInfo.InvariantCulture, $"holds {summary.Imports:N0} imports and {summary.Customers:N0} customers");
        }
        catch (IOException) when (isFile)
        {
            return "holds stores that cannot be read";
        }
    }
}
