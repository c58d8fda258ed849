using CrmReports.Application.Organisation;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;

namespace CrmReports.Web.Warmth;

/// <summary>Makes the overview of new data before anybody asks: after the start, and soon after each change.</summary>
internal sealed partial class OverviewWarmth(
    Overviews overviews, ReportCache cache, SettingsBook settings, IHostApplicationLifetime host, ILogger<OverviewWarmth> log) : BackgroundService
{
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Ends when the overview of the start is made, or could not be: what is less wanted waits for it.</summary>
    public Task First => first.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not before the site answers: the start would share the processor with it.
        await Started(stoppingToken);
        using var timer = new PeriodicTimer(Look);
        var known = -1L;
        do
        {
            try
            {
                known = await Task.Run(() => Warm(known, stoppingToken), stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFault(log, fault.GetType().Name);
            }

            first.TrySetResult();
        }
        while (!stoppingToken.IsCancellationRequested && await Next(timer, stoppingToken));
    }

    private async Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var on = host.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stop);
    }

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private long Warm(long known, CancellationToken stop)
    {
        var now = cache.DataVersion();
        if (now != known)
        {
            overviews.Get(new OverviewRequest(Preferred: settings.Current.Currency), stop);
        }

        return now;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The overview could not be made ahead: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
