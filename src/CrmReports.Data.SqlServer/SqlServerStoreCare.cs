using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>Looks after the database.</summary>
internal sealed class SqlServerStoreCare(SqlServerSettings settings, SqlServerConnections connections, Func<StoreName, IReadOnlyList<string>> tables) : IStoreCare
{
    public string Provider
    {
        get
        {
            using var connection = connections.Open();
            return $"SQL Server {connection.ServerVersion}";
        }
    }

    public string Place => $"database {connections.Database} on {connections.Server}";

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
            throw new NotSupportedException("It lies in the same database as the data, which is checked as a whole.");
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
        catch (SqlException fault)
        {
            return fault.Errors.Cast<SqlError>().Any(IsDamage)
                ? fault.Message
                : throw new NotSupportedException($"The server does not check its pages for this login ({fault.Message}). Let an administrator run DBCC CHECKDB.");
        }
    }

    /// <summary>Numbers that were given elsewhere are kept, which the server takes for altering a table.</summary>
    public string? CopyRefusal()
    {
        using var connection = connections.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT HAS_PERMS_BY_NAME(N'People', 'OBJECT', 'ALTER')";
        try
        {
            return command.ExecuteScalar() is 0
                ? $"The login may not alter the tables of {Place}, which a copy or a restore needs. Add it to db_ddladmin, as docs/sql-server.md says, and give the same command again."
                : null;
        }
        catch (SqlException)
        {
            // A server that cannot be asked is tried.
            return null;
        }
    }

    public IReadOnlyList<StoreAdvice> Advice() => ServerSetup.Missing(settings, connections);

    public IStoreSnapshot Snapshot() => throw new NotSupportedException(
        $"The database {connections.Database} is copied by its own server: BACKUP DATABASE. docs/sql-server.md says how.");

    /// <summary>The numbers under which the server reports broken pages, rows and indexes.</summary>
    private static bool IsDamage(SqlError error) => error.Number is 823 or 824 or 825 or (>= 2501 and <= 2579 and not 2571) or 5242 or 5243 or 5256 or 7905 or 7985 or (>= 8900 and <= 8999);

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
