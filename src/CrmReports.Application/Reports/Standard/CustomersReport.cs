using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>One row per customer, streamed.</summary>
internal static class CustomersReport
{
    public static readonly ReportInfo Info = new(
        "customers",
        "Every customer with purchases, sum and mean of the amounts, first and last purchase and last satisfaction.",
        [],
        []);

    public static ReportTable Run(ReportSession session, ReportDefinition definition)
    {
        Refuse(definition);
        var catalogue = session.Catalogue;
        var selection = Selection.Of(catalogue, definition.From, definition.To, definition.Filters);
        var summary = CustomerSummary.Read(session, selection);
        List<ReportField> fields = [.. Columns(catalogue, summary.Several), .. StoreFields.SourceOf(RecordKind.Customer)];
        var query = new CustomerQuery(
            session,
            selection,
            fields,
            [.. definition.Sort.Select(sort => (Sorted(fields, catalogue, sort), sort.Descending))],
            definition.Offset ?? 0,
            definition.Limit ?? long.MaxValue);
        return new ReportTable
        {
            Name = Info.Name,
            Columns = [.. fields.Select(field => new ReportColumn(
                field.Name, field.ReportType, field == CustomerQuery.Sum || field == CustomerQuery.Mean ? summary.Currency : null))],
            Open = query.Open,
            Totals = [.. fields.Select(summary.Total)],
            Provenance = Provenances.Of(
                catalogue,
                [.. Selection.InWords(definition.From, definition.To, definition.Filters), .. Provenances.OrderInWords(definition)],
                summary.Customers,
                summary.Mixed > 0 ? [new(LeftOut.SeveralCurrencies, summary.Mixed)] : []),
            Snapshot = session,
        };
    }

    /// <summary>What a row of the customers can hold.</summary>
    public static List<ReportField> Columns(Catalogue catalogue, bool severalCurrencies)
    {
        List<ReportField> fields =
        [
            .. catalogue.BuiltIn.Where(field => field.Kind == RecordKind.Customer),
            .. catalogue.Custom.Where(field => field.Kind == RecordKind.Customer),
            CustomerQuery.Purchases, CustomerQuery.Sum, CustomerQuery.Mean, CustomerQuery.First, CustomerQuery.Last,
        ];
        if (catalogue.BuiltIn.Any(field => field.Name == Fields.Satisfaction.Name))
        {
            fields.Add(CustomerQuery.LastSatisfaction);
        }

        if (severalCurrencies)
        {
            fields.Add(CustomerQuery.Currency);
        }

        return fields;
    }

    private static void Refuse(ReportDefinition definition)
    {
        if (definition.GroupBy is { Count: > 0 } groups)
        {
            throw new ReportException(
                $"--group-by {string.Join(',', groups)}: the report customers lists every customer and groups none. Use the report sales with --measure \"distinct(customers)\", or leave out --group-by.");
        }

        if (definition.Measures is { Count: > 0 } measures)
        {
            throw new ReportException(
                $"--measure {measures[0]}: the report customers has its own figures. For others use the report sales with --group-by customer_id, or leave out --measure.");
        }
    }

    private static ReportField Sorted(List<ReportField> fields, Catalogue catalogue, ReportSort sort) =>
        fields.Find(field => field.Name == sort.Column)
        ?? (catalogue.Find(sort.Column) is { Kind: RecordKind.Customer } unused ? unused : null)
        ?? throw ReportException.UnknownSort(sort, fields.Select(field => field.Name));
}

/// <summary>What all selected customers together bought.</summary>
internal sealed class CustomerSummary
{
    private readonly HashSet<long> currencies = [];
    private long purchases;
    private Int128 sum;
    private long? first;
    private long? last;

    private CustomerSummary()
    {
    }

    public long Customers { get; private set; }

    /// <summary>Customers with amounts in more than one currency.</summary>
    public long Mixed { get; private set; }

    /// <summary>ISO code where all amounts are of one currency.</summary>
    public string? Currency { get; private set; }

    /// <summary>Whether amounts are in more than one currency.</summary>
    public bool Several => currencies.Count > 1 || Mixed > 0;

    /// <summary>Term numbers, <see cref="GroupKey.Missing"/> for none.</summary>
    public IReadOnlyCollection<long> CurrencyCodes => currencies;

    public static CustomerSummary Read(ReportSession session, Selection selection)
    {
        var summary = new CustomerSummary();
        ReportField[] fields =
            [CustomerQuery.Purchases, CustomerQuery.Sum, CustomerQuery.First, CustomerQuery.Last, CustomerQuery.Currencies, CustomerQuery.CurrencyTerm];
        using (var rows = new CustomerQuery(session, selection, fields).Open())
        {
            while (rows.Read())
            {
                summary.Add(rows);
            }
        }

        summary.Currency = summary.Several ? null : CurrencyRule.Check(session, [.. summary.currencies], grouped: true, "").Single;
        return summary;
    }

    public object? Total(ReportField field) =>
        field == CustomerQuery.Purchases ? purchases
        : field == CustomerQuery.Sum && !Several && currencies.Count == 1 ? Figures.Fit(sum, field.Name)
        : field == CustomerQuery.First ? first
        : field == CustomerQuery.Last ? last
        : null;

    private void Add(FactRows rows)
    {
        Customers++;
        purchases += rows.GetInt64(0);
        if (!rows.IsNull(1))
        {
            sum += rows.GetInt64(1);
        }

        first = rows.IsNull(2) ? first : Math.Min(first ?? long.MaxValue, rows.GetInt64(2));
        last = rows.IsNull(3) ? last : Math.Max(last ?? long.MinValue, rows.GetInt64(3));
        if (rows.GetInt64(4) > 1)
        {
            Mixed++;
        }
        else if (rows.GetInt64(4) == 1)
        {
            currencies.Add(rows.GetInt64(5) is var term && term == Aggregation.SalesRollup.NoTerm ? GroupKey.Missing : term);
        }
    }
}
