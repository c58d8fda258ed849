using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>One prepared INSERT or UPDATE, bound and stepped for each row.</summary>
internal sealed unsafe class SqliteRowSink : IRowSink
{
    private readonly SqliteConnectionHandle connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    public SqliteRowSink(SqliteConnectionHandle connection, string sql)
    {
        this.connection = connection;
        connection.Check(raw.sqlite3_prepare_v2(connection.Database, sql, out statement), sql);
        handle = statement.DangerousGetHandle();
    }

    public static string InsertText(string table, ReadOnlySpan<string> columns)
    {
        var names = string.Join(", ", columns.ToArray().Select(c => $"\"{c}\""));
        var values = string.Join(", ", Enumerable.Range(1, columns.Length).Select(i => $"?{i}"));
        return $"INSERT INTO \"{table}\" ({names}) VALUES ({values})";
    }

    public static string UpdateText(string table, ReadOnlySpan<string> columns)
    {
        var assignments = string.Join(", ", columns.ToArray().Skip(1).Select((c, i) => $"\"{c}\" = ?{i + 2}"));
        return $"UPDATE \"{table}\" SET {assignments} WHERE \"{columns[0]}\" = ?1";
    }

    public void Set(int column, long value) => _ = Native.BindInt64(handle, column + 1, value);

    public void Set(int column, double value) => _ = Native.BindDouble(handle, column + 1, value);

    public void Set(int column, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* pointer = utf8)
        {
            byte nothing;
            _ = Native.BindText(handle, column + 1, pointer is null ? &nothing : pointer, utf8.Length, Native.Transient);
        }
    }

    public void SetBlob(int column, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* pointer = bytes)
        {
            byte nothing;
            _ = Native.BindBlob(handle, column + 1, pointer is null ? &nothing : pointer, bytes.Length, Native.Transient);
        }
    }

    public void SetNull(int column) => _ = Native.BindNull(handle, column + 1);

    public void Next()
    {
        var code = Native.Step(handle);
        if (code != raw.SQLITE_DONE)
        {
            connection.Check(code == raw.SQLITE_ROW ? raw.SQLITE_ERROR : code, null);
        }

        _ = Native.Reset(handle);
        _ = Native.ClearBindings(handle);
    }

    public void Complete()
    {
    }

    public void Dispose() => statement.Dispose();
}
