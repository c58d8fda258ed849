using System.Runtime.ExceptionServices;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports;

/// <summary>
/// Reads stretches on several threads, each of which makes something of the stretch it has taken, and gives what was
/// made in order. Bounded: at most so many stretches are read ahead.
/// </summary>
/// <typeparam name="T">What is made of a stretch; used again for later ones.</typeparam>
internal sealed class OrderedStretches<T> : IDisposable
    where T : class
{
    private const int Ahead = 2;

    private readonly Stretches stretches;
    private readonly Func<T> create;
    private readonly Action<T, ReportRows> fill;
    private readonly T?[] done;
    private readonly Stack<T> free = new();
    private readonly Thread[] threads;
    private readonly object gate = new();
    private ExceptionDispatchInfo? fault;
    private bool stopped;
    private int next;
    private int current = -1;
    private T? given;

    /// <param name="stretches">The sessions are disposed with this.</param>
    /// <param name="create">Makes a target; called as often as stretches are under way at once.</param>
    /// <param name="fill">Reads the rows of one stretch into a target. Runs on several threads at once.</param>
    public OrderedStretches(Stretches stretches, Func<T> create, Action<T, ReportRows> fill)
    {
        this.stretches = stretches;
        this.create = create;
        this.fill = fill;
        done = new T?[stretches.Sessions.Count + Ahead];
        threads = [.. stretches.Sessions.Select(session => new Thread(() => Work(session)) { IsBackground = true, Name = "purchases" })];
        foreach (var thread in threads)
        {
            thread.Start();
        }
    }

    /// <summary>What was made of the next stretch, valid until the next call; null at the end.</summary>
    public T? Next()
    {
        lock (gate)
        {
            if (given is not null)
            {
                free.Push(given);
                given = null;
            }

            if (current + 1 >= stretches.Count)
            {
                return null;
            }

            current++;
            Monitor.PulseAll(gate);
            while (done[current % done.Length] is null && fault is null)
            {
                Monitor.Wait(gate);
            }

            fault?.Throw();
            given = done[current % done.Length];
            done[current % done.Length] = null;
            return given;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    private void Work(ReportSession session)
    {
        try
        {
            using (session)
            {
                while (TakeStretch() is var (stretch, target) && stretch >= 0)
                {
                    using (var rows = stretches.Open(session, stretch))
                    {
                        fill(target, rows);
                    }

                    lock (gate)
                    {
                        done[stretch % done.Length] = target;
                        Monitor.PulseAll(gate);
                    }
                }
            }
        }
        catch (Exception exception)
        {
            // Thrown again on the reader's thread.
            lock (gate)
            {
                fault ??= ExceptionDispatchInfo.Capture(exception);
                stopped = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>The next stretch, once there is room for it; -1 when there is none.</summary>
    private (int Stretch, T Target) TakeStretch()
    {
        lock (gate)
        {
            while (!stopped && next < stretches.Count && next - current >= done.Length)
            {
                Monitor.Wait(gate);
            }

            return stopped || next >= stretches.Count
                ? (-1, null!)
                : (next++, free.TryPop(out var used) ? used : create());
        }
    }
}
