namespace CrmReports.Application.People;

/// <summary>One sign-in on one device. The cookie holds the key, the store only its hash.</summary>
public sealed class Session
{
    public long Id { get; init; }

    public required byte[] KeyHash { get; init; }

    public long PersonId { get; init; }

    /// <summary>Browser and system in words: "Firefox on Linux".</summary>
    public required string Device { get; init; }

    public required string Address { get; set; }

    public DateTime StartedAt { get; init; }

    public DateTime SeenAt { get; set; }

    /// <summary>Whether the person asked to stay signed in on this device.</summary>
    public bool Stays { get; init; }
}
