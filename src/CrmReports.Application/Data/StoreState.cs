namespace CrmReports.Application.Data;

/// <summary>The one row that every change of the data raises.</summary>
public sealed class StoreState
{
    public const long TheOne = 1;

    public long Id { get; init; } = TheOne;

    public long DataVersion { get; set; }

    /// <summary>The secret under which keys and fingerprints of this store are hashed.</summary>
    public long HashKey0 { get; init; }

    public long HashKey1 { get; init; }

    /// <summary>The last number given to somebody who may change the data (<see cref="Imports.WorkerTurn"/>), and the
    /// <see cref="Imports.Publication.Sequence"/> of what they publish; never given again.</summary>
    public long LastSequence { get; set; }

    /// <summary>The highest ids ever given; never given again, also after an undo.</summary>
    public long LastCustomerId { get; set; }

    public long LastPurchaseId { get; set; }

    public long LastInteractionId { get; set; }

    /// <summary>Names of the built-in fields that some record holds a value of, separated by commas.</summary>
    public string Fields { get; set; } = "";
}
