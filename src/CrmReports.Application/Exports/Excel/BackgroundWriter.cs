using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace CrmReports.Application.Exports.Excel;

/// <summary>
/// Writes filled arrays to a stream on another thread, so that formatting and compressing take a core each. The arrays
/// go round; when all are full, the one who fills them waits.
/// </summary>
internal sealed class BackgroundWriter : IDisposable
{
    private const int Arrays = 6;

    private readonly BlockingCollection<(byte[] Bytes, int Length)> full = [];
    private readonly BlockingCollection<byte[]> empty = [];
    private readonly Stream output;
    private readonly Task worker;
    private volatile ExceptionDispatchInfo? failure;

    public BackgroundWriter(Stream output, int size)
    {
        this.output = output;
        for (var i = 0; i < Arrays; i++)
        {
            empty.Add(new byte[size]);
        }

        worker = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Takes a filled array and gives an empty one.</summary>
    /// <exception cref="Exception">Whatever an earlier write threw.</exception>
    public byte[] Exchange(byte[] bytes, int length)
    {
        full.Add((bytes, length));
        var next = empty.Take();
        failure?.Throw();
        return next;
    }

    /// <summary>Waits until everything is written.</summary>
    /// <exception cref="Exception">Whatever a write threw.</exception>
    public void Complete()
    {
        Dispose();
        failure?.Throw();
    }

    public void Dispose()
    {
        if (!full.IsAddingCompleted)
        {
            full.CompleteAdding();
            worker.Wait();
        }
    }

    private void Run()
    {
        foreach (var (bytes, length) in full.GetConsumingEnumerable())
        {
            try
            {
                if (failure is null)
                {
                    output.Write(bytes, 0, length);
                }
            }
            catch (Exception problem)
            {
                // Thrown again where the arrays are filled; until then they go on round, so that nobody waits for ever.
                failure = ExceptionDispatchInfo.Capture(problem);
            }

            empty.Add(bytes);
        }
    }
}
