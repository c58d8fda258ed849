using System.Security.Claims;
using CrmReports.Web.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CrmReports.Web.Access;

/// <summary>The cookie of a signed-in browser. It holds the key of a session and nothing else; who that is, and what they may
/// do, is looked up for every request.</summary>
internal sealed class SessionCookie(KnownSessions sessions) : CookieAuthenticationEvents
{
    public const string Scheme = "Cookie";
    public const string Name = "crmreports.session";

    private const string KeyClaim = "crmreports:key";

    // The store decides when a session ends; the cookie only has to live longer.
    private static readonly TimeSpan CookieLasts = TimeSpan.FromDays(400);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.EventsType = typeof(SessionCookie);
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = CookieLasts;
        options.SlidingExpiration = false;
    }

    public static Task Write(HttpContext context, string key, bool stays)
    {
        var ticket = Ticket(key, stays);
        return context.SignInAsync(Scheme, ticket.Principal, ticket.Properties);
    }

    /// <summary>What the cookie holds.</summary>
    internal static AuthenticationTicket Ticket(string key, bool stays) => new(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme)),
        new AuthenticationProperties { IsPersistent = stays },
        Scheme);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            if (context.Principal?.FindFirstValue(KeyClaim) is { } key && sessions.BySession(key) is { } person)
            {
                context.ReplacePrincipal(Principals.Of(person, Scheme));
                return;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The cookie stays: whose it is will be known again.
            Outage.Keep(context.HttpContext, fault);
            context.RejectPrincipal();
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) => ApiAnswers.IsApi(context.HttpContext)
        ? ApiAnswers.NotSignedIn(context.HttpContext)
        : Lead(context);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (ApiAnswers.IsApi(context.HttpContext))
        {
            return ApiAnswers.NotAllowed(context.HttpContext);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>A part of a page that a script asked for cannot become the sign-in page: the whole page goes there.</summary>
    private static Task Lead(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = "/sign-in";
        }
        else
        {
            context.Response.Redirect(WithinSite(context));
        }

        return Task.CompletedTask;
    }

    /// <summary>The framework begins the address with the host that the request names, which may be anybody's.</summary>
    private static string WithinSite(RedirectContext<CookieAuthenticationOptions> context)
    {
        var host = $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}";
        return context.RedirectUri.StartsWith(host, StringComparison.Ordinal) ? context.RedirectUri[host.Length..] : context.Options.LoginPath.ToUriComponent();
    }
}
