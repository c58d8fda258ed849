using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>How the purchases or interactions are to be read.</summary>
internal sealed record PurchaseReading
{
    /// <summary>Purchases or interactions.</summary>
    public ReportDataset Dataset { get; init; }

    public ReportOrder Order { get; init; } = ReportOrder.File;

    /// <summary>Before the order.</summary>
    public IReadOnlyList<(ReportField Field, bool Descending)> Sort { get; init; } = [];

    public long Limit { get; init; } = long.MaxValue;

    public long Offset { get; init; }

    /// <summary>The purchase after which the page begins; the offset counts where it is null or not there.</summary>
    public long? After { get; init; }

    /// <summary>The purchase before which the page ends.</summary>
    public long? Before { get; init; }

    /// <summary>What customers may take in memory, in bytes; 0 always joins.</summary>
    public long CustomerBudget { get; init; } = CustomerCache.DefaultBudget;

    /// <summary>Threads that may read at once; 1 reads on the caller's.</summary>
    public int Threads { get; init; } = 1;

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

    /// <summary>Purchases for each customer from which most customers are likely to have one.</summary>
    private const long PurchasesToShare = 2;

    /// <summary>Rows that one thread reads at a time when several do.</summary>
    public const long Stretch = 8_192;

    private readonly ReportSession session;
    private readonly Selection selection;
    private readonly PurchaseReading reading;
    private readonly List<FieldUse> uses;
    private readonly SqlText sql = new();
    private readonly RecordSelect select;
    private readonly string text;
    private readonly string stretchText;
    private readonly bool pagedBySql;
    private readonly long expected;
    private readonly (long First, long Width, int Count) stretches;

    public PurchaseQuery(
        ReportSession session, Selection selection, IReadOnlyList<FieldUse> uses, PurchaseReading reading)
    {
        this.session = session;
        this.selection = selection;
        this.reading = reading;
        this.uses = [.. uses, .. reading.Running.Select(field => new FieldUse(field)), .. selection.Custom.Select(filter => new FieldUse(filter.Field))];
        expected = ExpectedRows();
        var many = expected > Many && this.uses.Any(use => use.Field.Kind != RecordKind.Purchase);
        var inFileOrder = reading.Order == ReportOrder.File && reading.Sort.Count == 0;
        select = new RecordSelect(session, this.uses, cacheCustomers: many, besideInteractions: many && inFileOrder, reading);
        pagedBySql = !selection.Custom.Any() && reading.Running.Count == 0
            && (reading.Limit != long.MaxValue || reading.Offset > 0);
        var where = Conditions.OfPurchases(selection, sql);
        var order = PurchaseOrder.Of(reading, select, session.Dialect);
        if (pagedBySql && reading.Limit <= PurchasePage.MostRows)
        {
            // Only the rows of the page are joined, not those that are passed over.
            var ids = new PurchasePage(session, select.Joins, where, sql, order).Ids(reading);
            Marks = ids.Count > 0 ? (ids[0], ids[^1]) : null;
            (sql, where) = PurchasePage.Where(ids);
        }

        var page = pagedBySql && Marks is null ? " " + session.Dialect.Page(reading.Limit, reading.Offset) : "";
        var query = $"SELECT {select.Columns} FROM \"Purchases\" p{select.Joins}{where}";
        text = $"{query} ORDER BY {order.Text}{page}";
        var count = sql.Parameters.Count;
        stretchText = $"{query}{(where.Length == 0 ? " WHERE" : " AND")} p.\"Id\" >= @p{count} AND p.\"Id\" < @p{count + 1} ORDER BY p.\"Id\"";
        var isWhole = reading is { Limit: long.MaxValue, Offset: 0, Running.Count: 0 };
        stretches = reading.Threads > 1 && inFileOrder && isWhole && expected > Many * 2 ? Cut(expected) : default;
    }

    /// <summary>The first and the last purchase of a page; null where there is none.</summary>
    public (long First, long Last)? Marks { get; }

    /// <summary>The rows on this thread.</summary>
    public FactRows Open() => Over(session, session.Query(text, sql.Parameters), null);

    /// <summary>The rows, read by several threads where there are many.</summary>
    public ReportRows OpenFast()
    {
        return OpenStretches() is { } all
            ? new ParallelRows([.. uses.Take(Shown).Select(use => TypeOf(use.Field))], all)
            : Open();
    }

    /// <summary>The rows in stretches for several threads; null where there are few, or their order forbids it.</summary>
    public Stretches? OpenStretches()
    {
        if (stretches.Count < 2)
        {
            return null;
        }

        // Where the data has moved on since this report began, its own session alone still sees it.
        return session.Others(reading.Threads) is { } sessions ? new Stretches(sessions, stretches.Count, OpenStretch) : null;
    }

    private static FieldType TypeOf(ReportField field) => field.Source == FieldSource.Period ? FieldType.Date : field.Type;

    private int Shown => uses.Count - reading.Running.Count - selection.Custom.Count();

    private FactRows OpenStretch(ReportSession other, int number)
    {
        var from = stretches.First + (number * stretches.Width);
        var range = (from, from + stretches.Width);
        return Over(other, other.Query(stretchText, [.. sql.Parameters, range.Item1, range.Item2]), range);
    }

    private (long First, long Width, int Count) Cut(long expected)
    {
        if (session.Ids("Purchases") is not var (first, last))
        {
            return default;
        }

        var width = Math.Max(1, (long)((last - first + 1) * ((double)Stretch / expected)));
        return (first, width, (int)(((last - first) / width) + 1));
    }

    private FactRows Over(ReportSession from, ReportRows inner, (long From, long To)? range)
    {
        try
        {
            return Bound(from, inner, range);
        }
        catch
        {
            inner.Dispose();
            throw;
        }
    }

    private FactRows Bound(ReportSession from, ReportRows inner, (long From, long To)? range)
    {
        var rows = new FactRows(inner, from.Cancellation);
        var (columns, beside) = select.Bind(from, inner, rows, range);
        var filters = selection.Custom.ToList();
        rows.Use(
            [.. columns[..Shown], .. columns.Skip(Shown).Take(reading.Running.Count).Select(column => new RunningColumn(column))],
            [.. filters.Select((filter, i) => (filter, columns[^(filters.Count - i)]))],
            otherRows: beside);
        if (expected / PurchasesToShare >= select.Customers)
        {
            rows.Share(select.Customers);
        }

        if (!pagedBySql)
        {
            rows.Page(reading.Offset, reading.Limit);
        }

        return rows;
    }

    /// <summary>About how many rows there will be; 0 where filters leave nobody knows how few.</summary>
    private long ExpectedRows() => selection.Filters.Count == 0 && reading.Limit > Many
        ? RollupQuery.CountPurchases(session, selection)
        : 0;
}
