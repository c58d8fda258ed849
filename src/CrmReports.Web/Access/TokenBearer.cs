using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrmReports.Web.Access;

/// <summary>Signs in a program by the token in its header.</summary>
internal sealed class TokenBearer(
    KnownSessions sessions, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";

    private const string Start = Name + " ";

    /// <summary>Whether a header names this scheme, in whatever letters.</summary>
    public static bool IsIn(HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Start, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsIn(Request))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var secret = Request.Headers.Authorization.ToString()[Start.Length..].Trim();
        return Task.FromResult(sessions.ByToken(secret) is { } person
            ? AuthenticateResult.Success(new AuthenticationTicket(Principals.Of(person, Name), Name))
            : AuthenticateResult.Fail("The token is unknown, revoked or expired."));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ApiAnswers.NotSignedIn(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ApiAnswers.NotAllowed(Context);
}
