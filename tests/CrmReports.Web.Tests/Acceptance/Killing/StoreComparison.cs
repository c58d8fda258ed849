using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CrmReports.Web.Tests.Acceptance.Killing;

/// <summary>Compares the data of a folder with those of another, table by table and value by value, in SQL: each row
/// is looked up by its key in the other store.</summary>
internal sealed class StoreComparison
{
    private readonly SqliteConnection connection;
    private readonly long expectedImport;
    private readonly long actualImport;
    private readonly bool sameSecret;
    private readonly List<string> differences = [];

    private StoreComparison(SqliteConnection connection, long expectedImport, long actualImport, bool sameSecret)
    {
        this.connection = connection;
        this.expectedImport = expectedImport;
        this.actualImport = actualImport;
        this.sameSecret = sameSecret;
    }

    /// <summary>What differs; empty where nothing does.</summary>
    /// <param name="expected">A folder with settled stores.</param>
    /// <param name="actual">The folder to compare with it.</param>
    /// <param name="expectedImport">The number of the import in question there.</param>
    /// <param name="actualImport">Its number here: an import that is made again gets another one.</param>
    public static IReadOnlyList<string> Differences(string expected, string actual, long expectedImport, long actualImport)
    {
        using var connection = Stores.Open(Path.Combine(actual, "data.db"));
        Stores.Execute(connection, $"ATTACH '{Path.Combine(expected, "data.db")}' AS expected");
        var sameSecret = Stores.Number(connection, "SELECT count(*) FROM main.State a JOIN expected.State b USING (HashKey0, HashKey1)") == 1;
        if (!sameSecret)
        {
            MatchCustomers(connection);
        }

        var comparison = new StoreComparison(connection, expectedImport, actualImport, sameSecret);
        comparison.Run();
        return comparison.differences;
    }

    /// <summary>Customers are numbered in the order of their keys, which are hashed under the store's own secret.</summary>
    private static void MatchCustomers(SqliteConnection connection) => Stores.Execute(
        connection,
        "CREATE TEMP TABLE Expected (ExternalId TEXT PRIMARY KEY, Id INTEGER) WITHOUT ROWID; "
        + "INSERT INTO temp.Expected SELECT ExternalId, Id FROM expected.Customers; "
        + "CREATE TEMP TABLE Matches (Here INTEGER PRIMARY KEY, There INTEGER); "
        + "INSERT INTO temp.Matches SELECT a.Id, b.Id FROM main.Customers a JOIN temp.Expected b USING (ExternalId)");

    private void Run()
    {
        foreach (var table in Names("SELECT name FROM expected.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\'"))
        {
            var (expected, actual) = (Count("expected", table), Count("main", table));
            var equal = Equal(table);
            if (expected != actual || equal != expected)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{table}: {expected} rows expected, {actual} found, {equal} of these equal"));
            }
        }
    }

    private long Count(string schema, string table) => Stores.Number(connection, $"SELECT count(*) FROM {schema}.{table}");

    /// <summary>Rows of which every value is the same in both stores.</summary>
    private long Equal(string table)
    {
        var keys = Names($"SELECT name FROM pragma_table_info('{table}', 'expected') WHERE pk > 0").Where(IsComparable).ToList();
        var values = Names($"SELECT name FROM pragma_table_info('{table}', 'expected') WHERE pk = 0").Where(IsComparable);

        // Where the secrets differ, so do the hashes by which the key tables are ordered: only their sizes tell then.
        return keys is [] || (!sameSecret && table.EndsWith("Keys", StringComparison.Ordinal))
            ? Count("main", table)
            : Stores.Number(
                connection,
                $"SELECT count(*) FROM main.{table} a CROSS JOIN expected.{table} b ON {string.Join(" AND ", keys.Select(key => $"{Here(table, key)} = b.\"{key}\""))} "
                + $"WHERE {string.Join(" AND ", values.Select(value => $"{Here(table, value)} IS b.\"{value}\"").Prepend("1"))}");
    }

    private string Here(string table, string column)
    {
        if (column == "ImportId" && expectedImport != actualImport)
        {
            return string.Create(CultureInfo.InvariantCulture, $"CASE a.ImportId WHEN {actualImport} THEN {expectedImport} ELSE a.ImportId END");
        }

        return !sameSecret && (column == "CustomerId" || (table == "Customers" && column == "Id"))
            ? $"(SELECT There FROM temp.Matches WHERE Here = a.\"{column}\")"
            : $"a.\"{column}\"";
    }

    /// <summary>The moment of publishing differs from run to run, and how many turns at changing the data there were before
    /// it; hashed keys differ from store to store.</summary>
    private bool IsComparable(string column) =>
        column is not ("PublishedAt" or "Sequence" or "LastSequence") && (sameSecret || column is not ("KeyHi" or "KeyLo" or "HashKey0" or "HashKey1"));

    private List<string> Names(string sql) => Stores.Names(connection, sql);
}
