using CrmReports.Application.Customers;
using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>The order of purchases or interactions as SQL. Missing values come last in either direction; no two purchases stand at one
/// place.</summary>
internal sealed record PurchaseOrder(IReadOnlyList<(string Expression, bool Descending)> Terms)
{
    public string Text => Terms is [var only] ? Written(only) : string.Join(", ", Terms.Select(Written));

    /// <summary>The same from the end.</summary>
    public PurchaseOrder Reversed => new([.. Terms.Select(term => (term.Expression, !term.Descending))]);

    public static PurchaseOrder Of(PurchaseReading reading, RecordSelect select, ISqlDialect dialect)
    {
        if (reading is { Dataset: ReportDataset.Purchases, Order: ReportOrder.File, Sort.Count: 0 })
        {
            return new PurchaseOrder([("p.\"Id\"", false)]);
        }

        var terms = new List<(string Expression, bool Descending)>();
        foreach (var (field, descending) in reading.Sort)
        {
            Add(terms, Expressions(field, select, dialect), descending);
        }

        if (reading.Dataset == ReportDataset.Interactions)
        {
            AddInteractions(terms, reading.Order, select);
            return new PurchaseOrder([.. terms.DistinctBy(term => term.Expression)]);
        }

        if (reading.Order == ReportOrder.Date)
        {
            terms.Add((MissingLast("p.\"Day\""), false));
            terms.Add(("p.\"Day\"", false));

            // A date alone, whose time is missing, stands before the times of its day.
            terms.Add(("p.\"TimeOfDay\"", false));
        }

        terms.Add(("p.\"Id\"", false));

        // SQL Server refuses an expression that is named twice; a repeated one orders nothing more.
        return new PurchaseOrder([.. terms.DistinctBy(term => term.Expression)]);
    }

    private static void AddInteractions(List<(string Expression, bool Descending)> terms, ReportOrder order, RecordSelect select)
    {
        if (order == ReportOrder.Date)
        {
            select.JoinFor(RecordKind.Purchase);
            terms.AddRange([(MissingLast(InteractionOrder.Day), false), (InteractionOrder.Day, false), (InteractionOrder.Time, false)]);
        }

        select.JoinPublications();
        terms.AddRange([("b.\"Sequence\"", false), ("i.\"RowNumber\"", false), ("i.\"Id\"", false)]);
    }

    private static string Written((string Expression, bool Descending) term) => term.Expression + (term.Descending ? " DESC" : "");

    private static void Add(List<(string, bool)> terms, IEnumerable<string> expressions, bool descending)
    {
        var first = true;
        foreach (var expression in expressions)
        {
            if (first)
            {
                terms.Add((MissingLast(expression), false));
                first = false;
            }

            terms.Add((expression, descending));
        }
    }

    private static string MissingLast(string expression) => $"CASE WHEN {expression} IS NULL THEN 1 ELSE 0 END";

    private static IEnumerable<string> Expressions(ReportField field, RecordSelect select, ISqlDialect dialect)
    {
        var table = select.JoinFor(field.Kind);
        return field.Source switch
        {
            FieldSource.Term => [select.JoinTerm($"{table}.\"{field.Column}\"")],
            FieldSource.Moment => [$"{table}.\"Day\"", $"{table}.\"TimeOfDay\""],
            FieldSource.Custom => [CustomValue(field, dialect.JsonValue($"{table}.\"Custom\"", field.Column))],
            _ => [select.Expression(field)],
        };
    }

    public static string CustomValue(ReportField field, string value) =>
        field.Type is FieldType.Integer or FieldType.Number or FieldType.Decimal ? $"CAST({value} AS FLOAT)" : value;
}
