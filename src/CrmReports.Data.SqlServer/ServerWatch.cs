namespace CrmReports.Data.SqlServer;

/// <summary>
/// Knows that the server does not answer, until it does again. Each opening of a connection that waits in vain takes as long
/// as the connection string allows (15 s), one after the other in a pool, and the pool then refuses for up to a minute,
/// whatever the server does. So where a connection cannot be opened, and a second question is in vain too, everybody is
/// refused at once while the server is asked each second.
/// </summary>
/// <param name="answers">Asks the server; given whether it is the first question, which is not to take long.</param>
/// <param name="back">Told when it answers again.</param>
internal sealed class ServerWatch(Func<bool, Task<bool>> answers, Action back, TimeProvider clock)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>After so long without anybody who wants to know, the next one asks the server by themselves.</summary>
    private static readonly TimeSpan Interest = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private SqlServerStoreException? away;
    private bool isAsking;
    private long lastWanted;

    /// <exception cref="SqlServerStoreException">The server does not answer.</exception>
    public void RefuseWhileAway()
    {
        lock (gate)
        {
            if (away is null)
            {
                return;
            }

            lastWanted = clock.GetTimestamp();
            throw new SqlServerStoreException(away.Number, away.Message, away.InnerException);
        }
    }

    /// <summary>Told of each connection that could not be opened.</summary>
    public void Note(SqlServerStoreException fault)
    {
        lock (gate)
        {
            if (fault.IsServerAway && !isAsking)
            {
                isAsking = true;
                _ = Task.Run(() => Ask(fault));
            }
        }
    }

    private async Task Ask(SqlServerStoreException fault)
    {
        try
        {
            if (await Answers(isFirst: true))
            {
                return;
            }

            lock (gate)
            {
                (away, lastWanted) = (fault, clock.GetTimestamp());
            }

            do
            {
                await Task.Delay(Pace, clock);
            }
            while (IsWanted() && !await Answers(isFirst: false));
            back();
        }
        finally
        {
            lock (gate)
            {
                (away, isAsking) = (null, false);
            }
        }
    }

    private bool IsWanted()
    {
        lock (gate)
        {
            return clock.GetElapsedTime(lastWanted) < Interest;
        }
    }

    private async Task<bool> Answers(bool isFirst)
    {
        try
        {
            return await answers(isFirst);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Whatever the driver makes of a connection that breaks.
            return false;
        }
    }
}
