namespace CrmReports.Application.Reports;

/// <summary>A lock round something that takes long: whoever waits for it may leave.</summary>
internal readonly struct Turn : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly object gate;

    private Turn(object gate) => this.gate = gate;

    public static Turn Wait(object gate, CancellationToken ct)
    {
        do
        {
            ct.ThrowIfCancellationRequested();
        }
        while (!Monitor.TryEnter(gate, Look));

        return new Turn(gate);
    }

    public void Dispose() => Monitor.Exit(gate);
}
