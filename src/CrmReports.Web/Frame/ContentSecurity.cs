using System.Buffers;
using System.Text.Json;

namespace CrmReports.Web.Frame;

/// <summary>Pages run what this site serves and nothing else: no inline script or style, nothing from elsewhere.
/// A browser tells of each breach; only the directive is logged, because an address may hold what a person typed.</summary>
internal static partial class ContentSecurity
{
    public const string ReportPath = "/csp-reports";

    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; report-uri " + ReportPath;

    private const int LongestReport = 16 * 1024;

    private static readonly SearchValues<char> DirectiveLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz-");

    public static Task AddHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        return next(context);
    }

    public static void MapReports(IEndpointRouteBuilder routes) => routes
        .MapPost(ReportPath, Receive)
        .AllowAnonymous()
        .DisableAntiforgery()
        .ExcludeFromDescription();

    private static async Task<IResult> Receive(HttpRequest request, ILoggerFactory loggers, CancellationToken cancellation)
    {
        if (request.ContentLength is null or > LongestReport)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        LogBreach(loggers.CreateLogger(typeof(ContentSecurity)), await ReadDirective(request, cancellation));
        return Results.NoContent();
    }

    private static async Task<string> ReadDirective(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            using var report = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            var directive = report.RootElement.GetProperty("csp-report").GetProperty("effective-directive").GetString();
            return directive is { Length: > 0 and < 40 } && !directive.AsSpan().ContainsAnyExcept(DirectiveLetters) ? directive : "unknown";
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "unknown";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page broke the content security policy: {Directive}")]
    private static partial void LogBreach(ILogger logger, string directive);
}
