using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Data.SqlServer;

/// <summary>Makes the EF contexts over the one database; each has a history of migrations of its own.</summary>
internal sealed class SqlServerContexts(SqlServerSettings settings)
{
    public const string DataHistory = "__DataMigrations";
    public const string OperationsHistory = "__OperationsMigrations";

    public SqlServerDataContext Data() => new(Options<SqlServerDataContext>(DataHistory));

    public SqlServerOperationsContext Operations() => new(Options<SqlServerOperationsContext>(OperationsHistory));

    private DbContextOptions<TContext> Options<TContext>(string history)
        where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>()
            .UseSqlServer(settings.ConnectionString, server =>
            {
                server.MigrationsHistoryTable(history);
                if (settings.MaxBatchSize is { } rows)
                {
                    server.MaxBatchSize(rows);
                }
            })
            .Options;
}
