namespace CrmReports.Application.Imports;

/// <summary>One run over one source, in the operations store.</summary>
public sealed class ImportRecord
{
    public long Id { get; init; }

    /// <summary>The name the file had, without its folder.</summary>
    public required string FileName { get; init; }

    public long FileBytes { get; set; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string? FileHash { get; set; }

    public ImportState State { get; set; }

    /// <summary>The profile as used, options of the command line folded in, as JSON.</summary>
    public required string Profile { get; init; }

    /// <summary>The source's headers as a JSON array, once read.</summary>
    public string? Headers { get; set; }

    /// <summary>The source's separator, once read.</summary>
    public string? Separator { get; set; }

    /// <summary><see cref="ImportCounts"/> as JSON, once staged.</summary>
    public string? Counts { get; set; }

    /// <summary>Why it is held, failed or was cancelled.</summary>
    public string? Reason { get; set; }

    public DateTime CreatedAt { get; init; }

    public DateTime? FinishedAt { get; set; }

    /// <summary>When its rejected, duplicate and corrected rows were removed because they had been kept long enough; null
    /// while they are kept.</summary>
    public DateTime? LedgerRemovedAt { get; set; }

    /// <summary>Raised whenever a worker takes the import up.</summary>
    public int Attempt { get; set; }

    /// <summary>Seconds spent reading, staging and publishing.</summary>
    public double Seconds { get; set; }

    /// <summary>Who brought the file; null from the command line.</summary>
    public string? StartedBy { get; set; }

    /// <summary>What the background worker is asked to do (<see cref="ImportJob"/>). Kept until it is done, so that a
    /// process that starts later takes it up.</summary>
    public string? Wanted { get; set; }

    /// <summary>Who asked for it.</summary>
    public string? WantedBy { get; set; }

    /// <summary><see cref="WorkProgress"/> as JSON, about once a second while somebody is at work on it.</summary>
    public string? Progress { get; set; }

    /// <summary>The data version that its publishing made.</summary>
    public long? DataVersion { get; set; }

    /// <summary>What a client sent along so that the same request, sent again, does not import twice.</summary>
    public string? RequestKey { get; set; }

    /// <summary>The import whose rejected rows this file brings corrected; null for none.</summary>
    public long? Corrects { get; init; }

    /// <summary>How many of its rejected rows published imports brought corrected. Counted when it is read.</summary>
    public long CorrectedRows { get; init; }

    /// <summary>The profile with what its columns turned out to be, as JSON: what a file of its rejected rows is read by.</summary>
    public string? ReadAs { get; set; }
}
