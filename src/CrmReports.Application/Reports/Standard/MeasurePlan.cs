using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>A measure whose field is known to fit it; null of <c>count</c>.</summary>
internal sealed record PlannedMeasure(Measure Measure, ReportField? Field)
{
    /// <summary>Whether its figures would mix currencies.</summary>
    public bool IsMoney => Field is { IsMoney: true } && Measure.Function != MeasureFunction.Distinct;

    /// <summary>Whether sums and counts are all it needs.</summary>
    public bool IsAdditive => Measure.Function is MeasureFunction.Count or MeasureFunction.Sum or MeasureFunction.Mean
        or MeasureFunction.Share or MeasureFunction.RunningTotal || Measure.Compares;

    public bool NeedsSum => IsAdditive && Measure.Function != MeasureFunction.Count;
}

/// <summary>Checks what is to be grouped and measured.</summary>
internal static class MeasurePlan
{
    public static IReadOnlyList<ReportField> Groups(Catalogue catalogue, IReadOnlyList<string> names)
    {
        var fields = names.Select(name => catalogue.Get(name, $"--group-by {name}")).ToList();
        if (fields.Find(field => field.Type == FieldType.DateTime) is { } moment)
        {
            throw new ReportException(
                $"--group-by {moment.Name}: moments are too fine to group by. Group by the purchase's period instead: --group-by day, week, month, quarter or year.");
        }

        if (fields.GroupBy(field => field.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ReportException($"--group-by {string.Join(',', names)}: {twice.Key} stands twice; name it once.");
        }

        return fields;
    }

    public static IReadOnlyList<PlannedMeasure> Of(
        Catalogue catalogue, IReadOnlyList<string> texts, IReadOnlyList<ReportField> groups, ReportOrder? order)
    {
        var planned = texts.Select(text => One(catalogue, Measure.Parse(text), groups, order)).DistinctBy(m => m.Measure.Text).ToList();
        return planned.Count > 0
            ? planned
            : throw new ReportException("--measure: name at least one, for example --measure count or --measure \"sum(purchase_amount)\".");
    }

    /// <summary>The period that measures over time run along: the finest one grouped by.</summary>
    public static ReportField? Axis(IReadOnlyList<ReportField> groups)
    {
        ReportField? axis = null;
        foreach (var field in groups)
        {
            if (field.Source == FieldSource.Period && (axis is null || field.Unit < axis.Unit))
            {
                axis = field;
            }
        }

        return axis;
    }

    private static PlannedMeasure One(
        Catalogue catalogue, Measure measure, IReadOnlyList<ReportField> groups, ReportOrder? order)
    {
        if (measure.Field is null)
        {
            return new PlannedMeasure(measure, null);
        }

        var field = measure is { Function: MeasureFunction.Distinct, Field: Measure.Customers }
            ? ReportField.CustomerKey
            : catalogue.Get(measure.Field, $"--measure {measure.Text}");
        CheckType(catalogue, measure, field);
        CheckAxis(measure, groups, order);
        return new PlannedMeasure(measure, field);
    }

    private static void CheckType(Catalogue catalogue, Measure measure, ReportField field)
    {
        var fits = measure.Function switch
        {
            MeasureFunction.Distinct => true,
            MeasureFunction.Min or MeasureFunction.Max =>
                field.Source != FieldSource.Period && (field.HasNumbers || field.Type is FieldType.Date or FieldType.DateTime),
            _ => field.HasNumbers,
        };
        if (!fits)
        {
            var usable = catalogue.BuiltIn.Concat(catalogue.Custom).Where(f => f.HasNumbers).Select(f => f.Name).ToList();
            throw new ReportException(
                $"--measure {measure.Text}: {field.Name} holds {Held(field)}, and a number is needed. "
                + (usable.Count > 0 ? $"Fields with numbers: {string.Join(", ", usable)}." : "No field with numbers is in use.")
                + $" To count its values: --measure \"distinct({field.Name})\".", "NotNumeric", field.Name);
        }
    }

    private static string Held(ReportField field) => field.Type switch
    {
        FieldType.Date => "dates",
        FieldType.DateTime => "moments",
        _ => "text",
    };

    private static void CheckAxis(Measure measure, IReadOnlyList<ReportField> groups, ReportOrder? order)
    {
        if (!measure.Compares && measure.Function != MeasureFunction.RunningTotal)
        {
            return;
        }

        var periods = groups.Where(field => field.Source == FieldSource.Period).ToList();
        if (periods.Count == 0 && (measure.Compares || order != ReportOrder.File))
        {
            throw new ReportException(
                $"--measure {measure.Text} runs along periods, and none is grouped by. Add --group-by month (or day, week, quarter, year).", "NeedsPeriod", measure.Text);
        }

        if (periods.Exists(field => field.Unit == PeriodUnit.Week) && periods.Exists(field => field.Unit > PeriodUnit.Week))
        {
            throw new ReportException(
                $"--measure {measure.Text}: weeks do not lie within months, quarters or years. Leave one of them out of --group-by.");
        }
    }
}
