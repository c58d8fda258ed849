namespace CrmReports.Web.Pages.Shared;

/// <summary>What became of the rows of an import (<c>_OutcomeBar</c>): a bar, and the same in words and counts.</summary>
public sealed record OutcomeBar(long Created, long Updated, long Unchanged, long Duplicates, long Rejected)
{
    /// <summary>Where the rows of an outcome are listed: given "rejected", an address or null.</summary>
    public Func<string, string?> LinkTo { get; init; } = _ => null;

    internal long Total => Created + Updated + Unchanged + Duplicates + Rejected;

    internal IReadOnlyList<(string Name, long Rows)> Parts =>
        [("created", Created), ("updated", Updated), ("unchanged", Unchanged), ("duplicates", Duplicates), ("rejected", Rejected)];
}
