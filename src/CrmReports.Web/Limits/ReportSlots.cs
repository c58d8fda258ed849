using System.Threading.RateLimiting;

namespace CrmReports.Web.Limits;

/// <summary>How many reports are made at once.</summary>
public sealed record ReportLimits
{
    /// <summary>Of one person.</summary>
    public int PerPerson { get; init; } = 3;

    /// <summary>Of one person, waiting for their others. Twelve at once are too many.</summary>
    public int WaitingPerPerson { get; init; } = 6;

    /// <summary>Pages of all people, and beside them as many files.</summary>
    public int InAll { get; init; } = Math.Max(4, Environment.ProcessorCount * 2);

    public int WaitingInAll { get; init; } = 100;

    /// <summary>Nobody waits longer for the turn to come.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}

internal enum SlotRefusal
{
    /// <summary>The person asks for too many reports at once.</summary>
    Person,

    /// <summary>All people together do.</summary>
    Site,
}

/// <summary>The turns of those who ask for reports. First a person's own, so that nobody takes those of others by waiting.</summary>
internal sealed class ReportSlots(ReportLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<long> persons = PartitionedRateLimiter.Create<long, long>(person =>
        RateLimitPartition.GetConcurrencyLimiter(person, _ => Options(limits.PerPerson, limits.WaitingPerPerson)));

    private readonly ConcurrencyLimiter pages = new(Options(limits.InAll, limits.WaitingInAll));
    private readonly ConcurrencyLimiter files = new(Options(limits.InAll, limits.WaitingInAll));

    /// <summary>Waits for a turn, which ends when it is disposed.</summary>
    /// <exception cref="OperationCanceledException">Whoever asked has left.</exception>
    public async Task<(IDisposable? Slot, SlotRefusal? Refusal)> Take(long person, ReportWork work, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(limits.Patience);
        var own = await Wait(() => persons.AcquireAsync(person, 1, patience.Token), ct);
        if (own is null)
        {
            return (null, SlotRefusal.Person);
        }

        try
        {
            var ofAll = work == ReportWork.Page ? pages : files;
            if (await Wait(() => ofAll.AcquireAsync(1, patience.Token), ct) is { } shared)
            {
                return (new Slot(own, shared), null);
            }
        }
        catch
        {
            own.Dispose();
            throw;
        }

        own.Dispose();
        return (null, SlotRefusal.Site);
    }

    public void Dispose()
    {
        persons.Dispose();
        pages.Dispose();
        files.Dispose();
    }

    private static ConcurrencyLimiterOptions Options(int atOnce, int waiting) =>
        new() { PermitLimit = atOnce, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    /// <summary>Null where too many wait already, or this one has waited long enough.</summary>
    private static async Task<RateLimitLease?> Wait(Func<ValueTask<RateLimitLease>> acquire, CancellationToken ct)
    {
        try
        {
            var lease = await acquire();
            if (lease.IsAcquired)
            {
                return lease;
            }

            lease.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private sealed class Slot(RateLimitLease own, RateLimitLease shared) : IDisposable
    {
        public void Dispose()
        {
            shared.Dispose();
            own.Dispose();
        }
    }
}
