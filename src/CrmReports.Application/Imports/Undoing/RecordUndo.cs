using CrmReports.Application.Aggregation;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>Folds the records of one kind again without the claims of the import that is undone.</summary>
internal sealed class RecordUndo(UndoScope scope, RecordLayout layout)
{
    private long removed;
    private long restored;
    private long untouched;

    /// <returns>Created counts removed records, updated those put back, unchanged those that only lost a claim.</returns>
    public RecordCounts Run(IReadOnlyList<long> ids, CancellationToken cancellation)
    {
        using var rows = new RecordRows(layout, scope.Terms);
        using var claims = scope.Session.Prepare(
            $"SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = {layout.Kind:D} AND RecordId = @p0");
        using var updates = scope.Session.Update(layout.Table, layout.Columns);
        for (var i = 0; i < ids.Count; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (rows.Find(scope.Session, ids[i]) is { } record)
            {
                Undo(record, ClaimsOf(record, claims), rows, updates);
            }
        }

        updates.Complete();
        return new RecordCounts(removed, restored, untouched);
    }

    private sealed record StandingClaim(long ImportId, long Row, long Sequence, RecordState? State);

    /// <summary>The claims that stand without the import, in publish order.</summary>
    private List<StandingClaim> ClaimsOf(StoredRecord record, Data.IPreparedQuery query)
    {
        var list = new List<StandingClaim>();
        using (var rows = query.Run(record.Id))
        {
            while (rows.Read())
            {
                Add(list, record.Id, rows.GetInt64(0), rows.GetInt64(1), rows.IsNull(2) ? null : RecordState.FromPayload(rows.GetUtf8(2)));
            }
        }

        if (!list.Exists(claim => claim.ImportId == record.ImportId))
        {
            Add(list, record.Id, record.ImportId, record.RowNumber, null);
        }

        list.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return list;
    }

    private void Add(List<StandingClaim> list, long recordId, long import, long row, RecordState? state)
    {
        if (import != scope.ImportId
            && !scope.Fallen.Contains((layout.Kind, recordId, import))
            && scope.Publications.TryGetValue(import, out var publication))
        {
            list.Add(new StandingClaim(import, row, publication.Sequence, state));
        }
    }

    private void Undo(StoredRecord record, List<StandingClaim> claims, RecordRows rows, Data.IRowSink updates)
    {
        if (layout.Kind != RecordKind.Customer && record.State[layout.Kind == RecordKind.Purchase ? LineIdSlot : InteractionIdSlot] is null)
        {
            scope.Keys[layout.Kind].Add(new Hash128(record.KeyHi, record.KeyLo));
        }

        var state = Fold(record, claims);
        if (state is null || claims.Count == 0)
        {
            Delete(record);
            return;
        }

        if (layout.Kind == RecordKind.Interaction)
        {
            scope.Relinked.Add(record.Id);
        }

        var changed = !state.SameAs(record.State);
        restored += changed ? 1 : 0;
        untouched += changed ? 0 : 1;
        var first = claims[0];
        if (!changed && first.ImportId == record.ImportId)
        {
            return;
        }

        Touch(record.State);
        Touch(state);
        updates.Set(RecordLayout.Id, record.Id);
        updates.Set(RecordLayout.ImportId, first.ImportId);
        updates.Set(RecordLayout.RowNumber, first.Row);
        updates.Set(RecordLayout.KeyHi, record.KeyHi);
        updates.Set(RecordLayout.KeyLo, record.KeyLo);
        rows.Set(updates, state);
        updates.Next();
        Relink(record, state);
    }

    /// <summary>The record as the claims that stand say it, or null where they make none. Claims that turn out to say
    /// nothing are taken off the list.</summary>
    private RecordState? Fold(StoredRecord record, List<StandingClaim> claims)
    {
        RecordState? state = null;
        foreach (var claim in claims.ToArray())
        {
            var policy = layout.Kind == RecordKind.Customer ? scope.Publications[claim.ImportId].Customers : CustomerPolicy.Update;
            if (state is null && policy == CustomerPolicy.UpdateOnly)
            {
                claims.Remove(claim);
                Drop(record.Id, claim.ImportId);
                continue;
            }

            if (claim.State is null)
            {
                // Identity is content: every claim says what the record says.
                return record.State;
            }

            if (state is null || policy != CustomerPolicy.CreateOnly)
            {
                state ??= new RecordState();
                state.Overlay(claim.State);
            }
        }

        return state;
    }

    private void Drop(long recordId, long import)
    {
        scope.FallWith(recordId, import);
        scope.Session.Execute(
            "DELETE FROM Claims WHERE Kind = @p0 AND RecordId = @p1 AND ImportId = @p2", (int)layout.Kind, recordId, import);
    }

    private void Delete(StoredRecord record)
    {
        removed++;
        Touch(record.State);
        scope.Session.Execute($"DELETE FROM {layout.Table} WHERE Id = @p0", record.Id);
        scope.Session.Execute($"DELETE FROM {layout.KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 AND {layout.KeyColumn} = @p2", record.KeyHi, record.KeyLo, record.Id);
        scope.Session.Execute("DELETE FROM Claims WHERE Kind = @p0 AND RecordId = @p1", (int)layout.Kind, record.Id);
        if (layout.Kind == RecordKind.Purchase && record.State.CustomerId != 0)
        {
            scope.Session.Execute("DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1", record.State.CustomerId, record.Id);
        }

        if (layout.Kind == RecordKind.Customer)
        {
            scope.Session.Execute("DELETE FROM CustomerTotals WHERE CustomerId = @p0", record.Id);
        }
    }

    private void Relink(StoredRecord record, RecordState state)
    {
        if (layout.Kind != RecordKind.Purchase || record.State.CustomerId == state.CustomerId)
        {
            return;
        }

        if (record.State.CustomerId != 0)
        {
            scope.Session.Execute("DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1", record.State.CustomerId, record.Id);
        }

        if (state.CustomerId != 0)
        {
            scope.Session.Execute("INSERT INTO CustomerPurchases (CustomerId, PurchaseId) VALUES (@p0, @p1)", state.CustomerId, record.Id);
        }
    }

    private void Touch(RecordState state)
    {
        if (layout.Kind != RecordKind.Purchase)
        {
            return;
        }

        scope.TouchedDays.Add(state[DateSlot] switch
        {
            { Kind: CellKind.Date } date => (int)date.Bits,
            { Kind: CellKind.DateTime } moment => RowBuilder.DayOf(moment.Bits),
            _ => SalesRollup.NoDay,
        });
        if (state.CustomerId != 0)
        {
            scope.TouchedCustomers.Add(state.CustomerId);
        }
    }

    private static readonly int DateSlot = RowFacts.SlotOf(Fields.PurchaseDate);
    private static readonly int LineIdSlot = RowFacts.SlotOf(Fields.LineId);
    private static readonly int InteractionIdSlot = RowFacts.SlotOf(Fields.InteractionId);
}
