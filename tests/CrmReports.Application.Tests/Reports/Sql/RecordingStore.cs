using System.Collections.Concurrent;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Reports.Sql;

/// <summary>A store on SQLite that is asked in the words of any dialect, and writes down what it is asked.</summary>
internal sealed class RecordingStore(IDataStore inner, ISqlDialect spoken) : IDataStore
{
    private readonly ISqlDialect dialect = RecordingDialect.Of(spoken);
    private readonly ConcurrentDictionary<Statement, byte> asked = [];

    public ISqlDialect Dialect => dialect;

    /// <summary>The dialect that was given.</summary>
    public ISqlDialect Spoken => spoken;

    public IStoreCare Care => inner.Care;

    /// <summary>What was asked since this was last called, each once: several threads may ask, so that the order says nothing.</summary>
    public IReadOnlyList<Statement> Take()
    {
        var all = asked.Keys.Order().ToList();
        asked.Clear();
        return all;
    }

    /// <summary>Takes over what another store was asked.</summary>
    public void Add(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            asked.TryAdd(statement, 0);
        }
    }

    public DataContext NewDataContext() => inner.NewDataContext();

    public OperationsContext NewOperationsContext() => inner.NewOperationsContext();

    public void Migrate() => inner.Migrate();

    public IStoreSession Read() => new RecordingSession(this, inner.Read());

    public IStoreSession ReadOperations() => new RecordingSession(this, inner.ReadOperations());

    public IStoreSession Write() => inner.Write();

    public IStoreSession WriteOperations() => inner.WriteOperations();

    public IDisposable? TryLock(StoreLock which) => inner.TryLock(which);

    private string Heard(string sql, ReadOnlySpan<object?> parameters)
    {
        asked.TryAdd(Statement.Of(sql, parameters), 0);
        return ((RecordingDialect)dialect).ForSqlite(sql);
    }

    private sealed class RecordingSession(RecordingStore store, IStoreSession inner) : IStoreSession
    {
        private const string WritesNothing = "Reports write nothing.";

        public bool SeesOneState => true;

        public int RowsPerLookup => throw new NotSupportedException(WritesNothing);

        public int Execute(string sql, params ReadOnlySpan<object?> parameters) => inner.Execute(store.Heard(sql, parameters), parameters);

        public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters) => inner.Query(store.Heard(sql, parameters), parameters);

        public IPreparedQuery Prepare(string sql) => inner.Prepare(store.Heard(sql, []));

        public IPreparedCommand PrepareCommand(string sql) => throw new NotSupportedException(WritesNothing);

        public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters) => throw new NotSupportedException(WritesNothing);

        public IRowSink Insert(string table, params ReadOnlySpan<string> columns) => throw new NotSupportedException(WritesNothing);

        public IRowSink Update(string table, params ReadOnlySpan<string> columns) => throw new NotSupportedException(WritesNothing);

        public void Commit() => throw new NotSupportedException(WritesNothing);

        public void Dispose() => inner.Dispose();
    }
}
