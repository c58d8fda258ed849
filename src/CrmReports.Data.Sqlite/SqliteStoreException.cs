namespace CrmReports.Data.Sqlite;

/// <summary>A fault that SQLite reported: a full disk, a lock that was not given, a broken file.</summary>
/// <param name="code">SQLite's result code.</param>
public sealed class SqliteStoreException(int code, string message) : IOException(message)
{
    public int Code => code;
}
