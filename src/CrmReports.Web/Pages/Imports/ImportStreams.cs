using System.Globalization;
using System.Text.Json;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;

namespace CrmReports.Web.Pages.Imports;

/// <summary>What the pages of imports fetch besides themselves: progress, as a stream of events or asked for again and
/// again, and the file of rejected rows.</summary>
internal static class ImportStreams
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/imports/{id:long}").RequireAuthorization(Policies.Administration).ExcludeFromDescription();
        imports.MapGet("/events", Events);
        imports.MapGet("/progress", (long id, ImportHistory history, ProgressText text) =>
            history.Find(id) is { } import ? Results.Json(text.Of(import)) : Results.NotFound());
        imports.MapGet("/rejects.csv", Rejects);
    }

    /// <summary>Ends with the work, with the reader, and with the site.</summary>
    private static async Task Events(long id, HttpContext context, ImportHistory history, ProgressText text, IHostApplicationLifetime site)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, site.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            while (history.Find(id) is { } import)
            {
                var progress = text.Of(import);
                await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(progress, JsonSerializerOptions.Web)}\n\n", ending.Token);
                await context.Response.Body.FlushAsync(ending.Token);
                if (progress.IsDone)
                {
                    return;
                }

                await Task.Delay(Pause, ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody reads any more.
        }
    }

    private static async Task Rejects(long id, HttpContext context, ImportHistory history, ImportEngine engine)
    {
        if (history.Find(id) is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"import-{id}-rejects.csv\"");

        // Rejected rows are written in one go by code that does not wait: through a file that nobody sees.
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await Task.Run(() => engine.WriteRejects(id, file), context.RequestAborted);
        file.Position = 0;
        context.Response.ContentLength = file.Length;
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
