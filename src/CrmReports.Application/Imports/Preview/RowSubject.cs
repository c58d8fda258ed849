using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>
/// Decides what a row is about where the headers do not say: customers whose id repeats with other dates or amounts are
/// the buyers of purchases.
/// </summary>
internal static class RowSubject
{
    /// <summary>Share of rows that repeat an id with other values: from the first on the rows are purchases, below the
    /// second they are customers of whom some are stated twice; in between a person decides.</summary>
    private const double SurelyPurchases = 0.1;
    private const double SurelyCustomers = 0.01;

    private static readonly Field[] Events = [Fields.PurchaseDate, Fields.UnitPrice, Fields.PurchaseAmount];

    public static (ImportProfile Profile, RowsFinding? Finding) Settle(ImportProfile profile, IReadOnlyList<string> headers, SourceSurvey survey)
    {
        if (profile.RowsAre is not null || profile.CustomKind is not null)
        {
            return (WithBuyer(profile, headers, survey), null);
        }

        var mappings = HeaderMatcher.Match(headers, profile);
        if (mappings.Any(mapping => mapping.Targets.Any(field => field.Kind != RecordKind.Customer && field != Fields.Region)))
        {
            return (WithBuyer(profile, headers, survey), null);
        }

        var id = mappings.FirstOrDefault(mapping => mapping.Targets.Contains(Fields.CustomerId));
        return id is null ? (profile, null) : OfCustomers(profile, mappings, id, survey);
    }

    private static (ImportProfile, RowsFinding?) OfCustomers(
        ImportProfile profile, IReadOnlyList<ColumnMapping> mappings, ColumnMapping id, SourceSurvey survey)
    {
        var open = mappings.Where(mapping => mapping is { Ignored: false, Declared: not { Custom: not null } } && mapping != id);
        var named = open.Where(mapping => HeaderMatcher.FieldsFor(mapping.Header).Intersect(Events).Any()).ToList();
        var unnamed = named.Count > 0 ? [] : open.Where(mapping => mapping.CustomName is not null && IsEvent(survey.Column(mapping.Index).Type)).ToList();
        var events = named.Count > 0 ? named : unnamed;
        if (events.Count == 0)
        {
            return (profile, null);
        }

        var repeats = survey.Repeats([id.Index], [.. events.Select(mapping => mapping.Index)]);
        if (repeats.ChangedShare < (named.Count > 0 ? SurelyCustomers : SurelyPurchases))
        {
            return (profile, null);
        }

        var isOpen = named.Count == 0 || repeats.ChangedShare < SurelyPurchases;
        var finding = new RowsFinding(isOpen, id.Header, [.. events.Select(mapping => mapping.Header)], repeats.Rows, repeats.Different);
        return (isOpen ? profile : OfPurchases(profile, mappings, id), finding);
    }

    /// <summary>"id" alone would be the order's or the line's in a file of purchases.</summary>
    private static ImportProfile OfPurchases(ImportProfile profile, IReadOnlyList<ColumnMapping> mappings, ColumnMapping id) => profile with
    {
        RowsAre = RecordKind.Purchase,
        Columns = id.Confidence == MatchConfidence.Declared ? profile.Columns : [
            .. profile.Columns.Where(column => column != id.Declared),
            (id.Declared ?? HeaderMatcher.Named([.. mappings.Select(mapping => mapping.Header)], id.Index)) with { Targets = [Fields.CustomerId.Name] },
        ],
    };

    /// <summary>In a file of purchases or interactions that names no customer, a column "id" that repeats on different days
    /// is the customer's: that of an order or of a line does not.</summary>
    private static ImportProfile WithBuyer(ImportProfile profile, IReadOnlyList<string> headers, SourceSurvey survey)
    {
        var mappings = HeaderMatcher.Match(headers, profile);
        var day = mappings.FirstOrDefault(mapping => mapping.Targets.Contains(Fields.PurchaseDate))
            ?? mappings.FirstOrDefault(mapping => mapping.Targets.Contains(Fields.InteractionDate));
        var id = mappings.FirstOrDefault(mapping => mapping is { CustomName: not null, Declared: null } && HeaderMatcher.FieldsFor(mapping.Header).Contains(Fields.CustomerId));
        if (day is null || id is null || mappings.Any(mapping => mapping.Targets.Any(IsOfPerson)))
        {
            return profile;
        }

        return survey.Repeats([id.Index], [day.Index]).ChangedShare < SurelyPurchases
            ? profile
            : profile with { Columns = [.. profile.Columns, HeaderMatcher.Named(headers, id.Index) with { Targets = [Fields.CustomerId.Name] }] };
    }

    private static bool IsEvent(FieldType? type) => type is FieldType.Date or FieldType.DateTime or FieldType.Number or FieldType.Decimal;

    private static bool IsOfPerson(Field field) =>
        field == Fields.CustomerId || field == Fields.Name || field == Fields.Email || field == Fields.Phone;
}
