using CrmReports.Application.Care;
using CrmReports.Application.Care.Copying;
using CrmReports.Application.Data;
using CrmReports.Web.Access;
using CrmReports.Web.Api;
using CrmReports.Web.Care;
using CrmReports.Web.Commands;
using CrmReports.Web.Frame;
using CrmReports.Web.Imports;
using CrmReports.Web.Limits;
using CrmReports.Web.Pages.Customers;
using Microsoft.AspNetCore.DataProtection;

namespace CrmReports.Web;

/// <summary>The product as a web site.</summary>
public static partial class WebSite
{
    public static int Run(Func<DatabaseSettings, string, IDataStore> open)
    {
        try
        {
            Serve(new StoreOpener(open));
            return ExitCode.Done;
        }
        catch (Exception fault)
        {
            return Faults.Report(fault, Console.Error);
        }
    }

    private static void Serve(StoreOpener stores)
    {
        var folder = DataFolder.Find();
        using var use = FolderUse.Enter(folder);
        var store = stores.Configured(folder);
        store.Migrate();
        UnfinishedCopy.Refuse(store);
        using var app = Create(folder, store, stores);
        Start(app);
        Announce(app, folder);
        app.WaitForShutdown();
    }

    /// <summary>The whole site, not yet started, on stores that are up to date.</summary>
    /// <param name="folder">The data folder; it may be one of a test.</param>
    /// <param name="store">The stores in it.</param>
    /// <param name="stores">Opens others.</param>
    /// <param name="change">Called before the site is built: a test adds its own pages and addresses.</param>
    public static WebApplication Create(string folder, IDataStore store, StoreOpener stores, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // What is served lies beside the program, whatever the folder it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(WebSite).Assembly.GetName().Name,
        });
        HostSettings.RefuseBelievingAnybody(builder.Configuration);
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(stores);
        builder.AddCare(HostSettings.Read());
        builder.Services.AddSingleton(new Pages.Place(folder));
        builder.Services.AddPageFrame();
        builder.Services.AddAccess();
        builder.Services.AddCustomers();
        builder.Services.AddImports(folder);
        builder.Services.AddReporting();
        builder.Services.AddReportTurns();
        builder.Services.AddApi();

        // Nothing is kept outside the data folder. What one site has signed, another on the same folder understands,
        // wherever its program lies.
        builder.Services.AddDataProtection().SetApplicationName("CrmReports").PersistKeysToFileSystem(new DirectoryInfo(PrivateFolder.Create(Path.Combine(folder, "keys"))));
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseCare();
        app.UseApiRefusals();
        app.UsePageFrame();
        app.UseAccess();
        app.UseLanguages();
        app.UseAntiforgery();
        app.UseReportTurns();
        app.MapRazorPages();
        app.MapReporting();
        app.MapApi();
        app.MapPageFrame();
        app.MapImports();
        app.MapCare();
        return app;
    }

    private static void Start(WebApplication app)
    {
        try
        {
            app.Start();
        }
        catch (IOException fault)
        {
            throw new UsageException($"{fault.Message} Another address: ASPNETCORE_URLS=http://localhost:5080");
        }
    }

    private static void Announce(WebApplication app, string folder)
    {
        var place = app.Services.GetRequiredService<IDataStore>().Care.Place;
        var where = place == folder ? folder : $"{place}, files in {folder}";
        if (app.Services.GetRequiredService<HostSettings>().JsonLog)
        {
            // Whatever reads the log reads JSON alone; the link of the first start is for the console and never in a log.
            WriteFirstLink(app);
            LogStart(app.Logger, ProductVersion.Text, string.Join(' ', app.Urls), where);
            return;
        }

        Console.WriteLine($"CrmReports {ProductVersion.Text}, data in {where}");
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"Open {address}");
        }

        WriteFirstLink(app);
        Console.WriteLine("Ctrl+C ends it.");
    }

    private static void WriteFirstLink(WebApplication app)
    {
        if (app.Services.GetRequiredService<FirstRun>().Link is { } link)
        {
            Console.WriteLine($"First start: make the first admin at {link}");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "CrmReports {Version} serves {Addresses}, data in {Place}")]
    private static partial void LogStart(ILogger logger, string version, string addresses, string place);
}
