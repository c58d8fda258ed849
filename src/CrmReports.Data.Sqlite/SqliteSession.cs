using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Data.Sqlite;

/// <summary>A transaction on a connection of its own.</summary>
internal sealed class SqliteSession : IStoreSession
{
    private readonly SqliteConnectionHandle connection;
    private bool open = true;

    public SqliteSession(string file, bool readOnly, int cacheKilobytes, bool durable)
    {
        connection = SqliteConnectionHandle.Open(file, readOnly, cacheKilobytes, durable);
        try
        {
            // A read transaction starts with the first read; reading the schema's version starts it now.
            connection.Execute(readOnly ? "BEGIN; SELECT count(*) FROM sqlite_schema" : "BEGIN IMMEDIATE");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var statement = new SqliteStatement(connection, sql);
        statement.Bind(parameters);
        while (statement.Read())
        {
        }

        return connection.Changes;
    }

    public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters)
    {
        var statement = new SqliteStatement(connection, sql);
        statement.Bind(parameters);
        return statement;
    }

    public IPreparedQuery Prepare(string sql) => new SqlitePreparedQuery(connection, sql);

    public IPreparedCommand PrepareCommand(string sql) => new SqlitePreparedCommand(connection, sql);

    public IRowSink Insert(string table, params ReadOnlySpan<string> columns) =>
        SqliteRowSink.Insert(connection, table, columns);

    public IRowSink Update(string table, params ReadOnlySpan<string> columns) =>
        SqliteRowSink.Update(connection, table, columns);

    public void Commit()
    {
        connection.Execute("COMMIT");
        open = false;
    }

    public void Dispose()
    {
        if (open)
        {
            open = false;
            try
            {
                connection.Execute("ROLLBACK");
            }
            catch (SqliteStoreException)
            {
                // A fault such as a full disk has rolled back already.
            }
        }

        connection.Dispose();
    }
}
