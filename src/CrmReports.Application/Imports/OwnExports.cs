using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Imports;

/// <summary>
/// Knows the exports of this site again by their heads, which survive editing in a spreadsheet: lists of records by
/// <c>source_import</c> and <c>source_row</c> (or, of older versions, by the figures that only the list of customers
/// has), figures by heads such as <c>sum(purchase_amount)</c>.
/// </summary>
public static class OwnExports
{
    /// <summary>The figures of a customer that stand in the list of customers.</summary>
    private static readonly HashSet<string> OfCustomers = new(CustomerQuery.Figures.Select(field => field.Name), StringComparer.Ordinal);

    /// <summary>Tables of figures that have the same heads always.</summary>
    private static readonly string[][] Tables =
    [
        ["import", "file_name", "published_at", "rows", "customers", "purchases", "interactions", "fields"],
        ["figure", "value", "previous_period", "change", "currency"],
        ["a", "b", "n", "r", "p"],
    ];

    private static readonly HashSet<string> Periods = new(StoreFields.Periods.Select(field => field.Name), StringComparer.Ordinal);

    /// <summary>A list of customers or of purchases: its texts carry the formula guard, its values are written in one way.</summary>
    public static bool IsRecords(IReadOnlyList<string> headers) =>
        HeaderMatcher.HasMarks(headers) || IsCustomers(headers);

    /// <summary>Whether it is the list of customers, with their figures.</summary>
    internal static bool IsCustomers(IReadOnlyList<string> headers) =>
        headers.Contains(CustomerQuery.Purchases.Name) && headers.Contains(CustomerQuery.Sum.Name) && headers.Contains(CustomerQuery.First.Name);

    /// <summary>The columns that were computed and are no fields of records.</summary>
    public static IReadOnlyList<string> Computed(IReadOnlyList<string> headers)
    {
        var isCustomers = IsCustomers(headers);
        return [.. headers.Where(header => (isCustomers && OfCustomers.Contains(header)) || IsMeasure(header))];
    }

    /// <summary>A table of figures, from which no record can be made: groups and what was computed for them.</summary>
    public static bool IsFigures(IReadOnlyList<string> headers)
    {
        if (IsRecords(headers))
        {
            return false;
        }

        if (Tables.Any(table => table.SequenceEqual(headers)) || IsStatistics(headers))
        {
            return true;
        }

        var measures = headers.Where(IsMeasure).ToList();
        var isOurs = measures.Any(header => header.Contains('(', StringComparison.Ordinal)) || (measures.Count > 0 && headers.Any(Periods.Contains));
        return isOurs && headers.All(header => IsMeasure(header) || Periods.Contains(header) || Fields.Find(header) is not null);
    }

    /// <summary>The profile with what the heads of a list of records say of its columns; what it says itself counts.</summary>
    internal static ImportProfile Declare(IDataStore store, IReadOnlyList<string> headers, ImportProfile profile)
    {
        using var session = store.Read();
        var custom = Catalogue.Read(session, store.Dialect).Custom.ToDictionary(field => field.Name, StringComparer.Ordinal);
        var computed = Computed(headers).ToHashSet(StringComparer.Ordinal);
        var said = HeaderMatcher.Match(headers, profile);
        var columns = headers
            .Where((_, i) => said[i].Declared is null)
            .Select(header => Column(header, computed, custom))
            .OfType<ImportProfileColumn>();
        return profile with { Columns = [.. profile.Columns, .. columns] };
    }

    private static ImportProfileColumn? Column(string header, HashSet<string> computed, Dictionary<string, ReportField> custom) =>
        computed.Contains(header) ? new ImportProfileColumn { Header = header, Ignore = true }
        : Fields.Find(header) is { } field ? new ImportProfileColumn { Header = header, Targets = [field.Name] }
        : custom.GetValueOrDefault(header) is { } own
            ? new ImportProfileColumn { Header = header, Custom = own.Column, Kind = own.Kind, Type = own.Type }
            : null;

    private static bool IsStatistics(IReadOnlyList<string> headers) =>
        headers.Contains("column") && headers.Contains("n") && headers.Contains("missing") && headers.Contains("mean") && headers.Contains("skewness");

    private static bool IsMeasure(string header)
    {
        if (!header.EndsWith(')') && header != "count")
        {
            return false;
        }

        try
        {
            return Measure.Parse(header).Field is not { } field || field == Measure.Customers || Fields.Find(field) is not null;
        }
        catch (ReportException)
        {
            return false;
        }
    }
}
