using System.CommandLine;
using System.Globalization;
using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Commands;

/// <summary><c>copy --to TARGET</c>: both stores, wholly, to another place or another kind of database.</summary>
public static class CopyCommand
{
    private const string FolderStart = "folder:";

    public static Command Create(CommandContext context)
    {
        var to = new Option<string>("--to") { HelpName = "folder:PATH", Description = "Where to: an empty data folder.", Required = true };
        var command = new Command("copy", "Copy everything to another data folder or database, and compare. Interrupted, the same command goes on. The site must be stopped.") { to };
        command.SetAction(parsed => Copy(context, TargetFolder(parsed.GetRequiredValue(to))));
        return command;
    }

    private static string TargetFolder(string to) => to.StartsWith(FolderStart, StringComparison.Ordinal) && to.Length > FolderStart.Length
        ? Path.GetFullPath(to[FolderStart.Length..])
        : throw new UsageException($"'{to}' is no place to copy to. Write {FolderStart}PATH.");

    private static int Copy(CommandContext context, string folder)
    {
        if (folder == Path.GetFullPath(context.Folder))
        {
            throw new UsageException($"{folder} is the data folder itself. Name another one.");
        }

        using var source = FolderUse.Alone(context.Folder);
        using var target = FolderUse.Alone(folder);
        var store = context.OpenStore();
        store.Migrate();
        UnfinishedCopy.Refuse(store);
        var files = 0;
        var copy = new StoreCopy(store, context.OpenStore(folder), TimeProvider.System)
        {
            Files = cancellation => files = FolderFiles.Copy(context.Folder, folder, cancellation),
        };
        var result = Run(copy, context);
        if (result is null)
        {
            return ExitCode.Interrupted;
        }

        context.Terminal.Out.WriteLine(result.IsEqual
            ? string.Create(CultureInfo.InvariantCulture, $"{files:N0} files of imports that wait and of the site's keys. {folder} is the same as {context.Folder}: {result.Rows:N0} rows, data version {result.DataVersion}.")
            : "Not everything is equal, so the copy cannot be used. Give the same command again: what differs is copied anew.");
        return result.IsEqual ? ExitCode.Done : ExitCode.Fault;
    }

    /// <summary>Null where it was interrupted.</summary>
    private static CopyResult? Run(StoreCopy copy, CommandContext context)
    {
        using var line = new StatusLine(context.Terminal);
        try
        {
            var result = copy.Run(new Watch(line), context.Cancellation);
            line.Clear();
            Write(result, context.Terminal.Out);
            return result;
        }
        catch (OperationCanceledException)
        {
            line.Clear();
            context.Terminal.Error.WriteLine("crmreports: Interrupted. The source is as it was; the same command goes on where this one stopped.");
            return null;
        }
    }

    private static void Write(CopyResult result, TextWriter output)
    {
        var width = result.Tables.Max(table => table.Name.Length);
        foreach (var table in result.Tables)
        {
            var store = table.Store == StoreName.Data ? "data" : "operations";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{store,-10}  {table.Name.PadRight(width)}  {table.Rows,13:N0}  {Verdict(table, result)}"));
        }
    }

    private static string Verdict(CopiedTable table, CopyResult result) => table switch
    {
        { IsEqual: false } when table.TargetRows != table.Rows => string.Create(CultureInfo.InvariantCulture, $"DIFFERENT: {table.TargetRows:N0} rows there"),
        { IsEqual: false } => "DIFFERENT values",
        { Again: true } => "equal (copied again: it had changed since)",
        _ when result.IsContinued && table.Copied < table.Rows => string.Create(CultureInfo.InvariantCulture, $"equal ({table.Rows - table.Copied:N0} were there already)"),
        _ => "equal",
    };

    private sealed class Watch(StatusLine line) : IProgress<CopyProgress>
    {
        public void Report(CopyProgress value) => line.Show(value, Describe);

        private static string Describe(CopyProgress progress) => string.Create(
            CultureInfo.InvariantCulture, $"{progress.Phase} {progress.Table} {progress.Share * 100:0} %: {progress.Rows:N0} rows");
    }
}
