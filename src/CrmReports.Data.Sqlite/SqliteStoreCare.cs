using System.Text;
using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>Looks after the two database files.</summary>
internal sealed class SqliteStoreCare(SqliteContexts contexts) : IStoreCare
{
    private const int CacheKilobytes = 8 * 1024;

    public string Provider => $"SQLite {raw.sqlite3_libversion().utf8_to_string()}";

    public string Place => Path.GetDirectoryName(contexts.DataFile)!;

    /// <summary>A transaction that outgrows its cache writes into the log beside the file before it ends.</summary>
    public DateTime? LastWritten() =>
        new DirectoryInfo(Place).EnumerateFiles("*.db*").Select(file => file.LastWriteTimeUtc).DefaultIfEmpty().Max();

    public IReadOnlyList<StoreCondition> Look() =>
        [Look(StoreName.Data, SqliteMigrator.DataScript), Look(StoreName.Operations, SqliteMigrator.OperationsScript)];

    public string? Damage(StoreName store)
    {
        using var connection = SqliteConnectionHandle.Open(FileOf(store), readOnly: true, CacheKilobytes);
        using var rows = new SqliteStatement(new SqliteWriter(connection), "PRAGMA integrity_check");
        var said = rows.Read() ? Encoding.UTF8.GetString(rows.GetUtf8(0)) : "nothing";
        return said == "ok" ? null : said;
    }

    public IReadOnlyList<StoreAdvice> Advice() => [];

    public IStoreSnapshot Snapshot() => new SqliteSnapshot(contexts);

    private string FileOf(StoreName store) => store == StoreName.Data ? contexts.DataFile : contexts.OperationsFile;

    private StoreCondition Look(StoreName store, string script)
    {
        var file = FileOf(store);
        if (!File.Exists(file))
        {
            throw new IOException($"{Path.GetFileName(file)} is not there.");
        }

        var applied = Applied(file);
        var known = SqliteMigrator.Known(script).Order(StringComparer.Ordinal).ToList();
        return new StoreCondition(store, Bytes(file), applied, [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    private static List<string> Applied(string file)
    {
        using var connection = SqliteConnectionHandle.Open(file, readOnly: true, 1024);
        using var rows = new SqliteStatement(new SqliteWriter(connection), "SELECT MigrationId FROM \"__EFMigrationsHistory\" ORDER BY MigrationId");
        var applied = new List<string>();
        while (rows.Read())
        {
            applied.Add(Encoding.UTF8.GetString(rows.GetUtf8(0)));
        }

        return applied;
    }

    /// <summary>With the log of changes that have not yet been taken over.</summary>
    private static long Bytes(string file) => Size(file) + Size(file + "-wal");

    private static long Size(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;
}
