using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>Which record a source row states: what ties the records of one row together. Read from the claims of an import
/// at once when its first row is asked for.</summary>
internal sealed class ClaimedRows(UndoScope scope) : IDisposable
{
    private readonly Dictionary<(RecordKind Kind, long Import), Dictionary<long, long>> claimed = [];
    private readonly Dictionary<RecordKind, IPreparedQuery> created = [];

    /// <summary>The record, or null where the row states none of that kind. A customer with a key is found by the first of
    /// its rows alone.</summary>
    public long? Find(RecordKind kind, long import, long row)
    {
        if (!claimed.TryGetValue((kind, import), out var rows))
        {
            claimed[(kind, import)] = rows = Read(kind, import);
        }

        return rows.TryGetValue(row, out var record) ? record
            : kind == RecordKind.Customer ? null
            : Created(kind, import, row);
    }

    /// <summary>Claims have moved to other records.</summary>
    public void Forget() => claimed.Clear();

    public void Dispose()
    {
        foreach (var query in created.Values)
        {
            query.Dispose();
        }
    }

    private Dictionary<long, long> Read(RecordKind kind, long import)
    {
        var rows = new Dictionary<long, long>();
        if (kind == RecordKind.Customer)
        {
            // Their ids do not follow from their rows.
            var (first, span) = scope.Publications[import].Ranges[(int)kind];
            Add(rows, "SELECT RowNumber, Id FROM Customers WHERE ImportId = @p0 AND Id > @p1 AND Id <= @p2", import, first, first + span);
        }

        Add(rows, "SELECT RowNumber, RecordId FROM Claims WHERE ImportId = @p0 AND Kind = @p1", import, (long)kind);
        return rows;
    }

    private void Add(Dictionary<long, long> target, string sql, params ReadOnlySpan<object?> parameters)
    {
        using var rows = scope.Session.Query(sql, parameters);
        while (rows.Read())
        {
            target[rows.GetInt64(0)] = rows.GetInt64(1);
        }
    }

    /// <summary>A new record's id is the base of its import plus its row.</summary>
    private long? Created(RecordKind kind, long import, long row)
    {
        if (!created.TryGetValue(kind, out var query))
        {
            created[kind] = query = scope.Session.Prepare($"SELECT ImportId, RowNumber FROM {RecordLayout.Of(kind).Table} WHERE Id = @p0");
        }

        var id = scope.Publications[import].Ranges[(int)kind].Base + row;
        using var rows = query.Run(id);
        return rows.Read() && rows.GetInt64(0) == import && rows.GetInt64(1) == row ? id : null;
    }
}
