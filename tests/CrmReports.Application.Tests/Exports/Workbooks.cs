using System.IO.Compression;
using ClosedXML.Excel;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace CrmReports.Application.Tests.Exports;

/// <summary>Exports to memory and opens what came out with ClosedXML, which knows nothing of how it was written.</summary>
internal static class Workbooks
{
    /// <summary>Every workbook of the tests passes the validator before it is looked at.</summary>
    public static XLWorkbook Open(ReportTable table, ExcelExportOptions? options = null)
    {
        var file = Write(table, options);
        Faults(file).ShouldBeEmpty();
        return new XLWorkbook(new MemoryStream(file));
    }

    public static byte[] Write(ReportTable table, ExcelExportOptions? options = null)
    {
        using var output = new MemoryStream();
        ExcelExport.Write(table, output, options);
        return output.ToArray();
    }

    public static List<string> Faults(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The parts of the archive, by path.</summary>
    public static Dictionary<string, string> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    /// <summary>The provenance sheet as "label: value" lines.</summary>
    public static List<string> Provenance(this XLWorkbook book) =>
        [.. book.Worksheet("Provenance").RowsUsed().Select(row => $"{row.Cell(1).Value}: {row.Cell(2).Value}")];
}
