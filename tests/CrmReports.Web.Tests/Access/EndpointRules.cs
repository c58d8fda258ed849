using CrmReports.Application.People;

namespace CrmReports.Web.Tests.Access;

/// <summary>Whom an address answers.</summary>
public enum Rule
{
    Anyone,

    /// <summary>Every role.</summary>
    Reports,

    /// <summary>Analysts and admins.</summary>
    Analysis,

    /// <summary>Admins.</summary>
    Administration,
}

/// <summary>Every address of the site and whom it answers. A new page or endpoint needs a line here: first decide who may
/// open it, then say so in its own code by a policy.</summary>
internal static class EndpointRules
{
    public static IReadOnlyDictionary<string, Rule> All { get; } = new Dictionary<string, Rule>(StringComparer.Ordinal)
    {
        ["/"] = Rule.Reports,
        ["/account"] = Rule.Reports,
        ["/csp-reports"] = Rule.Anyone,
        ["/customers"] = Rule.Reports,
        ["/customers/{key}"] = Rule.Reports,
        ["/error/{code:int}"] = Rule.Anyone,
        ["/first-run/{token}"] = Rule.Anyone,
        ["/healthz/live"] = Rule.Anyone,
        ["/healthz/ready"] = Rule.Anyone,
        ["/imports"] = Rule.Administration,
        ["/imports/new"] = Rule.Administration,
        ["/imports/{id:long}"] = Rule.Administration,
        ["/imports/{id:long}/events"] = Rule.Administration,
        ["/imports/{id:long}/progress"] = Rule.Administration,
        ["/imports/{id:long}/rejects.csv"] = Rule.Administration,
        ["/imports/{id:long}/rows"] = Rule.Administration,
        ["/imports/{id:long}/undo"] = Rule.Administration,
        ["/people"] = Rule.Administration,
        ["/people/audit"] = Rule.Administration,
        ["/people/{id:long}"] = Rule.Administration,
        ["/preferences"] = Rule.Anyone,
        ["/openapi/{documentName}.json"] = Rule.Reports,
        ["/reports"] = Rule.Reports,
        ["/reports/{name}/download"] = Rule.Analysis,
        ["/reports/filter"] = Rule.Reports,
        ["/reports/interactions"] = Rule.Reports,
        ["/reports/purchases"] = Rule.Reports,
        ["/reports/sales"] = Rule.Reports,
        ["/reset/{token}"] = Rule.Anyone,
        ["/settings"] = Rule.Administration,
        ["/sign-in"] = Rule.Anyone,
        ["/sign-out"] = Rule.Reports,
        ["/statistics"] = Rule.Analysis,
        ["/api/v1/correlations"] = Rule.Analysis,
        ["/api/v1/customers"] = Rule.Reports,
        ["/api/v1/customers/{key}"] = Rule.Reports,
        ["PATCH /api/v1/customers/{key}"] = Rule.Administration,
        ["/api/v1/customers/{key}/purchases"] = Rule.Reports,
        ["/api/v1/reports"] = Rule.Analysis,
        ["/api/v1/reports/{name}"] = Rule.Analysis,
        ["/api/v1/statistics"] = Rule.Analysis,
        ["/api/v1/imports"] = Rule.Administration,
        ["/api/v1/imports/{id:long}"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/cancel"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/profile"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/publish"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/rejects"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/rows"] = Rule.Administration,
        ["/api/v1/imports/{id:long}/undo"] = Rule.Administration,

        // Made by the test itself (AccessSite).
        ["/api/probe/reports"] = Rule.Reports,
        ["/api/probe/analysis"] = Rule.Analysis,
        ["/api/probe/administration"] = Rule.Administration,
        ["/api/probe/unnamed"] = Rule.Reports,
    };

    /// <summary>The rule of an address for a method; that of the address where the method has none of its own, and the
    /// strictest for an unknown one.</summary>
    public static Rule Of(string method, string pattern) =>
        All.TryGetValue($"{method} {pattern}", out var own) ? own : All.GetValueOrDefault(pattern, Rule.Administration);

    public static bool Allows(this Rule rule, Role? role) => rule switch
    {
        Rule.Anyone => true,
        Rule.Reports => role >= Role.Manager,
        Rule.Analysis => role >= Role.Analyst,
        Rule.Administration => role >= Role.Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(rule)),
    };
}
