using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Care;

/// <summary>A store on a server that keeps no past for readers: each statement of theirs sees what is committed.</summary>
internal sealed class LooseStore(IDataStore store) : IDataStore
{
    /// <summary>Write transactions that are open.</summary>
    public int Writers { get; private set; }

    public ISqlDialect Dialect => store.Dialect;

    public IStoreCare Care => store.Care;

    public DataContext NewDataContext() => store.NewDataContext();

    public OperationsContext NewOperationsContext() => store.NewOperationsContext();

    public void Migrate() => store.Migrate();

    public IStoreSession Read(CancellationToken cancellation = default) => new Session(store.Read(cancellation), ended: null);

    public IStoreSession ReadOperations() => new Session(store.ReadOperations(), ended: null);

    public IStoreSession Write() => Counted(store.Write());

    public IStoreSession WriteOperations() => Counted(store.WriteOperations());

    public IDisposable? TryLock(StoreLock which) => store.TryLock(which);

    private Session Counted(IStoreSession session)
    {
        Writers++;
        return new Session(session, () => Writers--);
    }

    private sealed class Session(IStoreSession session, Action? ended) : IStoreSession
    {
        public bool SeesOneState => ended is not null;

        public int RowsPerLookup => session.RowsPerLookup;

        public int Execute(string sql, params ReadOnlySpan<object?> parameters) => session.Execute(sql, parameters);

        public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters) => session.Later(sql, then, parameters);

        public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters) => session.Query(sql, parameters);

        public IPreparedQuery Prepare(string sql) => session.Prepare(sql);

        public IPreparedCommand PrepareCommand(string sql) => session.PrepareCommand(sql);

        public IRowSink Insert(string table, params ReadOnlySpan<string> columns) => session.Insert(table, columns);

        public IRowSink Update(string table, params ReadOnlySpan<string> columns) => session.Update(table, columns);

        public void Commit() => session.Commit();

        public void Dispose()
        {
            session.Dispose();
            ended?.Invoke();
        }
    }
}
