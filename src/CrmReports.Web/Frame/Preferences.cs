using CrmReports.Application.People;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace CrmReports.Web.Frame;

/// <summary>Language and theme, chosen in the person's menu or on the sign-in page.</summary>
internal static class Preferences
{
    public const string Path = "/preferences";

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost(Path, Keep)
        .AllowAnonymous()
        .ExcludeFromDescription();

    private static IResult Keep(
        HttpContext context, CurrentPerson person, PeopleRegister people, SignIn signIn, [FromForm] string? language, [FromForm] string? theme, [FromForm] string? back)
    {
        if (back?.Any(char.IsControl) == true)
        {
            return Results.BadRequest();
        }

        Remember(context, Languages.Cookie, Languages.Known(language));
        Remember(context, Themes.Cookie, Themes.Known(theme));
        if (person.IsSignedIn)
        {
            people.Prefer(person.Id, Languages.Known(language) ?? person.Language, Themes.Known(theme) ?? person.Theme);
            signIn.Changed(person.Id);
        }

        return Results.LocalRedirect(LocalAddress.IsHere(back) ? LocalAddress.Escape(back) : "/");
    }

    private static void Remember(HttpContext context, string cookie, string? value)
    {
        if (value is null)
        {
            return;
        }

        context.Response.Cookies.Append(cookie, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
    }
}
