namespace CrmReports.Web.Charts;

/// <summary>A chart in its panel (<c>_Chart</c>): a sentence with the finding, what is drawn, and the same figures as a table.</summary>
/// <param name="Id">Unique in the page.</param>
/// <param name="Title">One sentence that says what the chart shows.</param>
/// <param name="Subtitle">Measure, unit and scope.</param>
/// <param name="Chart">What is drawn.</param>
/// <param name="Table">The same figures.</param>
public sealed record ChartPanel(string Id, string Title, string Subtitle, Chart Chart, ChartTable Table)
{
    /// <summary>A download of the figures; null shows none.</summary>
    public string? Download { get; init; }

    /// <summary>A further part of the head, such as months, quarters, running: the name of a partial view.</summary>
    public string? HeadPartial { get; init; }

    /// <summary>The model of <see cref="HeadPartial"/>.</summary>
    public object? HeadModel { get; init; }
}

/// <param name="Heads">The first is that of the row names.</param>
/// <param name="Rows">The name of a row, then its figures as written.</param>
public sealed record ChartTable(IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<ChartCell>> Rows);

/// <param name="Text">As written.</param>
/// <param name="Link">The rows behind the figure.</param>
public readonly record struct ChartCell(string Text, string? Link = null)
{
    public static implicit operator ChartCell(string text) => new(text);
}
