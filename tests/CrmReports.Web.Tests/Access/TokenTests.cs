using System.Net;
using System.Text.Json;
using CrmReports.Application.People;

namespace CrmReports.Web.Tests.Access;

/// <summary>Programs with tokens, and what a page may ask of the API.</summary>
public sealed class TokenTests(OnEachStore<AccessSite> sites) : IClassFixture<OnEachStore<AccessSite>>
{
    private readonly AccessSite site = sites.Here;

    [StoreFact]
    public async Task ARefusalUnderApiIsProblemDetailsAndNeverARedirect()
    {
        using var nobody = site.Client(role: null);
        using var missing = await nobody.GetAsync("/api/probe/reports");
        await IsProblem(missing, HttpStatusCode.Unauthorized, "Not signed in");
        missing.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");

        using var manager = site.Program(Role.Manager);
        using var refused = await manager.GetAsync("/api/probe/analysis");
        await IsProblem(refused, HttpStatusCode.Forbidden, "Not allowed");
    }

    [StoreFact]
    public async Task ATokenNeverDoesMoreThanItsPersonMay()
    {
        site.AddPerson(Role.Admin);
        var person = site.AddPerson(Role.Admin);
        using var client = site.Bearer(site.Tokens.Make(person, "a test", Role.Analyst, 1));
        (await client.GetStringAsync("/api/probe/analysis")).ShouldStartWith("Analyst ");

        Lower(person);
        using var other = site.Bearer(site.Tokens.Make(person, "another", Role.Manager, 1));
        (await other.GetAsync("/api/probe/analysis")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        site.Tokens.Of(person).Count.ShouldBe(2);
        Should.Throw<ArgumentOutOfRangeException>(() => site.Tokens.Make(person, "more", Role.Admin, 1));
    }

    [StoreFact]
    public async Task DisablingAPersonRevokesTheirTokensForGood()
    {
        var person = site.AddPerson(Role.Analyst);
        var token = site.Tokens.Make(person, "a test", Role.Analyst, 1);
        site.People.Disable(person, Actor.CommandLine).ShouldBe(PeopleOutcome.Done);
        site.People.Enable(person, Actor.CommandLine).ShouldBe(PeopleOutcome.Done);
        using var client = site.Bearer(token);
        (await client.GetAsync("/api/probe/reports")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StoreFact]
    public async Task AResetByLinkEndsTokensAtOnceAlsoWhereTheyWereJustUsed()
    {
        var person = site.AddPerson(Role.Analyst);
        using var program = site.Bearer(site.Tokens.Make(person, "a test", Role.Analyst, 1));
        (await program.GetAsync("/api/probe/reports")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var link = new OneTimeLinks(site.Store, TimeProvider.System).MakeFor(person, Actor.CommandLine);

        using var browser = site.Client(role: null);
        (await browser.GetStringAsync($"/reset/{link}")).ShouldContain("every API token is revoked");
        (await browser.PostForm($"/reset/{link}", ("Password", "another sentence of ours"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await program.GetAsync("/api/probe/reports")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [StoreTheory]
    [InlineData(true, HttpStatusCode.Unauthorized, "Other devices are signed out, and your API tokens are revoked.")]
    [InlineData(false, HttpStatusCode.OK, "Other devices are signed out.")]
    public async Task AChangeOfThePasswordOffersToRevokeTokens(bool isChosen, HttpStatusCode status, string said)
    {
        var person = site.AddPerson(Role.Analyst);
        var link = new OneTimeLinks(site.Store, TimeProvider.System).MakeFor(person, Actor.CommandLine);
        using var browser = site.Client(role: null);
        (await browser.PostForm($"/reset/{link}", ("Password", "a sentence of our own"))).Dispose();
        (await browser.PostForm("/sign-in", ("Email", site.People.Find(person)!.Email), ("Password", "a sentence of our own"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetStringAsync("/account")).ShouldNotContain("name=\"RevokeTokens\"");
        using var program = site.Bearer(site.Tokens.Make(person, "a test", Role.Analyst, 1));
        (await program.GetAsync("/api/probe/reports")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetStringAsync("/account")).ShouldContain("name=\"RevokeTokens\"");

        (string, string)[] fields = [("OldPassword", "a sentence of our own"), ("NewPassword", "another sentence of ours")];
        using var changed = await browser.PostForm("/account", "/account?handler=Password", isChosen ? [.. fields, ("RevokeTokens", "true")] : fields);

        WebUtility.HtmlDecode(await browser.GetStringAsync(changed.Headers.Location!.ToString())).ShouldContain(said);
        (await program.GetAsync("/api/probe/reports")).StatusCode.ShouldBe(status);
    }

    [StoreFact]
    public async Task OnlyTheHashOfATokenIsKept()
    {
        var token = site.Tokens.Make(site.AddPerson(Role.Manager), "a test", Role.Manager, 1);
        token.ShouldStartWith("crm_");
        foreach (var file in Directory.EnumerateFiles(site.Folder, "operations.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            (await reader.ReadToEndAsync()).ShouldNotContain(token);
        }
    }

    [StoreFact]
    public async Task ACallWithACookieThatChangesSomethingNeedsTheTokenOfAPage()
    {
        using var browser = site.Client(Role.Admin);
        using var forged = await browser.PostAsync("/api/probe/administration", null);
        await IsProblem(forged, HttpStatusCode.BadRequest, "Request token missing");

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/probe/administration");
        request.Headers.Add("X-Request-Token", await browser.FormToken("/account"));
        using var honest = await browser.SendAsync(request);
        honest.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var program = site.Program(Role.Admin);
        (await program.PostAsync("/api/probe/administration", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [StoreFact]
    public async Task TheAccountPageShowsANewTokenOnceAndItWorks()
    {
        using var browser = site.Client(Role.Analyst);
        using var made = await browser.PostForm("/account", "/account?handler=Token", ("TokenName", "Nightly"), ("TokenRole", "Analyst"), ("TokenDays", "30"));
        var page = await made.Content.ReadAsStringAsync();
        var token = page[page.IndexOf("crm_", StringComparison.Ordinal)..][..47];

        using var program = site.Bearer(token);
        (await program.GetStringAsync("/api/probe/analysis")).ShouldStartWith("Analyst ");
        (await browser.GetStringAsync("/account")).ShouldNotContain(token);
        (await browser.PostForm("/account", "/account?handler=Token", ("TokenName", "More"), ("TokenRole", "Admin"), ("TokenDays", "30")))
            .StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private void Lower(long person) => site.People.ChangeRole(person, Role.Manager, Actor.CommandLine).ShouldBe(PeopleOutcome.Done);

    private static async Task IsProblem(HttpResponseMessage answer, HttpStatusCode status, string title)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("title").GetString().ShouldBe(title);
    }
}
