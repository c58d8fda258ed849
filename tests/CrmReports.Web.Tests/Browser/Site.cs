using System.Net;
using CrmReports.Application.Data;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>The real site on a free port with a data folder of its own: a class fixture, one site for the tests of a class.
/// <code>
/// public sealed class MyTests(OnEachStore&lt;Site&gt; sites) : IClassFixture&lt;OnEachStore&lt;Site&gt;&gt;
/// {
///     private readonly Site site = sites.Here;
///
///     [BrowserStoreFact]
///     public async Task ThePageIsThere()
///     {
///         await using var visit = await site.Open("/");
///         (await visit.Page.TitleAsync()).ShouldStartWith("Overview");
///         await visit.IsSound();
///     }
/// }
/// </code></summary>
public class Site : IAsyncLifetime
{
    /// <summary>A hash that no password has.</summary>
    private const string NoPassword = "AAAA";

    private readonly TestFolder folder = TestFolder.OnDisk();
    private WebApplication? app;

    /// <summary>What the site logged: one line each, without the category.</summary>
    public KeptLog Log { get; } = new();

    public string Folder => folder.Path;

    public IDataStore Store { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public Uri Address { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Store = Wrap(TestStores.Open(Folder));
        Store.Migrate();
        Fill(Store);
        app = WebSite.Create(Folder, Store, new StoreOpener((_, other) => TestStores.Files(other)), builder =>
        {
            builder.Logging.ClearProviders().AddProvider(Log);
            Change(builder);
        });
        Map(app);
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await app!.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A page in a context of its own: no cookies, no cache of another test. An admin is signed in unless the reader
    /// says otherwise.</summary>
    public async Task<Visit> Open(string path, Reader? reader = null)
    {
        var visit = await Visit.Begin(this, reader ?? new Reader());
        await visit.Go(path);
        return visit;
    }

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    /// <param name="role">As what it is signed in; null for nobody.</param>
    public HttpClient Client(Role? role = Role.Admin)
    {
        var cookies = new CookieContainer();
        if (role is { } signedIn)
        {
            cookies.Add(Address, new System.Net.Cookie(SessionCookie.Name, SessionOf(signedIn)));
        }

        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = Address };
    }

    /// <summary>The cookie of a new person of the role, without the pages that would make it: nobody waits for a password
    /// to be hashed.</summary>
    public string SessionOf(Role role) => SessionOf(AddPerson(role));

    public string SessionOf(long personId)
    {
        var key = Services.GetRequiredService<Sessions>().Start(personId, "Test", "127.0.0.1", stays: false, null);
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        return options.TicketDataFormat.Protect(SessionCookie.Ticket(key, stays: false));
    }

    /// <summary>A new person. No password is theirs; that nobody waits for one to be hashed is the point.</summary>
    public long AddPerson(Role role, string name = "Anna Weiss")
    {
        var invited = Services.GetRequiredService<PeopleRegister>().Add(name, $"{Guid.NewGuid():N}@example.com", role, Actor.CommandLine);
        Services.GetRequiredService<Passwords>().SetByLink(invited.Token!, NoPassword).ShouldNotBeNull();
        return invited.PersonId;
    }

    /// <summary>Puts data into the stores before the site starts.</summary>
    protected virtual void Fill(IDataStore store)
    {
    }

    /// <summary>Puts something between the site and its stores.</summary>
    protected virtual IDataStore Wrap(IDataStore store) => store;

    /// <summary>Adds what only a test needs.</summary>
    protected virtual void Change(WebApplicationBuilder builder)
    {
    }

    /// <summary>Adds addresses that only a test needs.</summary>
    protected virtual void Map(WebApplication site)
    {
    }
}
