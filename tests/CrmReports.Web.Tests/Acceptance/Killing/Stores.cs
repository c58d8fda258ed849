using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>Looks into both stores of a data folder beside the product, by SQL.</summary>
internal static class Stores
{
    private static readonly string[] Files = ["data.db", "operations.db"];

    public static SqliteConnection Open(string file, bool readOnly = true)
    {
        // Without pooling a connection that is disposed lets go of the file.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
            Pooling = false,
        }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Every page and index of both stores is as it should be.</summary>
    public static void ShouldBeWhole(string folder)
    {
        foreach (var file in Existing(folder))
        {
            using var connection = Open(file);
            Text(connection, "PRAGMA integrity_check").ShouldBe("ok", file);
        }
    }

    /// <summary>What EF Core leaves behind where it is killed while it migrates.</summary>
    public static void LeaveMigrationLock(string folder)
    {
        foreach (var file in Existing(folder))
        {
            using var connection = Open(file, readOnly: false);
            Execute(
                connection,
                "CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); "
                + "INSERT OR IGNORE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");
        }
    }

    /// <summary>What the data hold, or null where there are none yet, not even empty tables.</summary>
    public static Sight? Look(string folder)
    {
        var file = Path.Combine(folder, "data.db");
        if (!File.Exists(file))
        {
            return null;
        }

        using var connection = Open(file);
        return Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'State'") == 0
            ? null
            : new Sight(
                Number(connection, "SELECT count(*) FROM Customers"),
                Number(connection, "SELECT count(*) FROM Purchases"),
                Number(connection, "SELECT coalesce(sum(Purchases), 0) FROM SalesRollups"),
                Number(connection, "SELECT coalesce(max(DataVersion), 0) FROM State"));
    }

    /// <summary>The tables of the data that have rows, but for the one row of State.</summary>
    public static IReadOnlyList<string> Filled(string folder)
    {
        var file = Path.Combine(folder, "data.db");
        if (!File.Exists(file))
        {
            return [];
        }

        using var connection = Open(file);
        return [.. Names(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%EFMigrations%' AND name <> 'State'")
            .Where(table => Number(connection, $"SELECT count(*) FROM \"{table}\"") > 0)];
    }

    /// <summary>How far an import is, as the operations store says, or null where it does not know it.</summary>
    public static string? StateOf(string folder, long importId)
    {
        var file = Path.Combine(folder, "operations.db");
        if (!File.Exists(file))
        {
            return null;
        }

        using var connection = Open(file);
        return Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'Imports'") == 0
            ? null
            : Text(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT State FROM Imports WHERE Id = {importId}"));
    }

    /// <summary>Looks all the time, so that it returns within a millisecond or two after the commit.</summary>
    public static void WaitForVersion(string folder, long dataVersion, Func<bool> giveUp)
    {
        using var connection = Open(Path.Combine(folder, "data.db"));
        while (!giveUp() && Number(connection, "SELECT coalesce(max(DataVersion), 0) FROM State") < dataVersion)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>The ledger of an import by kind of entry: how many, and the sum of their rows' numbers.</summary>
    public static string Ledger(string folder, long importId)
    {
        using var connection = Open(Path.Combine(folder, "operations.db"));
        return Text(connection, string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT group_concat(Kind || ':' || Entries || ':' || Rows, ' ') FROM (SELECT Kind, count(*) AS Entries, sum(RowNumber) AS Rows FROM Ledger WHERE ImportId = {importId} GROUP BY Kind ORDER BY Kind)")) ?? "";
    }

    /// <summary>Writes everything that lies beside the stores into them, so that they can be copied.</summary>
    public static void Settle(string folder)
    {
        foreach (var file in Existing(folder))
        {
            using var connection = Open(file, readOnly: false);
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    public static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }

    public static List<string> Names(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var names = new List<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static IEnumerable<string> Existing(string folder) => Files.Select(name => Path.Combine(folder, name)).Where(File.Exists);
}
