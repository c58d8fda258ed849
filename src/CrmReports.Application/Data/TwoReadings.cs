namespace CrmReports.Application.Data;

/// <summary>Two readings of the store at once, each by a session of its own.</summary>
internal static class TwoReadings
{
    /// <summary>Ends when both have ended, also where one of them fails: until then their sessions are in use.</summary>
    public static (T First, T Second) Run<T>(Func<T> first, Func<T> second, CancellationToken cancellation)
    {
        var beside = Task.Run(second, cancellation);
        T here;
        try
        {
            here = first();
        }
        finally
        {
            beside.ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        }

        return (here, beside.GetAwaiter().GetResult());
    }
}
