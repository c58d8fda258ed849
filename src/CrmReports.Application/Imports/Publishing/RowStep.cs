using CrmReports.Application.Aggregation;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Goes through the staged rows in file order and publishes what they bring: purchases, interactions, and customers
/// without a key.
/// </summary>
internal sealed class RowStep : IDisposable
{
    private readonly PublishScope scope;
    private readonly CustomerStep customers;
    private readonly RecordMatches contentCustomers;
    private readonly RecordMatches purchases;
    private readonly RecordMatches interactions;
    private readonly IRowSink links;
    private readonly CustomerTotals totals;
    private readonly SalesPass sales;
    private readonly HashSet<int> changedDays = [];
    private readonly RecordRows customerRows;
    private readonly RecordRows purchaseRows;
    private readonly RecordRows interactionRows;
    private readonly IRowSink customerSink;
    private readonly IRowSink purchaseSink;
    private readonly IRowSink interactionSink;
    private readonly IRowSink purchaseUpdates;
    private readonly IRowSink interactionUpdates;
    private readonly IProgress<ImportProgress>? progress;

    public RowStep(
        PublishScope scope,
        CustomerStep customers,
        RecordMatches contentCustomers,
        RecordMatches purchases,
        RecordMatches interactions,
        IRowSink links,
        CustomerTotals totals,
        IProgress<ImportProgress>? progress)
    {
        this.scope = scope;
        this.customers = customers;
        this.contentCustomers = contentCustomers;
        this.purchases = purchases;
        this.interactions = interactions;
        this.links = links;
        this.totals = totals;
        this.progress = progress;
        sales = new SalesPass(scope, purchases);
        customerRows = new RecordRows(RecordLayout.Customers, scope.Terms);
        purchaseRows = new RecordRows(RecordLayout.Purchases, scope.Terms);
        interactionRows = new RecordRows(RecordLayout.Interactions, scope.Terms);
        customerSink = scope.Session.Insert("Customers", RecordLayout.Customers.Columns);
        purchaseSink = scope.Session.Insert("Purchases", RecordLayout.Purchases.Columns);
        interactionSink = scope.Session.Insert("Interactions", RecordLayout.Interactions.Columns);
        purchaseUpdates = scope.Session.Update("Purchases", RecordLayout.Purchases.Columns);
        interactionUpdates = scope.Session.Update("Interactions", RecordLayout.Interactions.Columns);
    }

    public long PurchasesChanged { get; private set; }

    public long InteractionsChanged { get; private set; }

    public void Run()
    {
        sales.Start();
        var pass = scope.Staged.Rows.Read();
        while (pass.Next())
        {
            if ((pass.Row & 0xFFFF) == 0)
            {
                scope.Cancellation.ThrowIfCancellationRequested();
                progress?.Report(new ImportProgress(
                    ImportPhase.Publishing, pass.Row, pass.Row / (double)scope.Staged.Read, scope.Staged.RejectedSoFar));
            }

            if (scope.Staged.IsAccepted(pass.Row))
            {
                Publish(pass.Row, new StagedRow(pass.Encoded));
            }
        }

        foreach (var sink in Sinks)
        {
            sink.Complete();
        }

        sales.Save(changedDays);
    }

    public void Dispose()
    {
        foreach (var sink in Sinks)
        {
            sink.Dispose();
        }

        customerRows.Dispose();
        purchaseRows.Dispose();
        interactionRows.Dispose();
    }

    private IRowSink[] Sinks => [customerSink, purchaseSink, interactionSink, purchaseUpdates, interactionUpdates];

    private void Publish(int row, in StagedRow staged)
    {
        var customerId = staged.Reference switch
        {
            CustomerReference.Keyed => customers.IdOf(row),
            CustomerReference.ByContent => PublishCustomer(row, staged),
            CustomerReference.None => 0,
            _ => throw new InvalidOperationException(),
        };
        var purchaseId = 0L;
        if (staged.HasPurchase)
        {
            purchaseId = PublishPurchase(row, staged, customerId);
        }

        if (staged.HasInteraction)
        {
            PublishInteraction(row, staged, customerId, purchaseId);
        }
    }

    private long PublishCustomer(int row, in StagedRow staged)
    {
        var id = contentCustomers.IdOf(row);
        if (contentCustomers.IsMatched(row))
        {
            return id;
        }

        scope.Created.Set(row);
        SetIdentity(customerSink, id, row, staged.CustomerKey);
        customerRows.Set(customerSink, staged.Customer, scope.Plan, scope.Seen);
        customerSink.Next();
        return id;
    }

    private long PublishPurchase(int row, in StagedRow staged, long customerId)
    {
        if (purchases.IsSuperseded(row))
        {
            return 0;
        }

        var id = purchases.IdOf(row);
        if (purchases.IsNew(row))
        {
            scope.Created.Set(row);
            SetIdentity(purchaseSink, id, row, staged.PurchaseKey);
            purchaseRows.Set(purchaseSink, staged.Purchase, scope.Plan, scope.Seen);
            purchaseRows.SetLinks(purchaseSink, customerId, 0);
            purchaseSink.Next();
            if (staged.Reference == CustomerReference.ByContent)
            {
                AddToContentCustomer(staged, customerId, id);
            }
        }
        else if (purchases.HasOwnId(row))
        {
            UpdatePurchase(row, staged, customerId, id);
        }

        return id;
    }

    /// <summary>Customers with a key have their purchases and totals from the step before.</summary>
    private void AddToContentCustomer(in StagedRow staged, long customerId, long id)
    {
        var sums = new PurchaseSums(staged.Purchase, scope.Terms);
        links.Set(0, customerId);
        links.Set(1, id);
        links.Next();
        totals.Begin(customerId);
        totals.Add(sums.Currency, sums.Amount ?? RowFacts.NoAmount, sums.Place.Day);
        totals.End(isNew: false);
    }

    private void UpdatePurchase(int row, in StagedRow staged, long customerId, long id)
    {
        var record = purchaseRows.Find(scope.Session, id) ?? throw new InvalidOperationException($"Purchase {id} has a key but no row.");
        if (Change(purchaseRows, purchaseUpdates, RecordKind.Purchase, record, row, staged.Purchase, customerId, 0) is not { } after)
        {
            return;
        }

        PurchasesChanged++;
        foreach (var state in new[] { record.State, after })
        {
            scope.TouchedDays.Add(DayOf(state));
            if (state.CustomerId != 0)
            {
                scope.TouchedCustomers.Add(state.CustomerId);
            }
        }

        changedDays.Add(DayOf(after));
        if (record.State.CustomerId != after.CustomerId)
        {
            scope.Session.Execute("DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1", record.State.CustomerId, id);
            if (after.CustomerId != 0)
            {
                links.Set(0, after.CustomerId);
                links.Set(1, id);
                links.Next();
            }
        }
    }

    private void PublishInteraction(int row, in StagedRow staged, long customerId, long purchaseId)
    {
        if (interactions.IsSuperseded(row))
        {
            return;
        }

        var id = interactions.IdOf(row);
        if (interactions.IsNew(row))
        {
            scope.Created.Set(row);
            SetIdentity(interactionSink, id, row, staged.InteractionKey);
            interactionRows.Set(interactionSink, staged.Interaction, scope.Plan, scope.Seen);
            interactionRows.SetLinks(interactionSink, customerId, purchaseId);
            interactionSink.Next();
        }
        else if (interactions.HasOwnId(row))
        {
            var record = interactionRows.Find(scope.Session, id) ?? throw new InvalidOperationException($"Interaction {id} has a key but no row.");
            if (Change(interactionRows, interactionUpdates, RecordKind.Interaction, record, row, staged.Interaction, customerId, purchaseId) is not null)
            {
                InteractionsChanged++;
            }
        }
    }

    /// <summary>Lays the row's claim over a stored record with an id of its own. Null where nothing changes.</summary>
    private RecordState? Change(
        RecordRows rows, IRowSink updates, RecordKind kind, StoredRecord record, int row, ReadOnlySpan<byte> slice, long customerId, long purchaseId)
    {
        var claim = new RecordState { CustomerId = customerId, PurchaseId = purchaseId };
        claim.Overlay(slice, scope.Plan);
        if (scope.Plan.Profile.Blanks == Blanks.Clear)
        {
            claim.ClearBlanks(scope.Plan, kind);
        }

        scope.Claims.AddKeyed(kind, record, scope.ImportId, row, claim);
        var after = record.State.Copy();
        after.Overlay(claim);
        if (after.SameAs(record.State))
        {
            return null;
        }

        scope.Updated.Set(row);
        updates.Set(RecordLayout.Id, record.Id);
        updates.Set(RecordLayout.ImportId, record.ImportId);
        updates.Set(RecordLayout.RowNumber, record.RowNumber);
        updates.Set(RecordLayout.KeyHi, record.KeyHi);
        updates.Set(RecordLayout.KeyLo, record.KeyLo);
        rows.Set(updates, after);
        updates.Next();
        return after;
    }

    private static int DayOf(RecordState purchase) => purchase[PurchaseDateSlot] switch
    {
        { Kind: CellKind.Date } date => (int)date.Bits,
        { Kind: CellKind.DateTime } moment => RowBuilder.DayOf(moment.Bits),
        _ => SalesRollup.NoDay,
    };

    private static readonly int PurchaseDateSlot = RowFacts.SlotOf(Fields.PurchaseDate);

    private void SetIdentity(IRowSink sink, long id, int row, Hash128 key)
    {
        sink.Set(RecordLayout.Id, id);
        sink.Set(RecordLayout.ImportId, scope.ImportId);
        sink.Set(RecordLayout.RowNumber, row);
        sink.Set(RecordLayout.KeyHi, key.Hi);
        sink.Set(RecordLayout.KeyLo, key.Lo);
    }
}
