using CrmReports.Application.Customers;

namespace CrmReports.Application.Imports;

/// <summary>
/// What one published import states about one record. Written only once a second import speaks of the record:
/// until then the record itself is the claim.
/// </summary>
public sealed class Claim
{
    public RecordKind Kind { get; init; }

    public long RecordId { get; init; }

    public long ImportId { get; init; }

    /// <summary>The first row of the import that speaks of the record.</summary>
    public long RowNumber { get; init; }

    /// <summary>The stated fields (<see cref="Publishing.RecordState"/>); null where identity is the content (a
    /// fingerprint), so that the record itself says it, or nothing but the day of a customer's age.</summary>
    public byte[]? Payload { get; init; }
}
