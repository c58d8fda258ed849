using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;

namespace CrmReports.Web.Commands;

/// <summary>Where a copy goes: an empty data folder, or the database of SQL Server that the environment describes.</summary>
public sealed class CopyTarget : IDisposable
{
    public const string Server = "sqlserver";
    public const string FolderStart = "folder:";

    private readonly string from;
    private readonly string? folder;
    private readonly IDisposable? alone;

    private CopyTarget(IDataStore store, string place, string from, string? folder)
    {
        Store = store;
        Place = place;
        this.from = from;
        this.folder = folder;
        alone = folder is null ? null : FolderUse.Alone(folder);
    }

    public IDataStore Store { get; }

    /// <summary>In words, without a password.</summary>
    public string Place { get; }

    /// <exception cref="UsageException">It is no place that can be copied to.</exception>
    /// <exception cref="BackupException">Somebody works on the folder.</exception>
    public static CopyTarget Open(string to, CommandContext context)
    {
        if (to == Server)
        {
            return OpenServer(context);
        }

        if (!to.StartsWith(FolderStart, StringComparison.Ordinal) || to.Length == FolderStart.Length)
        {
            throw new UsageException($"'{to}' is no place to copy to. Write {FolderStart}PATH or {Server}.");
        }

        var folder = Path.GetFullPath(to[FolderStart.Length..]);
        return folder == Path.GetFullPath(context.Folder)
            ? throw new UsageException($"{folder} is the data folder itself. Name another one.")
            : new CopyTarget(context.Stores.Files(folder), folder, context.Folder, folder);
    }

    /// <summary>What lies beside the stores; into a database nothing of it goes.</summary>
    /// <returns>What became of it, in a sentence.</returns>
    public string CopyFiles(CancellationToken cancellation) => folder is null
        ? $"The files of imports that wait and the site's keys stay in {from}."
        : $"{FolderFiles.Copy(from, folder, cancellation)} files of imports that wait and of the site's keys.";

    public void Dispose() => alone?.Dispose();

    private static CopyTarget OpenServer(CommandContext context)
    {
        if (DatabaseSettings.Read().Provider == DatabaseProvider.SqlServer)
        {
            throw new UsageException($"The store lies on SQL Server already. To another database there: first copy --to {FolderStart}PATH, then from that folder copy --to {Server}.");
        }

        var database = DatabaseSettings.ReadServer();
        return new CopyTarget(context.Stores.Database(database, context.Folder), database.Describe(context.Folder), context.Folder, null);
    }
}
