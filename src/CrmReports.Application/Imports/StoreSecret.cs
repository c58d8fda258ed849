using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports;

internal static class StoreSecret
{
    public static KeyedHash Hash(IStoreSession session)
    {
        using var rows = session.Query("SELECT HashKey0, HashKey1 FROM State WHERE Id = 1");
        return rows.Read()
            ? new KeyedHash(rows.GetInt64(0), rows.GetInt64(1))
            : throw new InvalidOperationException("The store has no state row.");
    }
}
