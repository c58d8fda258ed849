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
    /// <summary>Fits the second-level cache, and six of them are in flight.</summary>
    private const int BufferSize = 128 * 1024;

    /// <summary>Rows that the column widths are taken from; they are held back, since widths stand before rows.</summary>
    private const int SampleRows = 500;

    private const int SampleBytes = 4 * 1024 * 1024;

    private const int RowsBetweenChecks = 1024;

    private readonly List<DataSheet> sheets = [];
    private readonly ColumnWidths widths = new(table.Columns);

    public IReadOnlyList<DataSheet> Sheets => sheets;

    public SheetCells Cells { get; } = new(table.Columns, styles);

    /// <summary>The header, and a blank row and the totals where there are any.</summary>
    private int MostDataRows => rowsPerSheet - 1 - (table.Totals is null ? 0 : 2);

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
        using var part = package.OpenSheet();
        using var background = new BackgroundWriter(part, BufferSize);
        MemoryStream? held = sheets.Count == 0 ? new MemoryStream() : null;
        var buffer = new Utf8Buffer(BufferSize, (bytes, length) =>
        {
            if (held is null)
            {
                return background.Exchange(bytes, length);
            }

            held.Write(bytes, 0, length);
            return bytes;
        });

        if (held is null)
        {
            WriteHead(buffer);
        }

        Cells.WriteHeader(buffer, 1);
        var written = 0;
        while (more && written < MostDataRows)
        {
            if (held is not null)
            {
                widths.Observe(rows);
            }

            Cells.WriteRow(buffer, ++written + 1, rows);
            more = rows.Read();
            if (held is not null && (written == SampleRows || held.Length > SampleBytes))
            {
                Release(buffer, ref held);
            }

            if (written % RowsBetweenChecks == 0)
            {
                ct.ThrowIfCancellationRequested();
            }
        }

        if (held is not null)
        {
            Release(buffer, ref held);
        }

        WriteEnd(buffer, written, isLast: !more);
        buffer.Flush();
        background.Complete();
        return more;
    }

    private void Release(Utf8Buffer buffer, ref MemoryStream? held)
    {
        buffer.Flush();
        var rows = held!;
        held = null;
        WriteHead(buffer);
        buffer.Write(rows.GetBuffer().AsSpan(0, (int)rows.Length));
    }

    private void WriteHead(Utf8Buffer buffer)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{WorkbookPackage.Main}\"><sheetViews><sheetView workbookViewId=\"0\"");
        xml.Append(sheets.Count == 0 ? " tabSelected=\"1\">" : ">");
        xml.Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/></sheetView></sheetViews>");
        if (widths.Count > 0)
        {
            xml.Append("<cols>");
            for (var column = 0; column < widths.Count; column++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{widths[column]}\" customWidth=\"1\"/>");
            }

            xml.Append("</cols>");
        }

        buffer.Write(Encoding.UTF8.GetBytes(xml.Append("<sheetData>").ToString()));
    }

    private void WriteEnd(Utf8Buffer buffer, int written, bool isLast)
    {
        var last = CellMarks.Letters(Math.Max(table.Columns.Count, 1) - 1);
        var lastRow = written + 1;
        if (isLast && table.Totals is not null)
        {
            // A blank row keeps sorting and filtering off the totals.
            lastRow += 2;
            Cells.WriteTotals(buffer, lastRow, table.Totals);
        }

        buffer.Write("</sheetData>"u8);
        if (table.Columns.Count > 0)
        {
            buffer.Write(Encoding.ASCII.GetBytes($"<autoFilter ref=\"A1:{last}{written + 1}\"/>"));
        }

        // Long numbers and ids are text on purpose; without this every one of them bears a green corner.
        buffer.Write(Encoding.ASCII.GetBytes($"<ignoredErrors><ignoredError sqref=\"A1:{last}{lastRow}\" numberStoredAsText=\"1\"/></ignoredErrors></worksheet>"));
        var name = sheets.Count == 0 ? "Data" : string.Create(CultureInfo.InvariantCulture, $"Data {sheets.Count + 1}");
        sheets.Add(new DataSheet(name, table.Columns.Count == 0 ? null : $"$A$1:${last}${written + 1}", written));
    }
}
