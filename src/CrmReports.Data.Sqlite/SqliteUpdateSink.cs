using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A prepared UPDATE of whole rows, bound and stepped for each row at once.</summary>
internal sealed unsafe class SqliteUpdateSink : IRowSink
{
    private readonly SqliteWriter writer;
    private readonly string text;
    private sqlite3_stmt? statement;
    private nint handle;

    public SqliteUpdateSink(SqliteWriter writer, string table, ReadOnlySpan<string> columns)
    {
        this.writer = writer;
        var assignments = string.Join(", ", columns.ToArray().Skip(1).Select((c, i) => $"\"{c}\" = ?{i + 2}"));
        text = $"UPDATE \"{table}\" SET {assignments} WHERE \"{columns[0]}\" = ?1";
    }

    public void Set(int column, long value) => _ = Native.BindInt64(Handle, column + 1, value);

    public void Set(int column, double value) => _ = Native.BindDouble(Handle, column + 1, value);

    public void Set(int column, ReadOnlySpan<byte> utf8) => Native.BindText(Handle, column + 1, utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> bytes) => Native.BindBlob(Handle, column + 1, bytes);

    public void SetNull(int column) => _ = Native.BindNull(Handle, column + 1);

    public void Next()
    {
        writer.Connection.Step(Handle);
        _ = Native.ClearBindings(handle);
    }

    public void Complete() => writer.Drain();

    public void Dispose() => writer.Quietly(() => statement?.Dispose());

    /// <summary>The statement; binding a value, too, is work on the connection.</summary>
    private nint Handle
    {
        get
        {
            writer.Drain();
            if (statement is null)
            {
                statement = writer.Connection.Prepare(text);
                handle = statement.DangerousGetHandle();
            }

            return handle;
        }
    }
}
