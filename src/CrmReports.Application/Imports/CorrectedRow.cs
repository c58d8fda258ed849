namespace CrmReports.Application.Imports;

/// <summary>A rejected row that a later import took corrected. It counts while that import is published.</summary>
public sealed class CorrectedRow
{
    /// <summary>The import that rejected it.</summary>
    public long ImportId { get; init; }

    /// <summary>Its line there (<see cref="LedgerEntry.Line"/>).</summary>
    public long Line { get; init; }

    /// <summary>The import that brought it corrected.</summary>
    public long CorrectedBy { get; init; }
}
