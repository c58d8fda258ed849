using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>The types of a table's columns.</summary>
internal sealed class TableShape
{
    private readonly Dictionary<string, (Type Type, string Sql, bool IsIdentity)> columns;

    private TableShape(Dictionary<string, (Type Type, string Sql, bool IsIdentity)> columns) => this.columns = columns;

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

    /// <summary>The type's name in SQL.</summary>
    public string SqlOf(string column) => columns[column].Sql;

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
                column => (column.DataType!, Sql(column.DataType!), string.Equals(column.ColumnName, identity, StringComparison.OrdinalIgnoreCase)),
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

    private static string Sql(Type type) => type == typeof(string) ? "nvarchar(max)"
        : type == typeof(long) ? "bigint"
        : type == typeof(int) ? "int"
        : type == typeof(short) ? "smallint"
        : type == typeof(byte) ? "tinyint"
        : type == typeof(bool) ? "bit"
        : type == typeof(double) ? "float"
        : type == typeof(DateTime) ? "datetime2"
        : type == typeof(byte[]) ? "varbinary(max)"
        : throw new NotSupportedException($"No table has a column of type {type}.");
}
