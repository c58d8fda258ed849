using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Reports.Standard;

/// <summary>One pass over the purchases, the rollups of them, or the interactions, that gathers what some measures need.</summary>
internal sealed class FiguresPass
{
    private readonly List<FieldUse> uses = [];
    private readonly List<Accumulator> accumulators = [];
    private readonly Dictionary<ReportField, SumAccumulator> sums = [];
    private readonly Dictionary<ReportField, RangeAccumulator> ranges = [];
    private readonly Dictionary<ReportField, ValuesAccumulator> values = [];
    private readonly Dictionary<ReportField, DistinctAccumulator> distincts = [];
    private readonly Dictionary<ReportField, MissingAccumulator> missing = [];
    private readonly List<CurrencyAccumulator> currencies = [];

    private FiguresPass()
    {
    }

    public GroupKey[] Keys { get; private set; } = [];

    public GroupTable Groups => Rows.Groups;

    public GroupPass Rows { get; private set; } = null!;

    /// <summary>How many purchases a group has.</summary>
    public CountAccumulator Counts { get; private set; } = null!;

    /// <summary>Currencies of the money that was used.</summary>
    public long[] Currencies => GroupTable.Distinct([.. currencies.Select(currency => currency.Codes)]);

    /// <param name="texts">Codes of the texts of each group field, shared between passes.</param>
    public static FiguresPass Run(
        ReportSession session,
        Selection selection,
        IReadOnlyList<ReportField> groups,
        IReadOnlyList<PlannedMeasure> measures,
        bool fromRollups,
        IReadOnlyList<TextCodes> texts,
        ReportDataset dataset = ReportDataset.Purchases,
        int? mostGroups = null)
    {
        var pass = new FiguresPass();
        var needsDay = selection.IsDated || groups.Any(field => field.Source == FieldSource.Period);
        var currency = StoreFields.Of(Fields.Currency);
        foreach (var field in groups.Concat(measures.Select(measure => measure.Field)).OfType<ReportField>()
            .Concat(needsDay ? [ReportField.Day] : [])
            .Concat(measures.Any(measure => measure.IsMoney) ? [currency] : []))
        {
            pass.Want(field);
        }

        using var rows = dataset == ReportDataset.Interactions ? new InteractionQuery(session, selection, pass.uses, new PurchaseReading(), isOrdered: groups.Count > 0).Open()
            : fromRollups ? RollupQuery.Open(session, selection, pass.uses)
            : new PurchaseQuery(session, selection, pass.uses, new PurchaseReading()).Open();
        pass.Keys = [.. groups.Select((field, i) => GroupKey.Of(field, pass.Column(rows, field), texts[i]))];
        pass.Gather(rows, measures, currency);
        pass.Rows = new GroupPass(rows, pass.Keys, pass.accumulators, needsDay ? pass.Column(rows, ReportField.Day) : null, mostGroups).Run();
        foreach (var value in pass.values.Values)
        {
            value.Complete();
        }

        return pass;
    }

    public long Missing(ReportField field) => missing[field].Count;

    public Amount Sum(ReportField field, int group) => field.Type == FieldType.Number
        ? RealSum(values[field].Of(group))
        : new Amount(sums[field].Count(group) > 0, sums[field].Sum(group), 0);

    /// <summary>How many values the sum has.</summary>
    public long CountOfSum(ReportField field, int group) => sums[field].Count(group);

    public double? Mean(ReportField field, int group) => field.Type == FieldType.Number
        ? DescriptiveStatistics.Mean(Figures.Real(values[field].Of(group)))
        : FixedPointStatistics.Mean(sums[field].Sum(group), sums[field].Count(group), Figures.UnitOf(field.Type));

    public double? MeanOfAll(ReportField field)
    {
        if (field.Type == FieldType.Number)
        {
            return DescriptiveStatistics.Mean(Figures.Real(values[field].All));
        }

        var (sum, count) = ((Int128)0, 0L);
        for (var group = 0; group < Groups.Count; group++)
        {
            sum += sums[field].Sum(group);
            count += sums[field].Count(group);
        }

        return FixedPointStatistics.Mean(sum, count, Figures.UnitOf(field.Type));
    }

    public RangeAccumulator.Range Range(ReportField field, int group) => ranges[field].Of(group);

    public ReadOnlySpan<long> Values(ReportField field, int group) => values[field].Of(group);

    public ReadOnlySpan<long> AllValues(ReportField field) => values[field].All;

    public long Distinct(ReportField field, int group) => distincts[field].Of(group);

    public long DistinctOfAll(ReportField field) => distincts[field].All;

    /// <summary>Compensated (Neumaier), so that a sum of doubles does not depend on how many there are.</summary>
    private static Amount RealSum(ReadOnlySpan<long> bits)
    {
        var (sum, lost) = (0.0, 0.0);
        foreach (var value in Figures.Real(bits))
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return new Amount(bits.Length > 0, 0, sum + lost);
    }

    private void Want(ReportField field)
    {
        var use = new FieldUse(field, AsCode: field.Source == FieldSource.Term);
        if (!uses.Contains(use))
        {
            uses.Add(use);
        }
    }

    private RowColumn Column(FactRows rows, ReportField field) =>
        rows.Columns[uses.FindIndex(use => use.Field == field)];

    private void Gather(FactRows rows, IReadOnlyList<PlannedMeasure> measures, ReportField currency)
    {
        Counts = new CountAccumulator(rows);
        accumulators.Add(Counts);
        foreach (var measure in measures)
        {
            if (measure.Field is not { } field)
            {
                continue;
            }

            var column = Column(rows, field);
            Gather(rows, measure, field, column);
            if (!missing.ContainsKey(field) && field != ReportField.CustomerKey)
            {
                Keep(missing, field, () => new MissingAccumulator(column, rows));
                if (measure.IsMoney)
                {
                    currencies.Add(new CurrencyAccumulator(column, Column(rows, currency)));
                    accumulators.Add(currencies[^1]);
                }
            }
        }
    }

    private void Gather(FactRows rows, PlannedMeasure measure, ReportField field, RowColumn column)
    {
        switch (measure.Measure.Function)
        {
            case MeasureFunction.Distinct:
                Keep(distincts, field, () => new DistinctAccumulator(GroupKey.Of(field, column, new TextCodes()), grouped: Keys.Length > 0));
                break;
            case MeasureFunction.Min or MeasureFunction.Max:
                Keep(ranges, field, () => new RangeAccumulator(column));
                break;
            case var _ when measure.NeedsSum && field.Type != FieldType.Number:
                Keep(sums, field, () => new SumAccumulator(column));
                break;
            default:
                Keep(values, field, () => new ValuesAccumulator(column));
                break;
        }
    }

    private void Keep<TAccumulator>(Dictionary<ReportField, TAccumulator> kept, ReportField field, Func<TAccumulator> make)
        where TAccumulator : Accumulator
    {
        if (!kept.ContainsKey(field))
        {
            kept[field] = make();
            accumulators.Add(kept[field]);
        }
    }
}
