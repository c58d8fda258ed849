using System.Globalization;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Takes a published import out of the store as if it had never been: drops its claims and folds again, in publish
/// order, what the other imports state of the records it spoke of.
/// </summary>
internal sealed class Undoer
{
    private readonly IStoreSession session;
    private readonly long importId;
    private readonly CancellationToken cancellation;
    private readonly UndoScope scope;

    public Undoer(IStoreSession session, long importId, CancellationToken cancellation)
    {
        this.session = session;
        this.importId = importId;
        this.cancellation = cancellation;
        scope = new UndoScope(session, importId);
    }

    public UndoResult Run()
    {
        var publication = scope.Publications.GetValueOrDefault(importId)
            ?? throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"Import {importId} is not published."));
        var customers = new RecordUndo(scope, RecordLayout.Customers).Run(Affected("Customers", RecordKind.Customer, publication.CustomerBase, publication.CustomerSpan), cancellation);
        var purchaseIds = Affected("Purchases", RecordKind.Purchase, publication.PurchaseBase, publication.PurchaseSpan);
        var purchases = new RecordUndo(scope, RecordLayout.Purchases).Run(purchaseIds, cancellation);
        var interactionIds = Affected("Interactions", RecordKind.Interaction, publication.InteractionBase, publication.InteractionSpan);
        var interactions = new RecordUndo(scope, RecordLayout.Interactions).Run(interactionIds, cancellation);
        session.Execute("DELETE FROM Claims WHERE ImportId = @p0", importId);
        if (scope.AnyAppends)
        {
            new EqualRecords(scope, RecordLayout.Purchases).Run();
            new EqualRecords(scope, RecordLayout.Interactions).Run();
        }

        new PurchaseLinks(scope).Run();
        session.Execute("DELETE FROM Publications WHERE ImportId = @p0", importId);
        RollupBuilder.RebuildSales(session, scope.TouchedDays);
        RollupBuilder.RebuildCustomers(session, scope.TouchedCustomers);
        session.Execute("UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1");
        return new UndoResult(importId, customers, purchases, interactions, 0);
    }

    /// <summary>The records the import speaks of: those it created, and those it has a claim on.</summary>
    private List<long> Affected(string table, RecordKind kind, long idBase, long span)
    {
        var ids = new HashSet<long>();
        using (var rows = session.Query(
            $"SELECT Id FROM {table} WHERE Id > @p0 AND Id <= @p1 AND ImportId = @p2", idBase, idBase + span, importId))
        {
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0));
            }
        }

        using (var rows = session.Query("SELECT RecordId FROM Claims WHERE ImportId = @p0 AND Kind = @p1", importId, (int)kind))
        {
            while (rows.Read())
            {
                ids.Add(rows.GetInt64(0));
            }
        }

        return [.. ids.Concat(scope.CascadedTo(kind)).Distinct().Order()];
    }
}
