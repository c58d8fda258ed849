using System.Diagnostics.CodeAnalysis;
using CrmReports.Application.Data;

namespace CrmReports.Application.Reports;

/// <summary>
/// What was computed of one data version, kept until the data change: the same question is computed once, also when
/// many ask it at the same moment. Bounded: what was asked for longest ago makes room for the new.
/// </summary>
public sealed class ReportCache(IDataStore store, long budget = ReportCache.DefaultBudget)
{
    public const long DefaultBudget = 64L << 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> byUse = new();
    private long version = -1;
    private long held;

    /// <summary>About how many bytes the answers take.</summary>
    public long Held
    {
        get
        {
            lock (gate)
            {
                return held;
            }
        }
    }

    /// <summary>The data version now.</summary>
    public long DataVersion()
    {
        using var session = store.Read();
        using var rows = session.Query("SELECT \"DataVersion\" FROM \"State\"");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    /// <summary>The answer of the data as they are now.</summary>
    /// <param name="question">Names the question and everything that its answer depends on but the data.</param>
    /// <param name="compute">Its answer must not change afterwards.</param>
    /// <param name="sizeOf">About how many bytes the answer takes.</param>
    /// <param name="dataVersion">That of the snapshot from which it is computed; null where that is opened by
    /// <paramref name="compute"/>.</param>
    /// <param name="ct">Ends the waiting for another who computes the same.</param>
    public TAnswer Get<TAnswer>(string question, Func<TAnswer> compute, Func<TAnswer, long> sizeOf, long? dataVersion = null, CancellationToken ct = default)
        where TAnswer : class
    {
        var entry = Take(question, dataVersion ?? DataVersion());
        using (Turn.Wait(entry, ct))
        {
            if (entry.Answer is null)
            {
                var answer = compute();
                entry.Answer = answer;
                Keep(entry, sizeOf(answer));
            }

            return (TAnswer)entry.Answer;
        }
    }

    /// <summary>Whether the answer of the data as they are now is there already.</summary>
    public bool TryGet<TAnswer>(string question, [NotNullWhen(true)] out TAnswer? answer)
        where TAnswer : class
    {
        answer = null;
        var now = DataVersion();
        lock (gate)
        {
            answer = now == version && entries.TryGetValue(question, out var node) ? node.Value.Answer as TAnswer : null;
        }

        return answer is not null;
    }

    private Entry Take(string question, long now)
    {
        lock (gate)
        {
            if (now > version)
            {
                (version, held) = (now, 0);
                entries.Clear();
                byUse.Clear();
            }

            if (now == version && entries.TryGetValue(question, out var known))
            {
                byUse.Remove(known);
                byUse.AddFirst(known);
                return known.Value;
            }

            var entry = new Entry(question, now);
            if (now == version)
            {
                entries[question] = byUse.AddFirst(entry);
            }

            return entry;
        }
    }

    private void Keep(Entry entry, long size)
    {
        lock (gate)
        {
            if (entry.Version != version || !entries.TryGetValue(entry.Question, out var node) || node.Value != entry)
            {
                return;
            }

            entry.Size = size;
            held += size;
            while (held > budget && byUse.Last is { } oldest)
            {
                held -= oldest.Value.Size;
                byUse.RemoveLast();
                entries.Remove(oldest.Value.Question);
            }
        }
    }

    private sealed class Entry(string question, long version)
    {
        public string Question { get; } = question;

        public long Version { get; } = version;

        public object? Answer { get; set; }

        public long Size { get; set; }
    }
}
