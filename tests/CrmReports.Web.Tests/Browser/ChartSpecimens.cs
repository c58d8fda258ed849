using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;

namespace CrmReports.Web.Tests.Browser;

/// <summary>A chart of each kind, with figures of Online Retail where a picture of it exists.</summary>
internal static class ChartSpecimens
{
    private static readonly decimal[] Months = [749_000, 560_000, 498_000, 683_000, 493_000, 723_000, 691_000, 681_000, 683_000, 1_020_000, 1_070_000, 1_460_000, 434_000];

    public static ChartPanel Panel(string kind, Figures figures) => kind switch
    {
        "bars" => Bars(figures),
        "lines" => Lines(figures),
        "multiples" => Multiples(figures),
        "histogram" => Histogram(figures),
        "heatmap" => HeatMap(figures),
        _ => Scatter(figures),
    };

    private static ChartPanel Bars(Figures figures)
    {
        var first = new DateOnly(2010, 12, 1);
        string Category(int i) => i switch
        {
            0 or 1 => $"{figures.MonthName(first.AddMonths(i))}\n{first.AddMonths(i).Year}",
            12 => $"{figures.MonthName(first.AddMonths(i))}\n9 days",
            _ => figures.MonthName(first.AddMonths(i)),
        };
        var bars = Months.Select((value, i) => new ChartPoint((double)value, $"{figures.Month(first.AddMonths(i))}\n{figures.Money(value, "GBP")}")
        {
            Mark = i == 12 ? Mark.Partial : i < 6 ? Mark.Previous : Mark.Present,
            Label = figures.MoneyLabel(value, null),
            Link = $"/?month={i}",
        }).ToList();
        List<ChartLine> running = [Running(figures, 0, Mark.Previous), Running(figures, 6, Mark.Present)];
        return Panel("bars", "Autumn made 63 % of the half-year: September to November brought £3.55 M", new BarChart([.. Enumerable.Range(0, 13).Select(Category)], bars, ChartAxes.Money(figures, "GBP", bars.Select(bar => bar.Value)))
        {
            Running = new RunningStrip("Running total", running, ChartAxes.Money(figures, "GBP", running.SelectMany(line => line.Points).Select(point => point.Value), steps: 2)),
        });
    }

    private static ChartLine Running(Figures figures, int from, Mark mark)
    {
        var total = 0m;
        var points = Months.Select((value, i) =>
        {
            if (i < from || i >= from + 6)
            {
                return new ChartPoint(null, "");
            }

            total += value;
            return new ChartPoint((double)total, figures.Money(total, "GBP")) { Label = i == from + 5 ? figures.MoneyLabel(total, "GBP") : null };
        });
        return new ChartLine("", [.. points]) { Mark = mark };
    }

    private static ChartPanel Lines(Figures figures)
    {
        var lines = new[] { "Netherlands", SpecimenController.NaughtyText, "Germany", "34 others" }
            .Select((name, n) => new ChartLine(name, [.. Enumerable.Range(0, 12).Select(i => new ChartPoint(20_000 + (n * 9_000) + (6_000 * Math.Sin(i + n)), $"{name}\n{i}"))]) { Hue = n < 3 ? n + 1 : 0, Mark = n < 3 ? Mark.Present : Mark.Rest })
            .ToList();
        return Panel("lines", "Germany stays ahead", new LineChart([.. Enumerable.Range(1, 12).Select(i => figures.MonthName(new DateOnly(2011, i, 1)))], lines, ChartAxes.Money(figures, "GBP", lines.SelectMany(line => line.Points).Select(point => point.Value))));
    }

    private static ChartPanel Multiples(Figures figures)
    {
        var panels = new[] { "Netherlands", "EIRE", SpecimenController.NaughtyText, "France", "Australia", "32 others" }.Select((name, n) =>
        {
            var values = Enumerable.Range(0, 12).Select(i => Math.Round(15_000 + (n * 3_000) + (14_000 * Math.Abs(Math.Sin((i * 1.7) + n))))).ToList();
            return new SmallPanel(name, figures.MoneyShort((decimal)values.Sum(), "GBP"), [.. values.Select((value, i) => new ChartPoint(value, $"{name}, {i + 1}\n{figures.Money((decimal)value, "GBP")}")
            {
                Label = value == values.Max() ? figures.MoneyLabel((decimal)value, null) : null,
                Link = $"/?month={i}",
            })])
            { Mark = n == 5 ? Mark.Rest : Mark.Present };
        }).ToList();
        return Panel("multiples", "The Netherlands leads abroad with £285 k; five countries bring 71 % of the total", new SmallMultiples([.. Enumerable.Range(0, 12).Select(i => figures.MonthName(new DateOnly(2010, 12, 1).AddMonths(i)))], panels, ChartAxes.Money(figures, "GBP", panels.SelectMany(panel => panel.Points).Select(point => point.Value), steps: 2)));
    }

    private static ChartPanel Histogram(Figures figures)
    {
        var edges = Enumerable.Range(0, 33).Select(i => Math.Pow(10, 0.5 + (i / 8.0))).ToList();
        var bars = Enumerable.Range(0, 32).Select(i => new ChartPoint(Math.Round(430 * Math.Exp(-Math.Pow(i - 17, 2) / 30)), $"{i}") { Link = $"/?class={i}" }).ToList();
        return Panel("histogram", "The best tenth of customers brings 61 % of revenue", new HistogramChart(edges, bars, ChartAxes.Log(edges[0], edges[^1], value => figures.AxisMoney(value, "GBP")), ChartAxes.Number(figures, bars.Select(bar => bar.Value)))
        {
            Median = new AxisTick(674, "median £674"),
            Mean = new AxisTick(2054, "mean £2,054"),
        });
    }

    private static ChartPanel HeatMap(Figures figures)
    {
        string[] names = ["Days since last", "Invoices", "Revenue, £", "Average invoice, £", "Items", "Products", "Days since first"];
        double[][] rows = [[1], [-0.56, 1], [-0.48, 0.81, 1], [-0.13, 0.15, 0.68, 1], [-0.49, 0.76, 0.93, 0.61, 1], [-0.46, 0.66, 0.73, 0.41, 0.73, 1], [0.11, 0.52, 0.4, 0.04, 0.35, 0.3, 1]];
        return Panel("heatmap", "Items and revenue nearly say the same: 0.93", new HeatMap(names, [.. rows.Select((row, y) => (IReadOnlyList<ChartPoint>)[.. row.Select((value, x) => new ChartPoint(value, $"{names[y]} × {names[x]}\n{figures.Number(value, 4)}") { Label = value == 1 ? "1" : figures.Number(value, 2) })])]));
    }

    private static ChartPanel Scatter(Figures figures)
    {
        var random = new Random(5);
        var points = Enumerable.Range(0, 900).Select(i =>
        {
            var x = Math.Round(Math.Pow(10, random.NextDouble() * 2));
            return new ScatterPoint(x, 200 * x * Math.Pow(10, random.NextDouble() - 0.5), $"Customer {i}");
        }).ToList();
        points.Add(new ScatterPoint(2, 77_000, "16446\n£77,183.60") { Mark = Mark.Outlier, Label = "16446", Link = "/?customer=16446" });
        return Panel("scatter", "Revenue follows the number of invoices, with a wide spread", new ScatterChart(points, ChartAxes.Log(1, 100, figures.AxisNumber) with { Name = "Invoices per customer" }, ChartAxes.Log(20, 90_000, value => figures.AxisMoney(value, "GBP")) with { Name = "Revenue" })
        {
            Line = [new ScatterEnd(1, 200), new ScatterEnd(100, 20_000)],
            LineTip = "R² 0.66",
        });
    }

    private static ChartPanel Panel(string id, string title, Chart chart) => new(id, title, "Net revenue by month and its running total since the start of each half-year, £", chart, new ChartTable(
        ["Month", "Revenue"],
        [.. Months.Select((value, i) => (IReadOnlyList<ChartCell>)[$"{i + 1}", new ChartCell($"{value}", $"/?month={i}")])]))
    {
        Download = "/download.csv",
    };
}
