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
    public static readonly ImportLimits Default = new();
}
