using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrmReports.Application.Organisation;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.ResponseCompression;

namespace CrmReports.Web.Frame;

/// <summary>What every page stands in: languages, files, security headers, error pages, forms that only this site can send.</summary>
internal static class PageFrame
{
    /// <summary>The header by which scripts prove that a request comes from a page of ours.</summary>
    public const string TokenHeader = "X-Request-Token";

    public static void AddPageFrame(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = TokenHeader;
            options.Cookie.Name = "crmreports.forms";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddScoped<Navigation>();
        services.AddScoped(provider => new Figures { Zone = provider.GetRequiredService<SettingsBook>().Current.Zone });
        services.AddScoped<FieldNames>();
        services.AddExceptionHandler<FaultLog>();
        services.AddAuthorization();
        services.AddRazorPages()
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = AreaTexts.For);
        services.ConfigureOptions<ValidationTexts>();
        services.AddResponseCompression(options =>
        {
            // Pages hold no secret that stays the same from one answer to the next: form tokens are made anew each time.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
    }

    public static void UsePageFrame(this WebApplication app)
    {
        app.Use(ContentSecurity.AddHeaders);
        app.UseResponseCompression();
        app.UseStaticFiles(ServedFiles.Options);
        app.Use(ServedFiles.KeepNothingElse);
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                SuppressDiagnosticsCallback = _ => true,
            });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        app.Use(AddressText.Refuse);
        app.UseRouting();
    }

    /// <summary>After authentication, because a person's own setting comes first.</summary>
    public static void UseLanguages(this WebApplication app) => app.UseWhen(
        context => !context.Request.Path.StartsWithSegments("/healthz"),
        spoken => spoken.UseRequestLocalization(Languages.Options()));

    public static void MapPageFrame(this IEndpointRouteBuilder routes)
    {
        ContentSecurity.MapReports(routes);
        Preferences.Map(routes);
    }

    /// <summary>What a script sends with each request that changes something.</summary>
    public static string? RequestToken(this IAntiforgery antiforgery, HttpContext context) => antiforgery.GetAndStoreTokens(context).RequestToken;

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/healthz");
}
