using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>Takes the claims of an import on the records of one kind away: those of which it alone speaks go, the others are
/// folded again from the claims that stand.</summary>
internal sealed class RecordUndo : IDisposable
{
    private const int ReadTogether = 500;

    private readonly UndoScope scope;
    private readonly RecordLayout layout;
    private readonly RecordRows rows;
    private readonly StandingClaims claims;
    private readonly RecordRemoval removal;
    private readonly IRowSink updates;
    private readonly IPreparedCommand passOn;
    private long removed;
    private long restored;
    private long untouched;

    public RecordUndo(UndoScope scope, RecordLayout layout)
    {
        this.scope = scope;
        this.layout = layout;
        rows = new RecordRows(layout, scope.Terms);
        claims = new StandingClaims(scope, layout.Kind);
        removal = new RecordRemoval(scope, layout);
        updates = scope.Session.Update(layout.Table, layout.Columns);
        passOn = scope.Session.PrepareCommand($"UPDATE {layout.Table} SET ImportId = @p1, RowNumber = @p2 WHERE Id = @p0");
    }

    /// <returns>Created counts removed records, updated those put back, unchanged those that only lost a claim.</returns>
    public RecordCounts Run(CancellationToken cancellation)
    {
        removed = new SoleRecords(scope, layout).Remove();
        var shared = Shared();
        foreach (var ids in shared.Chunk(ReadTogether))
        {
            cancellation.ThrowIfCancellationRequested();
            var records = rows.FindAll(scope.Session, ids);
            claims.ReadAhead(ids);
            foreach (var id in ids)
            {
                if (records.TryGetValue(id, out var record))
                {
                    Undo(record, layout.Kind == RecordKind.Customer ? scope.Edits.Stated(record) : record, claims.Of(record.Id, record.ImportId, record.RowNumber));
                }
            }
        }

        updates.Complete();
        return new RecordCounts(removed, restored, untouched);
    }

    public void Dispose()
    {
        rows.Dispose();
        claims.Dispose();
        removal.Dispose();
        updates.Dispose();
        passOn.Dispose();
    }

    /// <summary>The records that may change: those that are the import's own, those it has a claim with a content of its
    /// own on, and those of which it takes other claims away. A record of another import that is known by content alone
    /// stays as it is.</summary>
    private List<long> Shared()
    {
        var ids = new HashSet<long>(scope.Fallen.Records(layout.Kind));
        var (idBase, span) = scope.Publications[scope.ImportId].Ranges[(int)layout.Kind];
        using (var own = scope.Session.Query($"SELECT Id FROM {layout.Table} WHERE Id > @p0 AND Id <= @p1 AND ImportId = @p2", idBase, idBase + span, scope.ImportId))
        {
            while (own.Read())
            {
                ids.Add(own.GetInt64(0));
            }
        }

        using (var claimed = scope.Session.Query(
            $"SELECT c.RecordId, CASE WHEN c.Payload IS NOT NULL OR r.ImportId = @p0 THEN 1 ELSE 0 END FROM Claims c JOIN {layout.Table} r ON r.Id = c.RecordId "
            + "WHERE c.ImportId = @p0 AND c.Kind = @p1",
            scope.ImportId,
            (int)layout.Kind))
        {
            while (claimed.Read())
            {
                if (claimed.GetInt64(1) != 0)
                {
                    ids.Add(claimed.GetInt64(0));
                }
                else
                {
                    untouched++;
                }
            }
        }

        return [.. ids.Order()];
    }

    /// <param name="record">The record as it is.</param>
    /// <param name="stated">The same without edits by hand.</param>
    /// <param name="standing">The claims on it that stand.</param>
    private void Undo(StoredRecord record, StoredRecord stated, List<StandingClaim> standing)
    {
        var state = Fold(stated, standing);
        if (state is null)
        {
            removed++;
            removal.Remove(record);
            return;
        }

        var first = standing[0];
        var isPassedOn = first.ImportId != record.ImportId;
        if (first.IsByContent && isPassedOn && layout.Kind != RecordKind.Customer)
        {
            state.CustomerId = scope.CustomerOf(first.ImportId, first.Row, state.CustomerId);
            scope.Keys[layout.Kind].Add(record.Key);
        }

        if (layout.Kind == RecordKind.Interaction)
        {
            scope.Relinked.Add(record.Id);
        }

        if (layout.Kind == RecordKind.Customer)
        {
            state = scope.Edits.Over(record.Id, state);
        }

        var isChanged = !state.SameAs(record.State);
        restored += isChanged ? 1 : 0;
        untouched += isChanged ? 0 : 1;
        if (isChanged)
        {
            Update(record, state, first);
        }
        else if (isPassedOn)
        {
            passOn.Later(record.Id, first.ImportId, first.Row);
        }
    }

    private void Update(StoredRecord record, RecordState state, StandingClaim first)
    {
        RecordRows.SetIdentity(updates, record.Id, first.ImportId, first.Row, record.Key);
        rows.Set(updates, state);
        updates.Next();
        removal.Follow(record.Id, record.State, state);
    }

    /// <summary>The record as the claims that stand say it, or null where they make none. Claims that turn out to say
    /// nothing are taken off the list.</summary>
    private RecordState? Fold(StoredRecord record, List<StandingClaim> standing)
    {
        RecordState? state = null;
        foreach (var claim in standing.ToArray())
        {
            var policy = layout.Kind == RecordKind.Customer ? scope.Publications[claim.ImportId].Customers : CustomerPolicy.Update;
            if (state is null && policy == CustomerPolicy.UpdateOnly)
            {
                standing.Remove(claim);
                Fall(record, claim);
            }
            else if (state is null && claim.IsByContent)
            {
                state = record.State.Copy();
                state.AgeAsOf = state.AgeAsOf is null ? null : claim.State?.AgeAsOf ?? state.AgeAsOf;
            }
            else if (!claim.IsByContent && (state is null || policy != CustomerPolicy.CreateOnly))
            {
                state ??= new RecordState();
                state.Overlay(Linked(claim));
            }
        }

        if (state is not null && state.CustomerId != record.State.CustomerId && state.CustomerId != 0 && !scope.HasCustomer(state.CustomerId))
        {
            // Erased since then.
            state.CustomerId = 0;
        }

        return state;
    }

    private void Fall(StoredRecord customer, StandingClaim claim)
    {
        if (claim.IsByContent)
        {
            scope.Fallen.FallRow(customer.Id, claim.ImportId, claim.Row);
        }
        else
        {
            scope.Fallen.FallAll(customer.Id, claim.ImportId);
        }
    }

    /// <summary>An interaction's purchase is the one that the row of the claim states now.</summary>
    private RecordState Linked(StandingClaim claim)
    {
        if (layout.Kind == RecordKind.Interaction)
        {
            claim.State!.PurchaseId = scope.Rows.Find(RecordKind.Purchase, claim.ImportId, claim.Row) ?? 0;
        }

        return claim.State!;
    }
}
