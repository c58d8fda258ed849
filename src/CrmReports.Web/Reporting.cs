using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Downloads;
using CrmReports.Web.Formatting;
using CrmReports.Web.Pages.Overview;
using CrmReports.Web.Pages.Reports;
using CrmReports.Web.Pages.Statistics;
using CrmReports.Web.Warmth;

namespace CrmReports.Web;

/// <summary>Reports, put into the host.</summary>
internal static class Reporting
{
    public static void AddReporting(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ReportEngine(provider.GetRequiredService<IDataStore>()));
        services.AddSingleton(provider => new ReportCache(provider.GetRequiredService<IDataStore>()));
        services.AddSingleton<CachedReports>();
        services.AddSingleton<Overviews>();
        services.AddSingleton<Pivots>();
        services.AddSingleton<Distributions>();
        services.AddSingleton<OverviewWarmth>();
        services.AddHostedService(provider => provider.GetRequiredService<OverviewWarmth>());
        services.AddSingleton<SiteWarmth>();
        services.AddHostedService(provider => provider.GetRequiredService<SiteWarmth>());
        services.AddScoped<ReportValues>();
        services.AddScoped<OverviewText>();
        services.AddScoped<SalesText>();
        services.AddScoped<ReportChips>();
        services.AddScoped<StatisticsText>();
        services.AddScoped<InteractionsText>();
    }

    public static void MapReporting(this IEndpointRouteBuilder routes) => ReportDownloads.Map(routes);
}
