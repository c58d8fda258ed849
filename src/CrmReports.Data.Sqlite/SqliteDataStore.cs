using CrmReports.Application.Data;

namespace CrmReports.Data.Sqlite;

/// <summary>The embedded store: two database files in the data folder.</summary>
public sealed class SqliteDataStore(string folder) : IDataStore
{
    private const int WriteCacheKilobytes = 32 * 1024;
    private const int ReadCacheKilobytes = 32 * 1024;

    private readonly SqliteContexts contexts = new(folder);

    public ISqlDialect Dialect { get; } = new SqliteDialect();

    public DataContext NewDataContext() => contexts.Data();

    public OperationsContext NewOperationsContext() => contexts.Operations();

    public void Migrate()
    {
        Directory.CreateDirectory(folder);
        new SqliteMigrator(folder, contexts).Run();
    }

    public IStoreSession Read() => new SqliteSession(contexts.DataFile, readOnly: true, ReadCacheKilobytes);

    public IStoreSession Write() => new SqliteSession(contexts.DataFile, readOnly: false, WriteCacheKilobytes);

    public IStoreSession WriteOperations() => new SqliteSession(contexts.OperationsFile, readOnly: false, 8 * 1024);

    public IStoreSession ReadOperations() => new SqliteSession(contexts.OperationsFile, readOnly: true, 8 * 1024);
}
