namespace CrmReports.Application.People;

/// <summary>Somebody who may sign in.</summary>
public sealed class Person
{
    public const int LongestName = 100;
    public const int LongestEmail = 254;

    public long Id { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>The address as it is compared (<see cref="KeyOf"/>); nobody shares it.</summary>
    public required string EmailKey { get; set; }

    public Role Role { get; set; }

    /// <summary>Null until a password is chosen by the link of the invitation.</summary>
    public string? PasswordHash { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? DisabledAt { get; set; }

    public DateTime? SignedInAt { get; set; }

    /// <summary>Wrong passwords since the last right one or the last lock.</summary>
    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    /// <summary>Language of the pages; null leaves it to the browser.</summary>
    public string? Language { get; set; }

    /// <summary>light or dark; null leaves it to the system.</summary>
    public string? Theme { get; set; }

    /// <summary>comfortable, or null for compact tables.</summary>
    public string? Density { get; set; }

    public static string KeyOf(string email) => email.Trim().ToUpperInvariant();
}
