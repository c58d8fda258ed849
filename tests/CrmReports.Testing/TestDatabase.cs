using Microsoft.Data.SqlClient;

namespace CrmReports.Testing;

/// <summary>One of the tests' databases.</summary>
internal sealed class TestDatabase(string connectionString)
{
    /// <summary>All tables but the histories of migrations; whether another table refers to it, whether it numbers its rows.</summary>
    private const string Tables = """
        SELECT t.name,
            CASE WHEN EXISTS (SELECT 1 FROM sys.foreign_keys f WHERE f.referenced_object_id = t.object_id) THEN 1 ELSE 0 END,
            CASE WHEN EXISTS (SELECT 1 FROM sys.identity_columns i WHERE i.object_id = t.object_id) THEN 1 ELSE 0 END
        FROM sys.tables t
        WHERE SUBSTRING(t.name, 1, 2) <> '__'
        """;

    private const int TimedOut = -2;
    private const int MostSeconds = 5;

    private string? statements;

    public string ConnectionString => connectionString;

    /// <summary>Leaves it as a migrated one is: no rows but that of State, and numbers of imports that begin at 1.</summary>
    /// <returns>False where somebody still uses it.</returns>
    public bool TryEmpty()
    {
        using var connection = new SqlConnection(connectionString);
        connection.Open();
        statements ??= Statements(connection);
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.CommandTimeout = MostSeconds;
        try
        {
            command.ExecuteNonQuery();
            return true;
        }
        catch (SqlException fault) when (fault.Number == TimedOut)
        {
            Console.Error.WriteLine($"A test left something open in {connection.Database}.");
            return false;
        }
    }

    /// <summary>TRUNCATE numbers anew, but does not take a table that others refer to; DELETE takes any, after those that
    /// refer to it, and the numbers go on.</summary>
    private static string Statements(SqlConnection connection)
    {
        var (truncate, delete) = (new List<string>(), new List<string>());
        foreach (var (table, isReferredTo, isNumbered) in Read(connection))
        {
            if (table.Equals("State", StringComparison.OrdinalIgnoreCase))
            {
                delete.Add("UPDATE State SET DataVersion = 0, LastSequence = 0, LastCustomerId = 0, LastPurchaseId = 0, LastInteractionId = 0");
            }
            else if (!isReferredTo)
            {
                truncate.Add(isNumbered ? $"TRUNCATE TABLE [{table}]" : $"IF EXISTS (SELECT 1 FROM [{table}]) TRUNCATE TABLE [{table}]");
            }
            else
            {
                delete.Add($"DELETE FROM [{table}]");
            }
        }

        return string.Join(";\n", truncate.Concat(delete));
    }

    private static List<(string Table, bool IsReferredTo, bool IsNumbered)> Read(SqlConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Tables;
        using var rows = command.ExecuteReader();
        var tables = new List<(string, bool, bool)>();
        while (rows.Read())
        {
            tables.Add((rows.GetString(0), rows.GetInt32(1) == 1, rows.GetInt32(2) == 1));
        }

        return tables;
    }
}
