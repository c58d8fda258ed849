namespace CrmReports.Application.Data;

/// <summary>A fault of a database as its provider reports it.</summary>
public interface IStoreFault
{
    /// <summary>Whether it passes: a connection that broke, a server that is being restarted or that chose this transaction
    /// as the victim of a deadlock. The same whole step may succeed another time.</summary>
    bool IsTransient { get; }

    StoreTrouble Trouble { get; }

    /// <summary>Whether a fault is, or comes from, one that passes.</summary>
    static bool IsPassing(Exception? fault) => fault is IStoreFault { IsTransient: true } || (fault?.InnerException is { } cause && IsPassing(cause));
}

/// <summary>Another attempt of a whole step after a fault that passes. The step must begin anew and leave nothing behind
/// where it failed; nothing inside of a transaction is tried again.</summary>
internal static class Attempts
{
    /// <summary>Long enough for a server to be restarted or to fail over.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)];

    /// <param name="step">The step; given how many attempts there were before.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static T Run<T>(Func<int, T> step, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return step(attempt);
            }
            catch (Exception fault) when (fault is IStoreFault { IsTransient: true } && attempt < Pauses.Length && !cancellation.IsCancellationRequested)
            {
                cancellation.WaitHandle.WaitOne(Pauses[attempt]);
            }
        }
    }
}
