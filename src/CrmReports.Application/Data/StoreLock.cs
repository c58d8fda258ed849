namespace CrmReports.Application.Data;

/// <summary>What only one process at a time may do, of all that use a store.</summary>
public enum StoreLock
{
    /// <summary>To change the data: import, undo, edit, erase; and to tidy up behind those who did.</summary>
    Worker,
}

/// <summary>Waiting for a lock of a store.</summary>
public static class StoreLocks
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Whoever waits long asks seldom: asking may mean a connection to a server.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <exception cref="TimeoutException">Somebody else held it all the time.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants it any more.</exception>
    public static IDisposable Lock(this IDataStore store, StoreLock which, TimeSpan? atMost = null, CancellationToken cancellation = default)
    {
        var until = Environment.TickCount64 + (long)(atMost ?? TimeSpan.FromMinutes(5)).TotalMilliseconds;
        for (var pause = FirstPause; ; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            cancellation.ThrowIfCancellationRequested();
            if (store.TryLock(which) is { } taken)
            {
                return taken;
            }

            if (Environment.TickCount64 > until)
            {
                throw new TimeoutException($"The lock {which} of the store is held by another process.");
            }

            cancellation.WaitHandle.WaitOne(pause);
        }
    }
}
