using CrmReports.Application.Data;
using Microsoft.AspNetCore.Diagnostics;

namespace CrmReports.Web.Frame;

/// <summary>The database does not answer: the page that says so is made without asking it anything, so also for a reader of
/// whom nothing is known.</summary>
internal static class Outage
{
    /// <summary>Whether this request has failed of it, and is being answered with an error page.</summary>
    public static bool IsBehind(HttpContext context) => IStoreFault.IsPassing(context.Features.Get<IExceptionHandlerFeature>()?.Error);
}
