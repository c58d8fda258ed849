using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;

namespace CrmReports.Application.Imports.Editing;

/// <summary>What one import states of a field, or a person by hand.</summary>
/// <param name="ImportId">0 for an edit by hand.</param>
/// <param name="Row">The first row of the import that speaks of the customer.</param>
/// <param name="Value">What it states; no text where it clears the field.</param>
/// <param name="Counts">Whether it may change a value that is there; an import that only creates may not.</param>
public sealed record Statement(long ImportId, string FileName, long Row, FieldValue Value, bool Counts)
{
    public DateTime At { get; init; }

    /// <summary>The line of the file on which the row starts; null where it was not kept.</summary>
    public long? Line { get; init; }

    /// <summary>Who edited by hand.</summary>
    public string? Person { get; init; }
}

/// <summary>A field of a customer: what it says and who said so.</summary>
/// <param name="Type">How it is edited.</param>
/// <param name="Statements">Newest first; the first is the one that stands.</param>
public sealed record OriginField(string Name, FieldType Type, FieldValue Value, IReadOnlyList<Statement> Statements)
{
    public bool IsCustom => Fields.Find(Name) is null;

    /// <summary>How many different values imports state.</summary>
    public int StatedValues => Statements.Where(s => s.Person is null && s.Value.Text is not null).Select(s => s.Value.Text).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>An edit by hand in the history of a customer.</summary>
public sealed record EditEntry(
    long Id, string Field, FieldValue Before, FieldValue Value, DateTime At, string Person, DateTime? TakenBackAt, string? TakenBackBy);

/// <summary>An import that speaks of a customer.</summary>
/// <param name="Line">The line of the file on which its row starts; null where it was not kept.</param>
public sealed record SpeakingImport(long ImportId, string FileName, long Row, long? Line, DateTime PublishedAt);

/// <summary>Where a customer's values come from.</summary>
/// <param name="Imports">In publish order.</param>
/// <param name="Edits">Newest first.</param>
/// <param name="LastEdit">The newest edit, 0 without one; given back when the customer is edited.</param>
public sealed record CustomerOrigins(
    IReadOnlyList<OriginField> Fields, IReadOnlyList<SpeakingImport> Imports, IReadOnlyList<EditEntry> Edits, long LastEdit)
{
    /// <summary>Null where there is no such customer.</summary>
    public static CustomerOrigins? Read(IStoreSession session, long customerId)
    {
        using var rows = new RecordRows(RecordLayout.Customers, new TermTable());
        if (rows.Find(session, customerId) is not { } shown)
        {
            return null;
        }

        var stated = EditedRecords.StatedOf(session, shown);
        var claims = Claims(session, stated);
        var edits = ReadEdits(session, customerId);
        return new CustomerOrigins(
            [.. CustomerEditor.Editable(session).Prepend(new EditableField(Customers.Fields.CustomerId.Name, FieldType.Text, Customers.Fields.CustomerId))
                .Select(field => FieldOf(field, shown.State, claims, edits))],
            [.. claims.Select(claim => claim.Import)],
            [.. edits.Select(edit => edit.Entry)],
            edits.Count > 0 ? edits[0].Entry.Id : 0);
    }

    private sealed record ClaimOf(SpeakingImport Import, RecordState State, bool OnlyCreates);

    private sealed record EditOf(EditEntry Entry, RecordState Value);

    private static OriginField FieldOf(EditableField field, RecordState shown, List<ClaimOf> claims, List<EditOf> edits)
    {
        var statements = new List<Statement>();
        foreach (var edit in edits.Where(edit => edit.Entry.Field == field.Name && edit.Entry.TakenBackAt is null))
        {
            statements.Add(new Statement(0, "", 0, edit.Entry.Value, true) { At = edit.Entry.At, Person = edit.Entry.Person });
        }

        var losing = new List<Statement>();
        for (var i = claims.Count - 1; i >= 0; i--)
        {
            if (field.Of(claims[i].State) is { } value)
            {
                var counts = i == 0 || !claims[i].OnlyCreates;
                (counts ? statements : losing).Add(new Statement(
                    claims[i].Import.ImportId, claims[i].Import.FileName, claims[i].Import.Row, FieldValue.Of(value), counts)
                { At = claims[i].Import.PublishedAt, Line = claims[i].Import.Line });
            }
        }

        return new OriginField(field.Name, field.Type, FieldValue.Of(field.Of(shown)), [.. statements, .. losing]);
    }

    private static List<ClaimOf> Claims(IStoreSession session, StoredRecord stated)
    {
        var claims = new Dictionary<long, (long Row, RecordState State)>();
        using (var rows = session.Query("SELECT ImportId, RowNumber, Payload FROM Claims WHERE Kind = 0 AND RecordId = @p0", stated.Id))
        {
            while (rows.Read())
            {
                var state = rows.IsNull(2) ? null : RecordState.FromPayload(rows.GetUtf8(2));

                // A claim without a content of its own says what the record says.
                claims[rows.GetInt64(0)] = (rows.GetInt64(1), state is null or { SaysNothing: true } ? stated.State : state);
            }
        }

        claims.TryAdd(stated.ImportId, (stated.RowNumber, stated.State));
        var list = new List<(long Sequence, ClaimOf Claim)>();
        using (var rows = session.Query("SELECT ImportId, Sequence, FileName, PublishedAt, Customers, LineShift FROM Publications"))
        {
            while (rows.Read())
            {
                if (claims.TryGetValue(rows.GetInt64(0), out var claim))
                {
                    var import = new SpeakingImport(
                        rows.GetInt64(0), Encoding.UTF8.GetString(rows.GetUtf8(2)), claim.Row, rows.IsNull(5) ? null : claim.Row + rows.GetInt64(5), StoreTime.Parse(rows.GetUtf8(3)));
                    list.Add((rows.GetInt64(1), new ClaimOf(import, claim.State, (CustomerPolicy)rows.GetInt64(4) == CustomerPolicy.CreateOnly)));
                }
            }
        }

        return [.. list.OrderBy(claim => claim.Sequence).Select(claim => claim.Claim)];
    }

    private static List<EditOf> ReadEdits(IStoreSession session, long customerId)
    {
        var fields = CustomerEditor.Editable(session).ToDictionary(field => field.Name, StringComparer.Ordinal);
        var edits = new List<EditOf>();
        using var rows = session.Query(
            "SELECT Id, Field, \"Before\", Value, EditedAt, EditedBy, TakenBackAt, TakenBackBy FROM CustomerEdits WHERE CustomerId = @p0 ORDER BY Id DESC", customerId);
        while (rows.Read())
        {
            var name = Encoding.UTF8.GetString(rows.GetUtf8(1));
            if (!fields.TryGetValue(name, out var field))
            {
                continue;
            }

            var value = RecordState.FromPayload(rows.GetUtf8(3));
            edits.Add(new EditOf(
                new EditEntry(
                    rows.GetInt64(0),
                    name,
                    FieldValue.Of(field.Of(RecordState.FromPayload(rows.GetUtf8(2)))),
                    FieldValue.Of(field.Of(value)),
                    StoreTime.Parse(rows.GetUtf8(4)),
                    Encoding.UTF8.GetString(rows.GetUtf8(5)),
                    rows.IsNull(6) ? null : StoreTime.Parse(rows.GetUtf8(6)),
                    rows.IsNull(7) ? null : Encoding.UTF8.GetString(rows.GetUtf8(7))),
                value));
        }

        return edits;
    }
}
