using System.Text.RegularExpressions;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Tests.Browser;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmReports.Web.Tests.EveryPage;

/// <summary>Every page of the product in a real browser, in both languages and themes, at a desk and on a phone, filled
/// with names that try to break out of it.</summary>
public sealed class EveryPageTests(OnEachStore<NaughtySite> sites, OnEachStore<Site> emptySites)
    : IClassFixture<OnEachStore<NaughtySite>>, IClassFixture<OnEachStore<Site>>
{
    private readonly NaughtySite site = sites.Here;
    private readonly Site empty = emptySites.Here;

    [Fact]
    public void EveryPageHasASample()
    {
        var known = PageSamples.Of(site, "x").Select(sample => sample.Route).ToHashSet();
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => $"/{endpoint.RoutePattern.RawText!.Trim('/')}");
        pages.Distinct().Except(known).ShouldBeEmpty("Add a line to PageSamples for each.");
    }

    [BrowserStoreFact]
    public async Task EveryPageIsSoundAndLeadsSomewhere()
    {
        var samples = PageSamples.Of(site, empty.Services.GetRequiredService<OneTimeLinks>().MakeFirstRun()!);
        var links = new HashSet<string>();
        var wrong = new List<string>();

        // The scenes one after the other: the first person ends the scene in which there is none.
        foreach (var scene in new[] { Scene.New, Scene.Empty, Scene.Filled })
        {
            var of = samples.Where(sample => sample.Scene == scene).ToList();
            var seen = await Task.WhenAll(See("en", of, links), See("zh-CN", of, links));
            wrong.AddRange(seen.SelectMany(one => one));
        }

        wrong.AddRange(await DeadLinks(links));
        wrong.AddRange(site.Log.Lines.Concat(empty.Log.Lines).Select(line => $"log: {line.Text}"));
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    private async Task<List<string>> See(string language, IReadOnlyList<PageSample> samples, HashSet<string> links)
    {
        var wrong = new List<string>();
        foreach (var anonymous in new[] { true, false })
        {
            var some = samples.Where(sample => sample.IsAnonymous == anonymous).ToList();
            if (some.Count == 0)
            {
                continue;
            }

            var on = some[0].Scene == Scene.Filled ? site : empty;
            await using var visit = await Visit.Begin(on, new Reader(language, As: null));
            if (!anonymous)
            {
                var session = on.SessionOf(on == site ? site.Admin : empty.AddPerson(Role.Admin));
                await visit.Context.AddCookiesAsync([new() { Name = SessionCookie.Name, Value = session, Url = on.Address.ToString() }]);
            }

            foreach (var sample in some)
            {
                var look = new PageLook(visit, sample);
                wrong.AddRange((await look.Complaints()).Select(fault => $"{language} {sample.Name} ({sample.Path}): {fault}"));
                if (on == site && !anonymous)
                {
                    var found = await look.Links();
                    lock (links)
                    {
                        links.UnionWith(found);
                    }
                }
            }
        }

        return wrong;
    }

    /// <summary>Of links that differ only in their values one is followed.</summary>
    private async Task<List<string>> DeadLinks(IEnumerable<string> links)
    {
        using var client = site.Client();
        var dead = new List<string>();
        foreach (var link in links.GroupBy(link => Regex.Replace(link, @"=[^&]*|\d+", "")).Select(group => group.First()))
        {
            using var answer = await client.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
            if (!answer.IsSuccessStatusCode)
            {
                dead.Add($"link: {link} gave {(int)answer.StatusCode}");
            }
        }

        return dead;
    }
}
