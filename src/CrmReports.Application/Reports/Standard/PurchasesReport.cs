using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>Every purchase with its customer and its newest interaction, streamed.</summary>
internal static class PurchasesReport
{
    public static readonly ReportInfo Info = new(
        "purchases",
        "Every purchase with its customer and what its row said of the customer's satisfaction, in file or date order, with running totals on request.",
        [],
        []);

    private const int MostThreads = 4;

    public static ReportTable Run(ReportSession session, ReportDefinition definition)
    {
        Refuse(definition);
        var catalogue = session.Catalogue;
        var selection = Selection.Of(catalogue, definition.From, definition.To, definition.Filters);
        var running = Running(catalogue, definition);
        var summing = Summing(session, definition, selection, running);
        List<ReportField> fields = [.. catalogue.BuiltIn, .. catalogue.Custom, .. StoreFields.SourceOf(RecordKind.Purchase)];
        var query = new PurchaseQuery(
            session,
            selection with { WithUndated = false },
            [.. fields.Select(field => new FieldUse(field))],
            new PurchaseReading
            {
                Order = definition.Order ?? ReportOrder.File,
                Sort = [.. definition.Sort.Select(sort => (Sorted(fields, catalogue, sort), sort.Descending))],
                Limit = definition.Limit ?? long.MaxValue,
                Offset = definition.Offset ?? 0,
                After = definition.After,
                Before = definition.Before,
                Threads = Math.Min(Environment.ProcessorCount, MostThreads),
                Running = [.. running.Select(measure => measure.Field!)],
            });
        var summary = summing();
        return new ReportTable
        {
            Name = Info.Name,
            Columns = [.. fields.Select(field => ColumnOf(field, summary)), .. running.Select(measure => ColumnOf(measure, summary))],
            Open = query.OpenFast,
            OpenStretches = query.OpenStretches,
            Totals = [.. fields.Select(summary.Total), .. running.Select(measure => summary.Total(measure.Field!))],
            Provenance = Provenances.Of(
                catalogue,
                [.. Selection.InWords(definition.From, definition.To, definition.Filters), .. Provenances.OrderInWords(definition)],
                summary.Used,
                summary.Undated > 0 ? [new(LeftOut.NoDate, summary.Undated)] : []),
            Marks = query.Marks,
            Snapshot = session,
        };
    }

    /// <summary>The summary, to be asked for once; of all purchases it is made beside the query, which brings the
    /// customers into memory meanwhile.</summary>
    private static Func<PurchaseSummary> Summing(
        ReportSession session, ReportDefinition definition, Selection selection, List<PlannedMeasure> running)
    {
        if (definition.Limit is not null || session.Another() is not { } beside)
        {
            return () => new PurchaseSummary(session, selection, running);
        }

        var task = Task.Run(() =>
        {
            using (beside)
            {
                return new PurchaseSummary(beside, selection, running);
            }
        });
        return () => task.GetAwaiter().GetResult();
    }

    private static void Refuse(ReportDefinition definition)
    {
        if (definition.GroupBy is { Count: > 0 } groups)
        {
            throw new ReportException(
                $"--group-by {string.Join(',', groups)}: the report purchases lists every purchase and groups none. Use the report sales, or leave out --group-by.");
        }

        if (definition.Measures?.Select(Measure.Parse).FirstOrDefault(m => m.Function != MeasureFunction.RunningTotal) is { } other)
        {
            throw new ReportException(
                $"--measure {other.Text}: the report purchases lists every purchase, to which only --measure \"running_total(purchase_amount)\" can be added. For {other.Text} use the report sales.");
        }
    }

    private static List<PlannedMeasure> Running(Catalogue catalogue, ReportDefinition definition)
    {
        var measures = definition.Measures is { Count: > 0 } texts
            ? MeasurePlan.Of(catalogue, texts, [], ReportOrder.File).ToList()
            : [];
        return measures.Count > 0 && definition.Sort.Count > 0
            ? throw new ReportException(
                $"--sort {definition.Sort[0].Column}: {measures[0].Measure.Text} runs along --order file or --order date; leave out --sort.")
            : measures;
    }

    /// <summary>A field of the product that no import has filled yet sorts nothing, but is no mistake.</summary>
    private static ReportField Sorted(List<ReportField> fields, Catalogue catalogue, ReportSort sort) =>
        fields.Find(field => field.Name == sort.Column) ?? catalogue.Find(sort.Column)
        ?? throw ReportException.UnknownSort(sort, fields.Select(field => field.Name));

    private static ReportColumn ColumnOf(ReportField field, PurchaseSummary summary) =>
        new(field.Name, field.ReportType, field.IsMoney ? summary.Currency : null);

    private static ReportColumn ColumnOf(PlannedMeasure measure, PurchaseSummary summary) => new(
        measure.Measure.Text,
        measure.Field!.Type == FieldType.Boolean ? ReportType.Integer : measure.Field.ReportType,
        measure.IsMoney ? summary.Currency : null);
}

/// <summary>How many purchases there are and what they amount to, before the first of them is read.</summary>
internal sealed class PurchaseSummary
{
    private readonly FiguresPass pass;
    private readonly HashSet<ReportField> summed;
    private readonly bool several;

    public PurchaseSummary(ReportSession session, Selection selection, IReadOnlyList<PlannedMeasure> running)
    {
        var amount = StoreFields.Of(Fields.PurchaseAmount);
        summed = [amount, StoreFields.Of(Fields.Quantity), .. running.Select(measure => measure.Field!)];
        List<PlannedMeasure> measures =
            [.. summed.Select(field => new PlannedMeasure(new Measure($"sum({field.Name})", MeasureFunction.Sum, field.Name), field))];
        pass = FiguresPass.Run(session, selection, [], measures, SalesReport.FitsRollups(selection, [], measures), []);
        var money = running.FirstOrDefault(measure => measure.IsMoney);
        var rule = CurrencyRule.Check(session, pass.Currencies, grouped: money is null, $"--measure {money?.Measure.Text}");
        (several, Currency) = (rule.Several, rule.Single);
    }

    public long Used => pass.Rows.Used;

    public long Undated => pass.Rows.Undated;

    /// <summary>ISO code where all amounts are of one currency.</summary>
    public string? Currency { get; }

    /// <summary>Of the fields whose sum means something.</summary>
    public object? Total(ReportField field) =>
        !summed.Contains(field) || (field.IsMoney && several) || pass.Sum(field, 0) is not { Any: true } sum ? null
        : field.Type == FieldType.Number ? (object)sum.Real
        : Figures.Fit(sum.Whole, $"sum({field.Name})");
}
