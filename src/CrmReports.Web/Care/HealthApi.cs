using System.Text.Json.Nodes;
using CrmReports.Web.Warmth;

namespace CrmReports.Web.Care;

/// <summary><c>/healthz/live</c> and <c>/healthz/ready</c>, for whatever keeps the site running. One word, no details: anybody
/// may ask. What is behind it is on the settings page.</summary>
internal static class HealthApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Answer("live", StatusCodes.Status200OK)).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/healthz/ready", Ready).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> Ready(SiteHealth health, SiteWarmth warmth, IHostApplicationLifetime life) =>
        Answer((await health.Soon()).State, warmth.Ended.IsCompleted && life.ApplicationStarted.IsCancellationRequested);

    private static IResult Answer(HealthState state, bool isWarm) => state switch
    {
        not HealthState.NotReady when !isWarm => Answer("starting", StatusCodes.Status503ServiceUnavailable),
        HealthState.Ready => Answer("ready", StatusCodes.Status200OK),
        HealthState.Degraded => Answer("degraded", StatusCodes.Status200OK),
        _ => Answer("not ready", StatusCodes.Status503ServiceUnavailable),
    };

    private static IResult Answer(string word, int status) => Results.Json(new JsonObject { ["status"] = word }, statusCode: status);
}
