using System.Runtime.ExceptionServices;
using CrmReports.Application.Data;
using CrmReports.Application.People;
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

    /// <summary>Whether this request has failed of it, or of a disk that takes no writes, and is being answered with an error
    /// page.</summary>
    public static bool IsBehind(HttpContext context) => Is(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    public static bool Is(Exception? fault) => IStoreFault.IsPassing(fault) || StoreTroubles.Of(fault) != StoreTrouble.None;

    /// <summary>Name of the words for it.</summary>
    public static string WordsOf(Exception? fault) => StoreTroubles.Of(fault) switch
    {
        StoreTrouble.DiskFull => "DiskFull",
        StoreTrouble.ReadOnly => "ReadOnly",
        _ => "NoAnswer",
    };

    /// <summary>Which folder or disk takes no writes, for an admin; strangers are not told where data lie.</summary>
    public static string? PlaceOf(HttpContext context, Exception? fault) =>
        context.User.IsInRole(nameof(Role.Admin)) ? StoreTroubles.Words(fault) : null;

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
