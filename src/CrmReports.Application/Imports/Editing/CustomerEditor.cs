using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Editing;

/// <summary>How an edit ended.</summary>
public enum EditOutcome
{
    Saved,

    /// <summary>Every value was as it stood already; nothing was changed.</summary>
    Unchanged,

    /// <summary>A value cannot be taken; <see cref="EditResult.Refused"/> says which and why.</summary>
    Refused,

    /// <summary>An import or undo is at work; nothing was changed.</summary>
    Busy,

    /// <summary>Somebody else edited the customer since it was read; nothing was changed.</summary>
    Moved,

    /// <summary>There is no such customer, or no such edit that stands.</summary>
    NotFound,
}

/// <param name="Refused">The fields whose values cannot be taken, with the reason.</param>
public sealed record EditResult(EditOutcome Outcome, IReadOnlyDictionary<string, Problem> Refused)
{
    internal static EditResult Of(EditOutcome outcome) => new(outcome, new Dictionary<string, Problem>());
}

/// <summary>Edits of customers by hand. Each is one transaction under the worker's lock, so that it never falls between the
/// halves of an import.</summary>
public sealed class CustomerEditor(ImportEngine engine, TimeProvider clock)
{
    /// <summary>How long an edit waits for an import to end before it says so.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Nobody has been older; what is written beyond is a slip.</summary>
    private const int OldestAge = 150;

    /// <param name="customerId">The store's number.</param>
    /// <param name="values">New values as written, by field; the empty text clears. Fields that are not named stay.</param>
    /// <param name="lastEdit">The newest edit that the person had seen, 0 for none; null does not ask.</param>
    /// <param name="person">Who edits.</param>
    /// <param name="cancellation">Given up.</param>
    public EditResult Edit(
        long customerId, IReadOnlyDictionary<string, string> values, long? lastEdit, string person, CancellationToken cancellation = default) => Locked(cancellation, turn =>
    {
        using var session = turn.Write();
        var fields = Editable(session);
        using var rows = new RecordRows(RecordLayout.Customers, new TermTable());
        if (rows.Find(session, customerId) is not { } shown)
        {
            return EditResult.Of(EditOutcome.NotFound);
        }

        if (lastEdit is not null && lastEdit != LastEdit(session, customerId))
        {
            return EditResult.Of(EditOutcome.Moved);
        }

        var (changes, refused) = Changes(fields, values, shown.State);
        if (refused.Count > 0)
        {
            return new EditResult(EditOutcome.Refused, refused);
        }

        if (changes.Count == 0)
        {
            return EditResult.Of(EditOutcome.Unchanged);
        }

        Save(session, rows, shown, changes, person);
        return EditResult.Of(EditOutcome.Saved);
    });

    /// <summary>Takes one edit back: the field is again as imports and the other edits say.</summary>
    public EditResult TakeBack(long customerId, long editId, string person, CancellationToken cancellation = default) => Locked(cancellation, turn =>
    {
        using var session = turn.Write();
        if (session.Execute(
            "UPDATE CustomerEdits SET TakenBackAt = @p2, TakenBackBy = @p3 WHERE Id = @p0 AND CustomerId = @p1 AND TakenBackAt IS NULL", editId, customerId, Now, person) == 0)
        {
            return EditResult.Of(EditOutcome.NotFound);
        }

        using var rows = new RecordRows(RecordLayout.Customers, new TermTable());
        if (rows.Find(session, customerId) is { } shown)
        {
            Refold(session, rows, shown);
        }

        session.Execute("UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1");
        session.Commit();
        return EditResult.Of(EditOutcome.Saved);
    });

    /// <summary>Erases a person (<see cref="ImportEngine.Erase"/>) by the store's number.</summary>
    public EditResult Erase(long customerId, CancellationToken cancellation = default) => Locked(
        cancellation, turn => EditResult.Of(new Eraser(turn, Now).Run(customerId).Found ? EditOutcome.Saved : EditOutcome.NotFound));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private int Today => (int)CivilDate.ToDays(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    private EditResult Locked(CancellationToken cancellation, Func<WorkerTurn, EditResult> change)
    {
        try
        {
            using var turn = engine.TakeTurn(cancellation, Patience);
            return change(turn);
        }
        catch (Exception fault) when (fault is ImportException or TurnLostException)
        {
            return EditResult.Of(EditOutcome.Busy);
        }
    }

    internal static IReadOnlyList<EditableField> Editable(IStoreSession session)
    {
        var fields = EditableField.OfCustomers.ToList();
        using var rows = session.Query("SELECT Name, Type FROM CustomFields WHERE Kind = 0 AND Unused = 0 ORDER BY Id");
        while (rows.Read())
        {
            fields.Add(new EditableField(Encoding.UTF8.GetString(rows.GetUtf8(0)), (FieldType)rows.GetInt64(1), null));
        }

        return fields;
    }

    internal static long LastEdit(IStoreSession session, long customerId)
    {
        using var rows = session.Query("SELECT MAX(Id) FROM CustomerEdits WHERE CustomerId = @p0", customerId);
        return rows.Read() && !rows.IsNull(0) ? rows.GetInt64(0) : 0;
    }

    private (List<(EditableField Field, RecordState Value)> Changes, Dictionary<string, Problem> Refused) Changes(
        IReadOnlyList<EditableField> fields, IReadOnlyDictionary<string, string> values, RecordState shown)
    {
        var changes = new List<(EditableField, RecordState)>();
        var refused = new Dictionary<string, Problem>(StringComparer.Ordinal);
        foreach (var field in fields.Where(field => values.ContainsKey(field.Name)))
        {
            var text = values[field.Name].Trim();
            var before = field.Of(shown);
            if (text == (FieldValue.Of(before).Text ?? ""))
            {
                continue;
            }

            var (value, problem) = field.Read(text);
            if (problem == Problem.None && field.BuiltIn == Fields.Age && value.Kind == CellKind.Integer && value.Bits is < 0 or > OldestAge)
            {
                problem = Problem.OutOfRange;
            }

            if (problem != Problem.None)
            {
                refused[field.Name] = problem;
            }
            else if (field.Of(field.Claim(value, Today)) != (before ?? default(CellValue)))
            {
                changes.Add((field, field.Claim(value, Today)));
            }
        }

        return (changes, refused);
    }

    private void Save(
        IStoreSession session, RecordRows rows, StoredRecord shown, List<(EditableField Field, RecordState Value)> changes, string person)
    {
        session.Execute("INSERT INTO EditedCustomers (CustomerId, Stated) SELECT @p0, @p1 WHERE NOT EXISTS (SELECT 1 FROM EditedCustomers WHERE CustomerId = @p0)", shown.Id, shown.State.ToPayload());
        foreach (var (field, value) in changes)
        {
            session.Execute(
                "INSERT INTO CustomerEdits (CustomerId, KeyHi, KeyLo, Field, Value, \"Before\", EditedAt, EditedBy) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
                shown.Id,
                shown.Key.Hi,
                shown.Key.Lo,
                field.Name,
                value.ToPayload(),
                field.Claim(field.Of(shown.State) ?? default, Today).ToPayload(),
                Now,
                person);
        }

        Refold(session, rows, shown);
        session.Execute("UPDATE State SET DataVersion = DataVersion + 1 WHERE Id = 1");
        session.Commit();
    }

    /// <summary>Writes the customer anew: what imports state of it, and the edits that stand over that.</summary>
    private static void Refold(IStoreSession session, RecordRows rows, StoredRecord shown)
    {
        var edits = EditedRecords.Read(session);
        var state = edits.Over(shown.Id, edits.Stated(shown).State);
        using (var updates = session.Update("Customers", RecordLayout.Customers.Columns))
        {
            RecordRows.SetIdentity(updates, shown.Id, shown.ImportId, shown.RowNumber, shown.Key);
            rows.Set(updates, state);
            updates.Next();
            updates.Complete();
        }

        edits.Save(session);
        SaveFields(session, shown.State, state);
    }

    /// <summary>A value that is gone may have been the last of its field; to find that out the table is read until the next one.</summary>
    private static void SaveFields(IStoreSession session, RecordState before, RecordState after)
    {
        var held = new HeldFields();
        held.Add(RecordKind.Customer, after);
        var was = new HeldFields();
        was.Add(RecordKind.Customer, before);
        var fields = new FieldsInUse(session);
        fields.Add(held);
        fields.Recount([.. was.BuiltIn.Except(held.BuiltIn)], [.. was.Custom.Except(held.Custom)]);
        fields.Save();
    }
}
