namespace CrmReports.Web.Pages.Shared;

/// <summary>The head of a column that can be sorted (<c>_SortHead</c>, a <c>th</c>).</summary>
/// <param name="Text">The head.</param>
/// <param name="Link">The page sorted by this column, or the other way round where it is sorted by it already.</param>
/// <param name="Descending">Null where the table is not sorted by this column.</param>
/// <param name="IsNumber">Numbers stand at the end of their column, and their head over them.</param>
public sealed record SortHead(string Text, string Link, bool? Descending, bool IsNumber = false)
{
    /// <summary>Whether a line stands before the column.</summary>
    public bool StartsGroup { get; init; }
}
