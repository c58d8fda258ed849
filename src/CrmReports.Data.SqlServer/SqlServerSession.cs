using System.Data;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A transaction on a connection. The rows of one query at a time come over the wire: when anything else is asked
/// of the session meanwhile, the rest of them is kept aside first.</summary>
internal sealed class SqlServerSession : IStoreSession
{
    private readonly SqlConnection connection;
    private readonly SqlTransaction transaction;
    private readonly WaitingStatements waiting;
    private readonly CancellationToken cancellation;
    private SqlServerRows? streaming;

    /// <param name="resource">The lock that one writer has at a time; null for readers.</param>
    /// <param name="cancellation">Ends the queries.</param>
    public SqlServerSession(SqlServerConnections connections, IsolationLevel isolation, string? resource, CancellationToken cancellation = default)
    {
        this.cancellation = cancellation;
        connection = isolation == IsolationLevel.Snapshot ? connections.OpenToRead() : connections.Open();
        waiting = new WaitingStatements(this);
        SeesOneState = isolation == IsolationLevel.Snapshot || resource is not null;
        try
        {
            if (resource is not null)
            {
                using var settings = connection.CreateCommand();

                // The answers to statements say how many rows they changed, whatever the server's own default is.
                settings.CommandText = "SET NOCOUNT OFF; SET XACT_ABORT OFF;";
                settings.ExecuteNonQuery();
            }

            transaction = connection.BeginTransaction(isolation);
            if (resource is not null)
            {
                Lock(resource);
            }
        }
        catch (SqlException fault)
        {
            connection.Dispose();
            throw SqlServerStoreException.From(fault);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public SqlConnection Connection => connection;

    public SqlTransaction Transaction => transaction;

    /// <summary>Who writes is the only one that does.</summary>
    public bool SeesOneState { get; }

    /// <summary>A lookup is a round trip.</summary>
    public int RowsPerLookup => 300;

    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        Free();
        using var command = Command();
        command.CommandText = Parameters.Write(command.Parameters, sql, parameters);
        return Changes(command);
    }

    public void Later(string sql, Action<int>? then, params ReadOnlySpan<object?> parameters)
    {
        waiting.Add(sql, then, parameters);
        if (waiting.IsFull)
        {
            Free();
        }
    }

    public ReportRows Query(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = Command();
        command.CommandText = Parameters.Write(command.Parameters, sql, parameters);
        return Read(command, ownsCommand: true);
    }

    public IPreparedQuery Prepare(string sql) => new SqlServerPreparedQuery(this, sql);

    public IPreparedCommand PrepareCommand(string sql) => new SqlServerPreparedCommand(this, sql);

    public IRowSink Insert(string table, params ReadOnlySpan<string> columns) => new BulkInsert(this, table, columns);

    public IRowSink Update(string table, params ReadOnlySpan<string> columns) => new RowUpdate(this, table, columns);

    public void Commit()
    {
        Free();
        try
        {
            transaction.Commit();
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }
    }

    public void Dispose()
    {
        streaming?.Forget();
        streaming = null;
        waiting.Forget();
        try
        {
            transaction.Dispose();
        }
        catch (Exception fault) when (fault is SqlException or InvalidOperationException)
        {
            // The connection broke, or the server has rolled back already.
        }

        connection.Dispose();
    }

    /// <summary>A command in the transaction, without a limit of time: what it may do is bounded by the promise that every
    /// row is read or written.</summary>
    public SqlCommand Command() => new() { Connection = connection, Transaction = transaction, CommandTimeout = 0 };

    /// <summary>The connection is the caller's after it, and what was to be done later is done.</summary>
    public void Free()
    {
        KeepAside();
        waiting.Run();
    }

    /// <summary>Frees the connection from a query whose rows are being read.</summary>
    public void KeepAside()
    {
        streaming?.KeepAside();
        streaming = null;
    }

    public int Changes(SqlCommand command)
    {
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }
    }

    public SqlServerRows Read(SqlCommand command, bool ownsCommand)
    {
        Free();
        ThrowIfCancelled();
        var cancelling = cancellation.UnsafeRegister(static one => ((SqlCommand)one!).Cancel(), command);
        try
        {
            streaming = new SqlServerRows(this, command.ExecuteReader(), ownsCommand ? command : null, cancelling);
            return streaming;
        }
        catch (SqlException fault)
        {
            cancelling.Dispose();
            if (ownsCommand)
            {
                command.Dispose();
            }

            throw FaultOf(fault);
        }
    }

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    /// <summary>The server reports a query that was cancelled as one that failed.</summary>
    public Exception FaultOf(SqlException fault) =>
        cancellation.IsCancellationRequested ? new OperationCanceledException(fault.Message, fault, cancellation) : SqlServerStoreException.From(fault);

    /// <summary>The rows are read to their end, or nobody wants the rest.</summary>
    public void Ended(SqlServerRows rows)
    {
        if (streaming == rows)
        {
            streaming = null;
        }
    }

    private void Lock(string resource)
    {
        using var command = Command();
        AppLock.TakeToWrite(command, resource);
    }
}
