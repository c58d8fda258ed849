using CrmReports.Application.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.SqlServer;

public sealed class SqlServerDataContext(DbContextOptions<SqlServerDataContext> options) : DataContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SqlServerModel.Configure(modelBuilder);
        SqlServerModel.ConfigureTerms(modelBuilder);
    }
}

public sealed class SqlServerOperationsContext(DbContextOptions<SqlServerOperationsContext> options) : OperationsContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        SqlServerModel.Configure(modelBuilder);
    }
}
