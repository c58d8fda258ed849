using CrmReports.Application.Data;

namespace CrmReports.Application.Aggregation;

/// <summary>Computes rollups from the purchases: of the days and customers that a change touched, or of everything.</summary>
public static class RollupBuilder
{
    internal const string SalesSelect =
        "SELECT COALESCE(Day, -2147483648) AS Day, COALESCE(CategoryTerm, 0) AS CategoryTerm, COALESCE(RegionTerm, 0) AS RegionTerm, "
        + "COALESCE(ChannelTerm, 0) AS ChannelTerm, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, "
        + "COALESCE(SUM(Amount), 0) AS Amount, COUNT(Quantity) AS Quantities, COALESCE(SUM(Quantity), 0) AS Quantity FROM Purchases";

    internal const string SalesGroup =
        " GROUP BY COALESCE(Day, -2147483648), COALESCE(CategoryTerm, 0), COALESCE(RegionTerm, 0), COALESCE(ChannelTerm, 0), COALESCE(CurrencyTerm, 0)";

    internal const string CustomerSelect =
        "SELECT CustomerId, COALESCE(CurrencyTerm, 0) AS CurrencyTerm, COUNT(*) AS Purchases, COUNT(Amount) AS Amounts, "
        + "COALESCE(SUM(Amount), 0) AS Amount, MIN(Day) AS FirstDay, MAX(Day) AS LastDay FROM Purchases";

    internal const string CustomerGroup = " GROUP BY CustomerId, COALESCE(CurrencyTerm, 0)";

    private const string SalesColumns = "(Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity)";
    private const string CustomerColumns = "(CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay)";

    /// <summary>From this many days on, all of them are computed in one pass.</summary>
    private const int ManyDays = 40;

    public static void RebuildSales(IStoreSession session, IReadOnlyCollection<int> days)
    {
        if (days.Count > ManyDays)
        {
            session.Execute("DELETE FROM SalesRollups");
            session.Execute($"INSERT INTO SalesRollups {SalesColumns} {SalesSelect}{SalesGroup}");
            return;
        }

        foreach (var day in days)
        {
            session.Execute("DELETE FROM SalesRollups WHERE Day = @p0", day);
            var where = day == SalesRollup.NoDay ? "Day IS NULL" : "Day = @p0";
            session.Execute($"INSERT INTO SalesRollups {SalesColumns} {SalesSelect} WHERE {where}{SalesGroup}", day);
        }
    }

    public static void RebuildCustomers(IStoreSession session, IReadOnlyCollection<long> customers)
    {
        using var delete = session.PrepareCommand("DELETE FROM CustomerTotals WHERE CustomerId = @p0");
        using var insert = session.PrepareCommand(
            $"INSERT INTO CustomerTotals {CustomerColumns} {CustomerSelect} WHERE Id IN (SELECT PurchaseId FROM CustomerPurchases WHERE CustomerId = @p0){CustomerGroup}");
        foreach (var customer in customers)
        {
            delete.Later(customer);
            insert.Later(customer);
        }
    }
}
