using System.Runtime.InteropServices;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>Ties interactions to the purchase that the same source row states, after their claims have changed: one with an
/// id of its own to that of the last claim that has one, any other to that of the row it came with.</summary>
internal sealed class PurchaseLinks(UndoScope scope)
{
    public void Run()
    {
        using var claims = new StandingClaims(scope, RecordKind.Interaction);
        using var interaction = scope.Session.Prepare("SELECT ImportId, RowNumber, PurchaseId, ExternalId FROM Interactions WHERE Id = @p0");
        using var update = scope.Session.PrepareCommand("UPDATE Interactions SET PurchaseId = CASE WHEN @p1 = 0 THEN NULL ELSE @p1 END WHERE Id = @p0");
        foreach (var id in scope.Relinked)
        {
            long import, row, linked;
            bool hasOwnId;
            using (var rows = interaction.Run(id))
            {
                if (!rows.Read())
                {
                    continue;
                }

                (import, row, linked, hasOwnId) = (rows.GetInt64(0), rows.GetInt64(1), rows.IsNull(2) ? 0 : rows.GetInt64(2), !rows.IsNull(3));
            }

            var purchase = hasOwnId ? LastOf(claims.Of(id, import, row)) : PurchaseOf(import, row);
            if (purchase != linked)
            {
                update.Later(id, purchase);
            }
        }
    }

    private long LastOf(List<StandingClaim> claims)
    {
        var purchase = 0L;
        foreach (ref readonly var claim in CollectionsMarshal.AsSpan(claims))
        {
            purchase = PurchaseOf(claim.ImportId, claim.Row) is not 0 and var stated ? stated : purchase;
        }

        return purchase;
    }

    private long PurchaseOf(long import, long row) => scope.Rows.Find(RecordKind.Purchase, import, row) ?? 0;
}
