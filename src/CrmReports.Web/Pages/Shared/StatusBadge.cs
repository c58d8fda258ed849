namespace CrmReports.Web.Pages.Shared;

/// <summary>How something stands (<c>_Status</c>): an icon and a word, and only then a colour.</summary>
/// <param name="Kind">Chooses icon and colour.</param>
/// <param name="Text">The word; null takes the kind's own.</param>
public sealed record StatusBadge(StatusKind Kind, string? Text = null)
{
    internal string Icon => Kind switch
    {
        StatusKind.Published => "circle-check",
        StatusKind.PublishedWithRejects => "alert-triangle",
        StatusKind.Failed => "circle-x",
        StatusKind.Running => "refresh",
        StatusKind.Queued => "clock",
        StatusKind.Undone => "arrow-back-up",
        StatusKind.Cancelled => "x",
        _ => "info-circle",
    };

    internal string Tone => Kind switch
    {
        StatusKind.Published => "tone-good",
        StatusKind.PublishedWithRejects => "tone-warn",
        StatusKind.Failed => "tone-bad",
        StatusKind.Waiting or StatusKind.Running => "tone-info",
        _ => "tone-plain",
    };
}

public enum StatusKind
{
    Published,

    /// <summary>Never greener than the truth; its text names how many rows wait.</summary>
    PublishedWithRejects,
    Failed,
    Waiting,
    Running,
    Queued,
    Undone,
    Cancelled,
}
