using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Data.SqlServer;

/// <summary>An update of whole rows, many of which go to the server together (<see cref="IStoreSession.Later"/>). Rows sent as
/// JSON or by a temporary table would be one statement, but not on every compatible server, and need more rights.</summary>
internal sealed class RowUpdate : IRowSink
{
    private readonly SqlServerSession session;
    private readonly object?[] row;
    private readonly string text;

    public RowUpdate(SqlServerSession session, string table, ReadOnlySpan<string> columns)
    {
        this.session = session;
        row = new object?[columns.Length];
        var assignments = string.Join(", ", columns.ToArray().Skip(1).Select((column, i) => $"\"{column}\" = @p{i + 1}"));
        text = $"UPDATE \"{table}\" SET {assignments} WHERE \"{columns[0]}\" = @p0";
    }

    public void Set(int column, long value) => row[column] = value;

    public void Set(int column, double value) => row[column] = value;

    public void Set(int column, ReadOnlySpan<byte> utf8) => row[column] = Encoding.UTF8.GetString(utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> bytes) => row[column] = bytes.ToArray();

    public void SetNull(int column) => row[column] = null;

    public void Next()
    {
        session.Later(text, null, row);
        Array.Clear(row);
    }

    public void Complete() => session.Free();

    public void Dispose()
    {
    }
}
