using System.CommandLine;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Commands.Output;

/// <summary>The options by which a command says where and how its table goes.</summary>
public sealed class OutputOptions
{
    private static readonly string[] Formats = ["table", "json", "csv", "xlsx"];

    private readonly Option<string?> format = new("--format") { Description = "table, json, csv or xlsx. Default: by the file's ending, else table." };
    private readonly Option<bool> mark = new("--bom") { Description = "Begin a CSV with a byte order mark, by which Excel knows UTF-8." };
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write to this file once complete; - is standard output.", HelpName = "file" };

    public OutputOptions(Command command)
    {
        format.AcceptOnlyFromAmong(Formats);
        command.Add(format);
        command.Add(mark);
        command.Add(file);
    }

    /// <summary>Says no before anything is computed.</summary>
    /// <exception cref="UsageException">The options do not go together.</exception>
    public void Check(ParseResult parsed, Terminal terminal)
    {
        var asked = FormatOf(parsed);
        if (asked == "xlsx" && FileOf(parsed) is null && terminal.OutIsTerminal)
        {
            throw new UsageException("A workbook cannot be shown in a terminal. Name a file: -o report.xlsx");
        }

        if (asked != "csv" && parsed.GetValue(mark))
        {
            throw new UsageException($"--bom is for CSV, not for {asked}. Leave it out, or add --format csv.");
        }
    }

    public void Write(ReportTable table, ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        if (FileOf(parsed) is not { } path)
        {
            Write(table, parsed, terminal.Bytes, cancellation);
            return;
        }

        using var output = new OutputFile(path);
        Write(table, parsed, output.Stream, cancellation);
        output.Complete();
    }

    private void Write(ReportTable table, ParseResult parsed, Stream output, CancellationToken cancellation)
    {
        switch (FormatOf(parsed))
        {
            case "csv":
                CsvExport.Write(table, output, new CsvExportOptions { ByteOrderMark = parsed.GetValue(mark) }, cancellation);
                break;
            case "json":
                JsonExport.Write(table, output, cancellation);
                output.WriteByte((byte)'\n');
                break;
            case "xlsx":
                ExcelExport.Write(table, output, null, cancellation);
                break;
            default:
                WriteText(table, output, cancellation);
                break;
        }

        output.Flush();
    }

    private static void WriteText(ReportTable table, Stream output, CancellationToken cancellation)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        var rows = new TextTable(table.Columns, table.Open, table.Totals).Write(text, cancellation);
        text.WriteLine();
        if (rows == 0)
        {
            text.WriteLine("No rows match.");
        }

        text.WriteLine(ProvenanceLine.Of(table.Provenance));
    }

    private string? FileOf(ParseResult parsed) => parsed.GetValue(file) is { } path and not "-" ? path : null;

    private string FormatOf(ParseResult parsed)
    {
        if (parsed.GetValue(format) is { } asked)
        {
            return asked;
        }

        var ending = Path.GetExtension(FileOf(parsed))?.TrimStart('.').ToLowerInvariant();
        return Formats.Contains(ending) ? ending! : "table";
    }
}
