using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports;

public enum LedgerKind
{
    Rejected,
    Duplicate,
    Corrected,
}

/// <summary>
/// What became of a source row that was not taken over as it stood: rejected (one entry for each faulty cell),
/// an exact duplicate, or a correction (one entry for each corrected cell).
/// </summary>
public sealed class LedgerEntry
{
    public long ImportId { get; init; }

    public long RowNumber { get; init; }

    /// <summary>0, 1, 2 … within the row.</summary>
    public int Number { get; init; }

    /// <summary>The line of the source on which the row starts.</summary>
    public long Line { get; init; }

    public LedgerKind Kind { get; init; }

    /// <summary>The source's header of the cell, or null for the whole row.</summary>
    public string? Column { get; init; }

    public Problem Problem { get; init; }

    public Correction Corrections { get; init; }

    /// <summary>The cell as the source has it.</summary>
    public string? Value { get; init; }

    /// <summary>What it was corrected to.</summary>
    public string? NewValue { get; init; }

    /// <summary>For a duplicate, the row that it repeats.</summary>
    public long? OriginalRow { get; init; }

    /// <summary>The whole row as the source has it, with the first entry of a rejected row.</summary>
    public string? Raw { get; init; }

    /// <summary>Keyed hash of the customer the row speaks of, so that an erasure finds it.</summary>
    public long? CustomerKey { get; init; }
}
