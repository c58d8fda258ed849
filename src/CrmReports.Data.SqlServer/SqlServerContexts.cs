using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Data.SqlServer;

/// <summary>Makes the EF contexts over the one database; each has a history of migrations of its own.</summary>
internal sealed class SqlServerContexts(SqlServerSettings settings, SqlServerConnections connections)
{
    public const string DataHistory = "__DataMigrations";
    public const string OperationsHistory = "__OperationsMigrations";

    private static readonly OneWriter Writer = new();
    private static readonly StoreFaultInterceptor Faults = new(fault => fault is SqlException refused ? SqlServerStoreException.From(refused) : null);

    private readonly WatchedConnections watched = new(connections);

    public SqlServerDataContext Data() => new(Options<SqlServerDataContext>(DataHistory).Options);

    /// <summary>Each change is a transaction, also one of a single statement: so each takes the lock.</summary>
    public SqlServerOperationsContext Operations() => new(Options<SqlServerOperationsContext>(OperationsHistory).AddInterceptors(Writer).Options)
    {
        Database = { AutoTransactionBehavior = AutoTransactionBehavior.Always },
    };

    private DbContextOptionsBuilder<TContext> Options<TContext>(string history)
        where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>()
            .AddInterceptors(watched, Faults)
            .UseSqlServer(connections.Text, server =>
            {
                server.MigrationsHistoryTable(history);
                if (settings.MaxBatchSize is { } rows)
                {
                    server.MaxBatchSize(rows);
                }
            });
}
