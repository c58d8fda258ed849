namespace CrmReports.Web.Access;

/// <summary>What a program is told that may not: problem details, never a page and never a redirect.</summary>
internal static class ApiAnswers
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    public static Task NotSignedIn(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = TokenBearer.Name;
        return Problem(context, StatusCodes.Status401Unauthorized, "Not signed in",
            "Send a valid token: Authorization: Bearer crm_…. Tokens are made on the page /account.");
    }

    public static Task NotAllowed(HttpContext context) =>
        Problem(context, StatusCodes.Status403Forbidden, "Not allowed", "The role of this person or token does not allow it.");

    public static Task Forged(HttpContext context) =>
        Problem(context, StatusCodes.Status400BadRequest, "Request token missing",
            "A request with a cookie that changes something must carry the request token of a page. Programs use a token of their own.");

    private static Task Problem(HttpContext context, int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail).ExecuteAsync(context);
}
