namespace CrmReports.Application.Reports.Overview;

/// <summary>What the days of an overview or a report are compared with.</summary>
public enum Comparison
{
    /// <summary>As many months, or days, before.</summary>
    Previous,

    /// <summary>The same days of the year before.</summary>
    Year,
    None,
}

/// <param name="From">First day; null takes the product's own choice of whole months.</param>
/// <param name="To">Last day; days after the last purchase are not counted.</param>
/// <param name="Currency">ISO code, the empty text for purchases without one; null takes the preferred one.</param>
/// <param name="Preferred">ISO code of the currency that figures are reported in first, where purchases are in it; else the one
/// with most purchases.</param>
public sealed record OverviewRequest(
    DateOnly? From = null, DateOnly? To = null, Comparison Comparison = Comparison.Previous, string? Currency = null, string? Preferred = null);

/// <summary>A figure of the days in question and of those they are compared with. Null is no value, not zero.</summary>
public sealed record ComparedFigure(decimal? Now, decimal? Before, IReadOnlyList<decimal?> Months);

/// <summary>A month of the course of the revenue.</summary>
/// <param name="First">The first of its days that can hold purchases: the data's first and last month may be parts.</param>
/// <param name="IsPart">Whether the data end, or begin, within it: named, and left out of comparisons.</param>
/// <param name="IsInPeriod">Whether it belongs to the days in question.</param>
/// <param name="RunningTotal">Revenue since the beginning of the period, or of the one before; null outside both.</param>
public sealed record OverviewMonth(
    DateOnly First, DateOnly Last, bool IsPart, bool IsInPeriod, decimal Revenue, long Purchases, decimal? RunningTotal);

/// <param name="Text">The value as data; empty where purchases have none.</param>
/// <param name="Share">Of the revenue of all values; null of no revenue.</param>
/// <param name="RankBefore">Its place in the days before, from 1; null where it had no revenue.</param>
public sealed record RankedValue(string Text, decimal Now, decimal Before, double? Share, int? RankBefore);

/// <param name="Field">The name of the field.</param>
/// <param name="Count">How many values had revenue in the days.</param>
public sealed record Ranking(string Field, int Count, IReadOnlyList<RankedValue> Top);

/// <summary>Everything that the overview shows, of one data version.</summary>
public sealed record OverviewFigures
{
    public required Provenance Provenance { get; init; }

    /// <summary>Null without any dated purchase.</summary>
    public DayRange? Period { get; init; }

    /// <summary>Null where nothing is compared, or the data begin later.</summary>
    public DayRange? Before { get; init; }

    /// <summary>The day of the first and of the last purchase.</summary>
    public DayRange? Data { get; init; }

    /// <summary>ISO code of the amounts; null where they have none.</summary>
    public string? Currency { get; init; }

    /// <summary>The codes that there are, those with most purchases first; the empty text for none.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    /// <summary>Purchases of other years, few and far from all others, that the period was chosen without.</summary>
    public IReadOnlyList<DataStretch> Apart { get; init; } = [];

    /// <summary>Whether purchases name their orders; else figures per order are figures per purchase.</summary>
    public bool HasOrders { get; init; }

    public ComparedFigure Revenue { get; init; } = new(null, null, []);

    public ComparedFigure Orders { get; init; } = new(null, null, []);

    public ComparedFigure Customers { get; init; } = new(null, null, []);

    public ComparedFigure Average { get; init; } = new(null, null, []);

    /// <summary>Returned amounts over sold ones: 0.056 is 5.6 %.</summary>
    public ComparedFigure Returned { get; init; } = new(null, null, []);

    /// <summary>The last months of <see cref="ComparedFigure.Months"/>: first day, and whether it is in the period.</summary>
    public IReadOnlyList<OverviewMonth> Bars { get; init; } = [];

    public IReadOnlyList<OverviewMonth> Months { get; init; } = [];

    public Ranking? Products { get; init; }

    public Ranking? Places { get; init; }
}
