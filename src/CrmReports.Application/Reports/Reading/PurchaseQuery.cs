using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>How the purchases are to be read.</summary>
internal sealed record PurchaseReading
{
    public ReportOrder Order { get; init; } = ReportOrder.File;

    /// <summary>Before the order.</summary>
    public IReadOnlyList<(ReportField Field, bool Descending)> Sort { get; init; } = [];

    public long Limit { get; init; } = long.MaxValue;

    public long Offset { get; init; }

    /// <summary>What customers may take in memory, in bytes; 0 always joins.</summary>
    public long CustomerBudget { get; init; } = CustomerCache.DefaultBudget;

    /// <summary>Fields whose running total is a column of its own, after the others.</summary>
    public IReadOnlyList<ReportField> Running { get; init; } = [];
}

/// <summary>
/// The purchases with their customers and newest interactions. Few rows are joined by the database; of many, terms
/// and customers are looked up in memory and interactions are read beside them.
/// </summary>
internal sealed class PurchaseQuery
{
    /// <summary>Rows from which it pays to bring the customers into memory.</summary>
    private const long Many = 20_000;

    private readonly ReportSession session;
    private readonly Selection selection;
    private readonly PurchaseReading reading;
    private readonly List<FieldUse> uses;
    private readonly SqlText sql = new();
    private readonly PurchaseSelect select;
    private readonly string text;
    private readonly bool pagedBySql;

    public PurchaseQuery(
        ReportSession session, Selection selection, IReadOnlyList<FieldUse> uses, PurchaseReading reading)
    {
        this.session = session;
        this.selection = selection;
        this.reading = reading;
        this.uses = [.. uses, .. reading.Running.Select(field => new FieldUse(field)), .. selection.Custom.Select(filter => new FieldUse(filter.Field))];
        var many = IsMany();
        var inFileOrder = reading.Order == ReportOrder.File && reading.Sort.Count == 0;
        select = new PurchaseSelect(session, this.uses, cacheCustomers: many, besideInteractions: many && inFileOrder, reading.CustomerBudget);
        pagedBySql = !selection.Custom.Any() && reading.Running.Count == 0
            && (reading.Limit != long.MaxValue || reading.Offset > 0);
        var where = Conditions.OfPurchases(selection, sql);
        var order = PurchaseOrder.Of(reading, select, session.Dialect);
        var page = pagedBySql ? " " + session.Dialect.Page(reading.Limit, reading.Offset) : "";
        text = $"SELECT {select.Columns} FROM \"Purchases\" p{select.Joins}{where} ORDER BY {order}{page}";
    }

    public FactRows Open()
    {
        var inner = session.Query(text, sql.Parameters);
        try
        {
            return Over(inner);
        }
        catch
        {
            inner.Dispose();
            throw;
        }
    }

    private FactRows Over(ReportRows inner)
    {
        var rows = new FactRows(inner, session.Cancellation);
        var (columns, beside) = select.Bind(inner, rows);
        var filters = selection.Custom.ToList();
        var shown = columns.Length - filters.Count - reading.Running.Count;
        rows.Use(
            [.. columns[..shown], .. columns.Skip(shown).Take(reading.Running.Count).Select(column => new RunningColumn(column))],
            [.. filters.Select((filter, i) => (filter, columns[^(filters.Count - i)]))],
            otherRows: beside);
        if (!pagedBySql)
        {
            rows.Page(reading.Offset, reading.Limit);
        }

        return rows;
    }

    private bool IsMany() =>
        selection.Filters.Count == 0 && reading.Limit > Many
        && uses.Any(use => use.Field.Kind != RecordKind.Purchase)
        && RollupQuery.CountPurchases(session, selection) > Many;
}
