using CrmReports.Application.Reports;

namespace CrmReports.Application.Data;

/// <summary>What the engine needs of a database beyond EF Core: bulk writes, streamed reads and the few words in which
/// dialects differ. Implemented by each provider.</summary>
public interface IDataStore
{
    ISqlDialect Dialect { get; }

    IStoreCare Care { get; }

    DataContext NewDataContext();

    OperationsContext NewOperationsContext();

    /// <summary>Brings both stores up to date; safe to call by several processes and after a killed one.</summary>
    void Migrate();

    /// <summary>A consistent view of the data as of now.</summary>
    /// <param name="cancellation">Ends every query of the session, also one that has given no row yet, with an
    /// <see cref="OperationCanceledException"/>.</param>
    IStoreSession Read(CancellationToken cancellation = default);

    /// <summary>The one write transaction on the data. Disposed without <see cref="IStoreSession.Commit"/>, it leaves
    /// everything as it was.</summary>
    IStoreSession Write();

    /// <summary>The same on the operations store.</summary>
    IStoreSession WriteOperations();

    IStoreSession ReadOperations();

    /// <summary>A lock among all processes that use this store, released when its holder disposes it or dies; null where
    /// somebody holds it. <see cref="StoreLocks.Lock"/> waits for it.</summary>
    IDisposable? TryLock(StoreLock which);
}

/// <summary>A transaction on one of the stores; for one thread at a time.</summary>
public interface IStoreSession : IDisposable
{
    /// <summary>Whether all that it reads is one state of the store, whatever others write meanwhile.</summary>
    bool SeesOneState { get; }

    /// <summary>How many rows of a sorted table can be read in the time in which one row is looked up by its key.</summary>
    int RowsPerLookup { get; }

    /// <summary>Parameters are named @p0, @p1, … in the text; values are null, long, int, double, string, byte[].</summary>
    int Execute(string sql, params ReadOnlySpan<object?> parameters);

    /// <summary>Runs a statement without a result before the session is used for anything else, and together with others that
    /// wait for that, in their order: a server is then asked once for all of them.</summary>
    /// <param name="sql">As for <see cref="Execute"/>.</param>
    /// <param name="then">Told the number of rows it changed, at the latest when a bulk insert of the session is completed.</param>
    /// <param name="parameters">As for <see cref="Execute"/>.</param>
    void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters);

    /// <summary>Streams the result. The rows must be disposed before the session ends.</summary>
    ReportRows Query(string sql, params ReadOnlySpan<object?> parameters);

    /// <summary>A query that is run many times with different integer parameters.</summary>
    IPreparedQuery Prepare(string sql);

    /// <summary>A statement without a result that is run many times with different integer parameters.</summary>
    IPreparedCommand PrepareCommand(string sql);

    /// <summary>A bulk insert into the named columns, all rows of it in this transaction.</summary>
    IRowSink Insert(string table, params ReadOnlySpan<string> columns);

    /// <summary>A bulk update of whole rows; the first of the named columns is the key.</summary>
    IRowSink Update(string table, params ReadOnlySpan<string> columns);

    void Commit();
}

/// <summary>A compiled query with integer parameters @p0, @p1, …</summary>
public interface IPreparedQuery : IDisposable
{
    /// <summary>The rows of this call are valid until the next one.</summary>
    ReportRows Run(long p0);

    ReportRows Run(long p0, long p1);
}

/// <summary>A compiled statement with integer parameters @p0, @p1, …</summary>
public interface IPreparedCommand : IDisposable
{
    /// <summary>Runs it and returns the number of rows it changed.</summary>
    int Execute(params ReadOnlySpan<long> parameters);

    /// <summary>Runs it as <see cref="IStoreSession.Later"/> does.</summary>
    void Later(params ReadOnlySpan<long> parameters);

    /// <summary>Runs it as <see cref="IStoreSession.Later"/> does, and tells the number of rows it changed.</summary>
    void Later(Action<int> then, params ReadOnlySpan<long> parameters);
}

/// <summary>Receives the rows of a bulk insert, value by value in any order; a value not set is null.</summary>
public interface IRowSink : IDisposable
{
    void Set(int column, long value);

    void Set(int column, double value);

    void Set(int column, ReadOnlySpan<byte> utf8);

    void SetBlob(int column, ReadOnlySpan<byte> bytes);

    void SetNull(int column);

    /// <summary>Ends the row; the next one starts with all values null.</summary>
    void Next();

    /// <summary>Ends the insert; all rows are in the transaction after it.</summary>
    void Complete();
}

/// <summary>The words in which the databases differ.</summary>
public interface ISqlDialect
{
    /// <summary>The value of a member of a JSON column, as text or number; null where it is absent.</summary>
    string JsonValue(string column, string member);

    /// <summary>A value of any type as text.</summary>
    string AsText(string expression);

    /// <summary>The clause that ends a query and takes a page: <c>LIMIT 10 OFFSET 20</c>.</summary>
    string Page(long limit, long offset);

    /// <summary>A moment (UTC) as ISO text.</summary>
    string MomentText(string column);

    /// <summary>Whether a session may read the rows of several queries at once.</summary>
    bool ManyOpenQueries { get; }

    /// <summary>A statement that keeps the memory of a session small that reads everything once; null without
    /// one.</summary>
    string? ForScans { get; }
}
