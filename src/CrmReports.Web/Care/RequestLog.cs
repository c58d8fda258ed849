using System.Diagnostics;

namespace CrmReports.Web.Care;

/// <summary>One line for each request of a page or the API: the route as it is written in the program, never the address,
/// whose parts and query may hold names. Files and health checks are left out.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger)
{
    public async Task Follow(HttpContext context, RequestDelegate next)
    {
        var started = Stopwatch.GetTimestamp();
        var failed = false;
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The message may quote what a customer's file says; pages have said where it happened already.
            failed = true;
            LogFault(logger, fault.GetType().FullName ?? "fault", fault.StackTrace ?? "");
            throw;
        }
        finally
        {
            if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is { } route && !route.Contains("healthz", StringComparison.Ordinal))
            {
                LogRequest(
                    logger,
                    KnownMethod(context.Request.Method),
                    "/" + route.TrimStart('/'),
                    failed ? StatusCodes.Status500InternalServerError : context.Response.StatusCode,
                    (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
                    Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
            }
        }
    }

    /// <summary>A method is a word of the client's.</summary>
    private static string KnownMethod(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "OTHER";

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed with {Kind}\n{Stack}")]
    private static partial void LogFault(ILogger logger, string kind, string stack);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} {Milliseconds} ms, trace {Trace}")]
    private static partial void LogRequest(ILogger logger, string method, string route, int status, long milliseconds, string trace);
}
