using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Api;
using CrmReports.Web.Pages.Imports;

namespace CrmReports.Web.Imports;

/// <summary>What pages and the API need to see to imports.</summary>
internal static class ImportSetup
{
    public static void AddImports(this IServiceCollection services, string folder)
    {
        services.AddSingleton(provider => new ImportEngine(provider.GetRequiredService<IDataStore>(), folder, TimeProvider.System));
        services.AddSingleton(provider => new ImportWorker(
            provider.GetRequiredService<ImportEngine>(), provider.GetRequiredService<WorkFaults>().Log));
        services.AddSingleton<WorkFaults>();
        services.AddSingleton(provider => new UploadDesk(provider.GetRequiredService<ImportEngine>(), new UploadLimits()));
        services.AddSingleton<ImportPreviewer>();
        services.AddSingleton<ImportHistory>();
        services.AddSingleton<LedgerReader>();
        services.AddScoped<ImportWords>();
        services.AddScoped<ProgressText>();
        services.AddScoped<ReasonWords>();
        services.AddSingleton<ImportAnswers>();
        services.AddHostedService<ImportWork>();
    }

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        ImportStreams.Map(routes);
        ImportsApi.Map(routes);
    }
}
