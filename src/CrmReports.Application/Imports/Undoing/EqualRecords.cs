using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>
/// Deals out equal records again among the claims that stand, where an import appended instead of matching: the k-th
/// row of an import that matches claims the k-th record, a row of one that appends a new one. Records of a group are
/// equal in everything but in which of several equal customers without a key they belong to.
/// </summary>
internal sealed class EqualRecords : IDisposable
{
    private readonly UndoScope scope;
    private readonly RecordLayout layout;
    private readonly RecordRows rows;
    private readonly StandingClaims claims;
    private readonly RecordRemoval removal;
    private readonly IPreparedQuery equal;
    private readonly IPreparedQuery interactions;
    private readonly IPreparedCommand passOn;
    private readonly IPreparedCommand claim;

    public EqualRecords(UndoScope scope, RecordLayout layout)
    {
        this.scope = scope;
        this.layout = layout;
        rows = new RecordRows(layout, scope.Terms);
        claims = new StandingClaims(scope, layout.Kind);
        removal = new RecordRemoval(scope, layout);
        equal = scope.Session.Prepare($"SELECT {layout.KeyColumn} FROM {layout.KeyTable} WHERE KeyHi = @p0 AND KeyLo = @p1 ORDER BY {layout.KeyColumn}");
        interactions = scope.Session.Prepare("SELECT Id FROM Interactions WHERE PurchaseId = @p0");
        passOn = scope.Session.PrepareCommand($"UPDATE {layout.Table} SET ImportId = @p1, RowNumber = @p2, CustomerId = CASE WHEN @p3 = 0 THEN NULL ELSE @p3 END WHERE Id = @p0");
        claim = scope.Session.PrepareCommand($"INSERT INTO Claims (Kind, RecordId, ImportId, RowNumber) VALUES ({layout.Kind:D}, @p0, @p1, @p2)");
    }

    public void Run()
    {
        foreach (var key in scope.Keys[layout.Kind])
        {
            DealOut(key);
        }
    }

    public void Dispose()
    {
        rows.Dispose();
        claims.Dispose();
        removal.Dispose();
        equal.Dispose();
        interactions.Dispose();
        passOn.Dispose();
        claim.Dispose();
    }

    private void DealOut(Hash128 key)
    {
        var records = Records(key);
        var before = records.ConvertAll(record => claims.Of(record.Id, record.ImportId, record.RowNumber));
        var stacks = new List<List<StandingClaim>>();
        foreach (var import in before.SelectMany(list => list).GroupBy(claim => claim.ImportId).OrderBy(group => group.First().Sequence))
        {
            var place = scope.Publications[import.Key].Purchases == PurchasePolicy.Append ? stacks.Count : 0;
            foreach (var claim in import.OrderBy(claim => claim.Row))
            {
                if (place == stacks.Count)
                {
                    stacks.Add([]);
                }

                stacks[place++].Add(claim);
            }
        }

        if (stacks.Count > records.Count)
        {
            // Not known by content: a purchase that lost its id when its customer was erased.
            return;
        }

        for (var i = 0; i < records.Count; i++)
        {
            if (i >= stacks.Count || !stacks[i].SequenceEqual(before[i]))
            {
                Give(records[i], i < stacks.Count ? stacks[i] : []);
            }
        }
    }

    private void Give(StoredRecord record, List<StandingClaim> stack)
    {
        Relink(record.Id);
        if (stack.Count == 0)
        {
            removal.Remove(record);
            return;
        }

        removal.RemoveClaims(record.Id);
        foreach (var standing in stack)
        {
            // Also the record's own claim: its id may lie outside of the range of ids that its import created.
            claim.Later(record.Id, standing.ImportId, standing.Row);
        }

        var after = record.State.Copy();
        after.CustomerId = scope.CustomerOf(stack[0].ImportId, stack[0].Row, after.CustomerId);
        passOn.Later(record.Id, stack[0].ImportId, stack[0].Row, after.CustomerId);
        if (after.CustomerId != record.State.CustomerId)
        {
            removal.Follow(record.Id, record.State, after);
        }
    }

    /// <summary>Interactions whose row claims another record now.</summary>
    private void Relink(long record)
    {
        if (layout.Kind == RecordKind.Interaction)
        {
            scope.Relinked.Add(record);
            return;
        }

        using var linked = interactions.Run(record);
        while (linked.Read())
        {
            scope.Relinked.Add(linked.GetInt64(0));
        }
    }

    private List<StoredRecord> Records(Hash128 key)
    {
        var ids = new List<long>();
        using (var found = equal.Run(key.Hi, key.Lo))
        {
            while (found.Read())
            {
                ids.Add(found.GetInt64(0));
            }
        }

        return ids.ConvertAll(id => rows.Find(scope.Session, id) ?? throw new InvalidOperationException($"{layout.Table}: {id} has a key but no row."));
    }
}
