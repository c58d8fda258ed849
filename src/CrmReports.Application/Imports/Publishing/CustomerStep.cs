using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Publishes the customers that rows name by key: all rows about one of them together. Goes through the partitions in
/// order of keys, so that customers, their keys, their purchases and their totals are all inserted in sorted order.
/// </summary>
internal sealed class CustomerStep : IDisposable
{
    private readonly PublishScope scope;
    private readonly RecordMatches purchases;
    private readonly RecordRows rows;
    private readonly IRowSink customers;
    private readonly IRowSink updates;
    private readonly IRowSink keys;
    private readonly IRowSink links;
    private readonly CustomerTotals totals;
    private readonly RowIds ids;
    private long last;

    public CustomerStep(PublishScope scope, RecordMatches purchases, IRowSink links, CustomerTotals totals)
    {
        this.scope = scope;
        this.purchases = purchases;
        this.links = links;
        this.totals = totals;
        rows = new RecordRows(RecordLayout.Customers, scope.Terms);
        customers = scope.Session.Insert("Customers", RecordLayout.Customers.Columns);
        updates = scope.Session.Update("Customers", RecordLayout.Customers.Columns);
        keys = scope.Session.Insert("CustomerKeys", "KeyHi", "KeyLo", "CustomerId");
        ids = new RowIds(scope.SpoolFile, scope.Staged.Spools.Customers.Total == 0 ? 0 : scope.Staged.Read, scope.Staged.Limits.RowWindowBits);
        last = scope.Counters.Customer;
    }

    public long Created { get; private set; }

    public long Changed { get; private set; }

    public long Unchanged { get; private set; }

    /// <summary>Rows that change what an earlier row of the import says of the customer.</summary>
    public long Overwrites { get; private set; }

    /// <summary>The highest customer id given.</summary>
    public long LastId => last;

    /// <summary>The customer of a row, or 0; rows are asked for in ascending order.</summary>
    public long IdOf(int row) => ids[row];

    public void Run()
    {
        var spool = scope.Staged.Spools.Customers;
        using var existing = new ExistingKeys(scope.Session, RecordLayout.Customers, scope.Counters.Customer, spool.Total, spool.Partitions);
        var pass = new SpoolPass<CustomerRow>(spool);
        while (pass.Next())
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var entries = pass.Entries;
            var payloads = scope.Staged.Spools.Payloads.Load(pass.Partition);
            existing.Begin(pass.Partition);
            for (var start = 0; start < entries.Length;)
            {
                var end = start + 1;
                while (end < entries.Length && entries[end].Hi == entries[start].Hi && entries[end].Lo == entries[start].Lo)
                {
                    end++;
                }

                Publish(entries[start..end], payloads, existing);
                start = end;
            }

            scope.Staged.Spools.Payloads.Free(pass.Partition);
        }

        keys.Complete();
        customers.Complete();
        updates.Complete();
    }

    public void Dispose()
    {
        customers.Dispose();
        updates.Dispose();
        keys.Dispose();
        rows.Dispose();
    }

    private void Publish(ReadOnlySpan<CustomerRow> group, byte[][] payloads, ExistingKeys existing)
    {
        var first = FirstAccepted(group);
        if (first < 0)
        {
            return;
        }

        var stored = existing.Of(new Hash128(group[first].Hi, group[first].Lo));
        var id = stored.Length > 0 ? stored[0].Id : ++last;
        if (stored.Length > 0)
        {
            Update(group, first, payloads, id);
        }
        else
        {
            Create(group, first, payloads, id);
        }

        totals.Begin(id);
        foreach (ref readonly var entry in group)
        {
            if (!scope.Staged.IsAccepted(entry.Row))
            {
                continue;
            }

            ids.Set(entry.Row, id);
            if ((entry.Currency & RowFacts.PurchaseBit) != 0 && purchases.IsNew(entry.Row))
            {
                links.Set(0, id);
                links.Set(1, purchases.IdBase + entry.Row);
                links.Next();
                totals.Add(entry.Currency & ~RowFacts.PurchaseBit, entry.Amount, entry.Day);
            }
        }

        totals.End(isNew: stored.Length == 0);
    }

    private void Create(ReadOnlySpan<CustomerRow> group, int first, byte[][] payloads, long id)
    {
        Created++;
        scope.Created.Set(group[first].Row);
        var key = new Hash128(group[first].Hi, group[first].Lo);
        RecordRows.SetIdentity(customers, id, scope.ImportId, group[first].Row, key);
        if (scope.Edits.ComesBack(key, id))
        {
            var state = scope.Edits.Over(id, Fold(group, first, payloads, isNew: true));
            scope.Held.Add(RecordKind.Customer, state);
            rows.Set(customers, state);
        }
        else if (AllSayTheSame(group, first, payloads))
        {
            rows.Set(customers, ByteSpool.Read(payloads, group[first].Payload), scope.Plan, scope.Seen);
        }
        else
        {
            var state = Fold(group, first, payloads, isNew: true);
            scope.Held.Add(RecordKind.Customer, state);
            rows.Set(customers, state);
        }

        customers.Next();
        keys.Set(0, key.Hi);
        keys.Set(1, key.Lo);
        keys.Set(2, id);
        keys.Next();
    }

    private void Update(ReadOnlySpan<CustomerRow> group, int first, byte[][] payloads, long id)
    {
        var shown = rows.Find(scope.Session, id) ?? throw new InvalidOperationException($"Customer {id} has a key but no row.");
        var record = scope.Edits.Stated(shown);
        var claim = Fold(group, first, payloads, isNew: false);
        if (scope.Plan.Profile.Blanks == Blanks.Clear)
        {
            claim.ClearBlanks(scope.Plan, RecordKind.Customer);
        }

        scope.Claims.AddKeyed(RecordKind.Customer, record, scope.ImportId, group[first].Row, claim);
        var after = record.State.Copy();
        if (scope.Plan.Profile.Customers != CustomerPolicy.CreateOnly)
        {
            after.Overlay(claim);
        }

        after = scope.Edits.Over(id, after);
        if (after.SameAs(shown.State))
        {
            Unchanged++;
            return;
        }

        Changed++;
        scope.Held.Add(RecordKind.Customer, after);
        foreach (ref readonly var entry in group)
        {
            scope.Updated.Set(entry.Row);
        }

        RecordRows.SetIdentity(updates, id, record.ImportId, record.RowNumber, record.Key);
        rows.Set(updates, after);
        updates.Next();
    }

    private static readonly int AgeSlot = Fields.Age.Number;

    private int FirstAccepted(ReadOnlySpan<CustomerRow> group)
    {
        for (var i = 0; i < group.Length; i++)
        {
            if (scope.Staged.IsAccepted(group[i].Row))
            {
                return i;
            }
        }

        return -1;
    }

    private bool AllSayTheSame(ReadOnlySpan<CustomerRow> group, int first, byte[][] payloads)
    {
        var said = ByteSpool.Read(payloads, group[first].Payload);
        for (var i = first + 1; i < group.Length; i++)
        {
            if (group[i].Payload != group[first].Payload
                && scope.Staged.IsAccepted(group[i].Row)
                && !ByteSpool.Read(payloads, group[i].Payload).SequenceEqual(said))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All that the import's rows say of the customer: of each field the last value stated.</summary>
    private RecordState Fold(ReadOnlySpan<CustomerRow> group, int first, byte[][] payloads, bool isNew)
    {
        var state = new RecordState();
        ReadOnlySpan<byte> previous = default;
        for (var i = first; i < group.Length; i++)
        {
            if (!scope.Staged.IsAccepted(group[i].Row))
            {
                continue;
            }

            var said = ByteSpool.Read(payloads, group[i].Payload);
            if (isNew && i > first && !said.SequenceEqual(previous))
            {
                // The import itself changes what an earlier row of it said.
                scope.Updated.Set(group[i].Row);
            }

            if (state.Overlay(said, scope.Plan))
            {
                Overwrites++;
            }

            previous = said;
        }

        scope.See(RecordKind.Customer, state);
        state.AgeAsOf = state[AgeSlot] is null ? null : scope.Plan.ReferenceDay;
        return state;
    }
}
