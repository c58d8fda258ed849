using System.Globalization;
using System.Security.Claims;
using CrmReports.Application.People;
using CrmReports.Web.Frame;

namespace CrmReports.Web.Access;

/// <summary>Whoever sent the request that is being answered, as the store knows them now.</summary>
public sealed class CurrentPerson(IHttpContextAccessor request)
{
    private ClaimsPrincipal? User => request.HttpContext?.User;

    public bool IsSignedIn => User?.Identity is { IsAuthenticated: true };

    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public long Id => Number(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in.");

    public string Name => Value(ClaimTypes.Name) ?? "";

    public string Email => Value(ClaimTypes.Email) ?? "";

    /// <summary>Their role, or that of the token where a program acts for them.</summary>
    public Role Role => Enum.TryParse<Role>(Value(ClaimTypes.Role), out var role) ? role : default;

    public bool IsAdmin => Role >= Role.Admin;

    /// <summary>Whether they may run statistics and download.</summary>
    public bool MayAnalyse => Role >= Role.Analyst;

    public string? Language => Value(Languages.ClaimType);

    public CultureInfo Culture => CultureInfo.CurrentCulture;

    public string? Theme => Value(Themes.ClaimType);

    public bool IsComfortable => Value(Principals.DensityClaim) == Densities.Comfortable;

    /// <summary>The session of the cookie; null where a token was sent.</summary>
    public long? SessionId => Number(Principals.SessionClaim);

    public long? TokenId => Number(Principals.TokenClaim);

    /// <summary>Who acts, for the record.</summary>
    public Actor Actor => TokenId is { } token
        ? new Actor(Id, string.Create(CultureInfo.InvariantCulture, $"token #{token}"))
        : Actor.Page(Id);

    private string? Value(string claim) => User?.FindFirstValue(claim);

    private long? Number(string claim) =>
        long.TryParse(Value(claim), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
