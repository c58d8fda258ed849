using CrmReports.Application.Data;
using CrmReports.Web.Access;
using CrmReports.Web.Commands;
using CrmReports.Web.Frame;
using Microsoft.AspNetCore.DataProtection;

namespace CrmReports.Web;

/// <summary>The product as a web site.</summary>
public static class WebSite
{
    public static int Run(Func<string, IDataStore> open)
    {
        try
        {
            Serve(open);
            return ExitCode.Done;
        }
        catch (Exception fault)
        {
            return Faults.Report(fault, Console.Error);
        }
    }

    private static void Serve(Func<string, IDataStore> open)
    {
        var folder = DataFolder.Find();
        var store = open(folder);
        store.Migrate();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // What is served lies beside the program, whatever the folder it is started from.
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(new Pages.Place(folder));
        builder.Services.AddPageFrame();
        builder.Services.AddAccess();

        // Nothing is kept outside the data folder.
        builder.Services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        using var app = builder.Build();
        app.UsePageFrame();
        app.UseAccess();
        app.UseLanguages();
        app.UseAntiforgery();
        app.MapRazorPages();
        app.MapPageFrame();
        Start(app);
        Announce(app, folder);
        app.WaitForShutdown();
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
        Console.WriteLine($"CrmReports {ProductVersion.Text}, data in {folder}");
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"Open {address}");
        }

        if (app.Services.GetRequiredService<FirstRun>().MakeLink(app.Urls.First()) is { } link)
        {
            Console.WriteLine($"First start: make the first admin at {link}");
        }

        Console.WriteLine("Ctrl+C ends it.");
    }
}
