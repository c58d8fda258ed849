using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;

namespace CrmReports.Data.SqlServer;

/// <summary>An update of whole rows, many by one statement: they travel as JSON, which needs neither a table of its own nor
/// the right to make one.</summary>
internal sealed class BulkUpdate : IRowSink
{
    private const int MostRows = 2000;
    private const int MostBytes = 2 * 1024 * 1024;

    private readonly SqlServerSession session;
    private readonly string table;
    private readonly string[] columns;
    private readonly object?[] row;
    private readonly MemoryStream json = new();
    private readonly Utf8JsonWriter writer;
    private readonly HashSet<long> keys = [];
    private string? text;

    public BulkUpdate(SqlServerSession session, string table, ReadOnlySpan<string> columns)
    {
        this.session = session;
        this.table = table;
        this.columns = columns.ToArray();
        row = new object?[columns.Length];
        writer = new Utf8JsonWriter(json);
    }

    public void Set(int column, long value) => row[column] = value;

    public void Set(int column, double value) => row[column] = value;

    public void Set(int column, ReadOnlySpan<byte> utf8) => row[column] = Encoding.UTF8.GetString(utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> bytes) => row[column] = bytes.ToArray();

    public void SetNull(int column) => row[column] = null;

    public void Next()
    {
        // One statement updates a row but once: what comes later must not meet what came before it.
        if (!keys.Add((long)row[0]!) || keys.Count > MostRows || json.Length + writer.BytesPending > MostBytes)
        {
            Flush();
            keys.Add((long)row[0]!);
        }

        if (keys.Count == 1)
        {
            writer.WriteStartArray();
        }

        writer.WriteStartObject();
        for (var i = 0; i < row.Length; i++)
        {
            Write(i);
        }

        writer.WriteEndObject();
        Array.Clear(row);
    }

    public void Complete() => Flush();

    public void Dispose()
    {
        // What was not completed is not wanted; the writer is left without its end.
        writer.Reset();
        writer.Dispose();
        json.Dispose();
    }

    private void Write(int column)
    {
        var name = Name(column);
        switch (row[column])
        {
            case long number:
                writer.WriteNumber(name, number);
                break;
            case double number:
                writer.WriteNumber(name, number);
                break;
            case string value:
                writer.WriteString(name, value);
                break;
            case byte[] bytes:
                writer.WriteBase64String(name, bytes);
                break;
        }
    }

    private static string Name(int column) => string.Create(CultureInfo.InvariantCulture, $"c{column}");

    private void Flush()
    {
        if (json.Length + writer.BytesPending > 0)
        {
            writer.WriteEndArray();
            writer.Flush();
            session.Execute(text ??= Text(), Encoding.UTF8.GetString(json.GetBuffer(), 0, (int)json.Length));
        }

        keys.Clear();
        json.SetLength(0);
        writer.Reset(json);
    }

    private string Text()
    {
        var shape = TableShape.Of(session, table);
        var assignments = string.Join(", ", columns.Skip(1).Select((column, i) => $"\"{column}\" = j.\"{Name(i + 1)}\""));
        var members = string.Join(", ", columns.Select((column, i) => $"\"{Name(i)}\" {shape.SqlOf(column)} '$.{Name(i)}'"));
        return $"UPDATE t SET {assignments} FROM \"{table}\" t JOIN OPENJSON(@p0) WITH ({members}) j ON j.\"c0\" = t.\"{columns[0]}\"";
    }
}
