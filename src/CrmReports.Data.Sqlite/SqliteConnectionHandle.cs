using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A native connection, opened for one thread at a time.</summary>
internal sealed class SqliteConnectionHandle : IDisposable
{
    private const int BusyMilliseconds = 60_000;

    /// <summary>Steps of SQLite's own machine after which it is asked whether anybody still waits: less than a millisecond.</summary>
    private const int StepsBetweenChecks = 20_000;

    /// <summary>SQLITE_CONFIG_MEMSTATUS.</summary>
    private const int MemoryStatus = 9;

    static SqliteConnectionHandle()
    {
        Batteries_V2.Init();

        // Nobody asks SQLite how much memory it uses; counting takes a lock around every allocation.
        _ = raw.sqlite3_config(MemoryStatus, 0);
    }

    private readonly string file;
    private CancellationToken cancellation;

    private SqliteConnectionHandle(sqlite3 database, string file) => (Database, this.file) = (database, file);

    public sqlite3 Database { get; }

    /// <param name="cacheKilobytes">How much of the file is kept in memory by this connection.</param>
    /// <param name="durable">Whether a commit waits until the disk has it.</param>
    public static SqliteConnectionHandle Open(string file, bool readOnly, int cacheKilobytes, bool durable = true)
    {
        // SQLITE_OPEN_NOMUTEX: a session belongs to one thread at a time, so SQLite need not lock around every call.
        const int noMutex = 0x8000;
        var flags = noMutex | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(file, out var database, flags, null);
        var connection = new SqliteConnectionHandle(database, file);
        connection.Check(code, $"open {Path.GetFileName(file)}");
        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        connection.Execute($"PRAGMA cache_size=-{cacheKilobytes}; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY");
        if (!readOnly)
        {
            // 8 KiB pages write about a quarter faster than 4 KiB ones here; only a new file takes the setting.
            connection.Execute($"PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous={(durable ? "FULL" : "OFF")}");
        }

        return connection;
    }

    /// <summary>A file that is written as a whole, page by page, and takes its settings from what is written.</summary>
    public static SqliteConnectionHandle OpenPlain(string file)
    {
        var code = raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE, null);
        var connection = new SqliteConnectionHandle(database, file);
        connection.Check(code, $"open {Path.GetFileName(file)}");
        connection.Execute("PRAGMA synchronous=OFF");
        return connection;
    }

    /// <summary>Ends statements, also while they look for their first row, once this is cancelled. SQLite asks on the thread that
    /// runs the statement, so that none that is about to begin is missed, as an interruption from outside would miss it.</summary>
    public void CancelWith(CancellationToken token)
    {
        cancellation = token;
        raw.sqlite3_progress_handler(
            Database, token.CanBeCanceled ? StepsBetweenChecks : 0, token.CanBeCanceled ? _ => token.IsCancellationRequested ? 1 : 0 : null, null);
    }

    public void ThrowIfCancelled() => cancellation.ThrowIfCancellationRequested();

    public void Execute(string sql) => Check(raw.sqlite3_exec(Database, sql), sql);

    public int Changes => raw.sqlite3_changes(Database);

    public sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Database, sql, out var statement), sql);
        return statement;
    }

    /// <summary>Runs a bound statement that gives no rows, and resets it; its values stay bound.</summary>
    public void Step(nint statement)
    {
        var code = Native.Step(statement);
        if (code != raw.SQLITE_DONE)
        {
            Check(code == raw.SQLITE_ROW ? raw.SQLITE_ERROR : code, null);
        }

        _ = Native.Reset(statement);
    }

    public void Check(int code, string? what)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)
        {
            return;
        }

        if (code == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(cancellation);
        }

        var message = raw.sqlite3_errmsg(Database).utf8_to_string();
        throw SqliteStoreException.Of(code, what is null ? message : $"{message} ({what})", file);
    }

    public void Dispose() => Database.Dispose();
}
