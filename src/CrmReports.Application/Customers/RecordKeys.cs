namespace CrmReports.Application.Customers;

// The 128-bit identities of records: a keyed hash of the external id, or of all the fields where there is none.
// They stand in tables of their own, because rows sorted by key are inserted there in half the time that an index
// over the wide tables takes to be built (docs/decisions/0004-key-tables.md).

public sealed class CustomerKey
{
    public long KeyHi { get; init; }

    public long KeyLo { get; init; }

    public long CustomerId { get; init; }
}

public sealed class PurchaseKey
{
    public long KeyHi { get; init; }

    public long KeyLo { get; init; }

    public long PurchaseId { get; init; }
}

public sealed class InteractionKey
{
    public long KeyHi { get; init; }

    public long KeyLo { get; init; }

    public long InteractionId { get; init; }
}

/// <summary>The purchases of each customer.</summary>
public sealed class CustomerPurchase
{
    public long CustomerId { get; init; }

    public long PurchaseId { get; init; }
}

/// <summary>What is left of an erased customer: the keyed hash that no import and no undo overrides.</summary>
public sealed class Tombstone
{
    public long KeyHi { get; init; }

    public long KeyLo { get; init; }

    public DateTime ErasedAt { get; init; }
}
