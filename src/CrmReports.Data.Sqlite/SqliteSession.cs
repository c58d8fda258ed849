using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Data.Sqlite;

/// <summary>A transaction on a connection of its own.</summary>
internal sealed class SqliteSession : IStoreSession
{
    private readonly SqliteConnectionHandle connection;
    private readonly SqliteWriter writer;
    private bool open = true;

    public SqliteSession(string file, bool readOnly, int cacheKilobytes, bool durable, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        connection = SqliteConnectionHandle.Open(file, readOnly, cacheKilobytes, durable);
        writer = new SqliteWriter(connection);
        try
        {
            // A read transaction starts with the first read; reading the schema's version starts it now.
            connection.Execute(readOnly ? "BEGIN; SELECT count(*) FROM sqlite_schema" : "BEGIN IMMEDIATE");
            connection.CancelWith(cancellation);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public bool SeesOneState => true;

    public int RowsPerLookup => 16;

    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = new SqliteStatement(writer, sql);
        statement.Bind(parameters);
        while (statement.Read())
        {
        }

        return connection.Changes;
    }

    public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters)
    {
        var changed = Execute(sql, parameters);
        then?.Invoke(changed);
    }

    public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters)
    {
        var statement = new SqliteStatement(writer, sql);
        statement.Bind(parameters);
        return statement;
    }

    public IPreparedQuery Prepare(string sql) => new SqlitePreparedQuery(writer, sql);

    public IPreparedCommand PrepareCommand(string sql) => new SqlitePreparedCommand(writer, sql);

    public IRowSink Insert(string table, params ReadOnlySpan<string> columns) =>
        new SqliteInsertSink(writer, table, columns);

    public IRowSink Update(string table, params ReadOnlySpan<string> columns) =>
        new SqliteUpdateSink(writer, table, columns);

    public void Commit()
    {
        writer.Drain();
        connection.Execute("COMMIT");
        open = false;
    }

    public void Dispose()
    {
        writer.End();
        if (open)
        {
            open = false;
            try
            {
                connection.CancelWith(default);
                connection.Execute("ROLLBACK");
            }
            catch (SqliteStoreException)
            {
                // A fault such as a full disk has rolled back already; so has a row that was refused.
            }
        }

        connection.Dispose();
    }
}
