namespace CrmReports.Web.Pages.Shared;

public enum EmptyKind
{
    /// <summary>Nothing has been imported yet.</summary>
    Nothing,

    /// <summary>The filters leave nothing.</summary>
    NoMatch,

    /// <summary>The reader's role does not include it.</summary>
    NotAllowed,

    /// <summary>It could not be computed.</summary>
    Failed,
}

/// <summary>What stands where there is nothing to show (<c>_Empty</c>): why, and one thing to do. Texts left out are those
/// of the kind.</summary>
public sealed record EmptyState(EmptyKind Kind)
{
    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? ActionText { get; init; }

    /// <summary>Null shows no button.</summary>
    public string? ActionLink { get; init; }

    /// <summary>Whether the title is the page's heading, as on an error page.</summary>
    public bool IsPage { get; init; }

    /// <summary>A name of icons.txt; null takes the kind's own.</summary>
    public string? Icon { get; init; }

    internal string ShownIcon => Icon ?? Kind switch
    {
        EmptyKind.NoMatch => "filter-off",
        EmptyKind.NotAllowed => "lock",
        EmptyKind.Failed => "plug-connected-x",
        _ => "upload",
    };

    internal string ActionIcon => Kind switch
    {
        EmptyKind.NoMatch => "x",
        EmptyKind.Failed => "refresh",
        EmptyKind.Nothing => "upload",
        _ => "layout-dashboard",
    };
}
