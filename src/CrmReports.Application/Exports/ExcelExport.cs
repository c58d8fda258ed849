using CrmReports.Application.Exports.Excel;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports;

/// <summary>
/// Writes a report table as an Excel workbook (Office Open XML, ECMA-376): sheet "Data" with typed cells, a frozen header,
/// a filter and the totals below a blank row; sheet "Provenance" with where the figures come from.
/// <para>Nothing is lost in silence. Rows past the limit of a sheet continue on "Data 2" and so on; integers and
/// decimals of more than fifteen digits, dates outside 1900-03-01 to 9999-12-31 and numbers outside Excel's range
/// stand as text; texts of more than 32,767 characters, which Excel cannot hold, are cut and end with "…".
/// The provenance sheet counts all of these. NaN and infinity are empty cells.</para>
/// <para>Text cells are text: nothing in the file is a formula, and text that begins like one is marked so that
/// editing the cell does not make it one.</para>
/// </summary>
public static class ExcelExport
{
    /// <summary>Streams the workbook to <paramref name="output"/>, which need not be seekable and stays open. It is written
    /// from one other thread at a time; the rows are read on the calling thread.</summary>
    /// <returns>The number of rows written, headers and totals not counted.</returns>
    /// <exception cref="ArgumentException">More than 16,384 columns, or an impossible number of rows per sheet.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was written so far is no workbook.</exception>
    public static long Write(ReportTable table, Stream output, ExcelExportOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new ExcelExportOptions();
        Check(table, options);
        ct.ThrowIfCancellationRequested();

        var package = new WorkbookPackage(output, options.Compression);
        var styles = new Styles(table.Columns);
        var data = new DataSheets(table, styles, package, options.RowsPerSheet);
        var written = data.Write(ct);
        ProvenanceSheet.Write(package, table, data, options);
        package.Complete(table, data, styles);
        output.Flush();
        return written;
    }

    private static void Check(ReportTable table, ExcelExportOptions options)
    {
        if (table.Columns.Count > SheetCells.MostColumns)
        {
            throw new ArgumentException($"\"{table.Name}\" has {table.Columns.Count} columns; an Excel sheet holds {SheetCells.MostColumns}. Export it as CSV.", nameof(table));
        }

        // A header, one row of data, and a blank row before the totals is the least that makes sense.
        if (options.RowsPerSheet is < 4 or > ExcelExportOptions.MostRowsPerSheet)
        {
            throw new ArgumentException($"An Excel sheet holds 4 to {ExcelExportOptions.MostRowsPerSheet} rows, not {options.RowsPerSheet}.", nameof(options));
        }
    }
}
