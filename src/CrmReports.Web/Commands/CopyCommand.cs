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
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static Command Create(CommandContext context)
    {
        var to = new Option<string>("--to")
        {
            HelpName = $"{CopyTarget.Server}|{CopyTarget.FolderStart}PATH",
            Description = $"The empty database that {DatabaseSettings.ConnectionVariable} describes, or an empty data folder.",
            Required = true,
        };
        var command = new Command("copy", "Copy everything to another database or data folder, and compare. Interrupted, the same command goes on. The site must be stopped.") { to };
        command.SetAction(parsed => Copy(context, parsed.GetRequiredValue(to)));
        return command;
    }

    private static int Copy(CommandContext context, string to)
    {
        using var target = CopyTarget.Open(to, context);
        using var source = FolderUse.Alone(context.Folder);
        var store = context.OpenStore();
        store.Migrate();
        UnfinishedCopy.Refuse(store);
        using var worker = TakeWorker(store);
        var files = "";
        var copy = new StoreCopy(store, target.Store, TimeProvider.System)
        {
            Files = cancellation => files = target.CopyFiles(cancellation),
        };
        var result = Run(copy, context);
        if (result is null)
        {
            return ExitCode.Interrupted;
        }

        if (result.HasCutMoments)
        {
            context.Terminal.Out.WriteLine($"This server keeps {result.MomentDigits} digits of a second; what was finer is cut off and left out of the comparison.");
        }

        context.Terminal.Out.WriteLine(result.IsEqual
            ? string.Create(CultureInfo.InvariantCulture, $"{files}\nEverything is equal: {result.Rows:N0} rows, data version {result.DataVersion}, now also in {target.Place}.")
            : "Not everything is equal, so the copy cannot be used. Give the same command again: what differs is copied anew.");
        return result.IsEqual ? ExitCode.Done : ExitCode.Fault;
    }

    /// <summary>Also on other machines nobody changes the data meanwhile.</summary>
    private static IDisposable TakeWorker(IDataStore store)
    {
        try
        {
            return store.Lock(StoreLock.Worker, Patience);
        }
        catch (TimeoutException)
        {
            throw new UsageException("An import or undo is running on this store. Try again when it has ended.");
        }
    }

    /// <summary>Null where it was interrupted.</summary>
    private static CopyResult? Run(StoreCopy copy, CommandContext context)
    {
        using var line = new StatusLine(context.Terminal);
        try
        {
            var result = copy.Run(new CopyProgressLine(line), context.Cancellation);
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
}
