using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports;

/// <summary>A field that the store's imports filled.</summary>
/// <param name="IsShortList">Whether its values are few enough to choose among.</param>
public sealed record FieldFact(string Name, RecordKind Kind, FieldType Type, bool IsCustom, bool IsShortList)
{
    public bool HasNumbers => Type is FieldType.Integer or FieldType.Decimal or FieldType.Number or FieldType.Boolean;
}

/// <summary>What pages must know of a store before they ask for figures.</summary>
/// <param name="Days">Of the first and the last purchase; null without dated purchases.</param>
/// <param name="Currencies">ISO codes, those with most purchases first; the empty text for purchases without one.</param>
public sealed record StoreFacts(
    long DataVersion,
    long? LastImport,
    DateTime? LastPublishedAt,
    long Purchases,
    DayRange? Days,
    IReadOnlyList<FieldFact> Fields,
    IReadOnlyList<string> Currencies)
{
    /// <summary>Fields by which customers are told apart: too many values to choose among.</summary>
    private static readonly HashSet<string> Long = new(StringComparer.Ordinal)
    {
        "customer_id", "name", "email", "phone", "address", "postal_code", "line_id", "order_id", "interaction_id", "comment", "birth_date",
    };

    public static StoreFacts Read(IDataStore store, CancellationToken ct = default)
    {
        using var session = ReportSession.Open(store, ct);
        var catalogue = session.Catalogue;
        var currencies = CurrencyUse.Read(session);
        var calendar = DataCalendar.Read(session, null);
        return new StoreFacts(
            catalogue.DataVersion,
            catalogue.LastImport,
            catalogue.LastPublishedAt,
            currencies.Sum(use => use.Purchases),
            calendar.Days,
            [.. catalogue.BuiltIn.Select(field => Fact(field, false)), .. catalogue.Custom.Select(field => Fact(field, true))],
            [.. currencies.Select(use => use.Code)])
        {
            Calendar = calendar,
            Interactions = InteractionQuery.Count(session),
            Customers = Count(session, "Customers"),
            IsAfterGap = calendar.Main is { } range && OverviewPeriods.IsAfterGap(session, range, null),
        };
    }

    /// <summary>Where the purchases lie in time.</summary>
    public DataCalendar Calendar { get; init; } = new([]);

    /// <summary>How many interactions there are.</summary>
    public long Interactions { get; init; }

    /// <summary>How many customers there are.</summary>
    public long Customers { get; init; }

    /// <summary>Whether the last purchases stand alone in a month after months without any.</summary>
    public bool IsAfterGap { get; init; }

    public FieldFact? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Purchases that the filters and days of a report leave out.</summary>
    public long FilteredOut(Provenance provenance) =>
        Purchases - (provenance.RowsUsed ?? 0) - provenance.RowsLeftOut.Where(pair => pair.Key == LeftOut.NoDate).Sum(pair => pair.Value);

    private static long Count(ReportSession session, string table)
    {
        using var rows = session.Query($"SELECT COUNT(*) FROM \"{table}\"");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private static FieldFact Fact(ReportField field, bool custom) => new(
        field.Name,
        field.Kind,
        field.Type,
        custom,
        !Long.Contains(field.Name) && field.Type is FieldType.Text or FieldType.Boolean or FieldType.Integer);
}
