using System.Net;
using System.Text.RegularExpressions;
using CrmReports.Application.People;
using CrmReports.Web.Warmth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Access;

/// <summary>Every address of the real site, asked by everybody there can be.</summary>
public sealed partial class EndpointTests(OnEachStore<AccessSite> sites) : IClassFixture<OnEachStore<AccessSite>>
{
    private readonly AccessSite site = sites.Here;

    private static readonly Role[] Roles = [Role.Manager, Role.Analyst, Role.Admin];

    [Fact]
    public void EveryAddressHasARule()
    {
        var unknown = Endpoints().Select(endpoint => endpoint.Pattern).Distinct().Where(pattern => !EndpointRules.All.ContainsKey(pattern));
        unknown.ShouldBeEmpty("Decide who may open it, and add a line to EndpointRules.");
    }

    [StoreFact]
    public async Task NobodyGetsMoreThanTheRuleSays()
    {
        // Until then the site says of itself that it is not ready.
        await site.Services.GetRequiredService<SiteWarmth>().Ended;
        var wrong = new List<string>();
        foreach (var caller in Callers())
        {
            using (caller.Client)
            {
                foreach (var (pattern, method) in Endpoints())
                {
                    var isApi = pattern.StartsWith("/api/", StringComparison.Ordinal);
                    var role = caller.OnApiOnly && !isApi ? null : caller.Role;
                    var said = await Ask(caller.Client, pattern, method);
                    if (Expected(EndpointRules.Of(method, pattern), role, isApi) is var expected && said != expected)
                    {
                        wrong.Add($"{caller.Name}: {method} {pattern} gave {said}, not {expected}");
                    }
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private IEnumerable<Caller> Callers()
    {
        yield return new("nobody", site.Client(role: null), null);
        foreach (var role in Roles)
        {
            yield return new($"{role}", site.Client(role), role);
            yield return new($"a disabled {role}", site.Disabled(role), null);
            yield return new($"a token of a {role}", site.Program(role), role, OnApiOnly: true);
        }

        yield return new("an expired token", site.Expired(Role.Admin), null);
        yield return new("an unknown token", site.Bearer(ApiToken.Prefix + Secret.New()), null);
    }

    private IReadOnlyList<(string Pattern, string Method)> Endpoints() =>
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => Methods(endpoint).Select(method => ($"/{endpoint.RoutePattern.RawText!.Trim('/')}", method)))
            .Distinct()
            .OrderBy(endpoint => endpoint),
    ];

    /// <summary>A page answers both; it names neither.</summary>
    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    private static async Task<string> Ask(HttpClient client, string pattern, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Parameter().Replace(pattern, "1"));
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer switch
        {
            { StatusCode: HttpStatusCode.Unauthorized } => "401",
            { StatusCode: HttpStatusCode.Forbidden } => "403",
            { StatusCode: HttpStatusCode.Redirect, Headers.Location: { } target } when target.ToString().Contains("/sign-in", StringComparison.Ordinal) => "sign in",
            { StatusCode: >= HttpStatusCode.InternalServerError } => $"{(int)answer.StatusCode}",
            _ => "let in",
        };
    }

    private static string Expected(Rule rule, Role? role, bool isApi) => (rule.Allows(role), role, isApi) switch
    {
        (true, _, _) => "let in",
        (false, null, true) => "401",
        (false, null, false) => "sign in",
        (false, _, _) => "403",
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    /// <param name="Role">What they may do; null where they are nobody.</param>
    /// <param name="OnApiOnly">Whether they are nobody on pages.</param>
    private sealed record Caller(string Name, HttpClient Client, Role? Role, bool OnApiOnly = false);
}
