using System.Diagnostics;
using CrmReports.Application.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace CrmReports.Web.Frame;

/// <summary>Writes down where a request failed. The message of a fault is left out: it may quote what a customer's file says.</summary>
internal sealed partial class FaultLog(ILogger<FaultLog> logger) : IExceptionHandler
{
    /// <summary>What the error page shows and the log holds, so that one leads to the other.</summary>
    public static string Reference(HttpContext context) =>
        (Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier)[..8].ToUpperInvariant();

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is BadHttpRequestException)
        {
            // A request that was sent wrongly or not to its end is no fault of ours.
            return ValueTask.FromResult(false);
        }

        var route = (httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
        if (IStoreFault.IsPassing(exception))
        {
            LogOutage(logger, Reference(httpContext), route, Words(exception));
            return ValueTask.FromResult(false);
        }

        if (StoreTroubles.Words(exception) is { } trouble)
        {
            LogTrouble(logger, Reference(httpContext), route, trouble);
            return ValueTask.FromResult(false);
        }

        LogFault(logger, Reference(httpContext), route, exception.GetType().FullName ?? "fault", exception.StackTrace ?? "");
        return ValueTask.FromResult(false);
    }

    /// <summary>A fault of a store speaks for itself: it quotes nothing.</summary>
    private static string Words(Exception fault) => fault is IStoreFault ? fault.Message : Words(fault.InnerException!);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reference {Reference}: {Route} was not answered, because the database was not reached or was busy: {Words}")]
    private static partial void LogOutage(ILogger logger, string reference, string route, string words);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reference {Reference}: {Route} was not answered, because nothing can be written: {Words}")]
    private static partial void LogTrouble(ILogger logger, string reference, string route, string words);

    [LoggerMessage(Level = LogLevel.Error, Message = "Reference {Reference}: {Route} failed with {Kind}\n{Stack}")]
    private static partial void LogFault(ILogger logger, string reference, string route, string kind, string stack);
}
