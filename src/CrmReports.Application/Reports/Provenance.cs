namespace CrmReports.Application.Reports;

/// <summary>Where the figures of a report table come from. Stands with every figure and in every export.</summary>
public sealed record Provenance
{
    /// <summary>The data version that every row of the table was computed from.</summary>
    public required long DataVersion { get; init; }

    /// <summary>The newest published import at that version, or null in an empty store.</summary>
    public long? LastImport { get; init; }

    /// <summary>When that import was published (UTC).</summary>
    public DateTime? LastPublishedAt { get; init; }

    /// <summary>What was asked for, in words: period, filters, grouping, order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>Records that entered the figures, or null when the report counts none.</summary>
    public long? RowsUsed { get; init; }

    /// <summary>Records left out, with the reason: "no purchase date" = 12.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> RowsLeftOut { get; init; } = [];
}
