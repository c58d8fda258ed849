using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>Makes the measures' columns of what a pass gathered, with their totals: of all used rows, never of the
/// rows of the table.</summary>
internal sealed class MeasureColumns(
    FiguresPass pass, IReadOnlyList<ReportField> groups, GroupOrder order, EarlierFigures earlier, CurrencyRule currency)
{
    private readonly int count = pass.Groups.Count;

    public ResultColumn Of(PlannedMeasure planned)
    {
        var (measure, field) = (planned.Measure, planned.Field);
        var type = TypeOf(measure.Function, field);
        var money = planned.IsMoney && type != ReportType.Percent;
        var column = new ResultColumn(new ReportColumn(measure.Text, type, money ? currency.Single : null), count);
        Fill(column, planned);
        if (planned.IsMoney && currency.Several)
        {
            // The groups keep currencies apart; a total would not.
            column.Total = null;
        }

        return column;
    }

    private static ReportType TypeOf(MeasureFunction function, ReportField? field) => function switch
    {
        MeasureFunction.Count or MeasureFunction.Distinct => ReportType.Integer,
        MeasureFunction.Min or MeasureFunction.Max => field!.ReportType,
        MeasureFunction.Share or MeasureFunction.PercentChange or MeasureFunction.PercentChangeYear => ReportType.Percent,
        MeasureFunction.Sum or MeasureFunction.RunningTotal or MeasureFunction.Difference or MeasureFunction.DifferenceYear =>
            field!.Type == FieldType.Boolean ? ReportType.Integer : field.ReportType,
        _ => ReportType.Number,
    };

    private void Fill(ResultColumn column, PlannedMeasure planned)
    {
        switch (planned.Measure.Function)
        {
            case MeasureFunction.Count:
                Each(group => column.Set(group, pass.Counts.Of(group)));
                column.Total = pass.Rows.Used;
                break;
            case MeasureFunction.Distinct:
                Each(group => column.Set(group, pass.Distinct(planned.Field!, group)));
                column.Total = pass.DistinctOfAll(planned.Field!);
                break;
            case MeasureFunction.Min or MeasureFunction.Max:
                FillExtreme(column, planned.Field!, planned.Measure.Function == MeasureFunction.Max);
                break;
            case MeasureFunction.Mean:
                Each(group => column.Set(group, pass.Mean(planned.Field!, group)));
                column.Total = pass.MeanOfAll(planned.Field!);
                break;
            case MeasureFunction.Median:
                FillValues(column, planned.Field!, Figures.Median);
                break;
            case MeasureFunction.Variance:
                FillValues(column, planned.Field!, Figures.Variance);
                break;
            case MeasureFunction.StandardDeviation:
                FillValues(column, planned.Field!, Figures.StandardDeviation);
                break;
            default:
                FillSums(column, planned);
                break;
        }
    }

    private delegate double? FigureOf(ReadOnlySpan<long> values, FieldType type);

    private void FillValues(ResultColumn column, ReportField field, FigureOf figure)
    {
        Each(group => column.Set(group, figure(pass.Values(field, group), field.Type)));
        column.Total = figure(pass.AllValues(field), field.Type);
    }

    private void FillExtreme(ResultColumn column, ReportField field, bool max)
    {
        var all = default(RangeAccumulator.Range);
        Each(group =>
        {
            var range = pass.Range(field, group);
            all = all.With(range);
            if (range.Any)
            {
                Set(column, group, max ? range.Max : range.Min);
            }
        });
        var total = max ? all.Max : all.Min;
        column.Total = !all.Any ? null : field.Type == FieldType.Number ? (object)total.Real : total.Whole;
    }

    private static void Set(ResultColumn column, int group, in RangeAccumulator.Extreme value)
    {
        if (column.Column.Type == ReportType.Number)
        {
            column.Set(group, value.Real);
            return;
        }

        column.Set(group, value.Whole);
        if (value.DateOnly)
        {
            column.MarkDateOnly(group);
        }
    }

    private void FillSums(ResultColumn column, PlannedMeasure planned)
    {
        var field = planned.Field!;
        var all = Amount.None;
        Each(group => all += pass.Sum(field, group));
        switch (planned.Measure.Function)
        {
            case MeasureFunction.Sum:
                Each(group => Set(column, group, pass.Sum(field, group)));
                column.Total = Boxed(column, all);
                break;
            case MeasureFunction.Share:
                FillShares(column, field, all, planned.IsMoney && currency.Several);
                break;
            case MeasureFunction.RunningTotal:
                FillRunning(column, field);
                column.Total = Boxed(column, all);
                break;
            case MeasureFunction.Difference or MeasureFunction.DifferenceYear:
                Each(group => Set(column, group, pass.Sum(field, group) - earlier.Of(field, group, planned.Measure.ComparesYears)));
                break;
            default:
                Each(group => column.Set(group, Change(field, group, planned.Measure.ComparesYears)));
                break;
        }
    }

    private double? Change(ReportField field, int group, bool yearBefore)
    {
        var before = earlier.Of(field, group, yearBefore);
        return before.IsPositive ? (pass.Sum(field, group) - before).Over(before) : null;
    }

    private void FillShares(ResultColumn column, ReportField field, Amount all, bool byCurrency)
    {
        var totals = new Dictionary<long, Amount>();
        var place = byCurrency ? groups.ToList().FindIndex(group => group.Name == Fields.Currency.Name) : -1;
        if (byCurrency)
        {
            Each(group => totals[Code(group)] = totals.GetValueOrDefault(Code(group)) + pass.Sum(field, group));
        }

        Each(group => column.Set(group, pass.Sum(field, group).Over(byCurrency ? totals[Code(group)] : all)));
        column.Total = all.Over(all);

        long Code(int group) => pass.Groups.Key(group)[place];
    }

    /// <summary>Along the groups' order, apart for each combination of the fields that are no periods.</summary>
    private void FillRunning(ResultColumn column, ReportField field)
    {
        int[] others = [.. Enumerable.Range(0, groups.Count).Where(i => groups[i].Source != FieldSource.Period)];
        if (others.Length == groups.Count)
        {
            // No period: the groups themselves are what it runs along, but never from one currency to another.
            others = [.. others.Where(i => groups[i].Name == Fields.Currency.Name)];
        }

        var partitions = new GroupTable(others.Length);
        var totals = new List<Amount>();
        Span<long> key = stackalloc long[others.Length];
        foreach (var group in order.Groups)
        {
            for (var i = 0; i < key.Length; i++)
            {
                key[i] = pass.Groups.Key(group)[others[i]];
            }

            var partition = partitions.Take(key);
            if (partition == totals.Count)
            {
                totals.Add(Amount.None);
            }

            totals[partition] += pass.Sum(field, group);
            Set(column, group, totals[partition]);
        }
    }

    private static void Set(ResultColumn column, int group, Amount amount)
    {
        if (column.Column.Type == ReportType.Number)
        {
            column.Set(group, amount.Any ? amount.Real : (double?)null);
        }
        else
        {
            column.Set(group, amount.Any ? Figures.Fit(amount.Whole, column.Column.Name) : (long?)null);
        }
    }

    private static object? Boxed(ResultColumn column, Amount amount) =>
        !amount.Any ? null
        : column.Column.Type == ReportType.Number ? (object)amount.Real
        : Figures.Fit(amount.Whole, column.Column.Name);

    private void Each(Action<int> use)
    {
        for (var group = 0; group < count; group++)
        {
            use(group);
        }
    }
}
