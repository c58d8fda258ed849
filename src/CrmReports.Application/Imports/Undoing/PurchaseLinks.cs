namespace CrmReports.Application.Imports.Undoing;

/// <summary>Ties interactions to the purchase that the same source row states, after their claims have changed.</summary>
internal sealed class PurchaseLinks(UndoScope scope)
{
    public void Run()
    {
        foreach (var id in scope.Relinked)
        {
            var claim = OwnClaim(id);
            if (claim is { HasLink: true } own)
            {
                scope.Session.Execute("UPDATE Interactions SET PurchaseId = @p0 WHERE Id = @p1", PurchaseOf(own.Import, own.Row), id);
            }
        }
    }

    private (long Import, long Row, bool HasLink)? OwnClaim(long id)
    {
        using var rows = scope.Session.Query("SELECT ImportId, RowNumber, PurchaseId FROM Interactions WHERE Id = @p0", id);
        return rows.Read() ? (rows.GetInt64(0), rows.GetInt64(1), !rows.IsNull(2)) : null;
    }

    private object? PurchaseOf(long import, long row)
    {
        var publication = scope.Publications[import];
        using (var created = scope.Session.Query(
            "SELECT Id FROM Purchases WHERE Id = @p0 AND ImportId = @p1 AND RowNumber = @p2", publication.PurchaseBase + row, import, row))
        {
            if (created.Read())
            {
                return created.GetInt64(0);
            }
        }

        using var claimed = scope.Session.Query("SELECT RecordId FROM Claims WHERE ImportId = @p0 AND Kind = 1 AND RowNumber = @p1", import, row);
        return claimed.Read() ? claimed.GetInt64(0) : null;
    }
}
