using System.Security.Claims;
using CrmReports.Application.People;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Pages.Customers;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.Options;

namespace CrmReports.Web.Warmth;

/// <summary>Runs through the pages that people open first, once, as soon as the site listens: whoever comes afterwards does not
/// wait for code to be loaded and figures to be read. The site says that it is ready when this has ended, or takes too long;
/// it answers all the while.</summary>
internal sealed partial class SiteWarmth(
    OverviewWarmth overview,
    CustomerIndexKeeper customers,
    EndpointDataSource endpoints,
    PageLoader loader,
    IServiceScopeFactory scopes,
    IServer server,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    ILogger<SiteWarmth> log) : BackgroundService
{
    /// <summary>Nobody is kept waiting for longer: what is not made by then is made while pages are asked for.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => ended.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => Warm(stoppingToken), stoppingToken).WaitAsync(Longest, stoppingToken);
        }
        catch (TimeoutException)
        {
            LogLate(log, Longest.TotalSeconds);
        }
        finally
        {
            ended.TrySetResult();
        }
    }

    private async Task Warm(CancellationToken stop)
    {
        await overview.First.WaitAsync(stop);
        await Knock(stop);
        await Open("");
        await Open("reports/sales");
        await Open("reports/purchases");
        await customers.First.WaitAsync(stop);
        await Open("customers");
        await Open("customers", "?q=is+anybody+there");
    }

    /// <summary>Asks the site itself for the page of signing in, with the cookie of a session that nobody has: the way of every
    /// request through connection, cookie, store and compression.</summary>
    private async Task Knock(CancellationToken stop)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => address.StartsWith("http://", StringComparison.Ordinal)) is not { } address)
        {
            return;
        }

        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(SiteAddress.Reachable(address)), Timeout = Longest };
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            client.DefaultRequestHeaders.Add("Cookie", $"{SessionCookie.Name}={cookies.Get(SessionCookie.Scheme).TicketDataFormat.Protect(SessionCookie.Ticket("", false))}");
            using var answer = await client.GetAsync("/sign-in", stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            LogFault(log, "sign-in", fault.GetType().Name);
        }
    }

    /// <summary>Has a page written for a reader who does not exist, to nowhere.</summary>
    private async Task Open(string route, string query = "")
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await Open(route, query, scope.ServiceProvider);
        }
        catch (Exception fault)
        {
            // What is wrong with a page shows when somebody opens it.
            LogFault(log, route, fault.GetType().Name);
        }
    }

    private async Task Open(string route, string query, IServiceProvider services)
    {
        var found = endpoints.Endpoints.OfType<RouteEndpoint>().FirstOrDefault(one => one.RoutePattern.RawText == route);
        if (found?.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return;
        }

        var endpoint = (await loader.LoadAsync(page, found.Metadata)).Endpoint ?? found;
        var context = new DefaultHttpContext { RequestServices = services, User = Reader() };
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = Uri.UriSchemeHttp;
        context.Request.Host = new HostString("localhost");
        context.Request.Path = "/" + route;
        context.Request.QueryString = new QueryString(query);
        context.Request.RouteValues = new RouteValueDictionary(found.RoutePattern.RequiredValues);
        context.Response.Body = Stream.Null;
        context.SetEndpoint(endpoint);
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        await (endpoint.RequestDelegate ?? throw new InvalidOperationException("The page has nothing that answers."))(context);
    }

    private static ClaimsPrincipal Reader() => Principals.Of(
        new SignedIn(0, "", "", Role.Admin, null, null, null, null, null), SessionCookie.Scheme);

    [LoggerMessage(Level = LogLevel.Information, Message = "What pages need was not made within {Seconds} s of the start.")]
    private static partial void LogLate(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page /{Route} could not be opened ahead: {Fault}")]
    private static partial void LogFault(ILogger logger, string route, string fault);
}
