using CrmReports.Application.Data;

namespace CrmReports.Application.Care.Copying;

public enum CopyPhase
{
    /// <summary>What an earlier attempt copied is read.</summary>
    Checking,
    Copying,
    Comparing,
}

/// <summary>How far a copy is.</summary>
/// <param name="Share">Of the whole, from 0 to 1.</param>
public sealed record CopyProgress(CopyPhase Phase, string Table, long Rows, double Share);

/// <summary>Says how far a copy is, and ends it where it is cancelled.</summary>
/// <param name="kept">Told after each transaction; tests end there.</param>
internal sealed class CopyWatch(IProgress<CopyProgress>? progress, Action? kept, CancellationToken cancellation)
{
    private const int RowsAtATime = 4096;

    private CopyTable? current;
    private CopyPhase phase;
    private long rows;
    private long done;

    /// <summary>Rows to be copied and rows to be compared.</summary>
    public long Total { get; set; }

    public void Next(CopyPhase now, CopyTable table)
    {
        if (table != current || now != phase)
        {
            (current, phase, rows) = (table, now, 0);
            Report();
        }

        done += now == CopyPhase.Checking ? 0 : 1;
        if (++rows % RowsAtATime == 0)
        {
            Report();
        }
    }

    /// <summary>Counts rows as done that were copied earlier.</summary>
    public void Skip(long count) => done += count;

    public void Kept()
    {
        kept?.Invoke();
        cancellation.ThrowIfCancellationRequested();
    }

    private void Report()
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new CopyProgress(phase, current!.Name, rows, Total == 0 ? 0 : Math.Min(1, (double)done / Total)));
    }
}
