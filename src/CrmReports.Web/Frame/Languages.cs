using System.Globalization;
using CrmReports.Application.Organisation;
using Microsoft.AspNetCore.Localization;

namespace CrmReports.Web.Frame;

/// <summary>The two languages of the pages, and which one a reader gets: their own setting, else their browser's last
/// choice (a cookie), else the organisation's, else what the browser asks for, else English.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Chinese = "zh-Hans";

    /// <summary>The claim of a signed-in person that holds their setting; absent or empty where they have none.</summary>
    public const string ClaimType = "crmreports:language";

    public const string Cookie = "crmreports.language";

    public static IReadOnlyList<string> All { get; } = [English, Chinese];

    /// <summary>The language in its own words.</summary>
    public static string NameOf(string language) => language == Chinese ? "简体中文" : "English";

    public static bool IsChinese(CultureInfo culture) => culture.TwoLetterISOLanguageName == "zh";

    /// <summary>One of <see cref="All"/>, or null where the text names neither.</summary>
    public static string? Known(string? language) => language switch
    {
        null or "" => null,
        _ when IsOrIsPartOf(language, "zh") => Chinese,
        _ when IsOrIsPartOf(language, "en") => English,
        _ => null,
    };

    public static string Choose(HttpContext context) =>
        Known(context.User.FindFirst(ClaimType)?.Value)
        ?? Known(context.Request.Cookies[Cookie])
        ?? context.RequestServices?.GetService<SettingsBook>()?.Current.Culture
        ?? AskedFor(context.Request)
        ?? English;

    internal static RequestLocalizationOptions Options()
    {
        var cultures = All.Select(CultureInfo.GetCultureInfo).ToList();
        return new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(English),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(new(Choose(context)))),
            ],
        };
    }

    private static string? AskedFor(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Known(language.Value.Value))
        .FirstOrDefault(language => language is not null);

    private static bool IsOrIsPartOf(string language, string tag) =>
        language.Equals(tag, StringComparison.OrdinalIgnoreCase)
        || language.StartsWith($"{tag}-", StringComparison.OrdinalIgnoreCase);
}
