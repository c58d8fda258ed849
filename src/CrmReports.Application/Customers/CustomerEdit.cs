namespace CrmReports.Application.Customers;

/// <summary>A value that a person gave a field of a customer by hand. It stands over what imports state, through later
/// imports and undos, until it is taken back.</summary>
public sealed class CustomerEdit
{
    public long Id { get; init; }

    /// <summary>The customer's number; that of the last one with this identity where an undo removed it.</summary>
    public long CustomerId { get; set; }

    public long KeyHi { get; init; }

    public long KeyLo { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The value as a claim of this field alone (<see cref="Imports.Publishing.RecordState"/>).</summary>
    public required byte[] Value { get; init; }

    /// <summary>What stood there before, in the same form.</summary>
    public required byte[] Before { get; init; }

    public DateTime EditedAt { get; init; }

    public required string EditedBy { get; init; }

    public DateTime? TakenBackAt { get; set; }

    public string? TakenBackBy { get; set; }
}

/// <summary>What imports state of a customer that was edited by hand: the fold of its claims without the edits.</summary>
public sealed class EditedCustomer
{
    public long CustomerId { get; init; }

    public required byte[] Stated { get; set; }
}
