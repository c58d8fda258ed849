using CrmReports.Application.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmReports.Data.Sqlite;

/// <summary>
/// Brings both database files up to date. Building an EF model costs more than a small import, so an up-to-date file
/// is recognised by its history alone, and a new one is made from the reviewed script that a test keeps equal to the
/// migrations (Schema/*.sql).
/// </summary>
internal sealed class SqliteMigrator(string folder, SqliteContexts contexts, bool durable)
{
    public const string DataScript = "data.sql";
    public const string OperationsScript = "operations.sql";

    public void Run()
    {
        if (IsCurrent(contexts.DataFile, DataScript, withState: true) && IsCurrent(contexts.OperationsFile, OperationsScript))
        {
            return;
        }

        BringBoth();
    }

    private void BringBoth()
    {
        // The lock dies with its holder, so that one killed process can not stop every later one.
        using var mutex = FileLock.Wait(Path.Combine(folder, "migrate.lock"));
        Bring(contexts.OperationsFile, OperationsScript, contexts.Operations);
        Bring(contexts.DataFile, DataScript, contexts.Data);
        EnsureState(contexts.DataFile);
    }

    private void Bring(string file, string script, Func<DbContext> open)
    {
        if (IsCurrent(file, script))
        {
            return;
        }

        if (IsNew(file))
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
        var text = Text(script);

        // SQLite gives the files beside it the rights of this one.
        PrivateFolder.EnsureFile(file);
        Execute(file, text);
    }

    private static string Text(string script)
    {
        using var stream = typeof(SqliteMigrator).Assembly.GetManifestResourceStream($"CrmReports.Data.Sqlite.Schema.{script}")
            ?? throw new InvalidOperationException($"The schema script {script} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The row that holds the data version, and the secret that keys are hashed under.</summary>
    private void EnsureState(string file)
    {
        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        connection.Execute(
            "INSERT OR IGNORE INTO State (Id, DataVersion, HashKey0, HashKey1, LastSequence, LastCustomerId, LastPurchaseId, LastInteractionId) "
            + "VALUES (1, 0, random(), random(), 0, 0, 0, 0)");
    }

    /// <summary>Whether every migration that the script enters into the history is applied. The migrations themselves
    /// would say so too, but asking them loads all of EF Core, a fifth of the start of a command.</summary>
    private bool IsCurrent(string file, string script, bool withState = false)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        var applied = Applied(connection);
        return applied.Count > 0 && Known(script).TrueForAll(applied.Contains) && (!withState || HasState(connection));
    }

    private bool IsNew(string file)
    {
        if (!File.Exists(file))
        {
            return true;
        }

        using var connection = SqliteConnectionHandle.Open(file, readOnly: false, 1024, durable);
        return Applied(connection).Count == 0;
    }

    private static bool HasState(SqliteConnectionHandle connection)
    {
        using var state = new SqliteStatement(new SqliteWriter(connection), "SELECT 1 FROM State");
        return state.Read();
    }

    /// <summary>The migrations that a script enters: <c>INSERT INTO "__EFMigrationsHistory" … VALUES ('id', …</c>.</summary>
    internal static List<string> Known(string script)
    {
        var text = Text(script);
        const string entry = "INSERT INTO \"__EFMigrationsHistory\"";
        var ids = new List<string>();
        for (var at = text.IndexOf(entry, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry, at + 1, StringComparison.Ordinal))
        {
            var first = text.IndexOf('\'', at) + 1;
            ids.Add(text[first..text.IndexOf('\'', first)]);
        }

        return ids;
    }

    private static HashSet<string> Applied(SqliteConnectionHandle connection)
    {
        var applied = new HashSet<string>(StringComparer.Ordinal);
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
