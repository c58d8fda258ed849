namespace CrmReports.Web.Pages.Shared;

/// <summary>Which rows of a table are shown (<c>_Pager</c>).</summary>
/// <param name="First">The first row shown, from 1.</param>
/// <param name="Last">The last row shown.</param>
/// <param name="Total">Null where it is not known.</param>
public sealed record Pager(long First, long Last, long? Total)
{
    public string? PreviousLink { get; init; }

    public string? NextLink { get; init; }

    /// <summary>Words beside it, such as what the totals row counts.</summary>
    public string? Note { get; init; }
}
