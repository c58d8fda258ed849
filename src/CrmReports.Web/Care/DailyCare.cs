using CrmReports.Application.Care;
using CrmReports.Application.Data;
using CrmReports.Web.Pages;

namespace CrmReports.Web.Care;

/// <summary>Removes once a day what has been kept long enough, and lists in the log what it was. While an import runs it
/// tries again an hour later.</summary>
internal sealed partial class DailyCare(IDataStore store, Place place, TimeProvider clock, ILogger<DailyCare> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, clock, stoppingToken);
            pause = await Task.Run(Tidy, stoppingToken) ? Day : Hour;
        }
    }

    private bool Tidy()
    {
        try
        {
            var removed = new Retention(store, place.Folder, clock).Tidy();
            foreach (var item in removed ?? [])
            {
                LogRemoved(logger, RemovedText.English(item));
            }

            return removed is not null;
        }
        catch (Exception fault)
        {
            LogFault(logger, fault.GetType().FullName ?? "fault", fault.StackTrace ?? "");
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed by the retention settings: {What}")]
    private static partial void LogRemoved(ILogger logger, string what);

    [LoggerMessage(Level = LogLevel.Error, Message = "The daily tidying failed with {Kind}\n{Stack}")]
    private static partial void LogFault(ILogger logger, string kind, string stack);
}
