using CrmReports.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Application.Tests.Architecture;

/// <summary>That model, migrations and the reviewed scripts of SQL Server say the same. No server is asked.</summary>
public sealed class SqlServerMigrationTests
{
    [Fact]
    public void NoMigrationIsPending()
    {
        using var data = new DesignTimeDataContext().CreateDbContext([]);
        data.Database.HasPendingModelChanges().ShouldBeFalse("The model of the data changed: add a migration (CONTRIBUTING.md).");
        using var operations = new DesignTimeOperationsContext().CreateDbContext([]);
        operations.Database.HasPendingModelChanges().ShouldBeFalse("The model of the operations changed: add a migration (CONTRIBUTING.md).");
    }

    [Fact]
    public void TheScriptOfTheDataIsWhatTheMigrationsGenerate()
    {
        using var context = new DesignTimeDataContext().CreateDbContext([]);
        Script("data.sql").ShouldBe(Generated(context), "Generate Schema/data.sql again (CONTRIBUTING.md).");
    }

    [Fact]
    public void TheScriptOfTheOperationsIsWhatTheMigrationsGenerate()
    {
        using var context = new DesignTimeOperationsContext().CreateDbContext([]);
        Script("operations.sql").ShouldBe(Generated(context), "Generate Schema/operations.sql again (CONTRIBUTING.md).");
    }

    [Fact]
    public void EveryTextComparesByCodePoint()
    {
        foreach (var script in new[] { "data.sql", "operations.sql" })
        {
            var texts = Script(script).Split('\n').Where(line => line.Contains("] nvarchar", StringComparison.Ordinal) && !line.Contains("[MigrationId]", StringComparison.Ordinal) && !line.Contains("[ProductVersion]", StringComparison.Ordinal)).ToList();
            texts.ShouldNotBeEmpty();
            texts.ShouldAllBe(line => line.Contains("COLLATE Latin1_General_BIN2", StringComparison.Ordinal));
        }
    }

    private static string Generated(DbContext context) => context.GetService<IMigrator>().GenerateScript().ReplaceLineEndings("\n");

    private static string Script(string name)
    {
        using var stream = typeof(SqlServerDataStore).Assembly.GetManifestResourceStream($"CrmReports.Data.SqlServer.Schema.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
