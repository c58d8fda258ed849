using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>A pivot in words and charts.</summary>
public sealed class SalesText(Figures figures, FieldNames names, ReportValues values, IStringLocalizer<ReportTexts> texts)
{
    private const int Panels = 5;
    private const int MostPoints = 120;

    public string Title(PivotRequest request) => request.Columns is null
        ? texts["Sales.TitleOne", InSentence(request.Rows)]
        : texts["Sales.TitleTwo", InSentence(request.Rows), InSentence(request.Columns)];

    public string Groups(PivotRequest request) => request.Columns is null
        ? names[request.Rows]
        : $"{names[request.Rows]} × {InSentence(request.Columns)}";

    public string MeasureName(string measure) => texts[$"Measure.{measure}"] is { ResourceNotFound: false } own ? own : names[measure];

    public string FieldName(string field) => names[field];

    public string Finding(Pivot pivot) => values.Say(SalesFindings.Of(pivot), pivot.Value.Currency);

    public string Unit(ReportColumn column, decimal unit) => column.Type switch
    {
        ReportType.Decimal when column.Name.Contains("purchase_amount", StringComparison.Ordinal) => column.Currency is null
            ? texts[unit == 1 ? "Sales.UnitWhole" : "Sales.UnitTenThousand"]
            : texts[unit == 1 ? "Sales.UnitWholeOf" : "Sales.UnitTenThousandOf", column.Currency],
        _ => texts["Sales.UnitCount"],
    };

    /// <summary>The number of rows with what they are: 37 × Country.</summary>
    public string RowCount(Pivot pivot) => texts["Sales.RowCount", names[pivot.Request.Rows], figures.Count(pivot.Rows.Count)];

    /// <summary>The head of a column of periods without its year, which stands above it.</summary>
    public string ColumnHead(string? field, PivotColumn column) => (field, column) switch
    {
        (_, { IsPart: true, Days: { } days }) when field is "month" => PartName(days),
        ("month", { Days: { } days }) => figures.MonthName(days.First),
        ("quarter", { Key: { } key }) => texts["QuarterHead", key[^1]],
        _ => values.Name(column.Key, field),
    };

    public string RowName(string field, PivotRow row) => row.Period is { IsPart: true, Days: { } days } ? figures.Period(days.First, days.Last) : values.Name(row.Key, field);

    /// <summary>Everything together beside what it was before.</summary>
    public KeyFigure? Total(SalesView view)
    {
        if (view is not { Compared: { } compared } || view.Pivot.Total is null)
        {
            return null;
        }

        var (now, before) = (view.Pivot.Total, compared.Earlier.Total);
        return new KeyFigure($"{MeasureName(view.Pivot.Request.Measure)}{texts["Comma"]}{figures.Period(compared.Period.First, compared.Period.Last)}", values.Short(now, view.Pivot.Value))
        {
            Change = Change(view, now, before),
            Before = values.Short(before, view.Pivot.Value),
            Link = view.LinkTo(null, null),
        };
    }

    /// <summary>Null where there is no value on one of both sides. A sum of nothing is nothing sold.</summary>
    public Change? Change(SalesView view, object? now, object? before)
    {
        var pivot = view.Pivot;
        var (later, earlier) = (SalesView.Exact(now, pivot.Value) ?? (pivot.IsAdditive ? 0 : null), SalesView.Exact(before, pivot.Value) ?? (pivot.IsAdditive ? 0 : null));
        return later is { } a && earlier is { } b ? figures.Change(a, b) : null;
    }

    public string Period(DayRange days) => figures.Period(days.First, days.Last);

    /// <summary>Null where a table says it better.</summary>
    public ChartPanel? Chart(SalesView view, object? head)
    {
        var pivot = view.Pivot;
        if (view.ColumnsArePeriods && !view.RowsArePeriods)
        {
            return Multiples(view, head);
        }

        return view.RowsArePeriods && pivot.Request.Columns is null && pivot.Rows.Count is > 1 and <= MostPoints ? Bars(view) : null;
    }

    private string InSentence(string field)
    {
        var name = names[field];
        return name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    private string PartName(DayRange days) => days.First.Day == 1 && days.First.Month == days.Last.Month
        ? texts["Sales.Part", days.First.Day, days.Last.Day, figures.MonthName(days.First)]
        : figures.Period(days.First, days.Last);

    private ChartPanel? Multiples(SalesView view, object? head)
    {
        var pivot = view.Pivot;
        int[] whole = [.. Enumerable.Range(0, pivot.Columns.Count).Where(i => pivot.Columns[i] is { IsPart: false, Days: not null }).TakeLast(MostPoints)];
        if (whole.Length < 2)
        {
            return null;
        }

        var ordered = pivot.Rows.OrderByDescending(row => pivot.Number(row.Total) ?? double.MinValue).ToList();
        var top = ordered.Take(ordered.Count == Panels + 1 ? Panels + 1 : Panels).ToList();
        var panels = top.ConvertAll(row => Panel(view, row, whole));
        if (ordered.Count > top.Count && (pivot.IsAdditive || view.IsRunning))
        {
            panels.Add(Rest(view, [.. ordered.Skip(top.Count)], whole));
        }

        string[] categories = [.. whole.Select((_, place) => Category(pivot, whole, place))];
        var axis = Axis(pivot, panels.SelectMany(panel => panel.Points).Select(point => point.Value));
        var days = new DayRange(pivot.Columns[whole[0]].Days!.Value.First, pivot.Columns[whole[^1]].Days!.Value.Last);
        var note = texts["Sales.MultiplesNote", MeasureName(pivot.Request.Measure), figures.Period(days.First, days.Last)].Value;
        var parts = pivot.Columns.Where(column => column is { IsPart: true, Days: not null }).Select(column => figures.Period(column.Days!.Value.First, column.Days.Value.Last)).ToList();
        note += parts.Count > 0 && pivot.IsAdditive ? texts["Sales.PartsNote", string.Join(texts["ListComma"], parts)] : "";
        return new ChartPanel("by-time", Finding(pivot), note, new SmallMultiples(categories, panels, axis), MultiplesTable(view, top, whole, categories))
        {
            HeadPartial = head is null ? null : "_GrainSwitch",
            HeadModel = head,
        };
    }

    private SmallPanel Panel(SalesView view, PivotRow row, int[] whole)
    {
        var pivot = view.Pivot;
        var name = values.Name(row.Key, pivot.Request.Rows);
        var peak = whole.Where(i => row.Cells[i] is not null).Select(i => (int?)i).MaxBy(i => pivot.Number(row.Cells[i!.Value]));
        return new SmallPanel(name, values.Short(row.Total, pivot.Value), [.. whole.Select(i => new ChartPoint(
            pivot.Number(row.Cells[i]) ?? (pivot.IsAdditive ? 0 : null),
            $"{name}, {values.Name(pivot.Columns[i].Key, pivot.Request.Columns)}\n{values.Full(row.Cells[i], pivot.Value)}")
        {
            Label = i == peak ? Label(pivot, row.Cells[i]) : null,
            Link = view.LinkTo(row, pivot.Columns[i]),
        })]);
    }

    private SmallPanel Rest(SalesView view, List<PivotRow> rest, int[] whole)
    {
        var pivot = view.Pivot;
        var name = texts["Sales.Others", figures.Count(rest.Count)].Value;
        var sums = Sums(pivot, rest, whole);
        var peak = Array.IndexOf(sums, sums.Max());
        return new SmallPanel(name, Label(pivot, rest.Sum(row => pivot.Number(row.Total) ?? 0)), [.. sums.Select((sum, i) => new ChartPoint(
            sum, $"{name}, {values.Name(pivot.Columns[whole[i]].Key, pivot.Request.Columns)}\n{Label(pivot, sum)}")
        {
            Label = i == peak ? Label(pivot, sum) : null,
        })])
        {
            Mark = Mark.Rest,
        };
    }

    private static double[] Sums(Pivot pivot, List<PivotRow> rows, int[] columns)
    {
        var sums = new double[pivot.Columns.Count];
        foreach (var (column, value) in rows.SelectMany(row => PivotCells.Filled(row.Cells)))
        {
            sums[column] += pivot.Number(value) ?? 0;
        }

        return Array.ConvertAll(columns, column => sums[column]);
    }

    private ChartPanel Bars(SalesView view)
    {
        var pivot = view.Pivot;
        var rows = pivot.Rows.OrderBy(row => row.Period?.Days?.First ?? DateOnly.MaxValue).ToList();
        var compared = view.Compared is { HasRows: true } rowByRow ? rowByRow : null;
        var earlier = compared is null ? null : rows.ConvertAll(row => EarlierBar(view, compared, row));
        var chart = new BarChart(
            [.. rows.Select((row, i) => BarCategory(pivot, row, i))],
            [.. rows.Select((row, i) => new ChartPoint(pivot.Number(row.Total) ?? (pivot.IsAdditive && row.Key is not null ? 0 : null), $"{RowName(pivot.Request.Rows, row)}\n{values.Full(row.Total, pivot.Value)}{(earlier?[i].Tip is { Length: > 0 } tip ? "\n" + tip : "")}")
            {
                Mark = row.Period is { IsPart: true } ? Mark.Partial : Mark.Present,
                Label = rows.Count <= 24 && row.Total is not null ? Label(pivot, row.Total) : null,
                Link = view.LinkTo(row, null),
            })],
            Axis(pivot, rows.Select(row => pivot.Number(row.Total)).Concat(earlier?.Select(bar => bar.Value) ?? [])))
        {
            Before = earlier,
        };
        var measure = MeasureName(pivot.Request.Measure);
        var note = compared is null ? measure : texts["Sales.GreyNote", measure, Period(compared.Before)].Value;
        return new ChartPanel("by-time", Finding(pivot), note, chart, BarsTable(view, compared, rows));
    }

    /// <summary>What the row was before, in grey.</summary>
    private ChartPoint EarlierBar(SalesView view, PivotComparison compared, PivotRow row)
    {
        var before = compared.Of(row);
        return new ChartPoint(
            view.Pivot.Number(before),
            before is null || compared.KeyOf(row) is not { } key ? "" : $"{values.Name(key, view.Pivot.Request.Rows)}{texts["Colon"]}{values.Full(before, view.Pivot.Value)}")
        {
            Mark = Mark.Previous,
        };
    }

    private ChartTable BarsTable(SalesView view, PivotComparison? compared, List<PivotRow> rows)
    {
        var pivot = view.Pivot;
        return new ChartTable(
            [names[pivot.Request.Rows], MeasureName(pivot.Request.Measure), .. compared is null ? Array.Empty<string>() : [Period(compared.Before), texts["Change"].Value]],
            [.. rows.Select(row => (IReadOnlyList<ChartCell>)
            [
                RowName(pivot.Request.Rows, row),
                new ChartCell(values.Full(row.Total, pivot.Value), view.LinkTo(row, null)),
                .. compared is null ? Array.Empty<ChartCell>()
                    : [values.Full(compared.Of(row), pivot.Value), Change(view, row.Total, compared.Of(row))?.Short ?? Figures.Nothing],
            ])]);
    }

    private string BarCategory(Pivot pivot, PivotRow row, int place)
    {
        if (row.Period?.Days is not { } days)
        {
            return values.Name(row.Key);
        }

        var name = pivot.Request.Rows switch
        {
            "month" => figures.MonthName(days.First),
            "quarter" => row.Key![^2..],
            _ => values.Name(row.Key, pivot.Request.Rows),
        };
        return row.Period.IsPart ? $"{name}\n{texts["Days", figures.Count(days.Last.DayNumber - days.First.DayNumber + 1)]}"
            : pivot.Request.Rows is "month" or "quarter" && (place == 0 || days.First.Month == 1) ? $"{name}\n{days.First.Year}"
            : name;
    }

    /// <summary>Only the first, the middle and the last are written: the year stands where it is another than at the one before.</summary>
    private string Category(Pivot pivot, int[] whole, int place)
    {
        var column = pivot.Columns[whole[place]];
        if (pivot.Request.Columns != "month" || column.Days is not { } days)
        {
            return values.Name(column.Key, pivot.Request.Columns);
        }

        var writtenBefore = place > whole.Length / 2 ? whole.Length / 2 : 0;
        var isNew = place == 0 || pivot.Columns[whole[writtenBefore]].Days?.First.Year != days.First.Year;
        return isNew ? $"{figures.MonthName(days.First)}\n{days.First.Year}" : figures.MonthName(days.First);
    }

    private ChartTable MultiplesTable(SalesView view, List<PivotRow> top, int[] whole, string[] categories)
    {
        var pivot = view.Pivot;
        return new ChartTable(
            [names[pivot.Request.Rows], .. whole.Select(i => values.Name(pivot.Columns[i].Key, pivot.Request.Columns))],
            [.. top.Select(row => (IReadOnlyList<ChartCell>)
            [
                values.Name(row.Key, pivot.Request.Rows),
                .. whole.Select(i => new ChartCell(values.Full(row.Cells[i], pivot.Value), row.Cells[i] is null ? null : view.LinkTo(row, pivot.Columns[i]))),
            ])]);
    }

    private ChartAxis Axis(Pivot pivot, IEnumerable<double?> numbers) => IsMoney(pivot)
        ? ChartAxes.Money(figures, pivot.Value.Currency, numbers)
        : ChartAxes.Number(figures, numbers);

    private string Label(Pivot pivot, object? value) => pivot.Number(value) is { } number && Math.Abs(number) < 1e15
        ? IsMoney(pivot) ? figures.MoneyLabel((decimal)number, null) : values.Short(value, pivot.Value)
        : "";

    private string Label(Pivot pivot, double value) =>
        IsMoney(pivot) ? figures.MoneyShort((decimal)value, pivot.Value.Currency) : figures.CountShort((long)value);

    private static bool IsMoney(Pivot pivot) => pivot.Request.Measure.Contains("purchase_amount", StringComparison.Ordinal);
}
