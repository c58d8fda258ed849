using CrmReports.Application.Data;
using Microsoft.Data.Sqlite;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>What a reader sees of the data: all of it read in one transaction.</summary>
internal readonly record struct Sight(long Customers, long Purchases, long InRollups, long DataVersion)
{
    public static Sight Of(IDataStore store)
    {
        using var session = store.Read();
        long Number(string sql)
        {
            using var rows = session.Query(sql);
            rows.Read();
            return rows.GetInt64(0);
        }

        return new Sight(
            Number("SELECT COUNT(*) FROM Customers"),
            Number("SELECT COUNT(*) FROM Purchases"),
            Number("SELECT COALESCE(SUM(Purchases), 0) FROM SalesRollups"),
            Number("SELECT DataVersion FROM State"));
    }
}

/// <summary>A reader that looks at the data every few milliseconds while something else is going on, and keeps every
/// different thing it saw.</summary>
internal sealed class StoreWatch : IDisposable
{
    private const int Pause = 4;
    private const int SqliteError = 1;
    private const int CannotOpen = 14;

    private readonly string file;
    private readonly Thread thread;
    private readonly HashSet<Sight> seen = [];
    private Exception? fault;
    private volatile bool ended;

    public StoreWatch(string dataFolder)
    {
        file = Path.Combine(dataFolder, "data.db");
        thread = new Thread(Watch) { IsBackground = true };
        thread.Start();
    }

    /// <summary>Ends watching.</summary>
    public IReadOnlySet<Sight> End()
    {
        Dispose();
        fault.ShouldBeNull();
        return seen;
    }

    public void Dispose()
    {
        ended = true;
        thread.Join();
    }

    private void Watch()
    {
        while (!ended && fault is null)
        {
            try
            {
                using var connection = Stores.Open(file);
                using var command = connection.CreateCommand();
                command.CommandText =
                    "SELECT (SELECT count(*) FROM Customers), (SELECT count(*) FROM Purchases), "
                    + "(SELECT coalesce(sum(Purchases), 0) FROM SalesRollups), (SELECT DataVersion FROM State)";
                Watch(command);
            }
            catch (SqliteException nothingYet) when (nothingYet.SqliteErrorCode is SqliteError or CannotOpen)
            {
                // The file is not there yet, or has no tables yet.
                Thread.Sleep(Pause);
            }
            catch (Exception other)
            {
                fault = other;
            }
        }
    }

    private void Watch(SqliteCommand command)
    {
        while (!ended)
        {
            using (var rows = command.ExecuteReader())
            {
                rows.Read();
                seen.Add(new Sight(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.IsDBNull(3) ? 0 : rows.GetInt64(3)));
            }

            Thread.Sleep(Pause);
        }
    }
}
