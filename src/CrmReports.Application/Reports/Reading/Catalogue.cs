using System.Globalization;
using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>What a store holds at one data version: its imports and the fields that its records hold.</summary>
internal sealed class Catalogue
{
    private readonly Dictionary<string, ReportField> byName = new(StringComparer.Ordinal);

    private Catalogue(IStoreSession session, ISqlDialect dialect)
    {
        (DataVersion, var inUse) = StateOf(session);
        foreach (var field in Fields.All)
        {
            byName[field.Name] = StoreFields.Of(field);
        }

        foreach (var field in StoreFields.Periods.Concat(StoreFields.SourceOf(RecordKind.Purchase)))
        {
            byName[field.Name] = field;
        }

        ReadPublications(session, dialect);
        Custom = ReadCustomFields(session);
        BuiltIn = [.. Fields.All.Where(field => inUse.Contains(field.Name)).Select(StoreFields.Of)];
    }

    public long DataVersion { get; }

    public long? LastImport { get; private set; }

    public DateTime? LastPublishedAt { get; private set; }

    /// <summary>The built-in fields in use, in the order of exports.</summary>
    public IReadOnlyList<ReportField> BuiltIn { get; }

    /// <summary>Custom fields of customers, purchases, interactions, each as they came.</summary>
    public IReadOnlyList<ReportField> Custom { get; }

    /// <summary>Everything that can be filtered or grouped by.</summary>
    public IEnumerable<string> Names => byName.Keys;

    public static Catalogue Read(IStoreSession session, ISqlDialect dialect) => new(session, dialect);

    public static long VersionOf(IStoreSession session)
    {
        using var rows = session.Query("SELECT \"DataVersion\" FROM \"State\"");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static (long Version, string[] InUse) StateOf(IStoreSession session)
    {
        using var rows = session.Query("SELECT \"DataVersion\", \"Fields\" FROM \"State\"");
        return rows.Read() ? (rows.GetInt64(0), Encoding.UTF8.GetString(rows.GetUtf8(1)).Split(',', StringSplitOptions.TrimEntries)) : (0, []);
    }

    public ReportField? Find(string name) => byName.GetValueOrDefault(name);

    /// <param name="where">What the name was asked for, as the option says it: <c>--group-by regoin</c>.</param>
    public ReportField Get(string name, string where) =>
        Find(name) ?? throw new ReportException(
            $"{where}: there is no field \"{name}\". {NearestNames.Hint(name, byName.Keys)}", "UnknownField", name);

    private void ReadPublications(IStoreSession session, ISqlDialect dialect)
    {
        using var rows = session.Query(
            $"SELECT \"ImportId\", {dialect.MomentText("\"PublishedAt\"")} FROM \"Publications\" ORDER BY \"Sequence\"");
        while (rows.Read())
        {
            LastImport = rows.GetInt64(0);
            LastPublishedAt = MomentOf(rows.GetUtf8(1));
        }
    }

    /// <summary>The usual form first: to try all that there are, tables of a culture's words are made.</summary>
    public static DateTime MomentOf(ReadOnlySpan<byte> text)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var value = Encoding.UTF8.GetString(text);
        return DateTime.TryParseExact(value, "yyyy'-'MM'-'dd HH':'mm':'ss.FFFFFFF", CultureInfo.InvariantCulture, styles, out var moment)
            ? moment
            : DateTime.Parse(value, CultureInfo.InvariantCulture, styles);
    }

    private List<ReportField> ReadCustomFields(IStoreSession session)
    {
        var fields = new List<ReportField>();
        using var rows = session.Query("SELECT \"Kind\", \"Name\", \"Type\" FROM \"CustomFields\" WHERE \"Unused\" = 0 ORDER BY \"Kind\", \"Id\"");
        while (rows.Read())
        {
            var kind = (RecordKind)rows.GetInt64(0);
            var member = Encoding.UTF8.GetString(rows.GetUtf8(1));
            var field = new ReportField(
                FreeName(member, kind), kind, (FieldType)rows.GetInt64(2), FieldSource.Custom, member);
            byName[field.Name] = field;
            fields.Add(field);
        }

        return fields;
    }

    private static bool IsFigure(string name) => CustomerQuery.Figures.Any(field => field.Name == name);

    /// <summary>The name itself, unless a built-in field, a figure of the list of customers or another kind's custom field has it.</summary>
    private string FreeName(string name, RecordKind kind)
    {
        var free = name;
        for (var i = 1; byName.ContainsKey(free) || (kind == RecordKind.Customer && IsFigure(free)); i++)
        {
            var word = kind.ToString().ToLowerInvariant();
            free = i == 1 ? $"{name} ({word})" : string.Create(CultureInfo.InvariantCulture, $"{name} ({word} {i})");
        }

        return free;
    }
}
