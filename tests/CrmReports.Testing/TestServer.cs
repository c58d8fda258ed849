using System.Collections.Concurrent;
using CrmReports.Application.Data;
using CrmReports.Data.SqlServer;
using DotNet.Testcontainers.Configurations;
using Microsoft.Data.SqlClient;
using Testcontainers.MsSql;

namespace CrmReports.Testing;

/// <summary>The SQL Server that the environment names, else one in a container of Docker, and which of the tests' databases
/// on it belongs to which data folder.</summary>
internal static class TestServer
{
    /// <summary>A connection string; its database is what the names of the tests' databases begin with. "none" for no server,
    /// even where Docker runs.</summary>
    public const string Variable = "CRMREPORTS_TEST_SQLSERVER";

    /// <summary>1 where the server is only compatible with SQL Server: nothing then needs MERGE or columnstore indexes.</summary>
    public const string CompatibleVariable = "CRMREPORTS_TEST_SQLSERVER_COMPATIBLE";

    /// <summary>The same as docker-compose.yml starts.</summary>
    private const string Image = "mcr.microsoft.com/mssql/server:2022-latest";

    private static readonly string? Text = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;
    private static readonly bool Compatible = Environment.GetEnvironmentVariable(CompatibleVariable) == "1";

    private static readonly Lazy<DatabasePool> Pool = new(() => new DatabasePool(Text ?? StartContainer(), SettingsOf));
    private static readonly ConcurrentDictionary<string, Lazy<Taking>> Taken = new(StringComparer.Ordinal);

    /// <summary>Why there is no server here; null where there is one. Whether Docker runs is known within a second.</summary>
    public static string? SkipReason { get; } = Text switch
    {
        null when TestcontainersSettings.OS.DockerEndpointAuthConfig is null => $"{Variable} is not set and Docker does not run",
        "none" => $"{Variable} is none",
        _ => null,
    };

    /// <summary>The variables by which a process is told its database.</summary>
    public static IReadOnlyList<string> Settings { get; } =
        ["Database__Provider", "Database__Columnstore", "Database__MaxBatchSize", "ConnectionStrings__CrmReports"];

    public static IDataStore Open(string folder)
    {
        var taking = TakingOf(folder);
        var store = new ClosingStore(new SqlServerDataStore(SettingsOf(taking.Database.ConnectionString)));
        taking.Stores.Add(store);
        return store;
    }

    public static IEnumerable<(string Name, string Value)> SettingsFor(string folder)
    {
        yield return ("Database__Provider", "SqlServer");
        yield return ("ConnectionStrings__CrmReports", TakingOf(folder).Database.ConnectionString);
        if (Compatible)
        {
            yield return ("Database__Columnstore", "false");
            yield return ("Database__MaxBatchSize", "1");
        }
    }

    /// <summary>Gives back the databases of the folder and of those in it.</summary>
    public static void Close(string folder)
    {
        var within = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        foreach (var name in Taken.Keys.Where(name => (name + Path.DirectorySeparatorChar).StartsWith(within, StringComparison.Ordinal)))
        {
            if (Taken.TryRemove(name, out var taking) && taking.IsValueCreated)
            {
                foreach (var store in taking.Value.Stores)
                {
                    store.Dispose();
                }

                Pool.Value.GiveBack(taking.Value.Database);
            }
        }
    }

    /// <summary>SQL Server 2022 in a container that Testcontainers removes when this process has ended.</summary>
    private static string StartContainer()
    {
        var container = new MsSqlBuilder(Image).Build();
        container.StartAsync().GetAwaiter().GetResult();
        return new SqlConnectionStringBuilder(container.GetConnectionString()) { InitialCatalog = "crmreports_test", Encrypt = true }.ConnectionString;
    }

    private static Taking TakingOf(string folder) =>
        Taken.GetOrAdd(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), _ => new Lazy<Taking>(() => new Taking(Pool.Value.Take(), []))).Value;

    private static SqlServerSettings SettingsOf(string connectionString) =>
        new(connectionString) { Columnstore = !Compatible, MaxBatchSize = Compatible ? 1 : null };

    /// <summary>The database of a folder, and the stores that were opened on it.</summary>
    private sealed record Taking(TestDatabase Database, ConcurrentBag<ClosingStore> Stores);
}
