using Microsoft.EntityFrameworkCore.Design;

namespace CrmReports.Data.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> make the contexts without the application.</summary>
public sealed class DesignTimeDataContext : IDesignTimeDbContextFactory<SqliteDataContext>
{
    public SqliteDataContext CreateDbContext(string[] args) => new SqliteContexts("design-time").Data();
}

public sealed class DesignTimeOperationsContext : IDesignTimeDbContextFactory<SqliteOperationsContext>
{
    public SqliteOperationsContext CreateDbContext(string[] args) => new SqliteContexts("design-time").Operations();
}
