using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Customers with figures of their purchases, one row each. Figures come from the kept totals, or from the purchases
/// where days or fields of purchases are asked for: then only customers who bought so are read.
/// </summary>
internal sealed class CustomerQuery
{
    public static readonly ReportField Purchases = Figure("purchases", FieldType.Integer, "COALESCE(t.\"n\", 0)");
    public static readonly ReportField Sum = Figure("sum(purchase_amount)", FieldType.Decimal, OfOneCurrency("t.\"amount\""));
    public static readonly ReportField Mean = Figure(
        "mean(purchase_amount)", FieldType.Number, OfOneCurrency("CAST(t.\"amount\" AS FLOAT) / (t.\"amounts\" * 10000.0)"));

    public static readonly ReportField First = Figure("first_purchase", FieldType.Date, "t.\"first\"");
    public static readonly ReportField Last = Figure("last_purchase", FieldType.Date, "t.\"last\"");
    public static readonly ReportField Currency = Figure("currency", FieldType.Text, "k.\"Text\"");
    public static readonly ReportField LastSatisfaction = Figure("last_satisfaction", FieldType.Decimal, "s.\"Score\"");

    /// <summary>The currency's term of each customer with one; how many currencies others have.</summary>
    public static readonly ReportField CurrencyTerm = Figure("currency term", FieldType.Integer, "t.\"currency\"");
    public static readonly ReportField Currencies = Figure("currencies", FieldType.Integer, "COALESCE(t.\"currencies\", 0)");

    /// <summary>The figures that the list of customers has beside their fields.</summary>
    public static IReadOnlyList<ReportField> Figures { get; } = [Purchases, Sum, Mean, First, Last, LastSatisfaction, Currency];

    private const long FewCustomers = 1_000;

    private readonly ReportSession session;
    private readonly Selection selection;
    private readonly List<FieldUse> uses;
    private readonly SqlText sql = new();
    private readonly SelectList select = new();
    private readonly string text;
    private readonly long offset;
    private readonly long limit;
    private LastScores? scores;
    private string scoreExpression = LastSatisfaction.Column;

    /// <param name="fields">Of the customers, or the figures above.</param>
    public CustomerQuery(
        ReportSession session,
        Selection selection,
        IReadOnlyList<ReportField> fields,
        IReadOnlyList<(ReportField Field, bool Descending)>? sort = null,
        long offset = 0,
        long limit = long.MaxValue)
    {
        this.session = session;
        this.selection = selection;
        (this.offset, this.limit) = (offset, limit);
        uses = [.. fields.Concat(selection.Custom.Select(filter => filter.Field)).Select(field => new FieldUse(field))];
        RefuseCustom();
        var sorts = sort ?? [];
        var scoresJoined = fields.Contains(LastSatisfaction) || sorts.Any(pair => pair.Field == LastSatisfaction)
            ? PrepareScores(sorted: sorts.Any(pair => pair.Field == LastSatisfaction))
            : "";
        select.Add("c.\"Id\"");
        foreach (var use in uses)
        {
            select.Add(Expression(use.Field));
        }

        var joins = Totals() + scoresJoined;
        var where = Conditions.OfCustomers(selection.Filters.Where(filter => filter.Field.Kind == RecordKind.Customer), sql);
        text = $"SELECT {select.Text} FROM \"Customers\" c{joins}{where} ORDER BY {Order(sorts)}{PageOf()}";
    }

    public FactRows Open()
    {
        var inner = session.Query(text, sql.Parameters);
        var rows = new FactRows(inner, session.Cancellation);
        JsonRow? json = null;
        var columns = uses.Select(use => ColumnOf(inner, rows, use.Field, ref json)).ToArray();
        var filters = selection.Custom.ToList();
        rows.Use(columns[..^filters.Count], [.. filters.Select((filter, i) => (filter, columns[^(filters.Count - i)]))]);
        if (PageOf().Length == 0)
        {
            rows.Page(offset, limit);
        }

        return rows;
    }

    /// <summary>The page is the database's to take unless rows are yet to be left out.</summary>
    private string PageOf() => selection.Custom.Any() || (offset == 0 && limit == long.MaxValue)
        ? ""
        : " " + session.Dialect.Page(limit, offset);

    private static ReportField Figure(string name, FieldType type, string expression) =>
        new(name, RecordKind.Customer, type, FieldSource.Figure, expression);

    private static string OfOneCurrency(string expression) => $"CASE WHEN t.\"currencies\" = 1 THEN {expression} END";

    private string Expression(ReportField field) => field.Source switch
    {
        FieldSource.Figure when field == LastSatisfaction => scoreExpression,
        FieldSource.Figure => field.Column,
        FieldSource.Custom => "c.\"Custom\"",
        _ => $"c.\"{field.Column}\"",
    };

    private void RefuseCustom()
    {
        if (selection.Custom.FirstOrDefault(filter => filter.Field.Kind != RecordKind.Customer) is { } filter)
        {
            throw new ReportException(
                $"--filter {filter.Field.Name}: customers cannot be filtered by a custom field of their {filter.Field.Kind.ToString().ToLowerInvariant()}s. Use the report purchases or sales with --group-by customer_id.");
        }
    }

    private RowColumn ColumnOf(ReportRows inner, FactRows rows, ReportField field, ref JsonRow? json)
    {
        if (field == LastSatisfaction && scores is not null)
        {
            return new LastScoreColumn(scores, new StoreColumn(inner, 0, FieldType.Integer));
        }

        var column = new StoreColumn(inner, select.Add(Expression(field)), field.Source == FieldSource.Custom ? FieldType.Text : field.Type);
        if (field.Source != FieldSource.Custom)
        {
            return column;
        }

        json ??= new JsonRow(column, rows);
        return new CustomColumn(json, json.Add(field.Column), field.Type);
    }

    private string Totals()
    {
        var ofPurchases = selection.Filters.Where(filter => filter.Field.Kind != RecordKind.Customer).ToList();
        if (ofPurchases.Count == 0 && !selection.IsDated)
        {
            return " LEFT JOIN (SELECT b.\"CustomerId\" AS \"id\", SUM(b.\"Purchases\") AS \"n\", SUM(b.\"Amounts\") AS \"amounts\", "
                + "SUM(b.\"Amount\") AS \"amount\", MIN(b.\"FirstDay\") AS \"first\", MAX(b.\"LastDay\") AS \"last\", "
                + "SUM(CASE WHEN b.\"Amounts\" > 0 THEN 1 ELSE 0 END) AS \"currencies\", "
                + "MIN(CASE WHEN b.\"Amounts\" > 0 THEN b.\"CurrencyTerm\" END) AS \"currency\" "
                + "FROM \"CustomerTotals\" b GROUP BY b.\"CustomerId\") t ON t.\"id\" = c.\"Id\"" + CurrencyText;
        }

        const string currency = "CASE WHEN p.\"Amount\" IS NOT NULL THEN COALESCE(p.\"CurrencyTerm\", 0) END";
        var where = Conditions.OfPurchases(selection with { Filters = ofPurchases, WithUndated = false }, sql);
        return " JOIN (SELECT p.\"CustomerId\" AS \"id\", COUNT(*) AS \"n\", COUNT(p.\"Amount\") AS \"amounts\", "
            + "SUM(p.\"Amount\") AS \"amount\", MIN(p.\"Day\") AS \"first\", MAX(p.\"Day\") AS \"last\", "
            + $"COUNT(DISTINCT {currency}) AS \"currencies\", MIN({currency}) AS \"currency\" "
            + $"FROM \"Purchases\" p{where} GROUP BY p.\"CustomerId\") t ON t.\"id\" = c.\"Id\"" + CurrencyText;
    }

    private const string CurrencyText =
        " LEFT JOIN \"Terms\" k ON k.\"Id\" = CASE WHEN t.\"currencies\" = 1 THEN t.\"currency\" END";

    /// <summary>How the last scores are found: for a page one by one, for all in memory.</summary>
    private string PrepareScores(bool sorted)
    {
        if (!sorted && limit <= FewCustomers)
        {
            scoreExpression = LastScores.OfOne(session.Dialect.Page(1, 0));
            return "";
        }

        if (!sorted && CountCustomers() <= LastScores.Most)
        {
            scores = LastScores.Load(session);
            scoreExpression = "c.\"Id\"";
            return "";
        }

        return LastScores.Joined;
    }

    private long CountCustomers()
    {
        using var rows = session.Query("SELECT COUNT(*) FROM \"Customers\"");
        rows.Read();
        return rows.GetInt64(0);
    }

    private string Order(IReadOnlyList<(ReportField Field, bool Descending)> sort)
    {
        var terms = new List<string>();
        foreach (var (field, descending) in sort.DistinctBy(pair => pair.Field))
        {
            var expression = field.Source == FieldSource.Custom
                ? PurchaseOrder.CustomValue(field, session.Dialect.JsonValue("c.\"Custom\"", field.Column))
                : Expression(field);
            terms.Add($"CASE WHEN {expression} IS NULL THEN 1 ELSE 0 END");
            terms.Add(descending ? $"{expression} DESC" : expression);
        }

        return string.Join(", ", terms.Append("c.\"Id\""));
    }
}
