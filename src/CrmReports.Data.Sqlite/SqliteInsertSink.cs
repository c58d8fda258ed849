using System.Numerics;
using CrmReports.Application.Data;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>
/// A bulk insert. Rows are gathered in blocks that the session's <see cref="SqliteWriter"/> carries out on its own
/// thread, many rows at a step and only the columns that some row of the block has: starting and ending a statement,
/// and every null, cost SQLite about as much as a value. Until <see cref="Complete"/> the session may not see the rows.
/// </summary>
internal sealed class SqliteInsertSink : IRowSink
{
    private const int VariablesPerStep = 512;
    private const int MostRowsPerStep = 128;

    private readonly SqliteWriter writer;
    private readonly string table;
    private readonly string[] columns;
    private readonly int rowsPerStep;
    private readonly Stack<RowBlock> free = new();
    private RowBlock block;
    private sqlite3_stmt? statement;
    private ulong prepared;

    public SqliteInsertSink(SqliteWriter writer, string table, ReadOnlySpan<string> columns)
    {
        this.writer = writer;
        this.table = table;
        this.columns = columns.ToArray();
        rowsPerStep = Math.Clamp(VariablesPerStep / columns.Length, 1, MostRowsPerStep);
        block = new RowBlock(columns.Length);
    }

    public void Set(int column, long value) => block.Set(column, ValueKind.Integer, value);

    public void Set(int column, double value) => block.Set(column, ValueKind.Real, BitConverter.DoubleToInt64Bits(value));

    public void Set(int column, ReadOnlySpan<byte> utf8) => block.Set(column, ValueKind.Text, utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> value) => block.Set(column, ValueKind.Blob, value);

    public void SetNull(int column) => block.SetNull(column);

    public void Next()
    {
        block.EndRow();
        if (block.Rows % rowsPerStep == 0 && !block.HasRoom(rowsPerStep))
        {
            writer.HandOver(this, block);
            block = TakeFree();
        }
    }

    public void Complete()
    {
        if (block.Rows > 0)
        {
            writer.Run(this, block);
            block = TakeFree();
        }
        else
        {
            writer.Drain();
        }
    }

    public void Dispose() => writer.Quietly(() => statement?.Dispose());

    /// <summary>Carries out a block. On whichever thread has the connection.</summary>
    internal void Insert(RowBlock rows)
    {
        if (prepared != rows.Used)
        {
            statement?.Dispose();
            statement = null;
            prepared = rows.Used;
        }

        var row = 0;
        for (; rows.Rows - row >= rowsPerStep; row += rowsPerStep)
        {
            statement ??= Prepare(prepared, rowsPerStep);
            Step(statement, rows, row, rowsPerStep);
        }

        if (rows.Rows > row)
        {
            using var rest = Prepare(prepared, rows.Rows - row);
            Step(rest, rows, row, rows.Rows - row);
        }

        rows.Clear();
        lock (free)
        {
            free.Push(rows);
        }
    }

    private void Step(sqlite3_stmt insert, RowBlock rows, int first, int count)
    {
        var handle = insert.DangerousGetHandle();
        rows.Bind(handle, first, count, prepared);
        writer.Connection.Step(handle);
    }

    private RowBlock TakeFree()
    {
        lock (free)
        {
            return free.TryPop(out var old) ? old : new RowBlock(columns.Length);
        }
    }

    /// <summary>A row that is refused ends the transaction: so SQLite need not be able to take back a single step.</summary>
    private sqlite3_stmt Prepare(ulong used, int rows)
    {
        var names = string.Join(", ", columns.Where((_, i) => (used >> i & 1) != 0).Select(column => $"\"{column}\""));
        var row = $"({string.Join(", ", Enumerable.Repeat("?", BitOperations.PopCount(used)))})";
        return writer.Connection.Prepare($"INSERT OR ROLLBACK INTO \"{table}\" ({names}) VALUES {string.Join(", ", Enumerable.Repeat(row, rows))}");
    }
}
