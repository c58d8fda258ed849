using System.Reflection;
using CrmReports.Application.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CrmReports.Data.Sqlite;

/// <summary>
/// Brings both database files up to date. Building an EF model costs more than a small import, so an up-to-date file
/// is recognised by its history alone, and a new one is made from the reviewed script that a test keeps equal to the
/// migrations (Schema/*.sql).
/// </summary>
internal sealed class SqliteMigrator(string folder, SqliteContexts contexts, bool durable)
{
    public void Run()
    {
        if (IsCurrent(contexts.DataFile, typeof(SqliteDataContext)) && IsCurrent(contexts.OperationsFile, typeof(SqliteOperationsContext))
            && HasState(contexts.DataFile))
        {
            return;
        }

        // The lock dies with its holder, so that one killed process can not stop every later one.
        using var mutex = FileLock.Wait(Path.Combine(folder, "migrate.lock"));
        Bring(contexts.OperationsFile, typeof(SqliteOperationsContext), "operations.sql", contexts.Operations);
        Bring(contexts.DataFile, typeof(SqliteDataContext), "data.sql", contexts.Data);
        EnsureState(contexts.DataFile);
    }

    private void Bring(string file, Type context, string script, Func<DbContext> open)
    {
        if (IsCurrent(file, context))
        {
            return;
        }

        if (Applied(file).Count == 0)
        {
            Create(file, script);
            return;
        }

        // EF Core's own lock is a row, and a process killed while it held it leaves the row behind: every later
        // migration would wait for ever. The file lock is held here, so nobody else can be migrating.
        Execute(file, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        using var database = open();
        database.Database.Migrate();

        // Whoever migrates may move the file afterwards; no pooled connection must hold it then.
        SqliteConnection.ClearAllPools();
    }

    private void Create(string file, string script)
    {
        using var stream = typeof(SqliteMigrator).Assembly.GetManifestResourceStream($"CrmReports.Data.Sqlite.Schema.{script}")
            ?? throw new InvalidOperationException($"The schema script {script} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();

        // SQLite gives the files beside it the rights of this one.
        PrivateFolder.EnsureFile(file);
        Execute(file, text);
    }

    /// <summary>The row that holds the data version, and the secret that keys are hashed under.</summary>
    private void EnsureState(string file)
    {
        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        connection.Execute(
            "INSERT OR IGNORE INTO State (Id, DataVersion, HashKey0, HashKey1, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId) "
            + "VALUES (1, 0, random(), random(), 0, 0, 0, 0)");
    }

    private bool HasState(string file)
    {
        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        using var state = new SqliteStatement(new SqliteWriter(connection), "SELECT 1 FROM State");
        return state.Read();
    }

    private bool IsCurrent(string file, Type context)
    {
        var applied = Applied(file);
        return applied.Count > 0 && Known(context).All(applied.Contains);
    }

    internal static IEnumerable<string> Known(Type context) =>
        from type in typeof(SqliteMigrator).Assembly.GetTypes()
        where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
        let migration = type.GetCustomAttribute<MigrationAttribute>()
        where migration is not null
        select migration.Id;

    private HashSet<string> Applied(string file)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return applied;
        }

        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        using var exists = new SqliteStatement(new SqliteWriter(connection), "SELECT 1 FROM sqlite_schema WHERE name = '__EFMigrationsHistory'");
        if (!exists.Read())
        {
            return applied;
        }

        using var history = new SqliteStatement(new SqliteWriter(connection), "SELECT MigrationId FROM \"__EFMigrationsHistory\"");
        while (history.Read())
        {
            applied.Add(System.Text.Encoding.UTF8.GetString(history.GetUtf8(0)));
        }

        return applied;
    }

    private void Execute(string file, string sql)
    {
        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        connection.Execute(sql);
    }
}
