namespace CrmReports.Application.Imports;

/// <summary>How many uploads each person has under way.</summary>
internal sealed class UploadSlots(int perPerson)
{
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);

    /// <summary>Null where the person has as many as one may have; to be disposed when the upload is over.</summary>
    public IDisposable? TryTake(string? person)
    {
        var name = person ?? "";
        lock (taken)
        {
            var count = taken.GetValueOrDefault(name);
            if (count >= perPerson)
            {
                return null;
            }

            taken[name] = count + 1;
            return new Slot(this, name);
        }
    }

    private void GiveBack(string name)
    {
        lock (taken)
        {
            if (--taken[name] == 0)
            {
                taken.Remove(name);
            }
        }
    }

    private sealed class Slot(UploadSlots slots, string name) : IDisposable
    {
        private int isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isGivenBack, 1) == 0)
            {
                slots.GiveBack(name);
            }
        }
    }
}

/// <summary>Sees whether an upload keeps up a least pace, window by window.</summary>
internal sealed class UploadPace(UploadLimits limits)
{
    private readonly long begun = System.Diagnostics.Stopwatch.GetTimestamp();
    private long windowBegun = System.Diagnostics.Stopwatch.GetTimestamp();
    private long windowBytes;

    /// <summary>How long the next bytes may take to come.</summary>
    public TimeSpan Patience
    {
        get
        {
            var window = limits.Window - System.Diagnostics.Stopwatch.GetElapsedTime(windowBegun);
            var whole = limits.Deadline - System.Diagnostics.Stopwatch.GetElapsedTime(begun);
            var least = window < whole ? window : whole;
            return least > TimeSpan.FromMilliseconds(1) ? least : TimeSpan.FromMilliseconds(1);
        }
    }

    /// <summary>Counts bytes that came; false where the upload is too slow.</summary>
    public bool Take(int bytes)
    {
        windowBytes += bytes;
        if (System.Diagnostics.Stopwatch.GetElapsedTime(begun) > limits.Deadline)
        {
            return false;
        }

        if (windowBytes >= limits.BytesPerWindow)
        {
            (windowBegun, windowBytes) = (System.Diagnostics.Stopwatch.GetTimestamp(), 0);
        }

        return System.Diagnostics.Stopwatch.GetElapsedTime(windowBegun) <= limits.Window;
    }
}
