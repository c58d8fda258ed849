using CrmReports.Application.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A fault that SQLite reported: a full disk, a lock that was not given, a broken file.</summary>
/// <param name="code">SQLite's result code.</param>
/// <param name="trouble">What keeps it from writing.</param>
public sealed class SqliteStoreException(int code, string message, StoreTrouble trouble = StoreTrouble.None) : IOException(message), IStoreFault
{
    public int Code => code;

    /// <summary>Somebody else had the lock for longer than we wait.</summary>
    public bool IsTransient => code is raw.SQLITE_BUSY;

    public StoreTrouble Trouble => trouble;

    /// <param name="file">The database, whose folder is named where it is the folder's fault.</param>
    internal static SqliteStoreException Of(int code, string message, string file)
    {
        var trouble = TroubleOf(code, file);
        return new(code, trouble == StoreTrouble.None ? message : $"{StoreTroubles.Words(trouble, Path.GetDirectoryName(file) ?? file)} ({message})", trouble);
    }

    internal static SqliteStoreException? From(Exception fault, string file) => fault is SqliteException { SqliteErrorCode: var code } ? Of(code, fault.Message, file) : null;

    /// <summary>A file that is there and cannot be opened lies in a folder where SQLite cannot make the files beside it.</summary>
    private static StoreTrouble TroubleOf(int code, string file) => code switch
    {
        raw.SQLITE_FULL => StoreTrouble.DiskFull,
        raw.SQLITE_READONLY or raw.SQLITE_PERM => StoreTrouble.ReadOnly,
        raw.SQLITE_CANTOPEN when File.Exists(file) => StoreTrouble.ReadOnly,
        _ => StoreTrouble.None,
    };
}
