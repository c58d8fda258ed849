using System.Runtime.ExceptionServices;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// Reads the purchases on several threads, each with a session of its own on the same snapshot, and gives them in
/// order: the ids are cut into stretches, of which each thread takes the next. Bounded: at most so many stretches are
/// read ahead.
/// </summary>
internal sealed class ParallelRows : ReportRows
{
    private const int Ahead = 2;

    private readonly FieldType[] types;
    private readonly Func<ReportSession, int, FactRows> open;
    private readonly int stretches;
    private readonly RowBlock?[] done;
    private readonly Stack<RowBlock> free = new();
    private readonly Thread[] threads;
    private readonly object gate = new();
    private ExceptionDispatchInfo? fault;
    private bool stopped;
    private int next;
    private int current = -1;
    private RowBlock? block;
    private int row;

    /// <param name="sessions">One for each thread; disposed with the rows.</param>
    /// <param name="open">Opens a stretch of the rows by its number.</param>
    public ParallelRows(FieldType[] types, IReadOnlyList<ReportSession> sessions, int stretches, Func<ReportSession, int, FactRows> open)
    {
        this.types = types;
        this.open = open;
        this.stretches = stretches;
        done = new RowBlock?[sessions.Count + Ahead];
        threads = [.. sessions.Select(session => new Thread(() => Work(session)) { IsBackground = true, Name = "purchases" })];
        foreach (var thread in threads)
        {
            thread.Start();
        }
    }

    public override bool Read()
    {
        while (block is null || ++row >= block.Rows)
        {
            if (!TakeBlock())
            {
                return false;
            }

            row = -1;
        }

        return true;
    }

    public override bool IsNull(int column) => block!.IsNull(row, column);

    public override long GetInt64(int column) => block!.Int64(row, column);

    public override double GetDouble(int column) => types[column] == FieldType.Number
        ? BitConverter.Int64BitsToDouble(block!.Int64(row, column))
        : block!.Int64(row, column);

    public override bool IsDateOnly(int column) => block!.IsDateOnly(row, column);

    public override ReadOnlySpan<byte> GetUtf8(int column) => block!.Utf8(row, column);

    protected override void Dispose(bool disposing)
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

    private bool TakeBlock()
    {
        lock (gate)
        {
            if (block is not null)
            {
                free.Push(block);
                block = null;
            }

            if (current + 1 >= stretches)
            {
                return false;
            }

            current++;
            Monitor.PulseAll(gate);
            while (done[current % done.Length] is null && fault is null)
            {
                Monitor.Wait(gate);
            }

            fault?.Throw();
            block = done[current % done.Length];
            done[current % done.Length] = null;
            return true;
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
                    Fill(session, stretch, target);
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
    private (int Stretch, RowBlock Target) TakeStretch()
    {
        lock (gate)
        {
            while (!stopped && next < stretches && next - current >= done.Length)
            {
                Monitor.Wait(gate);
            }

            return stopped || next >= stretches
                ? (-1, null!)
                : (next++, free.TryPop(out var used) ? used : new RowBlock(types, (int)PurchaseQuery.Stretch * 9 / 8));
        }
    }

    private void Fill(ReportSession session, int stretch, RowBlock target)
    {
        target.Clear();
        using var rows = open(session, stretch);
        while (!Volatile.Read(ref stopped) && rows.Read())
        {
            target.Add(rows);
        }
    }
}
