using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>Both files at one moment: a read transaction on each, begun while nobody can write to the operations. Every
/// publish writes there before and after it commits its data, so what is seen is a state that a process ending at this
/// moment would leave, which the next start puts right.</summary>
internal sealed class SqliteSnapshot : IStoreSnapshot
{
    private const int CacheKilobytes = 2 * 1024;
    private const int PagesAtATime = 2048;

    private readonly (string Name, SqliteConnectionHandle Connection)[] sources;

    public SqliteSnapshot(SqliteContexts contexts)
    {
        var opened = new List<(string, SqliteConnectionHandle)>();
        try
        {
            using var gate = SqliteConnectionHandle.Open(contexts.OperationsFile, readOnly: false, 1024);
            gate.Execute("BEGIN IMMEDIATE");
            foreach (var file in new[] { contexts.DataFile, contexts.OperationsFile })
            {
                var connection = SqliteConnectionHandle.Open(file, readOnly: true, CacheKilobytes);
                opened.Add((Path.GetFileName(file), connection));
                connection.Execute("BEGIN; SELECT count(*) FROM sqlite_schema");
            }

            gate.Execute("ROLLBACK");
        }
        catch
        {
            opened.ForEach(source => source.Item2.Dispose());
            throw;
        }

        sources = [.. opened];
        using var state = new SqliteStatement(new SqliteWriter(sources[0].Connection), "SELECT DataVersion FROM State");
        DataVersion = state.Read() ? state.GetInt64(0) : 0;
    }

    public long DataVersion { get; }

    public IReadOnlyList<string> Files => [.. sources.Select(source => source.Name)];

    public void CopyTo(string folder, CancellationToken cancellation)
    {
        foreach (var (name, source) in sources)
        {
            Copy(source, Path.Combine(folder, name), cancellation);
        }
    }

    public void Dispose()
    {
        foreach (var (_, connection) in sources)
        {
            connection.Dispose();
        }
    }

    private static void Copy(SqliteConnectionHandle source, string target, CancellationToken cancellation)
    {
        PrivateFolder.CreateFile(target).Dispose();
        using var copy = SqliteConnectionHandle.OpenPlain(target);
        using var backup = raw.sqlite3_backup_init(copy.Database, "main", source.Database, "main");
        if (backup.IsInvalid)
        {
            copy.Check(raw.sqlite3_errcode(copy.Database), $"copy {Path.GetFileName(target)}");
        }

        int code;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, PagesAtATime);
        }
        while (code == raw.SQLITE_OK);
        copy.Check(code, $"copy {Path.GetFileName(target)}");
        copy.Check(raw.sqlite3_backup_finish(backup), $"copy {Path.GetFileName(target)}");
    }
}
