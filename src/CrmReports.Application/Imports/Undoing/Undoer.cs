using System.Globalization;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Takes a published import out of the store as if it had never been: drops its claims and folds again, in publish
/// order, what the other imports state of the records it spoke of.
/// </summary>
internal sealed class Undoer(IStoreSession session, long importId, CancellationToken cancellation)
{
    public UndoResult Run()
    {
        using var scope = new UndoScope(session, importId);
        if (!scope.Publications.ContainsKey(importId))
        {
            throw new ImportException(string.Create(CultureInfo.InvariantCulture, $"Import {importId} is not published."));
        }

        var customers = Undo(scope, RecordLayout.Customers);
        var purchases = Undo(scope, RecordLayout.Purchases);
        var interactions = Undo(scope, RecordLayout.Interactions);
        session.Execute("DELETE FROM Claims WHERE ImportId = @p0", importId);
        scope.Fallen.Delete();
        if (scope.AnyAppends)
        {
            DealOut(scope, RecordLayout.Purchases);
            DealOut(scope, RecordLayout.Interactions);
            scope.Rows.Forget();
        }

        new PurchaseLinks(scope).Run();
        scope.Edits.Save(session);
        session.Execute("DELETE FROM Publications WHERE ImportId = @p0", importId);
        scope.Terms.Save(session);
        scope.Sales.Save();
        RollupBuilder.RebuildCustomers(session, scope.TouchedCustomers);
        var fields = new FieldsInUse(session);
        fields.Recount();
        fields.Save();
        session.Execute("UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1");
        return new UndoResult(importId, customers, purchases, interactions, 0);
    }

    private RecordCounts Undo(UndoScope scope, RecordLayout layout)
    {
        using var undo = new RecordUndo(scope, layout);
        return undo.Run(cancellation);
    }

    private static void DealOut(UndoScope scope, RecordLayout layout)
    {
        using var records = new EqualRecords(scope, layout);
        records.Run();
    }
}
