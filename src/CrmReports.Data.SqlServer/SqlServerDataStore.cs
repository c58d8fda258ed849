using System.Data;
using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.SqlServer;

/// <summary>Both stores in one database of SQL Server, which several processes and machines may share.</summary>
public sealed class SqlServerDataStore : IDataStore
{
    internal const string DataLock = "crmreports:data";
    internal const string OperationsLock = "crmreports:operations";

    private readonly SqlServerSettings settings;
    private readonly SqlServerContexts contexts;
    private readonly SqlServerConnections connections;

    public SqlServerDataStore(SqlServerSettings settings)
    {
        this.settings = settings;
        connections = new SqlServerConnections(settings.ConnectionString);
        contexts = new SqlServerContexts(settings, connections);
        Care = new SqlServerStoreCare(settings, connections, Tables);
    }

    public ISqlDialect Dialect { get; } = new SqlServerDialect();

    public IStoreCare Care { get; }

    public DataContext NewDataContext() => contexts.Data();

    public OperationsContext NewOperationsContext() => contexts.Operations();

    public void Migrate() => new SqlServerMigrator(settings, connections, contexts).Run();

    public IStoreSession Read(CancellationToken cancellation = default) => Snapshot("State", cancellation);

    public IStoreSession ReadOperations() => Snapshot("Imports");

    public IStoreSession Write() => new SqlServerSession(connections, IsolationLevel.ReadCommitted, DataLock);

    public IStoreSession WriteOperations() => new SqlServerSession(connections, IsolationLevel.ReadCommitted, OperationsLock);

    public IDisposable? TryLock(StoreLock which) => HeldLock.TryTake(connections, $"crmreports:{which.ToString().ToLowerInvariant()}");

    private List<string> Tables(StoreName store)
    {
        using DbContext context = store == StoreName.Data ? contexts.Data() : contexts.Operations();
        return [.. context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)];
    }

    /// <summary>A snapshot begins with the first read, not before.</summary>
    private SqlServerSession Snapshot(string table, CancellationToken cancellation = default)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var session = new SqlServerSession(connections, connections.Snapshots ? IsolationLevel.Snapshot : IsolationLevel.ReadCommitted, resource: null, cancellation);
            try
            {
                using (var probe = session.Query($"SELECT TOP 1 1 FROM {table}"))
                {
                    probe.Read();
                }

                return session;
            }
            catch (SqlServerStoreException fault) when (fault.Number == SqlServerConnections.SnapshotsNotAllowed && connections.Snapshots)
            {
                // Each statement sees what is committed then; reports look at the data version again after they have read.
                session.Dispose();
                connections.Snapshots = false;
            }
            catch
            {
                session.Dispose();
                throw;
            }
        }
    }
}
