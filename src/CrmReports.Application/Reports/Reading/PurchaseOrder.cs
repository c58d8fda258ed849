using CrmReports.Application.Customers;
using CrmReports.Application.Data;

namespace CrmReports.Application.Reports.Reading;

/// <summary>The order of purchases as SQL. Missing values come last in either direction; no two purchases stand at one
/// place.</summary>
internal sealed record PurchaseOrder(IReadOnlyList<(string Expression, bool Descending)> Terms)
{
    public string Text => Terms is [var only] ? Written(only) : string.Join(", ", Terms.Select(Written));

    /// <summary>The same from the end.</summary>
    public PurchaseOrder Reversed => new([.. Terms.Select(term => (term.Expression, !term.Descending))]);

    public static PurchaseOrder Of(PurchaseReading reading, PurchaseSelect select, ISqlDialect dialect)
    {
        if (reading is { Order: ReportOrder.File, Sort.Count: 0 })
        {
            return new PurchaseOrder([("p.\"Id\"", false)]);
        }

        var terms = new List<(string Expression, bool Descending)>();
        foreach (var (field, descending) in reading.Sort)
        {
            Add(terms, Expressions(field, select, dialect), descending);
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

    private static IEnumerable<string> Expressions(ReportField field, PurchaseSelect select, ISqlDialect dialect)
    {
        var table = select.JoinFor(field.Kind);
        return field.Source switch
        {
            FieldSource.Term => [select.JoinTerm($"{table}.\"{field.Column}\"")],
            FieldSource.Moment => [$"{table}.\"Day\"", $"{table}.\"TimeOfDay\""],
            FieldSource.Custom => [CustomValue(field, dialect.JsonValue($"{table}.\"Custom\"", field.Column))],
            _ => [$"{table}.\"{field.Column}\""],
        };
    }

    public static string CustomValue(ReportField field, string value) =>
        field.Type is FieldType.Integer or FieldType.Number or FieldType.Decimal ? $"CAST({value} AS FLOAT)" : value;
}
