namespace CrmReports.Application.Imports;

/// <summary>That an import is published: written in the transaction that makes its rows visible, deleted by the one
/// that undoes it.</summary>
public sealed class Publication
{
    public long ImportId { get; init; }

    /// <summary>Publish order; the order in which claims are folded.</summary>
    public long Sequence { get; init; }

    public DateTime PublishedAt { get; init; }

    public required string FileName { get; init; }

    public CustomerPolicy Customers { get; init; }

    public PurchasePolicy Purchases { get; init; }

    /// <summary>Records created have the ids <c>Base + 1</c> to <c>Base + Span</c>.</summary>
    public long CustomerBase { get; init; }

    public long CustomerSpan { get; init; }

    public long PurchaseBase { get; init; }

    public long PurchaseSpan { get; init; }

    public long InteractionBase { get; init; }

    public long InteractionSpan { get; init; }

    /// <summary>Names of the built-in fields that accepted rows state, separated by commas.</summary>
    public required string Fields { get; init; }

    /// <summary>Accepted rows: created, updated and unchanged.</summary>
    public long Rows { get; init; }

    /// <summary>What added to a row's number gives its line in the file; null where no one number does, since fields go over
    /// several lines, and for what was published before lines were kept.</summary>
    public long? LineShift { get; init; }
}
