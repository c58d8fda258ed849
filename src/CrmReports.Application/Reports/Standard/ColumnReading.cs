using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The columns that statistics and correlations are asked of, over the rows of a dataset.</summary>
internal sealed class ColumnReading
{
    private readonly ReportSession session;
    private readonly ColumnRequest request;
    private readonly Selection selection;

    public ColumnReading(ReportSession session, ColumnRequest request)
    {
        this.session = session;
        this.request = request;
        Dataset = request.Dataset ?? Filled(session);
        selection = Selection.Of(session.Catalogue, request.From, request.To, request.Filters) with { WithUndated = false };
        Columns = request.Columns.Count > 0 ? [.. request.Columns.Select(name => Column(name.Trim()))] : Default();
        if (Columns.Count == 0)
        {
            throw new ReportException(
                $"--columns: no field with numbers is in use among the {Word}. Name fields with dates or booleans, or import such data first.", "NoNumbers");
        }
    }

    public ReportDataset Dataset { get; }

    public IReadOnlyList<DescribedColumn> Columns { get; private set; }

    private string Word => Dataset.ToString().ToLowerInvariant();

    /// <summary>Leaves out columns in which no row has a value, unless they were asked for by name or none has one. Returns the
    /// places of those that stay.</summary>
    public IReadOnlyList<int> KeepFilled(IReadOnlyList<bool> filled)
    {
        var places = Enumerable.Range(0, Columns.Count).Where(place => request.Columns.Count > 0 || filled[place]).ToList();
        if (places.Count == 0)
        {
            return [.. Enumerable.Range(0, Columns.Count)];
        }

        Columns = [.. places.Select(place => Columns[place])];
        return places;
    }

    /// <summary>Fields of the rows that may be grouped by.</summary>
    public IReadOnlyList<ReportField> Groups(IReadOnlyList<string> names)
    {
        var fields = MeasurePlan.Groups(session.Catalogue, names);
        return Dataset != ReportDataset.Customers || fields.All(field => field.Kind == RecordKind.Customer)
            ? fields
            : throw new ReportException(
                $"--group-by {string.Join(',', names)}: customers can only be grouped by their own fields; use --dataset purchases, or another field.");
    }

    /// <summary>The rows, with these columns first, then the other fields as codes.</summary>
    public FactRows Open(IReadOnlyList<DescribedColumn> columns, IReadOnlyList<ReportField> others)
    {
        if (Dataset == ReportDataset.Customers)
        {
            return new CustomerQuery(session, selection, [.. columns.Select(column => column.Field), .. others]).Open();
        }

        if (Dataset == ReportDataset.Interactions)
        {
            return new InteractionQuery(
                session,
                selection,
                [.. columns.Select(column => new FieldUse(column.Field)), .. others.Select(field => new FieldUse(field, AsCode: field.Source == FieldSource.Term))],
                new PurchaseReading { Order = request.Order ?? ReportOrder.File }).Open();
        }

        // Running totals stand last, so a column that is one is moved to its place afterwards.
        var plain = columns.Where(column => !column.IsRunning).ToList();
        var running = columns.Where(column => column.IsRunning).ToList();
        var rows = new PurchaseQuery(
            session,
            selection,
            [.. plain.Select(column => new FieldUse(column.Field)), .. others.Select(field => new FieldUse(field, AsCode: field.Source == FieldSource.Term))],
            new PurchaseReading { Order = request.Order ?? ReportOrder.File, Running = [.. running.Select(column => column.Field)] }).Open();
        rows.Arrange([.. columns.Select(column => column.IsRunning
            ? plain.Count + others.Count + running.IndexOf(column)
            : plain.IndexOf(column)), .. Enumerable.Range(plain.Count, others.Count)]);
        return rows;
    }

    /// <summary>Purchases that days were asked for but have none. Counted apart from the rows, so that no running
    /// total runs over them.</summary>
    public long Undated() => Dataset == ReportDataset.Customers || !selection.IsDated
        ? 0
        : FiguresPass.Run(
            session, selection with { WithUndated = true }, [], [], SalesReport.FitsRollups(selection, [], []), [], Dataset).Rows.Undated;

    /// <summary>What rows without a date are called among those left out.</summary>
    public string NoDate => Dataset == ReportDataset.Interactions ? LeftOut.NoInteractionDate : LeftOut.NoDate;

    /// <summary>Refuses to put amounts of several currencies into one column.</summary>
    public void CheckCurrency(IReadOnlyList<ReportField> groups)
    {
        if (Columns.FirstOrDefault(column => column.IsMoney) is not { } money)
        {
            return;
        }

        var where = $"--columns {money.Name}";
        if (Dataset == ReportDataset.Customers)
        {
            CurrencyRule.Check(session, [.. CustomerSummary.Read(session, selection).CurrencyCodes], grouped: false, where);
            return;
        }

        var amount = StoreFields.Of(Fields.PurchaseAmount);
        List<PlannedMeasure> sums = [.. Columns.Where(column => column.IsMoney).Select(column => column.Field).Append(amount).Distinct()
            .Select(field => new PlannedMeasure(new Measure("sum", MeasureFunction.Sum, field.Name), field))];
        var pass = FiguresPass.Run(session, selection, [], sums, SalesReport.FitsRollups(selection, [], sums), [], Dataset);
        CurrencyRule.Check(session, pass.Currencies, groups.Any(field => field.Name == Fields.Currency.Name), where);
    }

    public IEnumerable<KeyValuePair<string, string>> Words()
    {
        yield return new("dataset", Word);
        foreach (var pair in Selection.InWords(request.From, request.To, request.Filters))
        {
            yield return pair;
        }

        if (request.Order is { } order)
        {
            yield return new("order", order.ToString().ToLowerInvariant());
        }
    }

    /// <summary>What is described where nothing is asked for. Of interactions the fields of their purchases only by name: an
    /// amount counts once for each of them.</summary>
    private List<ReportField> Available() => Dataset == ReportDataset.Customers
        ? CustomersReport.Columns(session.Catalogue, severalCurrencies: false)
        : [.. session.Catalogue.BuiltIn.Concat(session.Catalogue.Custom).Where(field => Dataset == ReportDataset.Purchases || field.Kind != RecordKind.Purchase)];

    /// <summary>The first dataset that has rows.</summary>
    private static ReportDataset Filled(ReportSession session) =>
        RollupQuery.CountPurchases(session, new Selection(null, null, [])) > 0 ? ReportDataset.Purchases
        : InteractionQuery.Count(session) > 0 ? ReportDataset.Interactions
        : ReportDataset.Customers;

    private List<DescribedColumn> Default() =>
        [.. Available().Where(field => field.Type is FieldType.Integer or FieldType.Decimal or FieldType.Number)
            .Select(field => new DescribedColumn(field.Name, field, IsRunning: false))];

    private DescribedColumn Column(string name)
    {
        var available = Available();
        var running = name.StartsWith("running_total", StringComparison.Ordinal) && Dataset == ReportDataset.Purchases;
        var wanted = running ? Measure.Parse(name).Field! : name;
        var field = available.Find(field => field.Name == wanted)
            ?? (Dataset != ReportDataset.Customers ? session.Catalogue.Find(wanted) : null)
            ?? (session.Catalogue.Find(wanted) is { Kind: RecordKind.Customer } own ? own : null)
            ?? throw new ReportException(
                $"--columns {name}: the {Word} have no field \"{wanted}\". {NearestNames.Hint(wanted, available.Where(Fits).Select(f => f.Name))}", "UnknownField", wanted);
        return Fits(field) && (!running || field.HasNumbers)
            ? new DescribedColumn(name, field, running)
            : throw new ReportException(
                $"--columns {name}: {field.Name} holds text, and numbers, dates or booleans are needed. Fields with such: {string.Join(", ", available.Where(Fits).Select(f => f.Name))}.", "NotNumeric", new RefusedField(field.Name));
    }

    private static bool Fits(ReportField field) =>
        field.Source != FieldSource.Period && (field.HasNumbers || field.Type is FieldType.Date or FieldType.DateTime);
}

/// <param name="Name">As it was asked for.</param>
internal sealed record DescribedColumn(string Name, ReportField Field, bool IsRunning)
{
    public bool IsMoney => Field.IsMoney || Field == CustomerQuery.Sum || Field == CustomerQuery.Mean;
}
