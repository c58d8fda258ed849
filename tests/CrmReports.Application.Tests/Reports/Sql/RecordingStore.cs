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

    public IStoreSession Read(CancellationToken cancellation = default) => new RecordingSession(this, inner.Read(cancellation));

    public IStoreSession ReadOperations() => new RecordingSession(this, inner.ReadOperations());

    public IStoreSession Write() => new RecordingSession(this, inner.Write());

    public IStoreSession WriteOperations() => new RecordingSession(this, inner.WriteOperations());

    /// <summary>Whether it is rows that the provider writes in bulk, without a statement of ours.</summary>
    public static bool IsBulk(Statement statement) => statement.Text.StartsWith("BULK ", StringComparison.Ordinal);

    public IDisposable? TryLock(StoreLock which) => inner.TryLock(which);

    private string Heard(string sql, ReadOnlySpan<object?> parameters)
    {
        asked.TryAdd(Statement.Of(sql, parameters), 0);
        return ((RecordingDialect)dialect).ForSqlite(sql);
    }

    private sealed class RecordingSession(RecordingStore store, IStoreSession inner) : IStoreSession
    {
        public bool SeesOneState => inner.SeesOneState;

        public int RowsPerLookup => inner.RowsPerLookup;

        public int Execute(string sql, params ReadOnlySpan<object?> parameters) => inner.Execute(store.Heard(sql, parameters), parameters);

        public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters) => inner.Later(store.Heard(sql, parameters), then, parameters);

        public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters) => inner.Query(store.Heard(sql, parameters), parameters);

        public IPreparedQuery Prepare(string sql) => inner.Prepare(store.Heard(sql, []));

        public IPreparedCommand PrepareCommand(string sql) => inner.PrepareCommand(store.Heard(sql, []));

        public IRowSink Insert(string table, params ReadOnlySpan<string> columns)
        {
            store.Heard($"BULK INSERT \"{table}\": {string.Join(", ", columns)}", []);
            return inner.Insert(table, columns);
        }

        public IRowSink Update(string table, params ReadOnlySpan<string> columns)
        {
            store.Heard($"BULK UPDATE \"{table}\": {string.Join(", ", columns)}", []);
            return inner.Update(table, columns);
        }

        public void Commit() => inner.Commit();

        public void Dispose() => inner.Dispose();
    }
}
