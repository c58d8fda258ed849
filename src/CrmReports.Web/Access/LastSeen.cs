using System.Collections.Concurrent;
using CrmReports.Application.People;

namespace CrmReports.Web.Access;

/// <summary>Writes down when sessions and tokens were last used, all together every half minute: no request waits for the
/// store to be free.</summary>
internal sealed partial class LastSeen(Sessions sessions, TimeProvider clock, ILogger<LastSeen> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(bool IsToken, long Id), DateTime> noted = new();

    public void Note(SignedIn person)
    {
        var id = person.TokenId is { } token ? (true, token) : (false, person.SessionId ?? 0);
        noted[id] = clock.GetUtcNow().UtcDateTime;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                Write();
            }
        }
        catch (OperationCanceledException)
        {
            Write();
        }
    }

    private void Write()
    {
        var taken = noted.Keys.Select(id => noted.TryRemove(id, out var at) ? (Id: id, At: at) : default).Where(seen => seen.At != default).ToList();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            sessions.Seen(
                taken.Where(seen => !seen.Id.IsToken).ToDictionary(seen => seen.Id.Id, seen => seen.At),
                taken.Where(seen => seen.Id.IsToken).ToDictionary(seen => seen.Id.Id, seen => seen.At));
        }
        catch (Exception fault)
        {
            LogLost(logger, fault.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "When sessions were last used could not be written: {Kind}")]
    private static partial void LogLost(ILogger logger, string kind);
}
