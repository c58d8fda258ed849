using System.Text;
using System.Text.Json;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>
/// The fields that some record holds a value of: those that reports show and menus offer. Whoever changes records says
/// which fields they hold since, and has the others counted again where values may be gone.
/// </summary>
internal sealed class FieldsInUse
{
    private static readonly RecordLayout[] Layouts = [RecordLayout.Customers, RecordLayout.Purchases, RecordLayout.Interactions];

    private readonly IStoreSession session;
    private readonly HashSet<string> builtIn;
    private readonly Dictionary<(RecordKind Kind, string Name), CustomField> custom = [];
    private HashSet<string>? stated;

    public FieldsInUse(IStoreSession session)
    {
        this.session = session;
        builtIn = [.. ReadBuiltIn(session)];
        using var rows = session.Query("SELECT Id, Kind, Name, Type, Unused FROM CustomFields");
        while (rows.Read())
        {
            var (kind, name) = ((RecordKind)rows.GetInt64(1), Encoding.UTF8.GetString(rows.GetUtf8(2)));
            custom[(kind, name)] = new CustomField
            {
                Id = rows.GetInt64(0),
                Kind = kind,
                Name = name,
                Type = (FieldType)rows.GetInt64(3),
                Unused = rows.GetInt64(4) != 0,
            };
        }
    }

    /// <summary>Names of the built-in fields in use.</summary>
    public static string[] ReadBuiltIn(IStoreSession session)
    {
        using var rows = session.Query("SELECT \"Fields\" FROM \"State\"");
        return rows.Read() && !rows.IsNull(0) ? Split(rows.GetUtf8(0)) : [];
    }

    /// <summary>Enters custom fields that are new and widens the types of known ones. One that comes into use again is what
    /// it is now: what undone imports took it for does not count.</summary>
    public void Define(RecordKind kind, string name, FieldType type, bool held)
    {
        if (!custom.TryGetValue((kind, name), out var known))
        {
            session.Execute("INSERT INTO CustomFields (Kind, Name, Type, Unused) VALUES (@p0, @p1, @p2, @p3)", (int)kind, name, (int)type, held ? 0 : 1);
        }
        else if ((held && known.Unused && !IsRemembered(known) ? type : CustomTypes.Widest(known.Type, type)) is var now && now != known.Type)
        {
            session.Execute("UPDATE CustomFields SET Type = @p0 WHERE Id = @p1", (int)now, known.Id);
        }
    }

    public void Add(HeldFields held)
    {
        builtIn.UnionWith(held.BuiltIn.Select(field => field.Name));
        foreach (var field in held.Custom)
        {
            if (custom.TryGetValue(field, out var known))
            {
                SetUnused(known, false);
            }
        }
    }

    /// <summary>Looks into the records again, for values that are gone and for those that an undo brought back.</summary>
    public void Recount() => Recount([.. Fields.All.Where(MayBeInUse)], custom.Keys);

    public void Recount(IReadOnlyCollection<Field> fields, IReadOnlyCollection<(RecordKind Kind, string Name)> customFields)
    {
        foreach (var layout in Layouts)
        {
            RecountBuiltIn(layout, [.. fields.Where(field => field.Kind == layout.Kind)]);
            RecountCustom(layout, [.. customFields.Where(field => field.Kind == layout.Kind && custom.ContainsKey(field)).Select(field => custom[field])]);
        }
    }

    public void Save() => session.Execute(
        "UPDATE State SET Fields = @p0 WHERE Id = 1", string.Join(',', Fields.All.Where(field => builtIn.Contains(field.Name)).Select(field => field.Name)));

    private static string[] Split(ReadOnlySpan<byte> names) =>
        Encoding.UTF8.GetString(names).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether an undo may bring back a value that something else lies over now.</summary>
    private bool IsRemembered(CustomField field)
    {
        using (var edits = session.Query("SELECT 1 FROM CustomerEdits WHERE Field = @p0", field.Name))
        {
            if (edits.Read())
            {
                return true;
            }
        }

        var name = Encoding.UTF8.GetBytes(field.Name);
        using var claims = session.Query("SELECT Payload FROM Claims WHERE Kind = @p0 AND Payload IS NOT NULL", (int)field.Kind);
        while (claims.Read())
        {
            if (claims.GetUtf8(0).IndexOf(name) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What nobody ever stated is not looked for: to find nothing, a whole table is read.</summary>
    private bool MayBeInUse(Field field) => builtIn.Contains(field.Name) || (stated ??= ReadStated()).Contains(field.Name);

    private HashSet<string> ReadStated()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using (var rows = session.Query("SELECT Fields FROM Publications"))
        {
            while (rows.Read())
            {
                names.UnionWith(Split(rows.GetUtf8(0)));
            }
        }

        using var edits = session.Query("SELECT DISTINCT Field FROM CustomerEdits");
        while (edits.Read())
        {
            names.Add(Encoding.UTF8.GetString(edits.GetUtf8(0)));
        }

        return names;
    }

    private void RecountBuiltIn(RecordLayout layout, List<Field> fields)
    {
        if (fields.Count == 0)
        {
            return;
        }

        using var rows = session.Query("SELECT " + string.Join(", ", fields.Select(
            field => $"CASE WHEN EXISTS (SELECT 1 FROM {layout.Table} WHERE \"{layout.ColumnOf(field)}\" IS NOT NULL) THEN 1 ELSE 0 END")));
        rows.Read();
        for (var i = 0; i < fields.Count; i++)
        {
            if (rows.GetInt64(i) == 1)
            {
                builtIn.Add(fields[i].Name);
            }
            else
            {
                builtIn.Remove(fields[i].Name);
            }
        }
    }

    /// <summary>Reads until each field has been met.</summary>
    private void RecountCustom(RecordLayout layout, List<CustomField> fields)
    {
        var missing = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        if (missing.Count > 0)
        {
            using var rows = session.Query($"SELECT Custom FROM {layout.Table} WHERE Custom IS NOT NULL");
            while (missing.Count > 0 && rows.Read())
            {
                Meet(rows.GetUtf8(0), missing);
            }
        }

        foreach (var field in fields)
        {
            SetUnused(field, missing.ContainsKey(field.Name));
        }
    }

    private static void Meet(ReadOnlySpan<byte> json, Dictionary<string, CustomField> missing)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                missing.Remove(reader.GetString()!);
            }
        }
    }

    private void SetUnused(CustomField field, bool unused)
    {
        if (field.Unused != unused)
        {
            field.Unused = unused;
            session.Execute("UPDATE CustomFields SET Unused = @p0 WHERE Id = @p1", unused ? 1 : 0, field.Id);
        }
    }
}
