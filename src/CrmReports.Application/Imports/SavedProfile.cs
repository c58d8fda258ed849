namespace CrmReports.Application.Imports;

/// <summary>A version of a saved profile; the newest version of a name is the one used.</summary>
public sealed class SavedProfile
{
    public required string Name { get; init; }

    public int Version { get; init; }

    /// <summary>The profile as documented in docs/profiles.md.</summary>
    public required string Json { get; init; }

    public DateTime SavedAt { get; init; }
}
