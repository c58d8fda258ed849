using System.Globalization;
using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>A bulk copy in the session's transaction, block by block. Until <see cref="Complete"/> the session may not see
/// the rows.</summary>
internal sealed class BulkInsert : IRowSink
{
    private readonly SqlServerSession session;
    private readonly string table;
    private readonly string[] columns;
    private readonly BulkRows rows;
    private TableShape? shape;

    public BulkInsert(SqlServerSession session, string table, ReadOnlySpan<string> columns)
    {
        this.session = session;
        this.table = table;
        this.columns = columns.ToArray();
        rows = new BulkRows(columns.Length);
    }

    public void Set(int column, long value) => rows.Set(column, value);

    public void Set(int column, double value) => rows.Set(column, value);

    public void Set(int column, ReadOnlySpan<byte> utf8) => rows.Set(column, utf8);

    public void SetBlob(int column, ReadOnlySpan<byte> bytes) => rows.Set(column, bytes);

    public void SetNull(int column) => rows.SetNull(column);

    public void Next()
    {
        rows.EndRow();
        if (rows.IsFull)
        {
            Copy();
        }
    }

    public void Complete()
    {
        // What was to be done later may add rows yet.
        session.Free();
        if (rows.Rows > 0)
        {
            Copy();
        }

        if (shape is not null && Array.Find(columns, shape.IsIdentity) is { } identity)
        {
            GoOnBehind(identity);
        }
    }

    public void Dispose() => rows.Dispose();

    /// <summary>Numbers that the server gives go on behind those that were given here; not every server sees to it by
    /// itself. Where none was ever given by the server, some take the number said here for the next one, others for the last:
    /// so one number may be left out.</summary>
    private void GoOnBehind(string identity)
    {
        long last;
        using (var highest = session.Query($"SELECT MAX(\"{identity}\") FROM \"{table}\""))
        {
            last = highest.Read() ? highest.GetInt64(0) : 0;
        }

        if (last > 0)
        {
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"DBCC CHECKIDENT('{table}', RESEED, {last + 1})"));
        }
    }

    private void Copy()
    {
        session.Free();
        shape ??= Shape();
        const SqlBulkCopyOptions Always = SqlBulkCopyOptions.KeepNulls | SqlBulkCopyOptions.CheckConstraints;
        var options = columns.Any(shape.IsIdentity) ? Always | SqlBulkCopyOptions.KeepIdentity : Always;
        using var copy = new SqlBulkCopy(session.Connection, options, session.Transaction) { DestinationTableName = $"[{table}]", BulkCopyTimeout = 0 };
        for (var i = 0; i < columns.Length; i++)
        {
            copy.ColumnMappings.Add(i, columns[i]);
        }

        try
        {
            copy.WriteToServer(rows);
        }
        catch (SqlException fault)
        {
            // A copy that was refused midway may leave a connection that takes no other.
            SqlConnection.ClearPool(session.Connection);
            throw SqlServerStoreException.From(fault, table);
        }

        rows.Clear();
    }

    private TableShape Shape()
    {
        var known = TableShape.Of(session, table);
        for (var i = 0; i < columns.Length; i++)
        {
            rows.SetType(i, known.TypeOf(columns[i]));
        }

        return known;
    }
}
