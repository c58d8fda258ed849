namespace CrmReports.Web.Frame;

/// <summary>No text that is kept here holds U+0000, because imports refuse it and some databases cannot be asked for it. An
/// address with one asks for nothing and is refused: in its path by the server itself, in its query here.</summary>
internal static class AddressText
{
    public static Task Refuse(HttpContext context, RequestDelegate next)
    {
        if (context.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) is not true)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
