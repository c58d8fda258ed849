namespace CrmReports.Application.People;

/// <summary>Who did what when. It names people and things by their ids only.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>Who did it; null for the command line and for what happens by itself.</summary>
    public long? ActorId { get; init; }

    /// <summary>page, token #3, command line, link.</summary>
    public required string Via { get; init; }

    /// <summary>A word of <see cref="AuditActions"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The id of the person or thing it was done to; what it is follows from the action.</summary>
    public long? SubjectId { get; init; }

    /// <summary>What changed, without personal data: "Analyst → Manager".</summary>
    public string? Detail { get; init; }
}

/// <summary>The words of the record; a new one needs its text in both languages.</summary>
public static class AuditActions
{
    public const string FirstRun = "first-run";
    public const string SignedIn = "signed-in";
    public const string SignedOut = "signed-out";
    public const string LockedOut = "locked-out";
    public const string PersonAdded = "person-added";
    public const string RoleChanged = "role-changed";
    public const string PersonDisabled = "person-disabled";
    public const string PersonEnabled = "person-enabled";
    public const string LinkMade = "link-made";
    public const string PasswordSet = "password-set";
    public const string PasswordChanged = "password-changed";
    public const string SessionsEnded = "sessions-ended";
    public const string TokenMade = "token-made";
    public const string TokenRevoked = "token-revoked";
    public const string SettingsChanged = "settings-changed";
    public const string BackupMade = "backup-made";

    public static IReadOnlyList<string> All { get; } =
    [
        FirstRun, SignedIn, SignedOut, LockedOut, PersonAdded, RoleChanged, PersonDisabled, PersonEnabled, LinkMade,
        PasswordSet, PasswordChanged, SessionsEnded, TokenMade, TokenRevoked, SettingsChanged, BackupMade,
    ];
}

/// <summary>Who acts, for the record.</summary>
public sealed record Actor(long? PersonId, string Via)
{
    public static Actor CommandLine { get; } = new(null, "command line");

    public static Actor Product { get; } = new(null, "product");

    public static Actor Page(long personId) => new(personId, "page");

    public static Actor Link(long? personId) => new(personId, "link");
}
