using System.Collections.Concurrent;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Testing;

/// <summary>A store that ends the sessions which a test has left open: a report that nobody has disposed, say. On a server
/// they would keep the next test from emptying the database. It also sees to it that whatever the server is asked is T-SQL, which a
/// server that is only compatible may not notice.</summary>
internal sealed class ClosingStore(IDataStore store) : IDataStore, IDisposable
{
    private readonly ConcurrentDictionary<Session, bool> open = [];

    public ISqlDialect Dialect => store.Dialect;

    public IStoreCare Care => store.Care;

    public DataContext NewDataContext() => store.NewDataContext();

    public OperationsContext NewOperationsContext() => store.NewOperationsContext();

    public void Migrate() => store.Migrate();

    public IStoreSession Read(CancellationToken cancellation = default) => Watched(store.Read(cancellation));

    public IStoreSession Write() => Watched(store.Write());

    public IStoreSession WriteOperations() => Watched(store.WriteOperations());

    public IStoreSession ReadOperations() => Watched(store.ReadOperations());

    public IDisposable? TryLock(StoreLock which) => store.TryLock(which);

    public void Dispose()
    {
        foreach (var session in open.Keys)
        {
            session.Dispose();
        }
    }

    private Session Watched(IStoreSession session)
    {
        var watched = new Session(session, this);
        open[watched] = true;
        return watched;
    }

    private sealed class Session(IStoreSession session, ClosingStore store) : IStoreSession
    {
        public bool SeesOneState => session.SeesOneState;

        public int RowsPerLookup => session.RowsPerLookup;

        public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters) => session.Later(TSqlRules.Checked(sql), then, parameters);

        public int Execute(string sql, params ReadOnlySpan<object?> parameters) => session.Execute(TSqlRules.Checked(sql), parameters);

        public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters) => session.Query(TSqlRules.Checked(sql), parameters);

        public IPreparedQuery Prepare(string sql) => session.Prepare(TSqlRules.Checked(sql));

        public IPreparedCommand PrepareCommand(string sql) => session.PrepareCommand(TSqlRules.Checked(sql));

        public IRowSink Insert(string table, params ReadOnlySpan<string> columns) => session.Insert(table, columns);

        public IRowSink Update(string table, params ReadOnlySpan<string> columns) => session.Update(table, columns);

        public void Commit() => session.Commit();

        public void Dispose()
        {
            if (store.open.TryRemove(this, out _))
            {
                session.Dispose();
            }
        }
    }
}
