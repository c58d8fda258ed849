using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports;

/// <summary>How much of an import may lie in memory before it goes to temporary files. Tests set it low, to see that nothing
/// depends on it.</summary>
/// <param name="SpoolBytes">The keys of rows and records, all together.</param>
/// <param name="RowWindowBits">Record ids of two to the power of so many rows.</param>
/// <param name="RestatedRecords">Records with an id of their own that several rows state.</param>
/// <param name="Partitions">How keys are divided; null: as the size of the file asks.</param>
internal sealed record ImportLimits(long SpoolBytes = 28L << 20, int RowWindowBits = 21, int RestatedRecords = 20_000, Partitioning? Partitions = null)
{
    /// <summary>Most bytes that a compressed file may unpack to; the setting of the organisation.</summary>
    public long UnpackedBytes { get; init; } = long.MaxValue;

    /// <summary>What must stay free on the disk while rows are staged: publishing needs room as well.</summary>
    public long FreeBytes { get; init; } = 256L << 20;

    /// <summary>Free bytes on the disk of a folder; null where it cannot be told.</summary>
    public Func<string, long?> FreeBytesOf { get; init; } = UploadFolder.FreeBytesOf;

    public static readonly ImportLimits Default = new();
}
