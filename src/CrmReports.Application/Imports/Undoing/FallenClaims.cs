using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Claims that fall although their import stays: an import that only updates says nothing about a customer whom nobody
/// created, and its rows about them would have been rejected, with the purchases and interactions they state.
/// </summary>
internal sealed class FallenClaims(UndoScope scope)
{
    private static readonly (RecordKind Kind, string OfCustomer)[] Hanging =
    [
        (RecordKind.Purchase, "SELECT r.Id FROM CustomerPurchases l JOIN Purchases r ON r.Id = l.PurchaseId WHERE l.CustomerId = @p0"),
        (RecordKind.Interaction, "SELECT r.Id FROM Interactions r WHERE r.CustomerId = @p0"),
    ];

    private readonly HashSet<(RecordKind Kind, long Record, long Import)> fallen = [];
    private readonly Dictionary<long, KeyedClaims> keyed = [];

    /// <summary>What an import states of records with an id of their own, by the customer its claim names.</summary>
    private sealed class KeyedClaims
    {
        public HashSet<(RecordKind Kind, long Record)> All { get; } = [];

        public Dictionary<long, List<(RecordKind Kind, long Record)>> OfCustomer { get; } = [];
    }

    public bool Contains(RecordKind kind, long record, long import) => fallen.Contains((kind, record, import));

    /// <summary>The records of a kind that lost such a claim.</summary>
    public IEnumerable<long> Records(RecordKind kind) => fallen.Where(claim => claim.Kind == kind).Select(claim => claim.Record);

    /// <summary>All rows of the import about a customer with a key.</summary>
    public void FallAll(long customer, long import)
    {
        fallen.Add((RecordKind.Customer, customer, import));
        var claims = KeyedClaimsOf(import);
        foreach (var (kind, record) in claims.OfCustomer.GetValueOrDefault(customer, []))
        {
            fallen.Add((kind, record, import));
        }

        foreach (var (kind, ofCustomer) in Hanging)
        {
            using var rows = scope.Session.Query(
                $"{ofCustomer} AND (r.ImportId = @p1 OR EXISTS (SELECT 1 FROM Claims c WHERE c.Kind = @p2 AND c.RecordId = r.Id AND c.ImportId = @p1))",
                customer,
                import,
                (int)kind);
            while (rows.Read())
            {
                // A claim that says itself whose the record is has been judged by that.
                if (!claims.All.Contains((kind, rows.GetInt64(0))))
                {
                    fallen.Add((kind, rows.GetInt64(0), import));
                }
            }
        }
    }

    /// <summary>The one row of the import that states a customer without a key.</summary>
    public void FallRow(long customer, long import, long row)
    {
        fallen.Add((RecordKind.Customer, customer, import));
        foreach (var (kind, _) in Hanging)
        {
            if (scope.Rows.Find(kind, import, row) is { } record)
            {
                fallen.Add((kind, record, import));
            }
        }
    }

    /// <summary>Takes them out of the store.</summary>
    public void Delete()
    {
        if (fallen.Count == 0)
        {
            return;
        }

        using var delete = scope.Session.PrepareCommand("DELETE FROM Claims WHERE Kind = @p0 AND RecordId = @p1 AND ImportId = @p2");
        foreach (var (kind, record, import) in fallen)
        {
            delete.Later((long)kind, record, import);
        }
    }

    private KeyedClaims KeyedClaimsOf(long import)
    {
        if (keyed.TryGetValue(import, out var claims))
        {
            return claims;
        }

        keyed[import] = claims = new KeyedClaims();
        using var rows = scope.Session.Query("SELECT Kind, RecordId, Payload FROM Claims WHERE ImportId = @p0 AND Kind <> 0 AND Payload IS NOT NULL", import);
        while (rows.Read())
        {
            var claim = ((RecordKind)rows.GetInt64(0), rows.GetInt64(1));
            var customer = RecordState.FromPayload(rows.GetUtf8(2)).CustomerId;
            claims.All.Add(claim);
            if (!claims.OfCustomer.TryGetValue(customer, out var list))
            {
                claims.OfCustomer[customer] = list = [];
            }

            list.Add(claim);
        }

        return claims;
    }
}
