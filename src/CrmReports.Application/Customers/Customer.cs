namespace CrmReports.Application.Customers;

/// <summary>A customer as the fold of its claims says. Days are days since 1970-01-01.</summary>
public sealed class Customer
{
    public long Id { get; init; }

    /// <summary>The id the source gave; null where a customer is known by other fields.</summary>
    public string? ExternalId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Gender { get; set; }

    public int? BirthDate { get; set; }

    public int? Age { get; set; }

    /// <summary>The day on which <see cref="Age"/> was so.</summary>
    public int? AgeAsOf { get; set; }

    public string? Address { get; set; }

    public string? City { get; set; }

    public string? Region { get; set; }

    public string? Country { get; set; }

    public string? PostalCode { get; set; }

    public string? Segment { get; set; }

    public string? Channel { get; set; }

    public int? RegisteredOn { get; set; }

    public int? LeftOn { get; set; }

    public bool? Consent { get; set; }

    /// <summary>Custom fields as one JSON object, or null.</summary>
    public string? Custom { get; set; }

    /// <summary>The import of the oldest claim that stands.</summary>
    public long ImportId { get; set; }

    public long RowNumber { get; set; }

    public long KeyHi { get; init; }

    public long KeyLo { get; init; }
}
