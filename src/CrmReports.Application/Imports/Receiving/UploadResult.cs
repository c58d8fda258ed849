namespace CrmReports.Application.Imports;

/// <summary>How much may be uploaded.</summary>
/// <param name="FileBytes">One file, as sent; the setting of the organisation usually says less.</param>
/// <param name="KeptBytes">All files that wait, together.</param>
/// <param name="FreeBytes">What must stay free on the disk: staging and publishing need room as well.</param>
public sealed record UploadLimits(long FileBytes = long.MaxValue, long KeptBytes = 20L << 30, long FreeBytes = 512L << 20)
{
    /// <summary>Uploads that one person may have under way.</summary>
    public int PerPerson { get; init; } = 4;

    /// <summary>Fewer bytes than <see cref="BytesPerWindow"/> within this time end an upload.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(30);

    public long BytesPerWindow { get; init; } = 64 << 10;

    /// <summary>However fast it is, an upload ends by then.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromHours(12);
}

/// <summary>Why an upload is not taken.</summary>
public enum UploadFault
{
    Empty,

    /// <summary>A workbook, an archive, a picture: not text.</summary>
    WrongType,

    TooBig,

    /// <summary>Too much waits already.</summary>
    QuotaReached,

    DiskFull,

    /// <summary>The person has as many uploads under way as one may have.</summary>
    TooMany,

    /// <summary>It arrives so slowly that it would hold its place for hours.</summary>
    TooSlow,

    /// <summary>The connection ended before the file did.</summary>
    Incomplete,
}

/// <summary>A file that was taken, or why it was not.</summary>
/// <param name="ImportId">0 where it was not taken.</param>
/// <param name="SameFile">The newest import of a file with the same content that is published or waits; null for none.</param>
/// <param name="IsRepeated">The same request was sent before; this is its import.</param>
public sealed record UploadResult(long ImportId, UploadFault? Fault = null, ImportRecord? SameFile = null, bool IsRepeated = false);

/// <param name="Length">As announced; null where it is not known.</param>
/// <param name="Profile">How it is to be read; null for the choices remembered for the same columns, else a guess.</param>
/// <param name="RequestKey">Of the client, so that the same request sent twice imports once.</param>
public sealed record UploadRequest(
    string FileName, Stream Content, long? Length, string? Person, ImportProfile? Profile = null, string? RequestKey = null);
