namespace CrmReports.Application.People;

/// <summary>A key on a device of the person, by which they sign in without a password.</summary>
public sealed class Passkey
{
    public required byte[] CredentialId { get; init; }

    public long PersonId { get; init; }

    public required string Name { get; set; }

    public required byte[] PublicKey { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>Raised by authenticators that count; a copy of the key is noticed by it.</summary>
    public long SignCount { get; set; }

    /// <summary>Words joined by commas: internal, usb, hybrid.</summary>
    public string? Transports { get; init; }

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; init; }

    public bool IsBackedUp { get; set; }

    public required byte[] AttestationObject { get; init; }

    public required byte[] ClientDataJson { get; init; }
}
