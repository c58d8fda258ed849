namespace CrmReports.Application.Organisation;

/// <summary>What one organisation has decided about its installation; kept in the operations store.</summary>
public sealed record OrganisationSettings
{
    public static readonly OrganisationSettings Default = new();

    /// <summary>Shown in the frame of every page; empty for none.</summary>
    public string Name { get; init; } = "";

    /// <summary>IANA name of the zone whose civil time the records are in. Null until it is set or the first import
    /// runs: then the machine's own zone is kept, so that another machine reads later files the same way.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Language of pages for people who have chosen none, one of <see cref="Cultures"/>; null: what their browser
    /// asks for.</summary>
    public string? Culture { get; init; }

    /// <summary>ISO 4217 code of the currency that figures are reported in first; null for the one with the most
    /// purchases.</summary>
    public string? Currency { get; init; }

    /// <summary>Days that the file of an import that waits or failed is kept; null for ever.</summary>
    public int? UploadDays { get; init; } = 30;

    /// <summary>Days that the rejected, duplicate and corrected rows of an import are kept; null for ever.</summary>
    public int? LedgerDays { get; init; }

    /// <summary>Days that the record of who did what is kept; null for ever.</summary>
    public int? AuditDays { get; init; }

    /// <summary>The largest file that may be uploaded, in MiB.</summary>
    public int UploadMegabytes { get; init; } = 4096;

    /// <summary>The most that a compressed file may unpack to, in MiB.</summary>
    public int UnpackedMegabytes { get; init; } = 10_240;

    public static IReadOnlyList<string> Cultures { get; } = ["en", "zh-Hans"];

    public long UploadBytes => (long)UploadMegabytes << 20;

    public long UnpackedBytes => (long)UnpackedMegabytes << 20;

    /// <summary>The zone of civil times: the one that is set, else the machine's.</summary>
    public TimeZoneInfo Zone =>
        TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Local;

    /// <summary>A moment as the organisation's clocks show it.</summary>
    public DateTime Civil(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
}
