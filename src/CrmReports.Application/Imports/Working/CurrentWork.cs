namespace CrmReports.Application.Imports;

/// <summary>What the background worker is at.</summary>
internal sealed class CurrentWork(long importId, WorkWatch watch, CancellationToken ending) : IDisposable
{
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(ending);
    private readonly Lock gate = new();
    private bool isOver;

    public long ImportId => importId;

    public WorkWatch Watch => watch;

    /// <summary>Ends when a person stops the work, and with the process.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether it has begun; before that it waits for the lock, and another process may be at the same import.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Whether a person stopped it; else it is taken up again.</summary>
    public bool IsStopped { get; private set; }

    public void Begin() => HasBegun = true;

    public void Stop() => End(isStopped: true);

    /// <summary>Another process looks after it now.</summary>
    public void GiveUp() => End(isStopped: false);

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            source.Dispose();
        }
    }

    private void End(bool isStopped)
    {
        lock (gate)
        {
            IsStopped |= isStopped;
            if (!isOver)
            {
                source.Cancel();
            }
        }
    }
}
