using System.Globalization;
using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <param name="Name">"Data", "Data 2"...</param>
/// <param name="FilterRange">Header and data, <c>$A$1:$J$9</c>; null without columns.</param>
/// <param name="Rows">Rows of data.</param>
internal sealed record DataSheet(string Name, string? FilterRange, long Rows);

/// <summary>Streams the rows of a report table over as many sheets as they need.</summary>
internal sealed class DataSheets(ReportTable table, Styles styles, WorkbookPackage package, int rowsPerSheet)
{
    /// <summary>The column widths are taken from so many rows.</summary>
    private const int SampleRows = 500;

    private const int RowsBetweenChecks = 1024;

    private readonly List<DataSheet> sheets = [];
    private readonly ColumnWidths widths = new(table.Columns);
    private readonly string lastColumn = CellMarks.Letters(Math.Max(table.Columns.Count, 1) - 1);

    /// <summary>The header, and a blank row and the totals where there are any, take rows of the sheet too.</summary>
    private readonly int mostDataRows = rowsPerSheet - 1 - (table.Totals is null ? 0 : 2);

    public IReadOnlyList<DataSheet> Sheets => sheets;

    public SheetCells Cells { get; } = new(table.Columns, styles);

    /// <summary>Gives the number of rows written.</summary>
    public long Write(CancellationToken ct)
    {
        if (table.Totals is not null)
        {
            using var totals = new MemoryRows([[.. table.Totals]]);
            totals.Read();
            widths.Observe(totals);
        }

        using var rows = table.Open();
        var more = rows.Read();
        do
        {
            more = WriteSheet(rows, more, ct);
        }
        while (more);
        return sheets.Sum(sheet => sheet.Rows);
    }

    private bool WriteSheet(ReportRows rows, bool more, CancellationToken ct)
    {
        using var part = new DataSheetPart(package);
        Cells.WriteHeader(part.Buffer, 1);
        var written = 0;
        while (more && written < mostDataRows)
        {
            if (part.IsHeld)
            {
                Observe(part, rows, written);
            }

            Cells.WriteRow(part.Buffer, ++written + 1, rows);
            more = rows.Read();
            if (written % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        part.Release(Head());
        WriteEnd(part.Buffer, written, isLast: !more);
        part.Complete();
        return more;
    }

    /// <summary>Later sheets have the widths of the first.</summary>
    private void Observe(DataSheetPart part, ReportRows rows, int written)
    {
        if (sheets.Count > 0 || written == SampleRows || part.HoldsEnough)
        {
            part.Release(Head());
        }
        else
        {
            widths.Observe(rows);
        }
    }

    private byte[] Head()
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{WorkbookPackage.Main}\"><sheetViews><sheetView workbookViewId=\"0\"");
        xml.Append(sheets.Count == 0 ? " tabSelected=\"1\">" : ">");
        xml.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
        xml.Append(widths.Count > 0 ? "<cols>" : "");
        for (var column = 0; column < widths.Count; column++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{widths[column]}\" customWidth=\"1\"/>");
        }

        xml.Append(widths.Count > 0 ? "</cols>" : "");
        return Encoding.UTF8.GetBytes(xml.Append("<sheetData>").ToString());
    }

    private void WriteEnd(Utf8Buffer buffer, int written, bool isLast)
    {
        var lastRow = written + 1;
        var filter = table.Columns.Count == 0 ? null : $"A1:{lastColumn}{lastRow}";
        if (isLast && table.Totals is not null)
        {
            // A blank row keeps sorting and filtering off the totals.
            lastRow += 2;
            Cells.WriteTotals(buffer, lastRow, table.Totals);
        }

        // Ids are text on purpose; without ignoredErrors every one of them bears a green corner.
        var xml = $"</sheetData>{(filter is null ? "" : $"<autoFilter ref=\"{filter}\"/>")}<ignoredErrors><ignoredError sqref=\"A1:{lastColumn}{lastRow}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>";
        buffer.Write(Encoding.ASCII.GetBytes(xml));
        var name = sheets.Count == 0 ? "Data" : string.Create(CultureInfo.InvariantCulture, $"Data {sheets.Count + 1}");
        var range = filter is null ? null : $"$A$1:${lastColumn}${written + 1}";
        sheets.Add(new DataSheet(name, range, written));
    }
}
