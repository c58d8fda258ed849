using System.Globalization;
using System.IO.Pipelines;
using CrmReports.Application.Exports;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Downloads;

public enum ReportFormat
{
    Json,
    Csv,
    Xlsx,
}

/// <summary>Sends report tables as files of any length. Exports write as a program does, one write after another; the
/// server takes only writes that can be waited for. A pipe stands between: the export writes on a thread of its own and
/// waits whenever the reader of the download is slower, so that no file is ever whole in memory.</summary>
public static class ReportFiles
{
    private const int Ahead = 1 << 20;

    public static string ContentType(ReportFormat format) => format switch
    {
        ReportFormat.Csv => "text/csv; charset=utf-8",
        ReportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/json; charset=utf-8",
    };

    public static ReportFormat? Read(string? word) => word?.ToLowerInvariant() switch
    {
        "json" => ReportFormat.Json,
        "csv" => ReportFormat.Csv,
        "xlsx" or "excel" => ReportFormat.Xlsx,
        _ => null,
    };

    /// <summary>The format that ?format= or Accept asks for; null where none of ours is accepted.</summary>
    public static ReportFormat? Asked(HttpRequest request)
    {
        if (request.Query["format"].ToString() is { Length: > 0 } word)
        {
            return Read(word);
        }

        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0)
        {
            return ReportFormat.Json;
        }

        foreach (var type in accept.OrderByDescending(type => type.Quality ?? 1))
        {
            switch (type.MediaType.Value)
            {
                case "text/csv":
                    return ReportFormat.Csv;
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
                    return ReportFormat.Xlsx;
                case "application/json" or "application/*" or "*/*":
                    return ReportFormat.Json;
                default:
                    continue;
            }
        }

        return null;
    }

    /// <summary>Sends the table and disposes it.</summary>
    /// <param name="name">Of the file, without its ending; null sends no file but an answer.</param>
    public static async Task Send(HttpContext context, ReportTable table, ReportFormat format, string? name, bool withMark, ExcelExportOptions? excel)
    {
        using (table)
        {
            var response = context.Response;
            response.ContentType = ContentType(format);
            response.Headers["X-Data-Version"] = table.Provenance.DataVersion.ToString(CultureInfo.InvariantCulture);
            if (name is not null)
            {
                response.Headers.ContentDisposition = $"attachment; filename=\"{name}.{format.ToString().ToLowerInvariant()}\"";
            }

            await Stream(table, format, withMark, excel, response.Body, context.RequestAborted);
        }
    }

    private static async Task Stream(
        ReportTable table, ReportFormat format, bool withMark, ExcelExportOptions? excel, Stream body, CancellationToken aborted)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: Ahead, resumeWriterThreshold: Ahead / 2, useSynchronizationContext: false));
        var writing = Task.Factory.StartNew(
            () => Write(table, format, withMark, excel, pipe.Writer, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            await pipe.Reader.CopyToAsync(body, stop.Token);
        }
        finally
        {
            // Whoever writes ends before the table does, also when the reader went away.
            await stop.CancelAsync();
            await pipe.Reader.CompleteAsync();
            await writing;
        }
    }

    private static void Write(ReportTable table, ReportFormat format, bool withMark, ExcelExportOptions? excel, PipeWriter writer, CancellationToken ct)
    {
        try
        {
            using var output = writer.AsStream(leaveOpen: true);
            switch (format)
            {
                case ReportFormat.Csv:
                    CsvExport.Write(table, output, new CsvExportOptions { ByteOrderMark = withMark }, ct);
                    break;
                case ReportFormat.Xlsx:
                    ExcelExport.Write(table, output, excel, ct);
                    break;
                default:
                    JsonExport.Write(table, output, ct);
                    break;
            }

            writer.Complete();
        }
        catch (Exception fault)
        {
            // The reader gets the fault, and the connection breaks: a part of a file must not look like a whole one.
            writer.Complete(fault);
        }
    }
}
