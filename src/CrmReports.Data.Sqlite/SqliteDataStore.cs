using CrmReports.Application.Data;

namespace CrmReports.Data.Sqlite;

/// <summary>The embedded store: two database files in the data folder.</summary>
public sealed class SqliteDataStore : IDataStore
{
    private const int WriteCacheKilobytes = 24 * 1024;
    private const int ReadCacheKilobytes = 32 * 1024;

    private readonly string folder;
    private readonly bool durable;
    private readonly SqliteContexts contexts;

    public SqliteDataStore(string folder)
        : this(folder, durable: true)
    {
    }

    /// <param name="durable">False for tests alone: nothing waits for the disk, and a loss of power may break the files.</param>
    internal SqliteDataStore(string folder, bool durable)
    {
        this.folder = folder;
        this.durable = durable;
        contexts = new SqliteContexts(folder);
        Care = new SqliteStoreCare(contexts);
    }

    public ISqlDialect Dialect { get; } = new SqliteDialect();

    public IStoreCare Care { get; }

    public DataContext NewDataContext() => contexts.Data();

    public OperationsContext NewOperationsContext() => contexts.Operations();

    public void Migrate()
    {
        PrivateFolder.Create(folder);
        new SqliteMigrator(folder, contexts, durable).Run();
    }

    public IStoreSession Read(CancellationToken cancellation = default) => new SqliteSession(contexts.DataFile, readOnly: true, ReadCacheKilobytes, durable, cancellation);

    public IStoreSession Write() => new SqliteSession(contexts.DataFile, readOnly: false, WriteCacheKilobytes, durable);

    public IStoreSession WriteOperations() => new SqliteSession(contexts.OperationsFile, readOnly: false, 8 * 1024, durable);

    public IStoreSession ReadOperations() => new SqliteSession(contexts.OperationsFile, readOnly: true, 8 * 1024, durable);

    public IDisposable? TryLock(StoreLock which)
    {
        PrivateFolder.Create(folder);
        return FileLock.TryTake(Path.Combine(folder, FileOf(which)));
    }

    private static string FileOf(StoreLock which) => which switch
    {
        StoreLock.Worker => "worker.lock",
        _ => throw new ArgumentOutOfRangeException(nameof(which), which, null),
    };
}
