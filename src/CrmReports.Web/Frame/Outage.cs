using System.Runtime.ExceptionServices;
using CrmReports.Application.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;

namespace CrmReports.Web.Frame;

/// <summary>The database does not answer. The page that says so is made without asking it who is asking; what anybody may see
/// is shown all the same.</summary>
internal static class Outage
{
    private const string Seconds = "5";
    private static readonly object Key = new();

    public static void SayWhenToAskAgain(HttpResponse response) => response.Headers.RetryAfter = Seconds;

    /// <summary>Whether this request has failed of it, and is being answered with an error page.</summary>
    public static bool IsBehind(HttpContext context) => IStoreFault.IsPassing(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>Keeps why nobody knows who is asking: the answer to that is given once for a request, so a fault there would
    /// also be the error page's.</summary>
    public static void Keep(HttpContext context, Exception fault) => context.Items[Key] = fault;

    /// <summary>After authentication: ends a request of somebody who has to be known and is not.</summary>
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (context.Items.TryGetValue(Key, out var fault) && context.Features.Get<IExceptionHandlerFeature>() is null && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            ExceptionDispatchInfo.Throw((Exception)fault!);
        }

        return next(context);
    }
}
