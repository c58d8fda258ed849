using System.Globalization;
using System.Security.Claims;
using CrmReports.Application.People;
using CrmReports.Web.Frame;

namespace CrmReports.Web.Access;

/// <summary>Turns what is known of a person into claims. They are made anew from the store, never kept in the cookie.</summary>
internal static class Principals
{
    public const string SessionClaim = "crmreports:session";
    public const string TokenClaim = "crmreports:token";
    public const string DensityClaim = "crmreports:density";

    public static ClaimsPrincipal Of(SignedIn person, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        Add(ClaimTypes.NameIdentifier, Text(person.PersonId));
        Add(ClaimTypes.Name, person.Name);
        Add(ClaimTypes.Email, person.Email);
        Add(ClaimTypes.Role, person.Role.ToString());
        Add(SessionClaim, Text(person.SessionId));
        Add(TokenClaim, Text(person.TokenId));
        Add(Languages.ClaimType, person.Language);
        Add(Themes.ClaimType, person.Theme);
        Add(DensityClaim, person.Density);
        return new ClaimsPrincipal(identity);

        void Add(string type, string? value)
        {
            if (value is not null)
            {
                identity.AddClaim(new Claim(type, value));
            }
        }
    }

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
