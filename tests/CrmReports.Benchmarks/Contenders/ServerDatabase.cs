using CrmReports.Benchmarks.Processes;
using Microsoft.Data.SqlClient;

namespace CrmReports.Benchmarks.Contenders;

/// <summary>A database of its own on the server that the environment names as the tests' one; it ends with the measure.</summary>
public sealed class ServerDatabase : IDisposable
{
    public const string Variable = "CRMREPORTS_TEST_SQLSERVER";

    private static int made;

    private readonly SqlConnectionStringBuilder connection;

    public ServerDatabase()
    {
        connection = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { Pooling = false };
        connection.InitialCatalog = $"{connection.InitialCatalog}_benchmark_{Environment.ProcessId}_{++made}";
    }

    /// <summary>Null where there is a server to be measured.</summary>
    public static string? Absent => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } ? null : $"{Variable} names no server";

    /// <summary>What makes the product use it.</summary>
    public Dictionary<string, string> Settings
    {
        get
        {
            var settings = new Dictionary<string, string>
            {
                ["Database__Provider"] = "SqlServer",
                ["ConnectionStrings__CrmReports"] = connection.ConnectionString,
            };
            if (Environment.GetEnvironmentVariable($"{Variable}_COMPATIBLE") == "1")
            {
                settings["Database__MaxBatchSize"] = "1";
                settings["Database__Columnstore"] = "false";
            }

            return settings;
        }
    }

    /// <summary>The server's own words for what it is.</summary>
    public string Version()
    {
        using var server = Open();
        using var command = new SqlCommand("SELECT @@VERSION", server);
        return ((string)command.ExecuteScalar()).Split('\n')[0].Trim();
    }

    public void Dispose()
    {
        using var server = Open();
        using var command = new SqlCommand($"DROP DATABASE [{connection.InitialCatalog}]", server);
        command.ExecuteNonQuery();
    }

    private SqlConnection Open()
    {
        var server = new SqlConnection(new SqlConnectionStringBuilder(connection.ConnectionString) { InitialCatalog = "master" }.ConnectionString);
        server.Open();
        return server;
    }
}
