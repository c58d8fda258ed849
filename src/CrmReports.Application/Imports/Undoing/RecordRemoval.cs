using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>Removes single records with all that is kept beside them, and moves purchases from customer to customer.</summary>
internal sealed class RecordRemoval(UndoScope scope, RecordLayout layout) : IDisposable
{
    private readonly IPreparedCommand record = scope.Session.PrepareCommand($"DELETE FROM {layout.Table} WHERE Id = @p0");
    private readonly IPreparedCommand key = scope.Session.PrepareCommand(layout.DeleteKey);
    private readonly IPreparedCommand claims = scope.Session.PrepareCommand($"DELETE FROM Claims WHERE Kind = {layout.Kind:D} AND RecordId = @p0");
    private readonly IPreparedCommand totals = scope.Session.PrepareCommand("DELETE FROM CustomerTotals WHERE CustomerId = @p0");
    private readonly IPreparedCommand unlink = scope.Session.PrepareCommand("DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1");
    private readonly IPreparedCommand link = scope.Session.PrepareCommand("INSERT INTO CustomerPurchases (CustomerId, PurchaseId) VALUES (@p0, @p1)");

    public void Remove(StoredRecord stored)
    {
        record.Later(stored.Id);
        key.Later(stored.Key.Hi, stored.Key.Lo, stored.Id);
        claims.Later(stored.Id);
        if (layout.Kind == RecordKind.Purchase)
        {
            scope.Sales.Take(stored.State);
            Unlink(stored.Id, stored.State.CustomerId);
        }

        if (layout.Kind == RecordKind.Customer)
        {
            totals.Later(stored.Id);
        }
    }

    /// <summary>Takes away all claims on a record.</summary>
    public void RemoveClaims(long id) => claims.Later(id);

    /// <summary>What is kept beside a purchase follows its change.</summary>
    public void Follow(long id, RecordState before, RecordState after)
    {
        if (layout.Kind != RecordKind.Purchase)
        {
            return;
        }

        scope.Sales.Take(before);
        scope.Sales.Add(after);
        if (before.CustomerId != after.CustomerId)
        {
            Unlink(id, before.CustomerId);
            if (after.CustomerId != 0)
            {
                link.Later(after.CustomerId, id);
            }
        }

        if (after.CustomerId != 0)
        {
            scope.TouchedCustomers.Add(after.CustomerId);
        }
    }

    public void Dispose()
    {
        foreach (var command in new[] { record, key, claims, totals, unlink, link })
        {
            command.Dispose();
        }
    }

    private void Unlink(long purchase, long customer)
    {
        if (customer != 0)
        {
            unlink.Later(customer, purchase);
            scope.TouchedCustomers.Add(customer);
        }
    }
}
