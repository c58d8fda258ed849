using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>The types of a table's columns.</summary>
internal sealed class TableShape
{
    private readonly Dictionary<string, (Type Type, bool IsIdentity)> columns;

    private TableShape(Dictionary<string, (Type Type, bool IsIdentity)> columns) => this.columns = columns;

    /// <summary>Read once of each table and server; migrations end before anything is written.</summary>
    private static readonly ConcurrentDictionary<(string, string), TableShape> Known = new();

    public static TableShape Of(SqlServerSession session, string table)
    {
        var key = (session.Connection.DataSource + "/" + session.Connection.Database, table);
        if (!Known.TryGetValue(key, out var shape))
        {
            shape = Read(session, table);
            Known[key] = shape;
        }

        return shape;
    }

    public Type TypeOf(string column) => columns[column].Type;

    public bool IsIdentity(string column) => columns[column].IsIdentity;

    private static TableShape Read(SqlServerSession session, string table)
    {
        session.Free();
        using var command = session.Command();
        command.CommandText = $"SELECT TOP 0 * FROM \"{table}\"";
        try
        {
            var identity = Identity(session, table);
            using var reader = command.ExecuteReader(CommandBehavior.KeyInfo);
            return new TableShape(reader.GetColumnSchema().ToDictionary(
                column => column.ColumnName,
                column => (column.DataType!, string.Equals(column.ColumnName, identity, StringComparison.OrdinalIgnoreCase)),
                StringComparer.Ordinal));
        }
        catch (SqlException fault)
        {
            throw SqlServerStoreException.From(fault, table);
        }
    }

    /// <summary>The column that the server counts itself; null without one. From the catalogue, because not every server says
    /// so with the rows, and some write names in small letters there.</summary>
    private static string? Identity(SqlServerSession session, string table)
    {
        using var command = session.Command();
        command.CommandText = "SELECT c.name FROM sys.columns c WHERE c.object_id = OBJECT_ID(@p0) AND c.is_identity = 1";
        command.Parameters.AddWithValue("@p0", table);
        return command.ExecuteScalar() as string;
    }
}
