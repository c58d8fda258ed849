using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.Reports;

/// <summary>An address of the sales page with what it leaves open filled in from the data.</summary>
public sealed record SalesRequest(ReportQuery Query, PivotRequest Pivot)
{
    public const string Revenue = "sum(purchase_amount)";
    public const string Running = "running_total(purchase_amount)";

    /// <summary>Fields by which sales are shown where nothing is asked for.</summary>
    private static readonly string[] Preferred =
        ["category", "region", "country", "customer_region", "city", "segment", "channel", "product", "product_id"];

    /// <summary>With what the figures are compared; with nothing unless it is asked for.</summary>
    public Comparison Comparison => ComparisonOf(Query);

    public static Comparison ComparisonOf(ReportQuery query) => query.Compare switch
    {
        "previous" => Comparison.Previous,
        "year" => Comparison.Year,
        _ => Comparison.None,
    };

    /// <param name="preferred">ISO code of the currency that figures are reported in first; null for none.</param>
    /// <exception cref="ReportException">More is asked for than a table with two sides shows.</exception>
    public static SalesRequest Of(ReportQuery query, StoreFacts facts, string? preferred = null)
    {
        var measure = query.Measure ?? (facts.Find("purchase_amount") is null ? "count" : Revenue);
        var groups = query.Groups ?? Default(facts);
        if (groups.Count is 0 or > 2)
        {
            throw new ReportException($"group-by={query.GroupBy}: this page shows one or two fields, for example group-by=category,month. The command line and the API take more.", "OneOrTwoFields", query.GroupBy ?? "");
        }

        if (ComparisonOf(query) != Comparison.None && query.From is null && query.To is null)
        {
            query = query.Within(PivotComparison.DefaultDays(facts));
        }

        query = OneCurrency(query, facts, measure, groups, preferred) with { Measure = measure, GroupBy = string.Join(',', groups) };
        return new SalesRequest(query, new PivotRequest
        {
            Rows = groups[0],
            Columns = groups.Count > 1 ? groups[1] : null,
            Measure = measure,
            From = query.FromDay,
            To = query.ToDay,
            Filters = query.FilterValues,
            Sort = query.Sort is null ? null : ReportWords.Sort(query.Sort),
        });
    }

    /// <summary>The measures that the menu offers, as far as their fields are in use.</summary>
    public static IReadOnlyList<string> Measures(StoreFacts facts)
    {
        (string Measure, string? Field)[] all =
        [
            (Revenue, "purchase_amount"), ("count", null), ("distinct(order_id)", "order_id"), ("distinct(customers)", "customer_id"),
            ("mean(purchase_amount)", "purchase_amount"), ("median(purchase_amount)", "purchase_amount"), ("sum(quantity)", "quantity"),
            ("mean(satisfaction)", "satisfaction"),
        ];
        return [.. all.Where(one => one.Field is null || facts.Find(one.Field) is not null).Select(one => one.Measure)];
    }

    /// <summary>Fields that rows or columns may be made of.</summary>
    public static IReadOnlyList<string> Fields(StoreFacts facts) =>
        [.. Preferred.Where(name => facts.Find(name) is not null), .. facts.Fields.Where(field => field.IsShortList && !Preferred.Contains(field.Name)).Select(field => field.Name)];

    private static IReadOnlyList<string> Default(StoreFacts facts) =>
        Array.Find(Preferred, name => facts.Find(name) is not null) is { } field ? [field, "month"] : ["month"];

    /// <summary>Money of several currencies is never put together: the one that is reported in, or the one with most purchases, is taken, as a filter that
    /// can be seen and changed.</summary>
    private static ReportQuery OneCurrency(ReportQuery query, StoreFacts facts, string measure, IReadOnlyList<string> groups, string? preferred)
    {
        var money = measure.Contains("(purchase_amount)", StringComparison.Ordinal) || measure.Contains("(unit_price)", StringComparison.Ordinal);
        return money && facts.Currencies.Count > 1 && !groups.Contains("currency") && query.Filters.All(filter => filter.Field != "currency")
            ? query.With("currency", preferred is not null && facts.Currencies.Contains(preferred) ? preferred : facts.Currencies[0])
            : query;
    }
}
