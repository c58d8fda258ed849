using CrmReports.Application.Data;
using CrmReports.Data.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CrmReports.Web.Tests.Browser;

/// <summary>The real site on a free port with a data folder of its own: a class fixture, one site for the tests of a class.
/// <code>
/// public sealed class MyTests(Site site) : IClassFixture&lt;Site&gt;
/// {
///     [BrowserFact]
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
    private WebApplication? app;

    /// <summary>What the site logged: one line each, without the category.</summary>
    public KeptLog Log { get; } = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("crmreports-site-").FullName;

    public IDataStore Store { get; private set; } = null!;

    public IServiceProvider Services => app!.Services;

    public Uri Address { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Store = new SqliteDataStore(Folder);
        Store.Migrate();
        Fill(Store);
        app = WebSite.Create(Folder, Store, builder =>
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
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A page in a context of its own: no cookies, no cache of another test.</summary>
    public async Task<Visit> Open(string path, Reader? reader = null)
    {
        var visit = await Visit.Begin(this, reader ?? new Reader());
        await visit.Go(path);
        return visit;
    }

    /// <summary>A client that keeps cookies and follows no redirect.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Puts data into the stores before the site starts.</summary>
    protected virtual void Fill(IDataStore store)
    {
    }

    /// <summary>Adds what only a test needs.</summary>
    protected virtual void Change(WebApplicationBuilder builder)
    {
    }

    /// <summary>Adds addresses that only a test needs.</summary>
    protected virtual void Map(WebApplication site)
    {
    }
}
