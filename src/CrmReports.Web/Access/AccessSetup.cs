using CrmReports.Application.People;
using CrmReports.Web.Frame;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmReports.Web.Access;

/// <summary>Who may come in, put into the host.</summary>
internal static class AccessSetup
{
    private const string Scheme = "Access";

    // What is advised today for PBKDF2 with SHA-512; hashes with fewer rounds are renewed when their owner signs in.
    private const int PasswordRounds = 210_000;

    public static void AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddSingleton<PeopleRegister>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<LastSeen>();
        services.AddHostedService(provider => provider.GetRequiredService<LastSeen>());
        services.AddSingleton<KnownSessions>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<FirstRun>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstRun>());
        services.AddSingleton<CurrentPerson>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordRounds);
        services.AddSingleton<IPasswordHasher<Person>, PasswordHasher<Person>>();
        services.AddAuthentication(Scheme)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = Choose)
            .AddCookie(SessionCookie.Scheme, SessionCookie.Configure)
            .AddScheme<AuthenticationSchemeOptions, TokenBearer>(TokenBearer.Name, null);
        services.AddAuthorization(Policies.Configure);
        services.AddRateLimiter(RateLimits.Configure);
    }

    /// <summary>After routing, before anything that answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(Outage.Refuse);
        app.UseAuthorization();
        app.Use(RefuseForgedCalls);
    }

    /// <summary>Tokens are for programs: pages are opened with the cookie alone.</summary>
    private static string Choose(HttpContext context) =>
        ApiAnswers.IsApi(context) && TokenBearer.IsIn(context.Request) ? TokenBearer.Name : SessionCookie.Scheme;

    /// <summary>A call of the API that changes something and is signed in by the cookie must come from a page of ours; one with
    /// a token cannot be forged by another site.</summary>
    private static async Task RefuseForgedCalls(HttpContext context, RequestDelegate next)
    {
        var isForgeable = ApiAnswers.IsApi(context)
            && context.User.Identity is { IsAuthenticated: true, AuthenticationType: SessionCookie.Scheme }
            && !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method));
        if (isForgeable && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await ApiAnswers.Forged(context);
            return;
        }

        await next(context);
    }
}
