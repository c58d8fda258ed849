using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Reports;

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

    /// <summary>What was read ahead; whether a claim stands is asked when it is wanted.</summary>
    private Dictionary<long, List<Stored>> ahead = [];

    /// <summary>Reads the claims on these records, all of which are asked for next: a server is asked once for all of them.</summary>
    public void ReadAhead(IReadOnlyList<long> records)
    {
        ahead = records.ToDictionary(record => record, _ => new List<Stored>());
        using var rows = scope.Session.Query(
            $"SELECT ImportId, RowNumber, Payload, RecordId FROM Claims WHERE Kind = {kind:D} AND RecordId IN ({RecordRows.Names(records.Count)})",
            [.. records.Select(record => (object?)record)]);
        while (rows.Read())
        {
            ahead[rows.GetInt64(3)].Add(Read(rows));
        }
    }

    public List<StandingClaim> Of(long record, long ownImport, long ownRow)
    {
        var list = new List<StandingClaim>();
        var hasOwn = false;
        foreach (var claim in ahead.Remove(record, out var known) ? known : Read(record))
        {
            hasOwn |= claim.Import == ownImport;
            Add(list, record, claim.Import, claim.Row, claim.State);
        }

        if (!hasOwn)
        {
            Add(list, record, ownImport, ownRow, null);
        }

        list.Sort((a, b) => a.Sequence.CompareTo(b.Sequence));
        return list;
    }

    public void Dispose() => claims.Dispose();

    private List<Stored> Read(long record)
    {
        var stored = new List<Stored>();
        using var rows = claims.Run(record);
        while (rows.Read())
        {
            stored.Add(Read(rows));
        }

        return stored;
    }

    private static Stored Read(ReportRows rows) =>
        new(rows.GetInt64(0), rows.GetInt64(1), rows.IsNull(2) ? null : RecordState.FromPayload(rows.GetUtf8(2)));

    private void Add(List<StandingClaim> list, long record, long import, long row, RecordState? state)
    {
        if (scope.Stands(kind, record, import))
        {
            list.Add(new StandingClaim(import, row, scope.Publications[import].Sequence, state));
        }
    }

    private sealed record Stored(long Import, long Row, RecordState? State);
}
