using System.Net.Http.Headers;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.Access;

/// <summary>A site with an endpoint of each rule under /api, and a client for each kind of caller.</summary>
public sealed class AccessSite : Site
{
    public ApiTokens Tokens => Services.GetRequiredService<ApiTokens>();

    public PeopleRegister People => Services.GetRequiredService<PeopleRegister>();

    /// <summary>A client of a program with a token of a new person of the role.</summary>
    public HttpClient Program(Role role) => Bearer(Tokens.Make(AddPerson(role), "a test", role, 1));

    public HttpClient Bearer(string token)
    {
        var client = Client(role: null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A client with the cookie of somebody who was disabled since.</summary>
    public HttpClient Disabled(Role role)
    {
        var person = AddPerson(role);
        var client = SignedIn(person);

        // The store is changed as another process would, behind the back of what this one remembers.
        using var context = Store.NewOperationsContext();
        context.People.Where(p => p.Id == person).ExecuteUpdate(set => set.SetProperty(p => p.DisabledAt, DateTime.UtcNow));
        return client;
    }

    public HttpClient Expired(Role role)
    {
        var token = Tokens.Make(AddPerson(role), "a test", role, 1);
        using var context = Store.NewOperationsContext();
        var hash = Secret.Hash(token);
        context.ApiTokens.Where(t => t.Hash == hash).ExecuteUpdate(set => set.SetProperty(t => t.ExpiresAt, DateTime.UtcNow.AddSeconds(-1)));
        return Bearer(token);
    }

    public HttpClient SignedIn(long personId)
    {
        var client = Client(role: null);
        client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={SessionOf(personId)}");
        return client;
    }

    protected override void Map(WebApplication site)
    {
        var api = site.MapGroup("/api/probe").DisableAntiforgery();
        Probe(api, "reports").RequireAuthorization(Policies.Reports);
        Probe(api, "analysis").RequireAuthorization(Policies.Analysis);
        Probe(api, "administration").RequireAuthorization(Policies.Administration);
        Probe(api, "unnamed");
    }

    private static RouteHandlerBuilder Probe(RouteGroupBuilder api, string name) =>
        api.MapMethods($"/{name}", ["GET", "POST"], (CurrentPerson person) => $"{person.Role} {person.TokenId}");
}
