using CrmReports.Application.Organisation;
using CrmReports.Web.Addresses;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CrmReports.Web.Care;

/// <summary>What keeps the site going: settings, health, logs, tidying, limits, a graceful stop.</summary>
internal static class CareSetup
{
    /// <summary>Forms are small; what takes files sets a limit of its own.</summary>
    private const long LargestBody = 8L << 20;

    /// <summary>With what is left of the second, all is done five seconds after the signal.</summary>
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan HttpsOnly = TimeSpan.FromDays(180);

    /// <summary>Pages read the database on the thread that answers. With fewer threads ready, a few that wait for the disk keep
    /// everybody waiting until the pool has made up its mind to add one.</summary>
    private const int ThreadsReady = 32;

    public static void AddCare(this WebApplicationBuilder builder, HostSettings host)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, ThreadsReady), ports);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(host);
        services.AddSingleton(provider => new SiteAddress(host.Address, provider.GetRequiredService<IServer>()));
        services.AddSingleton<SettingsBook>();
        services.AddSingleton<SiteHealth>();
        services.AddSingleton<RequestLog>();
        services.AddHostedService<DailyCare>();
        services.AddHsts(options => options.MaxAge = HttpsOnly);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = StopWithin);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        if (host.Proxies.Count > 0)
        {
            services.Configure<ForwardedHeadersOptions>(options => Believe(options, host));
        }

        AddLog(builder.Logging, host);
    }

    /// <summary>First of all: it says what a request was answered with, and by which scheme and from where it came.</summary>
    public static void UseCare(this WebApplication app)
    {
        var host = app.Services.GetRequiredService<HostSettings>();
        if (host.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseHsts();
        var log = app.Services.GetRequiredService<RequestLog>();
        app.Use(log.Follow);
        app.Use(host.Hosts.Refuse);
    }

    public static void MapCare(this IEndpointRouteBuilder routes) => HealthApi.Map(routes);

    private static void Believe(ForwardedHeadersOptions options, HostSettings host)
    {
        // Not the host: many proxies pass on what the client says of it, and links do not need it.
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in host.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }
    }

    /// <summary>The framework's own lines name addresses and quote faults, so only ours are written, and its warnings where they
    /// hold neither.</summary>
    private static void AddLog(ILoggingBuilder logging, HostSettings host)
    {
        logging.ClearProviders();
        if (host.JsonLog)
        {
            logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
        else
        {
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd HH:mm:ss ";
            });
        }

        logging.SetMinimumLevel(host.LogLevel);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
    }
}
