using CrmReports.Application.Data;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Imports;

/// <summary>Runs the import worker as long as the site runs. What it is at when the site ends goes on at the next start.</summary>
internal sealed class ImportWork(ImportWorker worker) : IHostedService
{
    /// <summary>Of the five seconds that the site has to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        worker.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() => worker.End(Grace), CancellationToken.None);
}

/// <summary>Writes down faults of the worker that no import can be blamed for. Their messages may quote what a customer's
/// file says, so only their kind and place are kept.</summary>
internal sealed partial class WorkFaults(ILogger<ImportWork> logger)
{
    public void Log(Exception fault)
    {
        if (IStoreFault.IsPassing(fault))
        {
            LogWaiting();
        }
        else
        {
            LogFault(fault.GetType().FullName ?? "fault", fault.StackTrace ?? "");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The import worker waits: the database was not reached or was busy")]
    private partial void LogWaiting();

    [LoggerMessage(Level = LogLevel.Error, Message = "The import worker met {Kind}\n{Stack}")]
    private partial void LogFault(string kind, string stack);
}
