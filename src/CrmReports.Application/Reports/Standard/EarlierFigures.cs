using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>
/// Finds what a group had in an earlier period. Where the report begins with a day, the periods before it are read
/// in a pass of their own, so that its first rows have something to be compared with.
/// </summary>
internal sealed class EarlierFigures
{
    private readonly Selection selection;
    private readonly IReadOnlyList<ReportField> groups;
    private readonly ReportField? axis;
    private readonly FiguresPass pass;
    private readonly FiguresPass? before;

    public EarlierFigures(
        ReportSession session,
        Selection selection,
        IReadOnlyList<ReportField> groups,
        IReadOnlyList<PlannedMeasure> measures,
        FiguresPass pass,
        bool fromRollups,
        IReadOnlyList<TextCodes> texts,
        ReportDataset dataset)
    {
        this.selection = selection;
        this.groups = groups;
        this.pass = pass;
        axis = MeasurePlan.Axis(groups);
        var compared = measures.Where(measure => measure.Measure.Compares).ToList();
        if (axis is not null && compared.Count > 0 && selection.From is { } from)
        {
            var years = compared.Exists(measure => measure.Measure.ComparesYears) ? 1 : 0;
            var oldest = Periods.NumberOf(axis.Unit, Periods.DayOf(Periods.DateOf(from).PlusYears(-years)));
            var earlier = selection with { From = Periods.FirstDay(axis.Unit, oldest - 1), To = from - 1 };
            before = FiguresPass.Run(session, earlier, groups, compared, fromRollups, texts, dataset);
            Currencies = before.Currencies;
        }
    }

    /// <summary>Currencies of the earlier money.</summary>
    public long[] Currencies { get; } = [];

    /// <summary>The sum of the same group in the period before, or in the same period of the year before; none where
    /// there were no values, where there is no such period, or where one of the two is not wholly within the days
    /// asked for.</summary>
    public Amount Of(ReportField field, int group, bool yearBefore)
    {
        var place = IndexOf(axis!);
        var period = pass.Groups.Key(group)[place];
        var unit = axis!.Unit;
        if ((yearBefore ? Periods.YearBefore(unit, period) : period - 1) is not { } earlier || !IsWhole(unit, period))
        {
            return Amount.None;
        }

        if (IsWhole(unit, earlier))
        {
            return Find(pass, field, group, earlier);
        }

        return before is not null && Periods.LastDay(unit, earlier) < selection.From
            ? Find(before, field, group, earlier)
            : Amount.None;
    }

    private bool IsWhole(PeriodUnit unit, long period) =>
        !(Periods.FirstDay(unit, period) < selection.From) && !(Periods.LastDay(unit, period) > selection.To);

    private Amount Find(FiguresPass where, ReportField field, int group, long period)
    {
        Span<long> key = stackalloc long[groups.Count];
        pass.Groups.Key(group).CopyTo(key);
        for (var i = 0; i < key.Length; i++)
        {
            if (groups[i].Source == FieldSource.Period)
            {
                // Coarser periods beside the finest one move with it.
                key[i] = Periods.NumberOf(groups[i].Unit, Periods.FirstDay(axis!.Unit, period));
            }
        }

        var found = where.Groups.Find(key);
        return found < 0 ? Amount.None : where.Sum(field, found);
    }

    private int IndexOf(ReportField field)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i] == field)
            {
                return i;
            }
        }

        return -1;
    }
}
