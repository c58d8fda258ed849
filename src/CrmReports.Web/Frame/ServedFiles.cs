using Microsoft.AspNetCore.StaticFiles;

namespace CrmReports.Web.Frame;

/// <summary>Style sheets, scripts and icons: an address with a version is kept by the browser for a year, any other is
/// asked for again each time (and answered by 304). Everything else is made for one reader, and kept nowhere.</summary>
internal static class ServedFiles
{
    /// <summary>What <c>asp-append-version</c> adds, the hash of the content.</summary>
    private const string Version = "v";

    public static StaticFileOptions Options { get; } = new() { OnPrepareResponse = SetCaching };

    /// <summary>After the files are served: neither a browser that others use after its reader, nor anything between, keeps
    /// what follows.</summary>
    public static Task KeepNothingElse(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void SetCaching(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Query.ContainsKey(Version)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
