using CrmReports.Application.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A fault that SQLite reported: a full disk, a lock that was not given, a broken file.</summary>
/// <param name="code">SQLite's result code.</param>
public sealed class SqliteStoreException(int code, string message) : IOException(message), IStoreFault
{
    public int Code => code;

    /// <summary>Somebody else had the lock for longer than we wait.</summary>
    public bool IsTransient => code is raw.SQLITE_BUSY;

    internal static SqliteStoreException? From(Exception fault) => fault is SqliteException { SqliteErrorCode: var code } ? new(code, fault.Message) : null;
}
