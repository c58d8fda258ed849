using System.Text;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using SQLitePCL;

namespace CrmReports.Data.Sqlite;

/// <summary>A query that runs many times; its rows only reset the statement when they are disposed.</summary>
internal sealed class SqlitePreparedQuery(SqliteWriter writer, string sql) : IPreparedQuery
{
    private readonly SqliteStatement statement = new(writer, sql, keep: true);

    public ReportRows Run(long p0) => statement.Run(p0);

    public ReportRows Run(long p0, long p1) => statement.Run(p0, p1);

    public void Dispose() => statement.Close();
}

/// <summary>A statement without a result that runs many times.</summary>
internal sealed class SqlitePreparedCommand(SqliteWriter writer, string sql) : IPreparedCommand
{
    private readonly SqliteStatement statement = new(writer, sql, keep: true);

    public int Execute(params ReadOnlySpan<long> parameters)
    {
        statement.Run(parameters);
        while (statement.Read())
        {
        }

        statement.Dispose();
        return writer.Connection.Changes;
    }

    public void Later(params ReadOnlySpan<long> parameters) => Execute(parameters);

    public void Later(Action<int> then, params ReadOnlySpan<long> parameters) => then(Execute(parameters));

    public void Dispose() => statement.Close();
}

/// <summary>A prepared statement and, after <see cref="Bind"/>, the rows of its result.</summary>
internal sealed unsafe class SqliteStatement : ReportRows
{
    private const int Null = 5;
    private const int MostIntegers = 16;

    private readonly SqliteWriter writer;
    private readonly SqliteConnectionHandle connection;
    private readonly sqlite3_stmt statement;
    private readonly nint handle;
    private readonly bool keep;
    private bool isOpen;
    private readonly int?[] places = new int?[MostIntegers];

    /// <param name="keep">Whether disposing the rows only resets the statement, so that it can run again.</param>
    public SqliteStatement(SqliteWriter writer, string sql, bool keep = false)
    {
        this.writer = writer;
        this.keep = keep;
        connection = writer.Connection;
        connection.ThrowIfCancelled();
        writer.Drain();
        connection.Check(raw.sqlite3_prepare_v2(connection.Database, sql, out statement), sql);
        handle = statement.DangerousGetHandle();
    }

    public void Bind(ReadOnlySpan<object?> parameters)
    {
        Open();
        for (var i = 0; i < parameters.Length; i++)
        {
            Bind(Index(i), parameters[i]);
        }
    }

    public ReportRows Run(params ReadOnlySpan<long> parameters)
    {
        Open();
        _ = Native.Reset(handle);
        for (var i = 0; i < parameters.Length; i++)
        {
            _ = Native.BindInt64(handle, places[i] ??= Index(i), parameters[i]);
        }

        return this;
    }

    public override bool Read()
    {
        var code = Native.Step(handle);
        if (code == raw.SQLITE_ROW)
        {
            return true;
        }

        if (code != raw.SQLITE_DONE)
        {
            connection.Check(code, null);
        }

        return false;
    }

    public override bool IsNull(int column) => Native.ColumnType(handle, column) == Null;

    public override long GetInt64(int column) => Native.ColumnInt64(handle, column);

    // What is missing reads as 0 or as no bytes, so that its type need be asked for only then.
    public override bool TryGetInt64(int column, out long value)
    {
        value = Native.ColumnInt64(handle, column);
        return value != 0 || Native.ColumnType(handle, column) != Null;
    }

    public override bool TryGetUtf8(int column, out ReadOnlySpan<byte> value)
    {
        value = GetUtf8(column);
        return !value.IsEmpty || Native.ColumnType(handle, column) != Null;
    }

    public override double GetDouble(int column) => Native.ColumnDouble(handle, column);

    /// <summary>Also the bytes of a blob.</summary>
    public override ReadOnlySpan<byte> GetUtf8(int column)
    {
        // Numbers are turned into text by SQLite itself; the pointer must be asked for before the length.
        var bytes = Native.ColumnBlob(handle, column);
        return new ReadOnlySpan<byte>(bytes, Native.ColumnBytes(handle, column));
    }

    /// <summary>Ends the statement for good, also one that is kept.</summary>
    public void Close()
    {
        SetOpen(false);
        writer.Quietly(statement.Dispose);
    }

    protected override void Dispose(bool disposing)
    {
        if (!keep)
        {
            Close();
        }
        else if (isOpen)
        {
            _ = Native.Reset(handle);
            SetOpen(false);
        }
    }

    /// <summary>From here until the rows are disposed the connection is not left to the writer's thread.</summary>
    private void Open()
    {
        writer.Drain();
        SetOpen(true);
    }

    private void SetOpen(bool open)
    {
        if (open != isOpen)
        {
            isOpen = open;
            writer.OpenQueries += open ? 1 : -1;
        }
    }

    private static readonly string[] Names = [.. Enumerable.Range(0, 64).Select(i => $"@p{i}")];

    private int Index(int parameter) =>
        raw.sqlite3_bind_parameter_index(statement, parameter < Names.Length ? Names[parameter] : $"@p{parameter}");

    private void Bind(int index, object? value)
    {
        if (index == 0)
        {
            return;
        }

        connection.Check(
            value switch
            {
                null => Native.BindNull(handle, index),
                long number => Native.BindInt64(handle, index, number),
                int number => Native.BindInt64(handle, index, number),
                bool flag => Native.BindInt64(handle, index, flag ? 1 : 0),
                double number => Native.BindDouble(handle, index, number),
                string text => BindText(index, Encoding.UTF8.GetBytes(text)),
                byte[] bytes => BindBlob(index, bytes),
                DateTime moment => BindText(index, Encoding.UTF8.GetBytes(SqliteDialect.Moment(moment))),
                _ => throw new ArgumentException($"A value of type {value.GetType()} cannot be a parameter.", nameof(value)),
            },
            null);
    }

    private int BindText(int index, byte[] text)
    {
        fixed (byte* pointer = text.Length == 0 ? new byte[1] : text)
        {
            return Native.BindText(handle, index, pointer, text.Length, Native.Transient);
        }
    }

    private int BindBlob(int index, byte[] bytes)
    {
        fixed (byte* pointer = bytes.Length == 0 ? new byte[1] : bytes)
        {
            return Native.BindBlob(handle, index, pointer, bytes.Length, Native.Transient);
        }
    }
}
