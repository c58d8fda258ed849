namespace CrmReports.Application.Imports;

/// <summary>What the background worker is at.</summary>
internal sealed class CurrentWork(long importId, WorkWatch watch, CancellationToken ending) : IDisposable
{
    private readonly CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(ending);

    public long ImportId => importId;

    public WorkWatch Watch => watch;

    /// <summary>Ends when a person stops the work, and with the process.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether a person stopped it; else it is taken up again.</summary>
    public bool IsStopped { get; private set; }

    public void Stop()
    {
        IsStopped = true;
        source.Cancel();
    }

    public void Dispose() => source.Dispose();
}
