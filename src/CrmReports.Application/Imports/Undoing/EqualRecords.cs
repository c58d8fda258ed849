using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Deals out equal records again among the claims that stand, where an import appended instead of matching: the k-th
/// row of an import that matches claims the k-th record, a row of one that appends a new one. Records of a group are
/// equal in everything, so that it does not matter which of them stay.
/// </summary>
internal sealed class EqualRecords(UndoScope scope, RecordLayout layout)
{
    public void Run()
    {
        foreach (var key in scope.Keys[layout.Kind])
        {
            DealOut(key);
        }
    }

    private void DealOut(Hash128 key)
    {
        var records = Records(key);
        if (records.Count == 0)
        {
            return;
        }

        var stacks = new List<List<(long Import, long Row)>>();
        foreach (var import in ClaimsOf(records).GroupBy(claim => claim.Import).OrderBy(group => scope.Publications[group.Key].Sequence))
        {
            var place = scope.Publications[import.Key].Purchases == PurchasePolicy.Append ? stacks.Count : 0;
            foreach (var claim in import.OrderBy(claim => claim.Row))
            {
                if (place == stacks.Count)
                {
                    stacks.Add([]);
                }

                stacks[place++].Add(claim);
            }
        }

        Write(key, records, stacks);
    }

    private void Write(Hash128 key, List<long> records, List<List<(long Import, long Row)>> stacks)
    {
        for (var i = 0; i < records.Count; i++)
        {
            scope.Session.Execute("DELETE FROM Claims WHERE Kind = @p0 AND RecordId = @p1", (int)layout.Kind, records[i]);
            if (i >= stacks.Count)
            {
                Delete(key, records[i]);
                continue;
            }

            scope.Session.Execute(
                $"UPDATE {layout.Table} SET ImportId = @p0, RowNumber = @p1 WHERE Id = @p2", stacks[i][0].Import, stacks[i][0].Row, records[i]);
            foreach (var (import, row) in stacks[i])
            {
                // Also the record's own claim: its id may lie outside of the range of ids that its import created.
                scope.Session.Execute(
                    "INSERT INTO Claims (Kind, RecordId, ImportId, RowNumber) VALUES (@p0, @p1, @p2, @p3)", (int)layout.Kind, records[i], import, row);
            }
        }
    }

    private void Delete(Hash128 key, long id)
    {
        if (layout.Kind == Customers.RecordKind.Purchase)
        {
            scope.Session.Execute("DELETE FROM CustomerPurchases WHERE PurchaseId = @p0 AND CustomerId = (SELECT CustomerId FROM Purchases WHERE Id = @p0)", id);
        }

        scope.Session.Execute($"DELETE FROM {layout.Table} WHERE Id = @p0", id);
        scope.Session.Execute($"DELETE FROM {layout.KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 AND {layout.KeyColumn} = @p2", key.Hi, key.Lo, id);
    }

    private List<long> Records(Hash128 key)
    {
        var ids = new List<long>();
        using var rows = scope.Session.Query(
            $"SELECT {layout.KeyColumn} FROM {layout.KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 ORDER BY {layout.KeyColumn}", key.Hi, key.Lo);
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }

    private List<(long Import, long Row)> ClaimsOf(List<long> records)
    {
        var claims = new HashSet<(long Import, long Row)>();
        foreach (var id in records)
        {
            using (var own = scope.Session.Query($"SELECT ImportId, RowNumber FROM {layout.Table} WHERE Id = @p0", id))
            {
                if (own.Read())
                {
                    claims.Add((own.GetInt64(0), own.GetInt64(1)));
                }
            }

            using var rows = scope.Session.Query("SELECT ImportId, RowNumber FROM Claims WHERE Kind = @p0 AND RecordId = @p1", (int)layout.Kind, id);
            while (rows.Read())
            {
                claims.Add((rows.GetInt64(0), rows.GetInt64(1)));
            }
        }

        return [.. claims.Where(claim => claim.Import != scope.ImportId && scope.Publications.ContainsKey(claim.Import))];
    }
}
