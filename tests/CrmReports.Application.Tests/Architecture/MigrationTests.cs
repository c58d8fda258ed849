using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Application.Tests.Architecture;

/// <summary>That model, migrations and the scripts for new files say the same, and that start-up survives what a killed
/// process leaves behind.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly TestFolder own = new();

    private string Folder => own.Path;

    public void Dispose() => own.Dispose();

    [Fact]
    public void NoMigrationOfTheDataIsPending()
    {
        using var context = new SqliteContexts(Folder).Data();
        context.Database.HasPendingModelChanges().ShouldBeFalse("The model changed: add a migration (CONTRIBUTING.md).");
    }

    [Fact]
    public void NoMigrationOfTheOperationsIsPending()
    {
        using var context = new SqliteContexts(Folder).Operations();
        context.Database.HasPendingModelChanges().ShouldBeFalse("The model changed: add a migration (CONTRIBUTING.md).");
    }

    [Fact]
    public void TheScriptForNewDataFilesIsWhatTheMigrationsGenerate()
    {
        using var context = new SqliteContexts(Folder).Data();
        Script("data.sql").ShouldBe(Generated(context), "Generate Schema/data.sql again (CONTRIBUTING.md).");
    }

    [Fact]
    public void TheScriptForNewOperationsFilesIsWhatTheMigrationsGenerate()
    {
        using var context = new SqliteContexts(Folder).Operations();
        Script("operations.sql").ShouldBe(Generated(context), "Generate Schema/operations.sql again (CONTRIBUTING.md).");
    }

    [Fact]
    public void AFileMadeByTheMigrationsEqualsOneMadeByTheScript()
    {
        var migrated = Directory.CreateDirectory(Path.Combine(Folder, "migrated")).FullName;
        var scripted = Directory.CreateDirectory(Path.Combine(Folder, "scripted")).FullName;
        using (var context = new SqliteContexts(migrated).Data())
        {
            context.Database.Migrate();
        }

        new SqliteDataStore(scripted).Migrate();

        Schema(scripted).ShouldBe(Schema(migrated));
    }

    [Fact]
    public async Task ALockLeftBehindByAKilledMigrationDoesNotStopTheNextOne()
    {
        // A file of an older version whose migration was killed: an older history, EF Core's lock row still there.
        var store = new SqliteDataStore(Folder);
        LeaveOlderHistoryAndLock(store.Write());
        LeaveOlderHistoryAndLock(store.WriteOperations());

        await Task.Run(store.Migrate).WaitAsync(TimeSpan.FromMinutes(1));

        DataVersion(store).ShouldBe(0);
    }

    [StoreFact]
    public void MigratingTwiceChangesNothing()
    {
        var store = TestStores.Open(Folder);
        store.Migrate();
        var before = Secret(store);
        store.Migrate();
        Secret(store).ShouldBe(before);
    }

    [StoreFact]
    public async Task ManyProcessesMayMigrateAtOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => TestStores.Open(Folder).Migrate())));
        DataVersion(TestStores.Open(Folder)).ShouldBe(0);
    }

    private static void LeaveOlderHistoryAndLock(IStoreSession session)
    {
        using (session)
        {
            session.Execute("CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT NOT NULL PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL)");
            session.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('20200101000000_Before', '10.0.0')");
            session.Execute("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            session.Execute("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2020-01-01 00:00:00')");
            session.Commit();
        }
    }

    private static string Generated(DbContext context) => Normal(context.GetService<IMigrator>().GenerateScript());

    private static string Script(string name)
    {
        using var stream = typeof(SqliteDataStore).Assembly.GetManifestResourceStream($"CrmReports.Data.Sqlite.Schema.{name}")!;
        using var reader = new StreamReader(stream);
        return Normal(reader.ReadToEnd());
    }

    private static string Normal(string script) => script.ReplaceLineEndings("\n").Trim();

    private static string Schema(string folder)
    {
        using var session = new SqliteDataStore(folder).Read();
        using var rows = session.Query("SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema WHERE name NOT LIKE '%Lock%' ORDER BY type, name)");
        rows.Read();
        return System.Text.Encoding.UTF8.GetString(rows.GetUtf8(0));
    }

    private static long DataVersion(IDataStore store) => Number(store, "SELECT DataVersion FROM State");

    private static long Secret(IDataStore store) => Number(store, "SELECT HashKey0 FROM State");

    private static long Number(IDataStore store, string sql)
    {
        using var session = store.Read();
        using var rows = session.Query(sql);
        rows.Read().ShouldBeTrue();
        return rows.GetInt64(0);
    }
}
