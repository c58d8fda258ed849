namespace CrmReports.Application.People;

public enum LinkKind
{
    /// <summary>Makes the first admin.</summary>
    FirstRun,

    /// <summary>Lets a new person choose a password.</summary>
    Invitation,

    /// <summary>Lets a person choose another password.</summary>
    Reset,
}

/// <summary>An address that works once. The store keeps the hash of its token, and forgets it when it is used.</summary>
public sealed class OneTimeLink
{
    public long Id { get; init; }

    public LinkKind Kind { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Whom it is for; null for the first run.</summary>
    public long? PersonId { get; init; }

    public DateTime ExpiresAt { get; init; }
}
