using CrmReports.Application.Aggregation;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Goes through the staged rows in file order and publishes what they bring: purchases, interactions, and customers
/// without a key. Records that several rows state follow at the end.
/// </summary>
internal sealed class RowStep : IDisposable
{
    private readonly PublishScope scope;
    private readonly RecordMatches contentCustomers;
    private readonly RecordMatches purchases;
    private readonly RecordMatches interactions;
    private readonly RowLinks rowLinks;
    private readonly IRowSink links;
    private readonly CustomerTotals totals;
    private readonly SalesPass sales;
    private readonly HashSet<int> changedDays = [];
    private readonly RecordWriter customerWriter;
    private readonly RecordWriter purchaseWriter;
    private readonly RecordWriter interactionWriter;
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
        this.contentCustomers = contentCustomers;
        this.purchases = purchases;
        this.interactions = interactions;
        this.links = links;
        this.totals = totals;
        this.progress = progress;
        rowLinks = new RowLinks(customers, contentCustomers, purchases);
        sales = new SalesPass(scope, purchases);
        customerWriter = new RecordWriter(scope, RecordLayout.Customers);
        purchaseWriter = new RecordWriter(scope, RecordLayout.Purchases);
        interactionWriter = new RecordWriter(scope, RecordLayout.Interactions);
    }

    public long PurchasesChanged { get; private set; }

    public long InteractionsChanged { get; private set; }

    /// <summary>Rows that change what an earlier row of the import says of the same purchase.</summary>
    public long PurchaseOverwrites { get; private set; }

    public long InteractionOverwrites { get; private set; }

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
                var row = new StagedRow(pass.Encoded);
                scope.Values.Add(row);
                Publish(pass.Row, row);
            }
        }

        new RestatedRecords(scope, purchases, rowLinks).Publish(PublishPurchase);
        new RestatedRecords(scope, interactions, rowLinks).Publish(PublishInteraction);
        customerWriter.Complete();
        purchaseWriter.Complete();
        interactionWriter.Complete();
        sales.Save(changedDays);
    }

    public void Dispose()
    {
        customerWriter.Dispose();
        purchaseWriter.Dispose();
        interactionWriter.Dispose();
    }

    private void Publish(int row, in StagedRow staged)
    {
        var customerId = rowLinks.CustomerOf(row, staged);
        if (staged.Reference == CustomerReference.ByContent && !contentCustomers.IsMatched(row))
        {
            customerWriter.Insert(customerId, row, staged.CustomerKey, staged.Customer);
        }
        else if (staged.Reference == CustomerReference.ByContent)
        {
            scope.See(staged.Customer);
        }

        var purchaseId = rowLinks.PurchaseOf(row, staged);
        if (purchaseId != 0 && !purchases.IsRestated(row))
        {
            PublishPurchase(row, staged, customerId, purchaseId);
        }

        if (staged.HasInteraction && !interactions.IsSuperseded(row) && !interactions.IsRestated(row))
        {
            PublishInteraction(row, staged, customerId, purchaseId);
        }
    }

    private void PublishPurchase(int row, in StagedRow staged, long customerId, long id)
    {
        if (purchases.IsNew(row))
        {
            purchaseWriter.Insert(id, row, staged.PurchaseKey, staged.Purchase, customerId);
            if (staged.Reference == CustomerReference.ByContent)
            {
                AddToContentCustomer(staged, customerId, id);
            }
        }
        else if (purchases.HasOwnId(row))
        {
            ChangePurchase(purchaseWriter.Find(id), purchaseWriter.ClaimOf(staged.Purchase, customerId), row);
        }
        else
        {
            scope.See(staged.Purchase);
        }
    }

    private void PublishPurchase(long id, RestatedRecord record)
    {
        scope.See(RecordKind.Purchase, record.Claim);
        PurchaseOverwrites += record.Overwrites;
        if (purchases.IsMatched(record.Row))
        {
            ChangePurchase(purchaseWriter.Find(id), record.Claim, [.. record.Rows]);
            return;
        }

        purchaseWriter.Insert(id, record);
        Touch(record.Claim);
        Link(record.Claim.CustomerId, id);
    }

    /// <summary>Customers with a key have their purchases and totals from the step before.</summary>
    private void AddToContentCustomer(in StagedRow staged, long customerId, long id)
    {
        var sums = new PurchaseSums(staged.Purchase, scope.Terms);
        Link(customerId, id);
        totals.Begin(customerId);
        totals.Add(sums.Currency, sums.Amount ?? RowFacts.NoAmount, sums.Place.Day);
        totals.End(isNew: false);
    }

    private void ChangePurchase(StoredRecord record, RecordState claim, params ReadOnlySpan<int> claiming)
    {
        if (purchaseWriter.Change(record, claim, claiming) is not { } after)
        {
            return;
        }

        PurchasesChanged++;
        Touch(record.State);
        Touch(after);
        if (record.State.CustomerId != after.CustomerId)
        {
            scope.Session.Execute("DELETE FROM CustomerPurchases WHERE CustomerId = @p0 AND PurchaseId = @p1", record.State.CustomerId, record.Id);
            Link(after.CustomerId, record.Id);
        }
    }

    /// <summary>What is summed up over the purchase is computed anew.</summary>
    private void Touch(RecordState purchase)
    {
        var day = DayOf(purchase);
        scope.TouchedDays.Add(day);
        changedDays.Add(day);
        if (purchase.CustomerId != 0)
        {
            scope.TouchedCustomers.Add(purchase.CustomerId);
        }
    }

    private void Link(long customerId, long purchaseId)
    {
        if (customerId != 0)
        {
            links.Set(0, customerId);
            links.Set(1, purchaseId);
            links.Next();
        }
    }

    private void PublishInteraction(int row, in StagedRow staged, long customerId, long purchaseId)
    {
        var id = interactions.IdOf(row);
        if (interactions.IsNew(row))
        {
            interactionWriter.Insert(id, row, staged.InteractionKey, staged.Interaction, customerId, purchaseId);
        }
        else if (interactions.HasOwnId(row))
        {
            ChangeInteraction(interactionWriter.Find(id), interactionWriter.ClaimOf(staged.Interaction, customerId, purchaseId), row);
        }
        else
        {
            scope.See(staged.Interaction);
        }
    }

    private void PublishInteraction(long id, RestatedRecord record)
    {
        scope.See(RecordKind.Interaction, record.Claim);
        InteractionOverwrites += record.Overwrites;
        if (interactions.IsMatched(record.Row))
        {
            ChangeInteraction(interactionWriter.Find(id), record.Claim, [.. record.Rows]);
        }
        else
        {
            interactionWriter.Insert(id, record);
        }
    }

    private void ChangeInteraction(StoredRecord record, RecordState claim, params ReadOnlySpan<int> claiming)
    {
        if (interactionWriter.Change(record, claim, claiming) is not null)
        {
            InteractionsChanged++;
        }
    }

    private static int DayOf(RecordState purchase) => purchase[PurchaseDateSlot] switch
    {
        { Kind: CellKind.Date } date => (int)date.Bits,
        { Kind: CellKind.DateTime } moment => RowBuilder.DayOf(moment.Bits),
        _ => SalesRollup.NoDay,
    };

    private static readonly int PurchaseDateSlot = Fields.PurchaseDate.Number;
}
