using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Inserts the new records of one kind and lays claims over stored ones.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly PublishScope scope;
    private readonly RecordLayout layout;
    private readonly RecordRows rows;
    private readonly IRowSink inserts;
    private readonly IRowSink updates;

    public RecordWriter(PublishScope scope, RecordLayout layout)
    {
        this.scope = scope;
        this.layout = layout;
        rows = new RecordRows(layout, scope.Terms);
        inserts = scope.Session.Insert(layout.Table, layout.Columns);
        updates = scope.Session.Update(layout.Table, layout.Columns);
    }

    public void Insert(long id, int row, Hash128 key, ReadOnlySpan<byte> slice, long customerId = 0, long purchaseId = 0)
    {
        scope.Created.Set(row);
        RecordRows.SetIdentity(inserts, id, scope.ImportId, row, key);
        rows.Set(inserts, slice, scope.Plan, scope.Seen);
        rows.SetLinks(inserts, customerId, purchaseId);
        inserts.Next();
    }

    public void Insert(long id, RestatedRecord record)
    {
        scope.Created.Set(record.Rows[0]);
        record.Differing.ForEach(scope.Updated.Set);
        RecordRows.SetIdentity(inserts, id, scope.ImportId, record.Row, record.Key);
        scope.Held.Add(layout.Kind, record.Claim);
        rows.Set(inserts, record.Claim);
        inserts.Next();
    }

    public StoredRecord Find(long id) =>
        rows.Find(scope.Session, id) ?? throw new InvalidOperationException($"{layout.Kind} {id} has a key but no row.");

    /// <summary>What one row states.</summary>
    public RecordState ClaimOf(ReadOnlySpan<byte> slice, long customerId, long purchaseId = 0)
    {
        var claim = new RecordState { CustomerId = customerId, PurchaseId = purchaseId };
        claim.Overlay(slice, scope.Plan);
        scope.See(layout.Kind, claim);
        return claim;
    }

    /// <summary>Lays a claim over a stored record with an id of its own. Null where nothing changes.</summary>
    public RecordState? Change(StoredRecord record, RecordState claim, params ReadOnlySpan<int> claiming)
    {
        if (scope.Plan.Profile.Blanks == Blanks.Clear)
        {
            claim.ClearBlanks(scope.Plan, layout.Kind);
        }

        scope.Claims.AddKeyed(layout.Kind, record, scope.ImportId, claiming[^1], claim);
        var after = record.State.Copy();
        after.Overlay(claim);
        if (after.SameAs(record.State))
        {
            return null;
        }

        foreach (var row in claiming)
        {
            scope.Updated.Set(row);
        }

        RecordRows.SetIdentity(updates, record.Id, record.ImportId, record.RowNumber, record.Key);
        scope.Held.Add(layout.Kind, after);
        rows.Set(updates, after);
        updates.Next();
        return after;
    }

    public void Complete()
    {
        inserts.Complete();
        updates.Complete();
    }

    public void Dispose()
    {
        inserts.Dispose();
        updates.Dispose();
        rows.Dispose();
    }
}
