using CrmReports.Application.Sources;

namespace CrmReports.Application.Imports;

/// <param name="File">The file to read.</param>
/// <param name="Profile">How to read, clean and store it.</param>
/// <param name="DryRun">Count only: nothing is published and nothing is kept.</param>
/// <param name="HoldForApproval">Stop once staged and wait for <see cref="ImportEngine.Publish"/>.</param>
public sealed record ImportRequest(string File, ImportProfile Profile, bool DryRun = false, bool HoldForApproval = false);

/// <summary>How an import ended, or where it waits.</summary>
/// <param name="ImportId">0 for a dry run.</param>
/// <param name="Reason">Why it is held or failed, in words for the user.</param>
/// <param name="Proposal">What the values of the file added to the profile; null where the file was not read.</param>
public sealed record ImportResult(long ImportId, ImportState State, ImportCounts Counts, double Seconds, string? Reason = null, ImportProposal? Proposal = null)
{
    /// <summary>The computed columns that were left out of an export of this site.</summary>
    public IReadOnlyList<string> Computed { get; init; } = [];

    /// <summary>The import whose rejected rows the file brings corrected; null for none.</summary>
    public long? Corrects { get; init; }

    /// <summary>How the file was read; null where it was not read by this process.</summary>
    public SourceReading? Reading { get; init; }
}

public enum ImportPhase
{
    Reading,
    Counting,
    Publishing,
}

/// <param name="Rows">Rows done in this phase.</param>
/// <param name="Share">0 to 1 of the phase, or null where it can't be told.</param>
/// <param name="Rejected">Rows rejected so far.</param>
public sealed record ImportProgress(ImportPhase Phase, long Rows, double? Share, long Rejected);

/// <summary>What the user asked for cannot be done as asked: bad input, an unknown import, a state that does not allow
/// it. The message names value, place and remedy.</summary>
public sealed class ImportException(string message) : Exception(message);
