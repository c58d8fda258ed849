using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Removes the records of which no other import speaks, all of them by a few statements: mostly that is the whole import
/// (541,909 purchases one by one took 8.9 s).
/// </summary>
internal sealed class SoleRecords
{
    private readonly UndoScope scope;
    private readonly RecordLayout layout;
    private readonly long first;
    private readonly long last;

    /// <summary>Tables are gone through as a whole where the import is not small beside them, else key by key.</summary>
    private readonly bool scans;
    private readonly string which;

    public SoleRecords(UndoScope scope, RecordLayout layout)
    {
        this.scope = scope;
        this.layout = layout;
        var (idBase, span) = scope.Publications[scope.ImportId].Ranges[(int)layout.Kind];
        var stored = Number("SELECT CASE @p0 WHEN 0 THEN LastCustomerId WHEN 1 THEN LastPurchaseId ELSE LastInteractionId END FROM State WHERE Id = 1", (long)layout.Kind);
        var claims = Number("SELECT COUNT(*) FROM Claims WHERE ImportId = @p0 AND Kind = @p1", scope.ImportId, (long)layout.Kind);
        scans = stored <= (span + claims) * scope.Session.RowsPerLookup;

        // Records that came to the import when an earlier one was undone lie outside of its own range.
        (first, last) = scans && claims > 0 ? (1, stored) : (idBase + 1, idBase + span);
        which = $"Id >= @p0 AND Id <= @p1 AND ImportId = @p2 AND NOT EXISTS (SELECT 1 FROM Claims c "
            + $"WHERE c.Kind = {layout.Kind:D} AND c.RecordId = {layout.Table}.Id AND c.ImportId <> @p2)";
    }

    /// <summary>Returns how many there were.</summary>
    public long Remove()
    {
        if (last < first)
        {
            return 0;
        }

        var buyers = layout.Kind == RecordKind.Purchase ? TakeSums() : [];
        var keys = scans ? null : Keys();
        var removed = scope.Session.Execute($"DELETE FROM {layout.Table} WHERE {which}", first, last, scope.ImportId);
        RemoveKeys(keys);
        if (layout.Kind == RecordKind.Customer)
        {
            scope.Session.Execute(
                "DELETE FROM CustomerTotals WHERE CustomerId >= @p0 AND CustomerId <= @p1 AND NOT EXISTS (SELECT 1 FROM Customers r WHERE r.Id = CustomerTotals.CustomerId)",
                first,
                last);
        }

        RemoveFrom(buyers);
        return removed;
    }

    /// <summary>Takes the purchases from the rollup; returns their customers.</summary>
    private List<long> TakeSums()
    {
        using (var rows = scope.Session.Query($"{RollupBuilder.SalesSelect} WHERE {which}{RollupBuilder.SalesGroup}", first, last, scope.ImportId))
        {
            scope.Sales.Take(rows);
        }

        var buyers = new List<long>();
        using (var rows = scope.Session.Query($"SELECT DISTINCT CustomerId FROM Purchases WHERE {which} AND CustomerId IS NOT NULL", first, last, scope.ImportId))
        {
            while (rows.Read())
            {
                buyers.Add(rows.GetInt64(0));
            }
        }

        return buyers;
    }

    private long Number(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var rows = scope.Session.Query(sql, parameters);
        rows.Read();
        return rows.GetInt64(0);
    }

    private List<(long Hi, long Lo, long Id)> Keys()
    {
        var keys = new List<(long, long, long)>();
        using var rows = scope.Session.Query($"SELECT KeyHi, KeyLo, Id FROM {layout.Table} WHERE {which}", first, last, scope.ImportId);
        while (rows.Read())
        {
            keys.Add((rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2)));
        }

        return keys;
    }

    private void RemoveKeys(List<(long Hi, long Lo, long Id)>? keys)
    {
        if (keys is null)
        {
            scope.Session.Execute(
                $"DELETE FROM {layout.KeyTable} WHERE {layout.KeyColumn} >= @p0 AND {layout.KeyColumn} <= @p1 "
                + $"AND NOT EXISTS (SELECT 1 FROM {layout.Table} r WHERE r.Id = {layout.KeyTable}.{layout.KeyColumn})",
                first,
                last);
            return;
        }

        using var delete = scope.Session.PrepareCommand(layout.DeleteKey);
        foreach (var (hi, lo, id) in keys)
        {
            delete.Later(hi, lo, id);
        }
    }

    private void RemoveFrom(List<long> buyers)
    {
        using var delete = scope.Session.PrepareCommand(
            "DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId >= @p1 AND PurchaseId <= @p2 "
            + "AND NOT EXISTS (SELECT 1 FROM Purchases r WHERE r.Id = CustomerPurchases.PurchaseId)");
        foreach (var buyer in buyers)
        {
            delete.Later(buyer, first, last);
            scope.TouchedCustomers.Add(buyer);
        }
    }
}
