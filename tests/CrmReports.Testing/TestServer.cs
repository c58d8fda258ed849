using System.Collections.Concurrent;
using CrmReports.Application.Data;
using CrmReports.Data.SqlServer;

namespace CrmReports.Testing;

/// <summary>The SQL Server that the environment names, and which of the tests' databases on it belongs to which data
/// folder.</summary>
internal static class TestServer
{
    /// <summary>A connection string; its database is what the names of the tests' databases begin with.</summary>
    public const string Variable = "CRMREPORTS_TEST_SQLSERVER";

    /// <summary>1 where the server is only compatible with SQL Server: nothing then needs MERGE or columnstore indexes.</summary>
    public const string CompatibleVariable = "CRMREPORTS_TEST_SQLSERVER_COMPATIBLE";

    private static readonly string? Text = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;
    private static readonly bool Compatible = Environment.GetEnvironmentVariable(CompatibleVariable) == "1";

    private static readonly Lazy<DatabasePool> Pool = new(() => new DatabasePool(Text!, SettingsOf));
    private static readonly ConcurrentDictionary<string, Lazy<Taking>> Taken = new(StringComparer.Ordinal);

    public static bool IsNamed => Text is not null;

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

    private static Taking TakingOf(string folder) =>
        Taken.GetOrAdd(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), _ => new Lazy<Taking>(() => new Taking(Pool.Value.Take(), []))).Value;

    private static SqlServerSettings SettingsOf(string connectionString) =>
        new(connectionString) { Columnstore = !Compatible, MaxBatchSize = Compatible ? 1 : null };

    /// <summary>The database of a folder, and the stores that were opened on it.</summary>
    private sealed record Taking(TestDatabase Database, ConcurrentBag<ClosingStore> Stores);
}
