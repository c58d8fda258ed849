using CrmReports.Application.Data;
using CrmReports.Application.Duplicates;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Editing;

/// <summary>
/// The customers that were edited by hand, while a transaction changes what imports state of them. Of each it keeps
/// what the claims say without the edits, and lays the edits over that again.
/// </summary>
internal sealed class EditedRecords
{
    private readonly Dictionary<long, RecordState> stated = [];
    private readonly Dictionary<long, List<RecordState>> edits = [];
    private readonly Dictionary<Hash128, long> gone = [];
    private readonly HashSet<long> changed = [];
    private readonly List<(Hash128 Key, long Id)> returned = [];

    private EditedRecords()
    {
    }

    public static EditedRecords Read(IStoreSession session)
    {
        var records = new EditedRecords();
        using (var rows = session.Query("SELECT CustomerId, Stated FROM EditedCustomers"))
        {
            while (rows.Read())
            {
                records.stated[rows.GetInt64(0)] = RecordState.FromPayload(rows.GetUtf8(1));
            }
        }

        using (var rows = session.Query("SELECT CustomerId, KeyHi, KeyLo, Value FROM CustomerEdits WHERE TakenBackAt IS NULL ORDER BY Id"))
        {
            while (rows.Read())
            {
                records.Add(rows.GetInt64(0), new Hash128(rows.GetInt64(1), rows.GetInt64(2)), RecordState.FromPayload(rows.GetUtf8(3)));
            }
        }

        return records;
    }

    /// <summary>One record as imports state it.</summary>
    public static StoredRecord StatedOf(IStoreSession session, StoredRecord record)
    {
        using var rows = session.Query("SELECT Stated FROM EditedCustomers WHERE CustomerId = @p0", record.Id);
        return rows.Read() ? record with { State = RecordState.FromPayload(rows.GetUtf8(0)) } : record;
    }

    /// <summary>The record as imports state it.</summary>
    public StoredRecord Stated(StoredRecord record) =>
        stated.TryGetValue(record.Id, out var state) ? record with { State = state.Copy() } : record;

    /// <summary>A customer as it is shown: what imports state of it now, and the edits over that.</summary>
    public RecordState Over(long id, RecordState state)
    {
        if (!edits.TryGetValue(id, out var list))
        {
            if (stated.Remove(id))
            {
                changed.Add(id);
            }

            return state;
        }

        stated[id] = state.Copy();
        changed.Add(id);
        var shown = state.Copy();
        foreach (var edit in list)
        {
            shown.Overlay(edit);
        }

        return shown;
    }

    /// <summary>Whether a new customer is one that an undo removed and whose edits still stand.</summary>
    public bool ComesBack(Hash128 key, long id)
    {
        if (gone.Count == 0 || !gone.Remove(key, out var before))
        {
            return false;
        }

        edits[id] = edits[before];
        edits.Remove(before);
        returned.Add((key, id));
        return true;
    }

    public void Save(IStoreSession session)
    {
        foreach (var id in changed)
        {
            session.Execute("DELETE FROM EditedCustomers WHERE CustomerId = @p0", id);
            if (stated.TryGetValue(id, out var state))
            {
                session.Execute("INSERT INTO EditedCustomers (CustomerId, Stated) VALUES (@p0, @p1)", id, state.ToPayload());
            }
        }

        foreach (var (key, id) in returned)
        {
            session.Execute("UPDATE CustomerEdits SET CustomerId = @p2 WHERE KeyHi = @p0 AND KeyLo = @p1", key.Hi, key.Lo, id);
        }

        if (stated.Count > 0)
        {
            session.Execute("DELETE FROM EditedCustomers WHERE NOT EXISTS (SELECT 1 FROM Customers c WHERE c.Id = EditedCustomers.CustomerId)");
        }
    }

    private void Add(long id, Hash128 key, RecordState value)
    {
        if (!edits.TryGetValue(id, out var list))
        {
            edits[id] = list = [];
            if (!stated.ContainsKey(id))
            {
                gone[key] = id;
            }
        }

        list.Add(value);
    }
}
