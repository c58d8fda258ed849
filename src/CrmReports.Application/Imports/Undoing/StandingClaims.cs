using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>A claim that stands without the import that is undone.</summary>
/// <param name="State">What it states; null where the record itself says it.</param>
internal sealed record StandingClaim(long ImportId, long Row, long Sequence, RecordState? State)
{
    /// <summary>Whether identity is the content, so that every claim says what the record says.</summary>
    public bool IsByContent => State is null or { SaysNothing: true };
}

/// <summary>The claims on a record that stand, in publish order.</summary>
internal sealed class StandingClaims(UndoScope scope, RecordKind kind) : IDisposable
{
    private readonly IPreparedQuery claims = scope.Session.Prepare(
        $"SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = {kind:D} AND RecordId = @p0");

    public List<StandingClaim> Of(long record, long ownImport, long ownRow)
    {
        var list = new List<StandingClaim>();
        var hasOwn = false;
        using (var rows = claims.Run(record))
        {
            while (rows.Read())
            {
                hasOwn |= rows.GetInt64(0) == ownImport;
                Add(list, record, rows.GetInt64(0), rows.GetInt64(1), rows.IsNull(2) ? null : RecordState.FromPayload(rows.GetUtf8(2)));
            }
        }

        if (!hasOwn)
        {
            Add(list, record, ownImport, ownRow, null);
        }

        list.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return list;
    }

    public void Dispose() => claims.Dispose();

    private void Add(List<StandingClaim> list, long record, long import, long row, RecordState? state)
    {
        if (scope.Stands(kind, record, import))
        {
            list.Add(new StandingClaim(import, row, scope.Publications[import].Sequence, state));
        }
    }
}
