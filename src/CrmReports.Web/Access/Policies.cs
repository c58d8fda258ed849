using CrmReports.Application.People;
using Microsoft.AspNetCore.Authorization;

namespace CrmReports.Web.Access;

/// <summary>Who may open what. Every page and endpoint names one of these or allows anybody; what names nothing is for
/// whoever is signed in.</summary>
public static class Policies
{
    /// <summary>Reports and customers: everybody who is signed in.</summary>
    public const string Reports = "Reports";

    /// <summary>Statistics and downloads: analysts and admins.</summary>
    public const string Analysis = "Analysis";

    /// <summary>Imports, people and settings: admins.</summary>
    public const string Administration = "Administration";

    /// <summary>A person on a page, not a program with a token: passwords, sessions and tokens are theirs alone.</summary>
    public const string Personal = "Personal";

    internal static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(Reports, policy => policy.RequireRole(AtLeast(Role.Manager)));
        options.AddPolicy(Analysis, policy => policy.RequireRole(AtLeast(Role.Analyst)));
        options.AddPolicy(Administration, policy => policy.RequireRole(AtLeast(Role.Admin)));
        options.AddPolicy(Personal, policy => policy.RequireRole(AtLeast(Role.Manager)).RequireClaim(Principals.SessionClaim));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }

    private static string[] AtLeast(Role least) => [.. Enum.GetValues<Role>().Where(role => role >= least).Select(role => role.ToString())];
}
