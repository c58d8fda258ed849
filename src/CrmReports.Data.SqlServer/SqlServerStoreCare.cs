using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Looks after the database.</summary>
internal sealed class SqlServerStoreCare(SqlServerConnections connections, Func<StoreName, IReadOnlyList<string>> tables) : IStoreCare
{
    /// <summary>The login may not check the pages.</summary>
    private static readonly HashSet<int> Refusals = [229, 262, 916, 2571, 7983, 15247];

    public string Provider
    {
        get
        {
            using var connection = connections.Open();
            return $"SQL Server {connection.ServerVersion}";
        }
    }

    public IReadOnlyList<StoreCondition> Look()
    {
        using var connection = connections.Open();
        return
        [
            Look(connection, StoreName.Data, SqlServerMigrator.DataScript, SqlServerContexts.DataHistory),
            Look(connection, StoreName.Operations, SqlServerMigrator.OperationsScript, SqlServerContexts.OperationsHistory),
        ];
    }

    public string? Damage(StoreName store)
    {
        // Both stores lie in one database, which is checked as a whole.
        if (store == StoreName.Operations)
        {
            return null;
        }

        using var connection = connections.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DBCC CHECKDB WITH NO_INFOMSGS";
        command.CommandTimeout = 0;
        try
        {
            command.ExecuteNonQuery();
            return null;
        }
        catch (SqlException fault) when (fault.Errors.Cast<SqlError>().Any(error => Refusals.Contains(error.Number)))
        {
            // Who may not look at the pages can say nothing of them; the server's own jobs check them.
            return null;
        }
        catch (SqlException fault)
        {
            return fault.Message;
        }
    }

    public IStoreSnapshot Snapshot() => throw new NotSupportedException(
        $"The database {connections.Database} is copied by its own server: BACKUP DATABASE. docs/sql-server.md says how.");

    private StoreCondition Look(SqlConnection connection, StoreName store, string script, string history)
    {
        try
        {
            var applied = SqlServerMigrator.Applied(connection, history);
            var known = SqlServerMigrator.Known(script, history);
            return new StoreCondition(store, Bytes(connection, store), applied, [.. known.Except(applied)], [.. applied.Except(known)]);
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault);
        }
    }

    /// <summary>The pages of the store's tables and their indexes; 0 where the server does not tell.</summary>
    private long Bytes(SqlConnection connection, StoreName store)
    {
        using var command = connection.CreateCommand();
        var names = string.Join(", ", tables(store).Select(name => $"N'{name}'"));
        command.CommandText =
            "SELECT COALESCE(SUM(a.total_pages), 0) * 8192 FROM sys.tables t JOIN sys.partitions p ON p.object_id = t.object_id "
            + $"JOIN sys.allocation_units a ON a.container_id = p.partition_id WHERE t.name IN ({names})";
        try
        {
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (SqlException)
        {
            return 0;
        }
    }
}
