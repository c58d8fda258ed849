using System.Globalization;
using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>The last sheet: where the figures come from, and what Excel could not hold as it is.</summary>
internal static class ProvenanceSheet
{
    public const string Name = "Provenance";

    private const int BufferSize = 16 * 1024;

    public static string Generator { get; } =
        $"CrmReports {typeof(ProvenanceSheet).Assembly.GetName().Version?.ToString(3)}";

    public static void Write(WorkbookPackage package, ReportTable table, DataSheets data, ExcelExportOptions options)
    {
        using var part = package.OpenSheet();
        var buffer = new Utf8Buffer(BufferSize, (bytes, length) =>
        {
            part.Write(bytes, 0, length);
            return bytes;
        });
        buffer.Write(Encoding.ASCII.GetBytes(
            $"<worksheet xmlns=\"{WorkbookPackage.Main}\"><cols><col min=\"1\" max=\"1\" width=\"28\" customWidth=\"1\"/><col min=\"2\" max=\"2\" width=\"60\" customWidth=\"1\"/></cols><sheetData>"));
        var row = 0;
        foreach (var (label, value) in Lines(table, data, options))
        {
            row++;
            buffer.Write(Encoding.ASCII.GetBytes($"<row r=\"{row}\">"));
            Text(buffer, $"A{row}", label, Styles.Header);
            Value(buffer, $"B{row}", value);
            buffer.Write("</row>"u8);
        }

        buffer.Write("</sheetData></worksheet>"u8);
        buffer.Flush();
    }

    private static IEnumerable<(string Label, object? Value)> Lines(ReportTable table, DataSheets data, ExcelExportOptions options)
    {
        var labels = options.Labels;
        var provenance = table.Provenance;
        yield return (labels.Title, table.Name);
        yield return (labels.DataVersion, provenance.DataVersion);
        yield return (labels.LastImport, provenance.LastImport);
        yield return (labels.Published, provenance.LastPublishedAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var (name, value) in provenance.Filters)
        {
            yield return (labels.Filter(name), value);
        }

        yield return (labels.RowsUsed, provenance.RowsUsed);
        foreach (var (reason, count) in provenance.RowsLeftOut)
        {
            yield return (labels.LeftOut(reason), count);
        }

        yield return (labels.RowsInFile, data.Sheets.Sum(sheet => sheet.Rows));
        foreach (var note in Notes(data))
        {
            yield return (labels.Note, note);
        }

        foreach (var (label, value) in options.Further)
        {
            yield return (label, value);
        }

        yield return (labels.GeneratedBy, Generator);
    }

    private static IEnumerable<string> Notes(DataSheets data)
    {
        if (data.Sheets.Count > 1)
        {
            yield return Say($"The rows continue from sheet to sheet: {string.Join(", ", data.Sheets.Select(sheet => Say($"{sheet.Name} ({sheet.Rows:N0} rows)")))}.");
        }

        if (data.Cells.CutTexts > 0)
        {
            yield return Say($"{data.Cells.CutTexts:N0} texts of more than {SheetText.MostCharacters:N0} characters, the most a cell holds, are cut and end with \"…\". The CSV export has them whole.");
        }

        if (data.Cells.NumbersAsText > 0)
        {
            yield return Say($"{data.Cells.NumbersAsText:N0} numbers of more than fifteen digits or outside Excel's range stand as text, because Excel would change them.");
        }

        if (data.Cells.DatesAsText > 0)
        {
            yield return Say($"{data.Cells.DatesAsText:N0} dates before 1900-03-01 or after 9999-12-31 stand as text, because Excel has no such dates.");
        }
    }

    private static string Say(FormattableString text) => FormattableString.Invariant(text);

    private static void Value(Utf8Buffer buffer, string reference, object? value)
    {
        if (value is long number)
        {
            buffer.Write(Encoding.ASCII.GetBytes(Say($"<c r=\"{reference}\"><v>{number}</v></c>")));
        }
        else if (value is string text)
        {
            Text(buffer, reference, text, Styles.General);
        }
    }

    private static void Text(Utf8Buffer buffer, string reference, string text, int style)
    {
        buffer.Write(Encoding.ASCII.GetBytes(Say($"<c r=\"{reference}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")));
        SheetText.Write(SheetText.Fit(Encoding.UTF8.GetBytes(text), out _), buffer);
        buffer.Write("</t></is></c>"u8);
    }
}
