using System.Runtime.ExceptionServices;

namespace CrmReports.Data.Sqlite;

/// <summary>
/// Lets the bulk inserts of a session go on beside the thread that makes their rows: full blocks are carried out by a
/// thread of its own, in the order in which they come. A connection is for one thread at a time, so everything else
/// on it waits until that is done (<see cref="Drain"/>), and while rows of a query are being read blocks are carried
/// out where they are handed over.
/// </summary>
internal sealed class SqliteWriter(SqliteConnectionHandle connection)
{
    private const int MostWaiting = 2;

    private readonly object gate = new();
    private readonly Queue<(SqliteInsertSink Sink, RowBlock Block)> waiting = new();
    private Thread? thread;
    private bool ends;
    private ExceptionDispatchInfo? fault;

    /// <summary>Blocks handed over and not yet carried out.</summary>
    private volatile int pending;

    public SqliteConnectionHandle Connection => connection;

    /// <summary>Queries of the session whose rows are being read.</summary>
    public int OpenQueries { get; set; }

    public void HandOver(SqliteInsertSink sink, RowBlock block)
    {
        if (OpenQueries > 0)
        {
            Run(sink, block);
            return;
        }

        lock (gate)
        {
            while (waiting.Count >= MostWaiting && fault is null)
            {
                Monitor.Wait(gate);
            }

            fault?.Throw();
            waiting.Enqueue((sink, block));
            pending++;
            thread ??= Start();
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Carries a block out at once.</summary>
    public void Run(SqliteInsertSink sink, RowBlock block)
    {
        Drain();
        sink.Insert(block);
    }

    /// <summary>Waits until all blocks are carried out; the connection is the caller's then.</summary>
    public void Drain()
    {
        if (pending == 0 && fault is null)
        {
            return;
        }

        lock (gate)
        {
            Wait();
            fault?.Throw();
        }
    }

    /// <summary>Does something on the connection also after a fault.</summary>
    public void Quietly(Action action)
    {
        lock (gate)
        {
            Wait();
        }

        action();
    }

    /// <summary>Ends the thread. What waits is not carried out any more.</summary>
    public void End()
    {
        lock (gate)
        {
            ends = true;
            pending -= waiting.Count;
            waiting.Clear();
            Monitor.PulseAll(gate);
        }

        thread?.Join();
    }

    private void Wait()
    {
        while (pending > 0)
        {
            Monitor.Wait(gate);
        }
    }

    private Thread Start()
    {
        var started = new Thread(Work) { IsBackground = true, Name = "SQLite writer" };
        started.Start();
        return started;
    }

    private void Work()
    {
        while (Take() is var (sink, block))
        {
            try
            {
                sink.Insert(block);
                Done(null);
            }
            catch (Exception problem)
            {
                Done(ExceptionDispatchInfo.Capture(problem));
            }
        }
    }

    private (SqliteInsertSink Sink, RowBlock Block)? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (ends)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }

            var next = waiting.Dequeue();
            Monitor.PulseAll(gate);
            return next;
        }
    }

    /// <summary>After a fault nothing more is carried out: the transaction cannot be committed.</summary>
    private void Done(ExceptionDispatchInfo? problem)
    {
        lock (gate)
        {
            pending--;
            if (problem is not null)
            {
                fault = problem;
                pending -= waiting.Count;
                waiting.Clear();
            }

            Monitor.PulseAll(gate);
        }
    }
}
