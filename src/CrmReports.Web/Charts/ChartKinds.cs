namespace CrmReports.Web.Charts;

/// <summary>Bars over categories, most often months, and below them, on the same categories, a running total.</summary>
/// <param name="Categories">Under the bars; a second line after \n holds the year under a first month, or the days of a part.</param>
/// <param name="Bars">One to each category.</param>
/// <param name="Axis">Of the bars, from zero.</param>
public sealed record BarChart(IReadOnlyList<string> Categories, IReadOnlyList<ChartPoint> Bars, ChartAxis Axis) : Chart
{
    public override string Kind => "bars";

    /// <summary>Grey bars beside them, one to each category: what it was before. Null draws none.</summary>
    public IReadOnlyList<ChartPoint>? Before { get; init; }

    /// <summary>Null draws bars alone.</summary>
    public RunningStrip? Running { get; init; }
}

/// <summary>The strip of running totals below bars.</summary>
/// <param name="Title">Running total.</param>
/// <param name="Lines">One for each period that is summed; each has as many points as there are categories, null outside it.</param>
public sealed record RunningStrip(string Title, IReadOnlyList<ChartLine> Lines, ChartAxis Axis);

/// <summary>A line over categories, labelled at its end.</summary>
/// <param name="Name">Written at the end of the line where there are several.</param>
public sealed record ChartLine(string Name, IReadOnlyList<ChartPoint> Points)
{
    public Mark Mark { get; init; }

    /// <summary>1 to 8, the token <c>--cr-data-N</c>; 0 takes the colour of the mark. A name keeps its number while a page is open.</summary>
    public int Hue { get; init; }
}

/// <summary>Up to four lines over the same categories; more are small multiples.</summary>
public sealed record LineChart(IReadOnlyList<string> Categories, IReadOnlyList<ChartLine> Lines, ChartAxis Axis) : Chart
{
    public override string Kind => "lines";
}

/// <summary>Small area charts on one scale.</summary>
/// <param name="Categories">Shared by all; only the first, the middle and the last are written.</param>
/// <param name="Panels">In reading order; the last may be the rest.</param>
public sealed record SmallMultiples(IReadOnlyList<string> Categories, IReadOnlyList<SmallPanel> Panels, ChartAxis Axis) : Chart
{
    public override string Kind => "multiples";
}

/// <param name="Name">Germany</param>
/// <param name="Total">£222 k</param>
/// <param name="Points">One to each category; a point with a label is marked, usually the peak.</param>
public sealed record SmallPanel(string Name, string Total, IReadOnlyList<ChartPoint> Points)
{
    public Mark Mark { get; init; }
}

/// <summary>Classes that touch.</summary>
/// <param name="Edges">One more than there are bars, ascending.</param>
/// <param name="Bars">How many values lie in each class.</param>
/// <param name="Across">The axis of the values; logarithmic where the edges are powers.</param>
/// <param name="Up">The axis of the counts.</param>
public sealed record HistogramChart(IReadOnlyList<double> Edges, IReadOnlyList<ChartPoint> Bars, ChartAxis Across, ChartAxis Up) : Chart
{
    public override string Kind => "histogram";

    /// <summary>The edges as written; as many stand below the bars as there is room for. Null writes the ticks of the axis.</summary>
    public IReadOnlyList<string>? Bounds { get; init; }

    /// <summary>Drawn solid, with its text: median £674.</summary>
    public AxisTick? Median { get; init; }

    /// <summary>Drawn dashed.</summary>
    public AxisTick? Mean { get; init; }
}

/// <summary>The lower triangle of a matrix whose values lie between −1 and 1, the value written in each cell.</summary>
/// <param name="Names">Of rows and columns.</param>
/// <param name="Rows">Row i has i + 1 cells.</param>
public sealed record HeatMap(IReadOnlyList<string> Names, IReadOnlyList<IReadOnlyList<ChartPoint>> Rows) : Chart
{
    public override string Kind => "heatmap";
}

/// <summary>Points over two axes.</summary>
/// <param name="Points">Drawn at 28 %; of a large set, a sample that says so in the subtitle.</param>
public sealed record ScatterChart(IReadOnlyList<ScatterPoint> Points, ChartAxis Across, ChartAxis Up) : Chart
{
    public override string Kind => "scatter";

    /// <summary>The regression line from its first to its last end; on log axes already straight.</summary>
    public IReadOnlyList<ScatterEnd>? Line { get; init; }

    /// <summary>What the tooltip of the line says: y = 1.2 x + 3, R² 0.81.</summary>
    public string? LineTip { get; init; }
}

/// <param name="Tip">As in <see cref="ChartPoint"/>.</param>
public sealed record ScatterPoint(double X, double Y, string Tip)
{
    /// <summary>Outliers are ochre, have their label and a link.</summary>
    public Mark Mark { get; init; }

    public string? Label { get; init; }

    public string? Link { get; init; }
}

public readonly record struct ScatterEnd(double X, double Y);
