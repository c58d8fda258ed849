using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A prepared INSERT or UPDATE, bound and stepped for each row.</summary>
internal sealed unsafe class SqliteRowSink : IRowSink
{
    private readonly SqliteConnectionHandle connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;

    private SqliteRowSink(SqliteConnectionHandle connection, string text)
    {
        this.connection = connection;
        statement = connection.Prepare(text);
        handle = statement.DangerousGetHandle();
    }

    public static IRowSink Insert(SqliteConnectionHandle connection, string table, ReadOnlySpan<string> columns) =>
        columns.Length <= SqliteManyRowsSink.MostColumns
            ? new SqliteManyRowsSink(connection, table, columns)
            : new SqliteRowSink(connection, InsertText(table, columns, 1));

    public static IRowSink Update(SqliteConnectionHandle connection, string table, ReadOnlySpan<string> columns)
    {
        var assignments = string.Join(", ", columns.ToArray().Skip(1).Select((c, i) => $"\"{c}\" = ?{i + 2}"));
        return new SqliteRowSink(connection, $"UPDATE \"{table}\" SET {assignments} WHERE \"{columns[0]}\" = ?1");
    }

    public static string InsertText(string table, ReadOnlySpan<string> columns, int rows)
    {
        var names = string.Join(", ", columns.ToArray().Select(c => $"\"{c}\""));
        var row = $"({string.Join(", ", Enumerable.Repeat("?", columns.Length))})";
        return $"INSERT INTO \"{table}\" ({names}) VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}";
    }

    public void Set(int column, long value) => _ = Native.BindInt64(handle, column + 1, value);

    public void Set(int column, double value) => _ = Native.BindDouble(handle, column + 1, value);

    public void Set(int column, ReadOnlySpan<byte> utf8) => Native.BindText(handle, column + 1, utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> bytes) => Native.BindBlob(handle, column + 1, bytes);

    public void SetNull(int column) => _ = Native.BindNull(handle, column + 1);

    public void Next() => connection.StepToEnd(handle);

    public void Complete()
    {
    }

    public void Dispose() => statement.Dispose();
}
