using System.Diagnostics;
using System.Net;
using CrmReports.Application.People;

namespace CrmReports.Web.Tests.Access;

/// <summary>Coming in by password, and being kept out.</summary>
public sealed class SignInTests(OnEachStore<SignInTests.Running> running) : IClassFixture<OnEachStore<SignInTests.Running>>
{
    private RunningSite Site => running.Here.Site;

    [StoreFact]
    public async Task ARefusalSaysAndTakesTheSameWhoeverItIs()
    {
        await Site.AddPerson("right@example.com", Role.Manager);
        var disabled = await Site.AddPerson("off@example.com", Role.Manager);
        Site.People.Disable(disabled, Actor.CommandLine);
        Site.People.Add("Invited", "invited@example.com", Role.Manager, Actor.CommandLine);
        using var browser = Site.Browser();

        var answers = new List<(string Words, TimeSpan Took)>();
        foreach (var (email, password) in new[] { ("right@example.com", "a wrong password"), ("nobody@example.com", "a wrong password"), ("off@example.com", RunningSite.Password), ("invited@example.com", "a wrong password") })
        {
            var watch = Stopwatch.StartNew();
            using var answer = await browser.PostForm("/sign-in", ("Email", email), ("Password", password));
            answers.Add((Alert(await answer.Content.ReadAsStringAsync()), watch.Elapsed));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        answers.Select(answer => answer.Words).Distinct().ShouldHaveSingleItem().ShouldContain("E-mail and password do not match");
        answers.ShouldAllBe(answer => answer.Took > TimeSpan.FromMilliseconds(600));
    }

    [StoreFact]
    public async Task TenWrongPasswordsLockTheAccountEvenForTheRightOne()
    {
        var id = await Site.AddPerson("locked@example.com", Role.Manager);
        var passwords = new Passwords(Site.Store, TimeProvider.System);
        for (var attempt = 1; attempt < Passwords.MostFailures; attempt++)
        {
            passwords.Begin(id).ShouldNotBeNull();
        }

        using var browser = Site.Browser();
        (await browser.PostForm("/sign-in", ("Email", "locked@example.com"), ("Password", "a wrong password"))).Dispose();
        using var refused = await browser.PostForm("/sign-in", ("Email", "locked@example.com"), ("Password", RunningSite.Password));

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        Site.People.Find(id)!.LockedUntil.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task OfThirtyWrongPasswordsAtOnceNoneIsCheckedAfterTheLock()
    {
        // A site of its own: so many attempts use up what one address may try.
        using var site = await RunningSite.Start();
        var id = await site.AddPerson("crowd@example.com", Role.Manager);
        using var browser = site.Browser();
        var token = await browser.FormToken("/sign-in");

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Try("a wrong password")));
        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        (await Try(RunningSite.Password)).ShouldBe(HttpStatusCode.OK);

        site.People.Find(id)!.LockedUntil.ShouldNotBeNull();
        new AuditTrail(site.Store, TimeProvider.System).Newest(100).Count(entry => entry.Action == AuditActions.LockedOut && entry.SubjectId == id).ShouldBe(1);

        async Task<HttpStatusCode> Try(string password)
        {
            var form = new Dictionary<string, string> { ["Email"] = "crowd@example.com", ["Password"] = password, ["__RequestVerificationToken"] = token };
            using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(form));
            return answer.StatusCode;
        }
    }

    [StoreTheory]
    [InlineData("/account", "/account")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/customers/\u738b \u00fc", "/customers/%E7%8E%8B%20%C3%BC")]
    [InlineData("/\u0001account", "/")]
    public async Task OnlyAPageOfThisSiteIsFollowedAfterwards(string asked, string followed)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        await Site.AddPerson(email, Role.Manager);
        using var browser = Site.Browser();
        using var answer = await browser.PostForm("/sign-in", ("Email", email), ("Password", RunningSite.Password), ("ReturnUrl", asked));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(followed);
    }

    [StoreFact]
    public async Task TheCookieIsForThisSiteAloneAndOutOfReachOfScripts()
    {
        await Site.AddPerson("cookie@example.com", Role.Manager);
        using var browser = Site.Browser();
        using var answer = await browser.PostForm("/sign-in", ("Email", "cookie@example.com"), ("Password", RunningSite.Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("crmreports.session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("expires");
    }

    [StoreFact]
    public async Task SigningOutNeedsAFormOfOursAndEndsTheSession()
    {
        using var browser = await Site.SignedIn(Role.Manager);
        (await browser.PostAsync("/sign-out", null)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var left = await browser.PostForm("/account", "/sign-out");
        left.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [StoreFact]
    public async Task AResetLinkWorksOnceAndEndsEverySession()
    {
        var id = await Site.AddPerson("forgot@example.com", Role.Manager);
        using var before = await Site.SignedIn("forgot@example.com");
        var token = new OneTimeLinks(Site.Store, TimeProvider.System).MakeFor(id, Actor.CommandLine);
        using var browser = Site.Browser();
        using var set = await browser.PostForm($"/reset/{token}", ("Password", "another sentence of ours"));

        set.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.GetAsync($"/reset/{token}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await before.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Site.SignedIn("forgot@example.com", "another sentence of ours")).Dispose();
    }

    private static string Alert(string page) => WebUtility.HtmlDecode(page[page.IndexOf("role=\"alert\"", StringComparison.Ordinal)..page.IndexOf("</div>", page.IndexOf("role=\"alert\"", StringComparison.Ordinal), StringComparison.Ordinal)]);

    public sealed class Running : IAsyncLifetime
    {
        public RunningSite Site { get; private set; } = null!;

        public async Task InitializeAsync() => Site = await RunningSite.Start();

        public Task DisposeAsync()
        {
            Site.Dispose();
            return Task.CompletedTask;
        }
    }
}
