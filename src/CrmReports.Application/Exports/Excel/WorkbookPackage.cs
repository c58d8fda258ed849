using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports.Excel;

/// <summary>
/// The parts of a workbook in a zip archive that is written from front to back. Which sheets there are is known at the
/// end only, so the parts that list them come last; a file without them is no workbook.
/// </summary>
internal sealed class WorkbookPackage
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The zip format's first date: the same table gives the same bytes at any hour.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive archive;
    private readonly CompressionLevel compression;
    private int sheets;

    public WorkbookPackage(Stream output, CompressionLevel compression)
    {
        this.compression = compression;
        archive = new ZipArchive(new FrontToBackStream(output), ZipArchiveMode.Create, leaveOpen: true);
        WritePart("_rels/.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
            """);
    }

    /// <summary>The part of the next sheet; dispose it before the next part is begun.</summary>
    public Stream OpenSheet()
    {
        var part = Open($"xl/worksheets/sheet{++sheets}.xml");
        part.Write(Encoding.UTF8.GetBytes(Declaration));
        return part;
    }

    /// <summary>Writes what remains and ends the archive. Without this call nothing can open the file.</summary>
    public void Complete(ReportTable table, DataSheets data, Styles styles)
    {
        WritePart("xl/styles.xml", styles.ToXml());
        WritePart("xl/workbook.xml", Workbook(data));
        WritePart("xl/_rels/workbook.xml.rels", WorkbookRelations());
        WritePart("docProps/core.xml", $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{Xml(table.Name)}</dc:title><dc:creator>{ProvenanceSheet.Generator}</dc:creator></cp:coreProperties>
            """);
        WritePart("[Content_Types].xml", ContentTypes());
        archive.Dispose();
    }

    private Stream Open(string name)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = NoDate;
        return entry.Open();
    }

    private void WritePart(string name, string xml)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(Declaration + xml));
    }

    private string Workbook(DataSheets data)
    {
        var xml = new StringBuilder($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><bookViews><workbookView/></bookViews><sheets>");
        for (var sheet = 1; sheet <= sheets; sheet++)
        {
            var name = sheet <= data.Sheets.Count ? data.Sheets[sheet - 1].Name : ProvenanceSheet.Name;
            xml.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>");
        }

        return xml.Append("</sheets>").Append(DefinedNames(data)).Append("</workbook>").ToString();
    }

    /// <summary>The ranges under a filter, and the header as the row repeated on every printed page.</summary>
    private static string DefinedNames(DataSheets data)
    {
        var filters = data.Sheets.Select((sheet, index) => sheet.FilterRange is { } range
            ? $"<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"{index}\" hidden=\"1\">'{sheet.Name}'!{range}</definedName>"
            : "");
        var titles = data.Sheets.Select((sheet, index) =>
            $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{index}\">'{sheet.Name}'!$1:$1</definedName>");
        return $"<definedNames>{string.Concat(filters)}{string.Concat(titles)}</definedNames>";
    }

    private string WorkbookRelations()
    {
        var xml = new StringBuilder($"<Relationships xmlns=\"{PackageRelations}\">");
        for (var sheet = 1; sheet <= sheets; sheet++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheet}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{sheets + 1}\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>").ToString();
    }

    private string ContentTypes()
    {
        var xml = new StringBuilder("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{ContentType}.sheet.main+xml\"/>")
            .Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{ContentType}.styles+xml\"/>")
            .Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>");
        for (var sheet = 1; sheet <= sheets; sheet++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"{ContentType}.worksheet+xml\"/>");
        }

        return xml.Append("</Types>").ToString();
    }

    private static string Xml(string text) => SecurityElement.Escape(new string([.. text.Where(character => character >= ' ')]));
}
