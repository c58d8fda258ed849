using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Editing;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Publishes a staged import inside one write transaction and counts what it does. Whoever calls it decides by the
/// counts whether the transaction is committed.
/// </summary>
internal sealed class Publisher(IStoreSession session, StagedImport staged, long importId, string fileName, DateTime now)
{
    /// <param name="rejectsKnown">Called once no more rows can be rejected.</param>
    public ImportCounts Run(IProgress<ImportProgress>? progress, CancellationToken cancellation, Action? rejectsKnown = null)
    {
        progress?.Report(new ImportProgress(ImportPhase.Counting, 0, null, staged.RejectedSoFar));
        var counters = StoreCounters.Read(session);
        using var claims = new ClaimLog(session);
        var scope = new PublishScope
        {
            Session = session,
            Staged = staged,
            ImportId = importId,
            Counters = counters,
            Terms = new TermTable(session),
            Claims = claims,
            Edits = EditedRecords.Read(session),
            SpoolFile = staged.SpoolFile,
            Cancellation = cancellation,
            Seen = new bool[staged.Plan.SlotIds],
            Values = new ValueTally(staged.Plan),
            Stated = new bool[staged.Plan.SlotIds],
        };
        new CustomerGate(scope).Run();
        rejectsKnown?.Invoke();
        var counts = Publish(scope, counters, progress, out var after);
        claims.Complete();
        scope.Edits.Save(session);
        RollupBuilder.RebuildSales(session, scope.TouchedDays);
        RollupBuilder.RebuildCustomers(session, scope.TouchedCustomers);
        scope.Terms.Save(session);
        SaveFields(scope);
        SavePublication(scope, counters, after, counts);
        after.Write(session);
        return counts;
    }

    private ImportCounts Publish(PublishScope scope, StoreCounters counters, IProgress<ImportProgress>? progress, out StoreCounters after)
    {
        var spools = staged.Spools;
        var append = staged.Plan.Profile.Purchases == PurchasePolicy.Append;
        var purchases = new RecordMatches(scope, RecordLayout.Purchases, spools.Purchases, counters.Purchase, counters.Purchase, append);
        purchases.Run();
        var interactions = new RecordMatches(scope, RecordLayout.Interactions, spools.Interactions, counters.Interaction, counters.Interaction, append);
        interactions.Run();
        using var links = session.Insert("CustomerPurchases", "CustomerId", "PurchaseId");
        using var totals = new CustomerTotals(session, scope.Terms);
        using var customers = new CustomerStep(scope, purchases, links, totals);
        customers.Run();
        var contentCustomers = new RecordMatches(
            scope, RecordLayout.Customers, spools.ContentCustomers, customers.LastId, counters.Customer, append: false);
        contentCustomers.Run();
        using var rows = new RowStep(scope, customers, contentCustomers, purchases, interactions, links, totals, progress);
        rows.Run();
        links.Complete();
        totals.Complete();
        after = new StoreCounters(
            counters.DataVersion + 1,
            counters.Sequence,
            customers.LastId + (contentCustomers.NewCount > 0 ? staged.Read : 0),
            counters.Purchase + (purchases.NewCount > 0 ? staged.Read : 0),
            counters.Interaction + (interactions.NewCount > 0 ? staged.Read : 0));
        return Count(scope, new RecordKindCounts(
            new RecordCounts(customers.Created + contentCustomers.NewCount, customers.Changed, customers.Unchanged + contentCustomers.MatchedCount),
            new RecordCounts(purchases.NewCount, rows.PurchasesChanged, purchases.MatchedCount - rows.PurchasesChanged),
            new RecordCounts(interactions.NewCount, rows.InteractionsChanged, interactions.MatchedCount - rows.InteractionsChanged))) with
        {
            Overwrites = new Overwrites(customers.Overwrites, rows.PurchaseOverwrites, rows.InteractionOverwrites),
        };
    }

    private ImportCounts Count(PublishScope scope, RecordKindCounts records)
    {
        var (rejected, dropped, duplicates, corrected) = staged.Outcomes();
        long created = 0, updated = 0;
        for (var row = 1; row <= staged.Read; row++)
        {
            if (!staged.IsAccepted(row))
            {
                continue;
            }

            created += scope.Created[row] ? 1 : 0;
            updated += !scope.Created[row] && scope.Updated[row] ? 1 : 0;
        }

        return new ImportCounts
        {
            Read = staged.Read,
            Created = created,
            Updated = updated,
            Unchanged = staged.Read - rejected - duplicates - created - updated,
            Duplicates = duplicates,
            Rejected = rejected,
            Dropped = dropped,
            Corrected = corrected,
            Records = records,
            Values = scope.Values.Counts(staged.Doubts),
        };
    }

    private void SavePublication(PublishScope scope, StoreCounters before, StoreCounters after, ImportCounts counts)
    {
        var fields = staged.Plan.Slots.Where(slot => slot.Field is not null && (scope.Seen[slot.Id] || scope.Stated[slot.Id])).Select(slot => slot.Name);
        using var sink = session.Insert(
            "Publications",
            "ImportId", "Sequence", "PublishedAt", "FileName", "Customers", "Purchases", "CustomerBase", "CustomerSpan",
            "PurchaseBase", "PurchaseSpan", "InteractionBase", "InteractionSpan", "Fields", "Rows", "LineShift");
        sink.Set(0, importId);
        sink.Set(1, after.Sequence);
        sink.Set(2, StoreTime.Utf8(now));
        sink.Set(3, Encoding.UTF8.GetBytes(fileName));
        sink.Set(4, (long)staged.Plan.Profile.Customers);
        sink.Set(5, (long)staged.Plan.Profile.Purchases);
        sink.Set(6, before.Customer);
        sink.Set(7, after.Customer - before.Customer);
        sink.Set(8, before.Purchase);
        sink.Set(9, after.Purchase - before.Purchase);
        sink.Set(10, before.Interaction);
        sink.Set(11, after.Interaction - before.Interaction);
        sink.Set(12, Encoding.UTF8.GetBytes(string.Join(',', fields)));
        sink.Set(13, counts.Accepted);
        if (staged.LineShift is { } shift)
        {
            sink.Set(14, shift);
        }
        else
        {
            sink.SetNull(14);
        }

        sink.Next();
        sink.Complete();
    }

    /// <summary>Enters what the records hold now, and takes out what they no longer do.</summary>
    private void SaveFields(PublishScope scope)
    {
        foreach (var slot in staged.Plan.Slots.Where(slot => scope.Seen[slot.Id]))
        {
            scope.Held.Add(slot);
        }

        var fields = new FieldsInUse(session);
        foreach (var slot in staged.Plan.Slots.Where(slot => slot.Field is null && (!(slot.IsWithoutCustomer || slot.KeepsText) || scope.Values.HasValue(slot))))
        {
            fields.Define(slot.Kind, slot.Name, staged.Plan.TypeOf(slot), scope.Held.Contains(slot));
        }

        fields.Add(scope.Held);
        if (staged.Plan.Profile.Blanks == Blanks.Clear)
        {
            fields.Recount();
        }

        fields.Save();
    }
}
