using CrmReports.Application.Data;

namespace CrmReports.Web;

/// <summary>What is in the stores, in a few numbers.</summary>
/// <param name="DataVersion">Raised by every change of the data.</param>
/// <param name="Imports">Imports of every state, also undone and failed ones.</param>
public sealed record StoreSummary(long DataVersion, long Imports, long Published, long Customers, long Purchases)
{
    public static StoreSummary Read(IDataStore store)
    {
        using var data = store.Read();
        using var operations = store.ReadOperations();
        return new StoreSummary(
            Number(data, "SELECT DataVersion FROM State"),
            Number(operations, "SELECT count(*) FROM Imports"),
            Number(data, "SELECT count(*) FROM Publications"),
            Number(data, "SELECT count(*) FROM Customers"),

            // The rollup counts every purchase; counting the purchases themselves reads the whole table.
            Number(data, "SELECT coalesce(sum(Purchases), 0) FROM SalesRollups"));
    }

    private static long Number(IStoreSession session, string sql)
    {
        using var rows = session.Query(sql);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
