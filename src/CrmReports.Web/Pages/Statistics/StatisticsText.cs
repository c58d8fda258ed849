using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Findings;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Statistics;

/// <summary>Statistics in words and charts.</summary>
public sealed class StatisticsText(Figures figures, FieldNames names, ReportValues values, IStringLocalizer<StatisticsTexts> texts)
{
    private const int EpochDays = 719_162;
    private const double LastDay = 2_932_896;

    private static readonly HashSet<string> Dates = ["purchase_date", "birth_date", "registered_on", "left_on", "interaction_date"];

    public string FieldName(string field) => names[field];

    /// <param name="groups">The fields that are grouped by: the sentence names the group it is about.</param>
    public string Title(IEnumerable<DescribedRow> rows, IReadOnlyList<string> groups) =>
        values.Say(
            StatisticsFindings.Described(rows.Where(row => !IsDate(row.Column)).Select(row => new DescribedColumn(row.Column, row.Mean, row.Median, row.Deviation)
            {
                Group = groups.Count == 0 ? null : string.Join(texts["GroupComma"], row.Groups.Select((group, i) => values.Name(group, groups[i]))),
            })),
            null);

    /// <summary>A figure of a column; of dates, the day.</summary>
    public string Number(string column, double? value, bool isWidth = false) => value is not { } number ? Figures.Nothing
        : IsDate(column) && !isWidth && Math.Abs(number) < LastDay ? figures.Date(DateOnly.FromDayNumber((int)Math.Floor(number) + EpochDays))
        : figures.Number(number, Math.Abs(number) >= 10_000 ? 0 : number == Math.Floor(number) ? 0 : 2);

    public string Shape(double? value) => figures.Number(value, 2);

    /// <summary>Where a value stands in its box, 0 to 100: on a log scale where all are above zero.</summary>
    public static double Place(DescribedRow row, double? value)
    {
        if (row is not { Min: { } min, Max: { } max } || value is not { } at || max <= min)
        {
            return 0;
        }

        return min > 0
            ? (Math.Log(at) - Math.Log(min)) / (Math.Log(max) - Math.Log(min)) * 100
            : (at - min) / (max - min) * 100;
    }

    public ChartPanel Histogram(string column, Distribution of, IndexModel page)
    {
        string Edge(double edge) => Number(column, edge);
        string Range(Application.Statistics.HistogramBin bin) => texts["Range", Edge(bin.From), Edge(bin.To)];
        var bins = of.Bins;
        var write = (decimal value) => IsDate(column) ? Edge((double)value) : figures.AxisNumber(value);
        var (least, most) = bins.Count == 0 ? (0, 1) : (bins[0].From, bins[^1].To);
        var across = of.IsLog ? ChartAxes.Log(least, most, write) : ChartAxes.Between(least, most, write);
        var chart = new HistogramChart(
            bins.Count == 0 ? [] : [.. bins.Select(bin => bin.From), bins[^1].To],
            [.. bins.Select(bin => new ChartPoint(bin.Count, $"{Range(bin)}\n{texts["Values", figures.Count(bin.Count)]}"))],
            across,
            ChartAxes.Number(figures, bins.Select(bin => (double?)bin.Count)))
        {
            Bounds = bins.Count == 0 ? [] : [.. bins.Select(bin => bin.From).Append(most).Select(edge => Bound(column, edge, of.IsLog))],
            Median = Inside(of.Median) is { } median ? new AxisTick(median, texts["MedianIs", Edge(median)]) : null,
            Mean = Inside(of.Mean) is { } mean ? new AxisTick(mean, texts["MeanIs", Edge(mean)]) : null,
        };
        var note = texts["HistogramNote", names[column], figures.Count(of.N)].Value
            + (of.IsLog ? texts["LogScale"] : "") + (of.Outside > 0 ? texts["Outside", figures.Count(of.Outside)] : "");
        return new ChartPanel("histogram", values.Say(StatisticsFindings.Spread(column, of, IsDate(column) ? value => Number(column, value) : null), null), note, chart, new ChartTable(
            [names[column], texts["Count"]],
            [.. bins.Select(bin => (IReadOnlyList<ChartCell>)[Range(bin), figures.Count(bin.Count)])]))
        {
            HeadPartial = "_ColumnSwitch",
            HeadModel = new ColumnSwitch("column", column, page),
        };

        double? Inside(double? value) => value >= least && value <= most ? value : null;
    }

    public ChartPanel HeatMap(ReportTable table, IReadOnlyList<string> columns, IndexModel page)
    {
        var found = new Dictionary<(string, string), (double? R, long N, double? P)>();
        using (var rows = table.Open())
        {
            while (rows.Read())
            {
                found[((string)rows.Boxed(0, ReportType.Text)!, (string)rows.Boxed(1, ReportType.Text)!)] =
                    (rows.Boxed(3, ReportType.Number) as double?, rows.GetInt64(2), rows.Boxed(4, ReportType.Number) as double?);
            }
        }

        var pairs = columns.SelectMany((a, i) => columns.Take(i).Select(b => (A: a, B: b, found[(a, b)].R)));
        ChartPoint Cell(string a, string b)
        {
            var (r, n, p) = found[(a, b)];
            return new ChartPoint(r, $"{names[a]} × {names[b]}\n{figures.Number(r, 4)}\nn {figures.Count(n)}, p {figures.Number(p, 4)}")
            {
                Label = figures.Number(r, 2),
                Link = page.Query.WithOther("x", b).WithOther("y", a).Link(IndexModel.Path) + "#scatter",
            };
        }

        var chart = new HeatMap(
            [.. columns.Select(column => names[column])],
            [.. columns.Select((a, i) => (IReadOnlyList<ChartPoint>)[.. columns.Take(i + 1).Select(b => Cell(a, b))])]);
        return new ChartPanel("heatmap", values.Say(StatisticsFindings.Correlated(pairs), null), texts[$"HeatMapNote.{page.Method}"], chart, new ChartTable(
            ["", .. columns.Select(column => names[column])],
            [.. columns.Select(a => (IReadOnlyList<ChartCell>)[names[a], .. columns.Select(b => (ChartCell)figures.Number(found[(a, b)].R, 4))])]))
        {
            HeadPartial = "_MethodSwitch",
            HeadModel = page,
        };
    }

    public ChartPanel Scatter(string x, string y, PairedValues pairs, IndexModel page)
    {
        var points = pairs.Points;
        var across = Axis(x, points.Select(point => point.X));
        var chart = new ScatterChart(
            [.. points.Select(point => new ScatterPoint(point.X, point.Y, $"{names[x]}: {Number(x, point.X)}\n{names[y]}: {Number(y, point.Y)}"))],
            across,
            Axis(y, points.Select(point => point.Y)))
        {
            Line = Line(points, pairs),
            LineTip = pairs is { Slope: { } slope, Intercept: { } intercept, R: { } r }
                ? texts["Line", figures.Number(slope, 4), figures.Number(intercept, 4), figures.Number(r * r, 4)].Value
                : null,
        };
        var note = texts[points.Count < pairs.N ? "ScatterSample" : "ScatterNote", figures.Count(points.Count), figures.Count(pairs.N)];
        return new ChartPanel("scatter", values.Say(StatisticsFindings.Explained(x, y, pairs), null), note, chart, new ChartTable(
            [texts["Figure"], texts["ValueHead"]],
            [
                [texts["Pairs"].Value, figures.Count(pairs.N)],
                [texts["Slope"].Value, figures.Number(pairs.Slope, 6)],
                [texts["Intercept"].Value, figures.Number(pairs.Intercept, 6)],
                ["r", figures.Number(pairs.R, 6)],
            ]))
        {
            HeadPartial = "_ColumnSwitch",
            HeadModel = new ColumnSwitch("x", x, page),
        };
    }

    public static bool IsDate(string column) => Dates.Contains(column);

    /// <summary>An edge between two bars, short: on a log scale to three digits.</summary>
    private string Bound(string column, double edge, bool isLog)
    {
        if (IsDate(column) || edge == 0 || Math.Abs(edge) is >= 1e15 or < 1e-9)
        {
            return Number(column, edge);
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(edge))) - 2);
        var value = (decimal)(isLog ? Math.Round(edge / unit) * unit : edge);
        return Math.Abs(value) < 1 ? figures.Quantity(value, 9) : figures.AxisNumber(value);
    }

    private ChartAxis Axis(string field, IEnumerable<double> numbers)
    {
        var all = numbers.DefaultIfEmpty(0).ToList();
        return ChartAxes.Between(all.Min(), all.Max(), value => IsDate(field) ? Number(field, (double)value) : figures.AxisNumber(value)) with { Name = names[field] };
    }

    private static List<ScatterEnd>? Line(IReadOnlyList<(double X, double Y)> points, PairedValues pairs)
    {
        if (pairs is not { Slope: { } slope, Intercept: { } intercept } || points.Count < 2)
        {
            return null;
        }

        var (first, last) = (points.Min(point => point.X), points.Max(point => point.X));
        return [new ScatterEnd(first, intercept + (slope * first)), new ScatterEnd(last, intercept + (slope * last))];
    }
}

/// <summary>Chooses the column of a chart (<c>_ColumnSwitch</c>).</summary>
/// <param name="Parameter">Of the address.</param>
public sealed record ColumnSwitch(string Parameter, string Current, IndexModel Page);
