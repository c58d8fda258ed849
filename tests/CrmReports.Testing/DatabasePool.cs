using System.Collections.Concurrent;
using System.Data;
using CrmReports.Data.SqlServer;
using Microsoft.Data.SqlClient;

namespace CrmReports.Testing;

/// <summary>Databases on the server that tests use one after the other, because making one takes a second or more. They stay
/// there for the next run; a lock of the server keeps other runs away from those that this one uses.</summary>
internal sealed class DatabasePool(string connectionString, Func<string, SqlServerSettings> settings)
{
    private const int Most = 200;

    private readonly ConcurrentBag<TestDatabase> free = [];
    private readonly Lock gate = new();
    private SqlConnection? keeper;
    private int last;

    /// <summary>An empty database, migrated, that nobody else uses.</summary>
    public TestDatabase Take()
    {
        while (free.TryTake(out var used))
        {
            // One in which a test left something open would keep this test waiting; nobody takes it again.
            if (used.TryEmpty())
            {
                return used;
            }
        }

        while (true)
        {
            var database = Another();
            new SqlServerDataStore(settings(database.ConnectionString)).Migrate();
            if (database.TryEmpty())
            {
                return database;
            }
        }
    }

    public void GiveBack(TestDatabase database) => free.Add(database);

    /// <summary>The next one that no other run uses; made where it is not there.</summary>
    private TestDatabase Another()
    {
        lock (gate)
        {
            keeper ??= OpenKeeper();
            while (++last <= Most)
            {
                var one = new SqlConnectionStringBuilder(connectionString);
                one.InitialCatalog += $"_{last}";
                if (IsOurs(one.InitialCatalog))
                {
                    return new TestDatabase(one.ConnectionString);
                }
            }
        }

        throw new InvalidOperationException($"All {Most} databases for tests are in use.");
    }

    private SqlConnection OpenKeeper()
    {
        var master = new SqlConnectionStringBuilder(connectionString) { InitialCatalog = "master", Pooling = false };
        var connection = new SqlConnection(master.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Held until this process ends.</summary>
    private bool IsOurs(string database)
    {
        using var command = keeper!.CreateCommand();
        command.CommandText = "sp_getapplock";
        command.CommandType = CommandType.StoredProcedure;
        command.Parameters.AddWithValue("@Resource", $"crmreports-tests:{database}");
        command.Parameters.AddWithValue("@LockMode", "Exclusive");
        command.Parameters.AddWithValue("@LockOwner", "Session");
        command.Parameters.AddWithValue("@LockTimeout", 0);
        var result = new SqlParameter("@Result", SqlDbType.Int) { Direction = ParameterDirection.ReturnValue };
        command.Parameters.Add(result);
        command.ExecuteNonQuery();
        return result.Value is int code && code >= 0;
    }
}
