namespace CrmReports.Web.Pages.Shared;

/// <summary>The active filters of a page (<c>_FilterChips</c>): each can be taken away, and all at once.</summary>
/// <param name="Chips">In the order in which they were set.</param>
/// <param name="ClearLink">The page without any filter.</param>
public sealed record FilterChips(IReadOnlyList<FilterChip> Chips, string ClearLink)
{
    /// <summary>The id of the popover that the "+ Filter" button opens; null shows no button.</summary>
    public string? AddPopover { get; init; }
}

/// <param name="Label">Country is not</param>
/// <param name="Value">United Kingdom</param>
/// <param name="RemoveLink">The page without this filter; null for one that cannot be taken away.</param>
public sealed record FilterChip(string Label, string Value, string? RemoveLink);
