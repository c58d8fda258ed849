using System.Globalization;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

internal static class Provenances
{
    public static Provenance Of(
        Catalogue catalogue,
        IEnumerable<KeyValuePair<string, string>> words,
        long? used,
        IEnumerable<KeyValuePair<string, long>>? leftOut = null) => new()
        {
            DataVersion = catalogue.DataVersion,
            LastImport = catalogue.LastImport,
            LastPublishedAt = catalogue.LastPublishedAt,
            Filters = [.. words],
            RowsUsed = used,
            RowsLeftOut = leftOut is null ? [] : [.. leftOut],
        };

    /// <summary>Order, sort and page, as far as they are asked for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> OrderInWords(ReportDefinition definition)
    {
        if (definition.Order is { } order)
        {
            yield return new("order", order.ToString().ToLowerInvariant());
        }

        if (definition.Sort.Count > 0)
        {
            yield return new("sort", string.Join(", ", definition.Sort.Select(sort => sort.Column + (sort.Descending ? " descending" : ""))));
        }

        if (definition.Offset is { } offset)
        {
            yield return new("rows passed over", offset.ToString(CultureInfo.InvariantCulture));
        }

        if (definition.Limit is { } limit)
        {
            yield return new("at most rows", limit.ToString(CultureInfo.InvariantCulture));
        }
    }
}
