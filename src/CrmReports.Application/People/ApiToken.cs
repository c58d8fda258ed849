namespace CrmReports.Application.People;

/// <summary>Lets a program act for a person. Shown once when it is made; the store keeps its hash.</summary>
public sealed class ApiToken
{
    public const string Prefix = "crm_";
    public const int LongestName = 60;

    public long Id { get; init; }

    public long PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>At most the role of its person, also when that is lowered later.</summary>
    public Role Role { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>The first letters, by which its owner recognises it.</summary>
    public required string Start { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }
}
