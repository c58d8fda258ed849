using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Data.Sqlite;

/// <summary>Makes the EF contexts over the two database files of a data folder.</summary>
public sealed class SqliteContexts(string folder)
{
    public string DataFile { get; } = Path.Combine(folder, "data.db");

    public string OperationsFile { get; } = Path.Combine(folder, "operations.db");

    public SqliteDataContext Data() => new(Options<SqliteDataContext>(DataFile));

    public SqliteOperationsContext Operations() => new(Options<SqliteOperationsContext>(OperationsFile));

    private static DbContextOptions<TContext> Options<TContext>(string file)
        where TContext : DbContext =>
        new DbContextOptionsBuilder<TContext>()
            .UseSqlite($"Data Source={file};Foreign Keys=True;Default Timeout=60")
            .AddInterceptors(new StoreFaultInterceptor(fault => SqliteStoreException.From(fault, file)))
            .ReplaceService<IMigrationsSqlGenerator, ClusteredTableSqlGenerator>()
            .Options;
}
