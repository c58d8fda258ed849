using System.Globalization;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Aggregation;

/// <summary>Compares what is kept beside the records with what the records say.</summary>
public static class RollupVerifier
{
    private const int MostDifferences = 20;

    /// <summary>The differences found, in words; none when all is right.</summary>
    public static IReadOnlyList<string> Verify(IDataStore store)
    {
        using var session = store.Read();
        var differences = new List<string>();
        Compare(
            session,
            "sales rollup",
            5,
            $"{RollupBuilder.SalesSelect}{RollupBuilder.SalesGroup} ORDER BY 1, 2, 3, 4, 5",
            "SELECT Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity FROM SalesRollups ORDER BY 1, 2, 3, 4, 5",
            10,
            differences);
        Compare(
            session,
            "customer totals",
            2,
            $"{RollupBuilder.CustomerSelect} WHERE CustomerId IS NOT NULL{RollupBuilder.CustomerGroup} ORDER BY 1, 2",
            "SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay FROM CustomerTotals ORDER BY 1, 2",
            7,
            differences);
        Compare(
            session,
            "purchases of customers",
            2,
            "SELECT CustomerId, Id FROM Purchases WHERE CustomerId IS NOT NULL ORDER BY 1, 2",
            "SELECT CustomerId, PurchaseId FROM CustomerPurchases ORDER BY 1, 2",
            2,
            differences);
        foreach (var (table, keys, column) in new[]
        {
            ("Customers", "CustomerKeys", "CustomerId"),
            ("Purchases", "PurchaseKeys", "PurchaseId"),
            ("Interactions", "InteractionKeys", "InteractionId"),
        })
        {
            Compare(
                session,
                $"keys of {table.ToLowerInvariant()}",
                3,
                $"SELECT KeyHi, KeyLo, Id FROM {table} ORDER BY 1, 2, 3",
                $"SELECT KeyHi, KeyLo, {column} FROM {keys} ORDER BY 1, 2, 3",
                3,
                differences);
        }

        return differences;
    }

    private static void Compare(
        IStoreSession session, string what, int keyColumns, string expectedSql, string actualSql, int columns, List<string> differences)
    {
        using var expected = session.Query(expectedSql);
        using var actual = session.Query(actualSql);
        var more = (Expected: expected.Read(), Actual: actual.Read());
        while ((more.Expected || more.Actual) && differences.Count < MostDifferences)
        {
            var order = !more.Expected ? 1 : !more.Actual ? -1 : KeyOrder(expected, actual, keyColumns);
            if (order != 0)
            {
                differences.Add(order < 0
                    ? $"{what}: ({Text(expected, columns)}) is missing"
                    : $"{what}: ({Text(actual, columns)}) should not be there");
            }
            else if (Text(expected, columns) is var right && Text(actual, columns) is var kept && right != kept)
            {
                differences.Add($"{what}: ({kept}) should be ({right})");
            }

            more = (order <= 0 ? expected.Read() : more.Expected, order >= 0 ? actual.Read() : more.Actual);
        }
    }

    private static int KeyOrder(ReportRows a, ReportRows b, int keyColumns)
    {
        for (var column = 0; column < keyColumns; column++)
        {
            var order = a.GetInt64(column).CompareTo(b.GetInt64(column));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static string Text(ReportRows row, int columns) => string.Join(
        ", ",
        Enumerable.Range(0, columns).Select(c => row.IsNull(c) ? "-" : row.GetInt64(c).ToString(CultureInfo.InvariantCulture)));
}
