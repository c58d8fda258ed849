using CrmReports.Web.Access;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmReports.Web.Limits;

/// <summary>Lets so many reports be made at once (<see cref="ReportSlots"/>), each on a thread of its own: those that answer
/// everything else, such as whether the site is well, are never all busy with reports.</summary>
internal static class ReportTurns
{
    private const string SecondsToWait = "5";
    private static readonly object Key = new();

    public static void AddReportTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(new ReportLimits());
        services.AddSingleton<ReportSlots>();
    }

    /// <summary>After it is known who asks, and in which language.</summary>
    public static void UseReportTurns(this WebApplication app) => app.Use(Follow);

    /// <summary>Why the request was not answered; null where it was not for want of a turn.</summary>
    public static SlotRefusal? RefusalOf(HttpContext context) => context.Items.TryGetValue(Key, out var refusal) ? (SlotRefusal?)refusal : null;

    private static async Task Follow(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RunsReportsAttribute>() is not { } report)
        {
            await next(context);
            return;
        }

        var services = context.RequestServices;
        var (slot, refusal) = await services.GetRequiredService<ReportSlots>()
            .Take(services.GetRequiredService<CurrentPerson>().Id, report.Work, context.RequestAborted);
        if (refusal is { } why)
        {
            await Refuse(context, why);
            return;
        }

        using (slot)
        {
            await Task.Factory.StartNew(() => next(context), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        }
    }

    private static Task Refuse(HttpContext context, SlotRefusal why)
    {
        var status = why == SlotRefusal.Person ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = SecondsToWait;
        if (!ApiAnswers.IsApi(context))
        {
            context.Items[Key] = why;
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }

        return Results.Problem(
            statusCode: status,
            title: why == SlotRefusal.Person ? "Too many of your reports at once" : "Too many reports are being made right now",
            detail: why == SlotRefusal.Person
                ? "Wait for the answers to your other requests, then ask again: Retry-After says in how many seconds at the earliest."
                : "Ask again later: Retry-After says in how many seconds at the earliest.").ExecuteAsync(context);
    }
}
