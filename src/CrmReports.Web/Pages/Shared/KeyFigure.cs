using CrmReports.Web.Formatting;

namespace CrmReports.Web.Pages.Shared;

/// <summary>One of the figures of a strip (<c>_FigureStrip</c>, whose model is a list of them).</summary>
/// <param name="Label">What it is: Revenue, net of returns.</param>
/// <param name="Value">As <see cref="Figures"/> wrote it; a unit at its end is written smaller.</param>
public sealed record KeyFigure(string Label, string Value)
{
    /// <summary>Compared with the period before; null compares nothing.</summary>
    public Change? Change { get; init; }

    /// <summary>The value before, as written.</summary>
    public string Before { get; init; } = "";

    /// <summary>Whether going down is the good direction, as for returns.</summary>
    public bool LowerIsBetter { get; init; }

    /// <summary>Small bars beside the figure, oldest first.</summary>
    public IReadOnlyList<SparkBar> Bars { get; init; } = [];

    /// <summary>The rows behind the figure.</summary>
    public string? Link { get; init; }

    internal string Tone => Change?.Direction switch
    {
        ChangeDirection.Up => LowerIsBetter ? "change-bad" : "change-good",
        ChangeDirection.Down => LowerIsBetter ? "change-good" : "change-bad",
        _ => "",
    };
}

/// <param name="Value">Null where the period has no rows.</param>
/// <param name="IsPresent">Whether it belongs to the period in question; the others are grey.</param>
public readonly record struct SparkBar(double? Value, bool IsPresent);
