using System.IO.Compression;

namespace CrmReports.Application.Exports;

/// <summary>How <see cref="ExcelExport"/> writes. Number and date formats need no culture: Excel shows them by its
/// reader's own.</summary>
public sealed record ExcelExportOptions
{
    /// <summary>What Excel opens, the header row included (Excel specifications and limits).</summary>
    public const int MostRowsPerSheet = 1_048_576;

    /// <summary>Fastest keeps pace with the formatting on another core; Optimal makes smaller files more slowly.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    /// <summary>Rows on one sheet, its header included; what is more continues on "Data 2", "Data 3"...</summary>
    public int RowsPerSheet { get; init; } = MostRowsPerSheet;
}
