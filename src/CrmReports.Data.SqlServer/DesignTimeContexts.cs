using Microsoft.EntityFrameworkCore.Design;

namespace CrmReports.Data.SqlServer;

/// <summary>Lets <c>dotnet ef migrations add</c> make the contexts without the application and without a server.</summary>
public sealed class DesignTimeDataContext : IDesignTimeDbContextFactory<SqlServerDataContext>
{
    public SqlServerDataContext CreateDbContext(string[] args) => new SqlServerContexts(Nowhere, new SqlServerConnections(Nowhere.ConnectionString)).Data();

    internal static SqlServerSettings Nowhere { get; } = new("Server=design-time;Database=crmreports");
}

public sealed class DesignTimeOperationsContext : IDesignTimeDbContextFactory<SqlServerOperationsContext>
{
    public SqlServerOperationsContext CreateDbContext(string[] args) => new SqlServerContexts(DesignTimeDataContext.Nowhere, new SqlServerConnections(DesignTimeDataContext.Nowhere.ConnectionString)).Operations();
}
