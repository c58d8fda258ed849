namespace CrmReports.Application.Reports.Reading;

/// <summary>The interactions, those that belong to no purchase too, with their customers and purchases.</summary>
internal sealed class InteractionQuery
{
    private readonly ReportSession session;
    private readonly Selection selection;
    private readonly PurchaseReading reading;
    private readonly SqlText sql = new();
    private readonly RecordSelect select;
    private readonly string text;
    private readonly bool pagedBySql;
    private readonly int shown;

    /// <param name="isOrdered">False where the order of the rows says nothing.</param>
    public InteractionQuery(ReportSession session, Selection selection, IReadOnlyList<FieldUse> uses, PurchaseReading reading, bool isOrdered = true)
    {
        this.session = session;
        this.selection = selection;
        this.reading = reading with { Dataset = ReportDataset.Interactions };
        shown = uses.Count;
        select = new RecordSelect(
            session, [.. uses, .. selection.Custom.Select(filter => new FieldUse(filter.Field))], cacheCustomers: false, besideInteractions: false, this.reading);
        pagedBySql = !selection.Custom.Any() && (reading.Limit != long.MaxValue || reading.Offset > 0);
        var where = Conditions.OfInteractions(selection, select, sql);
        var order = isOrdered ? $" ORDER BY {PurchaseOrder.Of(this.reading, select, session.Dialect).Text}" : "";
        var page = pagedBySql ? " " + session.Dialect.Page(reading.Limit, reading.Offset) : "";
        text = $"SELECT {select.Columns} FROM \"Interactions\" i{select.Joins}{where}{order}{page}";
    }

    public FactRows Open()
    {
        var inner = session.Query(text, sql.Parameters);
        var rows = new FactRows(inner, session.Cancellation);
        var (columns, _) = select.Bind(session, inner, rows, null);
        rows.Use(columns[..shown], [.. selection.Custom.Select((filter, i) => (filter, columns[shown + i]))]);
        if (!pagedBySql)
        {
            rows.Page(reading.Offset, reading.Limit);
        }

        return rows;
    }

    public static long Count(ReportSession session)
    {
        using var rows = session.Query("SELECT COUNT(*) FROM \"Interactions\"");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
