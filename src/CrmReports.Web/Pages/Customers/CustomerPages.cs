using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Imports;
using CrmReports.Application.Imports.Editing;
using CrmReports.Web.Warmth;

namespace CrmReports.Web.Pages.Customers;

/// <summary>What the pages about customers need, put into the host.</summary>
internal static class CustomerPages
{
    public static void AddCustomers(this IServiceCollection services)
    {
        services.AddSingleton<CustomerSearch>();
        services.AddSingleton<CustomerFile>();
        services.AddSingleton(provider => new CustomerEditor(
            provider.GetRequiredService<ImportEngine>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<CustomerCharts>();
        services.AddScoped<CustomerValues>();
        services.AddSingleton<CustomerIndexKeeper>();
        services.AddHostedService(provider => provider.GetRequiredService<CustomerIndexKeeper>());
    }
}

/// <summary>Makes the index of the search before it is asked for, after each change of the data, as long as somebody
/// searches; and gives its memory back when nobody has for a while.</summary>
internal sealed class CustomerIndexKeeper(CustomerSearch search, OverviewWarmth overview, ILogger<CustomerIndexKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const long IdleMilliseconds = 15 * 60 * 1000;

    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the index of the start is made, or could not be.</summary>
    public Task First => first.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            // The overview is what people open first; two at once would make both late.
            await overview.First.WaitAsync(stoppingToken);
            Keep(stoppingToken);
            first.TrySetResult();
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Keep(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Keep(CancellationToken stop)
    {
        try
        {
            if (Environment.TickCount64 - search.LastUse > IdleMilliseconds)
            {
                search.Release();
            }
            else
            {
                search.Prepare(stop);
                if (first.Task.IsCompleted)
                {
                    search.PrepareAll(stop);
                }
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.LogWarning("The index of the customer search could not be made ({Fault}); the next search tries again.", fault.GetType().Name);
        }
    }
}
