using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>From where the figures of sales are taken.</summary>
internal enum SalesPath
{
    /// <summary>The rollups where these hold all that is asked for, else the purchases.</summary>
    Fastest,
    Rollups,
    Purchases,
}

/// <summary>Groups of purchases, or of interactions, and their measures.</summary>
internal sealed class SalesReport
{
    public static readonly ReportInfo Info = new(
        "sales",
        "Purchases grouped by period, by any field or both, with counts, sums, means, medians, shares, running totals and comparisons with earlier periods.",
        ["month"],
        ["count", "sum(purchase_amount)"]);

    private readonly ReportSession session;
    private readonly ReportInfo info;
    private readonly ReportDataset dataset;
    private readonly ReportDefinition definition;
    private readonly Selection selection;
    private readonly IReadOnlyList<ReportField> groups;
    private readonly IReadOnlyList<PlannedMeasure> measures;

    private SalesReport(ReportSession session, ReportDefinition definition, ReportInfo info, ReportDataset dataset)
    {
        this.session = session;
        (this.info, this.dataset) = (info, dataset);
        this.definition = definition;
        var catalogue = session.Catalogue;
        selection = Selection.Of(catalogue, definition.From, definition.To, definition.Filters);
        groups = MeasurePlan.Groups(catalogue, definition.GroupBy ?? info.GroupBy);
        measures = MeasurePlan.Of(catalogue, definition.Measures ?? info.Measures, groups, definition.Order);
    }

    public static ReportTable Run(ReportSession session, ReportDefinition definition, SalesPath path = SalesPath.Fastest) =>
        new SalesReport(session, definition, Info, ReportDataset.Purchases).Run(path);

    /// <summary>The same figures over interactions.</summary>
    public static ReportTable RunInteractions(ReportSession session, ReportDefinition definition, ReportInfo info) =>
        new SalesReport(session, definition, info, ReportDataset.Interactions).Run(SalesPath.Purchases);

    /// <summary>Whether the rollups hold all that is asked for.</summary>
    public static bool FitsRollups(
        Selection selection, IEnumerable<ReportField> groups, IEnumerable<PlannedMeasure> measures) =>
        groups.All(RollupQuery.Has)
        && selection.Filters.All(filter => RollupQuery.Has(filter.Field))
        && measures.All(measure => measure.IsAdditive && (measure.Field is null || RollupQuery.Sums(measure.Field)));

    private ReportTable Run(SalesPath path)
    {
        RefuseMoney();
        var fits = definition.Order != ReportOrder.File && FitsRollups(selection, groups, measures);
        if (path == SalesPath.Rollups && !fits)
        {
            throw new InvalidOperationException("The rollups do not hold what is asked for.");
        }

        var fromRollups = fits && path != SalesPath.Purchases;
        TextCodes[] texts = [.. groups.Select(_ => new TextCodes())];
        var pass = FiguresPass.Run(session, selection, groups, measures, fromRollups, texts, dataset, definition.MostGroups);
        var earlier = new EarlierFigures(session, selection, groups, measures, pass, fromRollups, texts, dataset);
        var currency = CurrencyRule.Check(session, GroupTable.Distinct(pass.Currencies, earlier.Currencies), groups, measures);
        var keys = groups.Select((_, i) => new KeyColumn(session, pass.Keys[i], pass.Groups, i)).ToList();
        var order = new GroupOrder(keys, pass.Groups.Count, definition.Order == ReportOrder.File, session.Cancellation);
        var columns = new MeasureColumns(pass, groups, order, earlier, currency);
        List<ResultColumn> all = [.. keys.Select(key => key.Column), .. measures.Select(columns.Of)];
        var rows = order.Page(all, definition);
        return new ReportTable
        {
            Name = info.Name,
            Columns = [.. all.Select(column => column.Column)],
            Open = () => new ResultRows(all, rows),
            Totals = [.. all.Select(column => column.Total)],
            Provenance = Provenances.Of(session.Catalogue, Words(), pass.Rows.Used, LeftOut(pass)),
        };
    }

    /// <summary>An amount would count once for each interaction of its purchase.</summary>
    private void RefuseMoney()
    {
        if (dataset == ReportDataset.Interactions && measures.FirstOrDefault(measure => measure.IsMoney) is { } money)
        {
            throw new ReportException(
                $"--measure {money.Measure.Text}: a purchase with several interactions would count several times. Use the report sales for amounts; interactions are measured by count, mean(satisfaction) and their own fields.",
                "MoneyOfInteractions", money.Measure.Text);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Words()
    {
        foreach (var pair in Selection.InWords(definition.From, definition.To, definition.Filters))
        {
            yield return pair;
        }

        if (groups.Count > 0)
        {
            yield return new("group by", string.Join(", ", groups.Select(field => field.Name)));
        }

        foreach (var pair in Provenances.OrderInWords(definition))
        {
            yield return pair;
        }
    }

    private IEnumerable<KeyValuePair<string, long>> LeftOut(FiguresPass pass)
    {
        if (pass.Rows.Undated > 0)
        {
            yield return new(dataset == ReportDataset.Interactions ? Reports.LeftOut.NoInteractionDate : Reports.LeftOut.NoDate, pass.Rows.Undated);
        }

        foreach (var field in measures.Select(measure => measure.Field).OfType<ReportField>().Distinct())
        {
            if (field != ReportField.CustomerKey && pass.Missing(field) is > 0 and var missing)
            {
                yield return new($"no {field.Name.Replace('_', ' ')}", missing);
            }
        }
    }
}
