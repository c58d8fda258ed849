using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Application.Reports.Overview;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Overview;

/// <summary>The figures of an overview in words, bars and lines.</summary>
public sealed class OverviewText(Figures figures, FieldNames names, ReportValues values, IStringLocalizer<ReportTexts> texts)
{
    public const string Rows = "/reports/purchases";

    public string Period(DayRange days) => figures.Period(days.First, days.Last);

    public IReadOnlyList<KeyFigure> Strip(OverviewFigures of)
    {
        var orders = of.HasOrders ? "Orders" : "Purchases";
        var link = Within(of.Period).Link(Rows);
        return
        [
            Figure("Strip.Revenue", of, of.Revenue, value => figures.MoneyShort(value, of.Currency)) with { Link = link },
            Figure("Strip." + orders, of, of.Orders, value => figures.Count((long)value)) with { Link = link },
            Figure("Strip.Customers", of, of.Customers, value => figures.Count((long)value)),
            Figure("Strip.Average" + orders, of, of.Average, value => figures.MoneyShort(Math.Round(value, 2, MidpointRounding.AwayFromZero), of.Currency)),
            Returned(of),
        ];
    }

    public ChartPanel Chart(OverviewFigures of, string? download)
    {
        var chart = new BarChart(
            [.. of.Months.Select((month, i) => Category(of.Months, i))],
            [.. of.Months.Select(month => Bar(of, month))],
            ChartAxes.Money(figures, of.Currency, of.Months.Select(month => (double?)month.Revenue)))
        {
            Running = Running(of),
        };
        return new ChartPanel("revenue", values.Say(OverviewFindings.Revenue(of), of.Currency), texts["Overview.ChartNote", Unit(of.Currency)], chart, Table(of))
        {
            Download = download,
        };
    }

    public string Unit(string? currency) => currency ?? texts["Unit.None"];

    public string RankTitle(Finding finding, OverviewFigures of) => values.Say(finding, of.Currency);

    public string FieldName(string field) => names[field];

    public string ValueName(string text) => values.Name(text);

    /// <summary>The rows of one value in the period.</summary>
    public string LinkTo(OverviewFigures of, string field, string text) => Within(of.Period).With(field, text).Link(Rows);

    private static ReportQuery Within(DayRange? days) => new ReportQuery().Within(days);

    private KeyFigure Figure(string label, OverviewFigures of, ComparedFigure figure, Func<decimal, string> write) =>
        new(texts[label], figure.Now is { } now ? write(now) : Formatting.Figures.Nothing)
        {
            Change = figure is { Now: { } value, Before: { } before } ? figures.Change(value, before) : null,
            Before = figure.Before is { } earlier ? write(earlier) : "",
            Bars = Bars(of, figure),
        };

    private KeyFigure Returned(OverviewFigures of) =>
        new(texts["Strip.Returned"], figures.Percent((double?)of.Returned.Now))
        {
            Change = of.Returned is { Now: { } now, Before: { } before } ? figures.ChangeInPoints((double)now, (double)before) : null,
            Before = figures.Percent((double?)of.Returned.Before),
            LowerIsBetter = true,
            Bars = Bars(of, of.Returned),
        };

    private static List<SparkBar> Bars(OverviewFigures of, ComparedFigure figure) =>
        [.. of.Bars.Select((month, i) => new SparkBar((double?)figure.Months[i], month.IsInPeriod))];

    /// <summary>The year stands under the first month and under each January; the days under a part.</summary>
    private string Category(IReadOnlyList<OverviewMonth> months, int i)
    {
        var (month, name) = (months[i], figures.MonthName(months[i].First));
        return month.IsPart ? $"{name}\n{texts["Days", figures.Count(month.Last.DayNumber - month.First.DayNumber + 1)]}"
            : i == 0 || month.First.Month == 1 ? $"{name}\n{month.First.Year}"
            : name;
    }

    private ChartPoint Bar(OverviewFigures of, OverviewMonth month) => new(
        (double)month.Revenue,
        $"{figures.Period(month.First, month.Last)}\n{figures.Money(month.Revenue, of.Currency)}\n{texts["PurchaseRows", figures.Count(month.Purchases)]}")
    {
        Mark = month.IsPart ? Mark.Partial : month.IsInPeriod ? Mark.Present : Mark.Previous,
        Label = figures.MoneyLabel(month.Revenue, null),
        Link = Within(new DayRange(month.First, month.Last)).Link(Rows),
    };

    private RunningStrip? Running(OverviewFigures of)
    {
        var lines = new List<ChartLine>();
        if (of.Before is { } before)
        {
            lines.Add(Line(of, month => !month.IsInPeriod && month.RunningTotal is not null, Mark.Previous, Period(before)));
        }

        lines.Add(Line(of, month => month.IsInPeriod, Mark.Present, Period(of.Period!.Value)));
        lines.RemoveAll(line => line.Points.Count(point => point.Value is not null) < 2);
        return lines.Count == 0 ? null : new RunningStrip(
            texts["RunningTotal"],
            lines,
            ChartAxes.Money(figures, of.Currency, of.Months.Select(month => (double?)month.RunningTotal)));
    }

    private ChartLine Line(OverviewFigures of, Func<OverviewMonth, bool> belongs, Mark mark, string name)
    {
        var last = of.Months.LastOrDefault(belongs);
        return new ChartLine("", [.. of.Months.Select(month => belongs(month)
            ? new ChartPoint((double?)month.RunningTotal, $"{name}\n{figures.Money(month.RunningTotal, of.Currency)}")
            {
                Mark = mark,
                Label = month == last ? figures.MoneyLabel(month.RunningTotal ?? 0, of.Currency) : null,
            }
            : new ChartPoint(null, ""))])
        {
            Mark = mark,
        };
    }

    private ChartTable Table(OverviewFigures of) => new(
        [texts["Month"], texts["Strip.Revenue"], texts["RunningTotal"], texts["Purchases"]],
        [.. of.Months.Select(month => (IReadOnlyList<ChartCell>)
        [
            figures.Period(month.First, month.Last),
            new ChartCell(figures.Money(month.Revenue, of.Currency), Within(new DayRange(month.First, month.Last)).Link(Rows)),
            figures.Money(month.RunningTotal, of.Currency),
            figures.Count(month.Purchases),
        ])]);
}
