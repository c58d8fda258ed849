using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// Which rows state a record of one kind that the store has already, by content (the k-th equal row is the k-th equal
/// record) or by an id of its own; the keys of new records are written on the way, in order.
/// </summary>
internal sealed class RecordMatches
{
    private readonly PublishScope scope;
    private readonly RecordLayout layout;
    private readonly Spool<KeyRow> spool;
    private readonly bool append;
    private readonly byte[]? contentClaim;
    private readonly RowBits matched = new();
    private readonly RowBits superseded = new();
    private readonly RowBits restated = new();
    private readonly RowBits ownId = new();
    private RowIds? ids;

    /// <param name="idBase">New records get this plus their row number as id.</param>
    /// <param name="append">Whether rows without an id of their own are always new.</param>
    public RecordMatches(PublishScope scope, RecordLayout layout, Spool<KeyRow> spool, long idBase, long stored, bool append)
    {
        this.scope = scope;
        this.layout = layout;
        this.spool = spool;
        this.append = append;
        IdBase = idBase;
        Stored = stored;
        contentClaim = ClaimLog.ContentClaim(scope.Plan, layout.Kind);
    }

    public long IdBase { get; set; }

    public long Stored { get; }

    /// <summary>Records of the store that the import states again.</summary>
    public long MatchedCount { get; private set; }

    public long NewCount { get; private set; }

    public RecordLayout Layout => layout;

    /// <summary>Whether some record is stated by several rows; they are left to <see cref="RestatedRecords"/>.</summary>
    public bool HasRestated { get; private set; }

    public bool IsMatched(int row) => matched[row];

    /// <summary>Whether a later row of the import states the same record, which has an id of its own. The claim is that
    /// row's, also where it is rejected because its customer is not known. So it is the file alone that decides whose
    /// the claim is, and when an undo takes that customer away, the import is left without a say in the record.</summary>
    public bool IsSuperseded(int row) => superseded[row];

    /// <summary>Whether the row is the last of several that state the same record.</summary>
    public bool IsRestated(int row) => restated[row];

    public bool HasOwnId(int row) => ownId[row];

    /// <summary>Whether the row brings a new record, and brings it alone.</summary>
    public bool IsNew(int row) => !matched[row] && !superseded[row] && !restated[row];

    /// <summary>The record's id, or 0 where the row has no say in one; rows are asked for in ascending order.</summary>
    public long IdOf(int row) => matched[row] || superseded[row] ? ids?[row] ?? 0 : IdBase + row;

    public void Run()
    {
        using var existing = new ExistingKeys(scope.Session, layout, Stored, spool.Total, spool.Partitions);
        using var keys = scope.Session.Insert(layout.KeyTable, "KeyHi", "KeyLo", layout.KeyColumn);
        var pass = new SpoolPass<KeyRow>(spool);
        while (pass.Next())
        {
            scope.Cancellation.ThrowIfCancellationRequested();
            var entries = pass.Entries;
            existing.Begin(pass.Partition);
            for (var start = 0; start < entries.Length;)
            {
                var end = start + 1;
                while (end < entries.Length && entries[end].Hi == entries[start].Hi && entries[end].Lo == entries[start].Lo)
                {
                    end++;
                }

                Match(entries[start..end], existing, keys);
                start = end;
            }
        }

        keys.Complete();
    }

    private void Match(ReadOnlySpan<KeyRow> equal, ExistingKeys existing, IRowSink keys)
    {
        var hasOwnId = equal[0].Extra == RowKeys.HasOwnId;
        var stored = append && !hasOwnId ? [] : existing.Of(equal[0].Key);
        if (hasOwnId)
        {
            MatchOwnId(equal, stored, keys);
            return;
        }

        var place = 0;
        foreach (ref readonly var entry in equal)
        {
            if (!scope.Staged.IsAccepted(entry.Row))
            {
                continue;
            }

            if (place < stored.Length)
            {
                SetMatched(entry.Row, stored[place].Id);
                scope.Claims.AddByContent(layout.Kind, stored[place].Id, scope.ImportId, entry.Row, contentClaim);
            }
            else
            {
                AddNew(entry, keys);
            }

            place++;
        }
    }

    private void MatchOwnId(ReadOnlySpan<KeyRow> equal, ReadOnlySpan<(Hash128 Key, long Id)> stored, IRowSink keys)
    {
        var bearer = -1;
        for (var i = 0; i < equal.Length; i++)
        {
            if (!scope.Staged.IsAccepted(equal[i].Row) && !scope.UnknownCustomer[equal[i].Row])
            {
                continue;
            }

            ownId.Set(equal[i].Row);
            if (bearer >= 0)
            {
                superseded.Set(equal[bearer].Row);
            }

            bearer = i;
        }

        if (bearer < 0 || !scope.Staged.IsAccepted(equal[bearer].Row))
        {
            return;
        }

        if (stored.Length > 0)
        {
            SetMatched(equal[bearer].Row, stored[0].Id);
        }
        else
        {
            AddNew(equal[bearer], keys);
        }

        Restate(equal[..bearer], equal[bearer].Row, stored.Length > 0 ? stored[0].Id : IdBase + equal[bearer].Row);
    }

    /// <summary>What the rows before the last say of the record counts where the last is silent.</summary>
    private void Restate(ReadOnlySpan<KeyRow> before, int last, long id)
    {
        foreach (ref readonly var entry in before)
        {
            if (scope.Staged.IsAccepted(entry.Row))
            {
                HasRestated = true;
                restated.Set(last);
                SetId(entry.Row, id);
            }
        }
    }

    private void SetMatched(int row, long id)
    {
        matched.Set(row);
        SetId(row, id);
        MatchedCount++;
    }

    private void SetId(int row, long id) =>
        (ids ??= new RowIds(scope.SpoolFile, scope.Staged.Read, scope.Staged.Limits.RowWindowBits)).Set(row, id);

    private void AddNew(in KeyRow entry, IRowSink keys)
    {
        NewCount++;
        keys.Set(0, entry.Hi);
        keys.Set(1, entry.Lo);
        keys.Set(2, IdBase + entry.Row);
        keys.Next();
    }
}
