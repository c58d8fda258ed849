using CrmReports.Application.Data;
using Microsoft.Data.SqlClient;

namespace CrmReports.Data.SqlServer;

/// <summary>What makes the database quicker and keeps readers from waiting, where the server and the login's rights allow it.
/// Figures do not depend on any of it.</summary>
internal static class ServerSetup
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What is set up, how to see that it is missing, and the statement, which an administrator may run as well.</summary>
    private static readonly (string Name, string Missing, string Statement)[] Steps =
    [
        ("snapshot isolation",
            "SELECT COUNT(*) FROM sys.databases WHERE name = DB_NAME() AND snapshot_isolation_state = 0",
            "ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON"),
        ("row versions for readers",
            "SELECT COUNT(*) FROM sys.databases WHERE name = DB_NAME() AND is_read_committed_snapshot_on = 0",
            "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH NO_WAIT"),
        ("import numbers without gaps after a restart",
            "SELECT COUNT(*) FROM sys.database_scoped_configurations WHERE name = 'IDENTITY_CACHE' AND CAST(value AS int) = 1",
            "ALTER DATABASE SCOPED CONFIGURATION SET IDENTITY_CACHE = OFF"),
    ];

    private static readonly (string Name, string Missing, string Statement) Columns = (
        "columnstore index of the purchases",
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM sys.indexes WHERE name = 'CI_Purchases') THEN 0 ELSE 1 END",
        "CREATE NONCLUSTERED COLUMNSTORE INDEX CI_Purchases ON Purchases (CustomerId, Day, TimeOfDay, ProductIdTerm, ProductTerm, CategoryTerm, "
        + "RegionTerm, ChannelTerm, CurrencyTerm, Quantity, UnitPrice, Amount, ImportId)");

    /// <summary>Sets up what is missing; what is refused is left as it is (<see cref="Missing"/> names it).</summary>
    /// <param name="settings">What is wanted.</param>
    /// <param name="connection">The only one that this process uses meanwhile.</param>
    public static void Run(SqlServerSettings settings, SqlConnection connection)
    {
        // Row versions are switched on only while nobody else is connected; this process' idle connections would be somebody.
        SqlConnection.ClearAllPools();
        foreach (var (_, missing, statement) in Of(settings))
        {
            for (var attempt = 0; attempt < Attempts && IsMissing(connection, missing) && !Try(connection, statement); attempt++)
            {
                // Connections that were closed are gone on the server a moment later.
                Thread.Sleep(Pause);
            }
        }
    }

    /// <summary>What is not set up, with the statement that does it.</summary>
    public static IReadOnlyList<StoreAdvice> Missing(SqlServerSettings settings, SqlServerConnections connections)
    {
        using var connection = connections.Open();
        return [.. Of(settings).Where(step => IsMissing(connection, step.Missing)).Select(step => new StoreAdvice(step.Name, step.Statement))];
    }

    internal static IEnumerable<(string Name, string Missing, string Statement)> Of(SqlServerSettings settings) =>
        settings.Columnstore ? [.. Steps, Columns] : Steps;

    private static bool IsMissing(SqlConnection connection, string query)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) > 0;
        }
        catch (SqlException)
        {
            // A server that does not know the view does not know the setting either.
            return false;
        }
    }

    private static bool Try(SqlConnection connection, string statement)
    {
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = statement;
            command.CommandTimeout = 0;
            command.ExecuteNonQuery();
            return true;
        }
        catch (SqlException)
        {
            // Not allowed to this login, not known to this server, or not now.
            return false;
        }
    }
}
