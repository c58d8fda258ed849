namespace CrmReports.Application.Duplicates;

/// <summary>
/// Goes through the partitions of a spool in ascending order of keys. The next partition is loaded and sorted on
/// another thread while the current one is worked on.
/// </summary>
public sealed class SpoolPass<T>(Spool<T> spool)
    where T : unmanaged, ISpoolEntry
{
    private readonly Side[] sides = [new(), new()];
    private Task<int>? loading;

    /// <summary>The partition at hand.</summary>
    public int Partition { get; private set; } = -1;

    /// <summary>Its entries, sorted by key and row; valid until the next call of <see cref="Next"/>.</summary>
    public ReadOnlySpan<T> Entries => sides[Partition & 1].Entries.AsSpan(0, sides[Partition & 1].Count);

    /// <summary>Moves on to the next partition; false after the last one.</summary>
    public bool Next()
    {
        if (++Partition >= spool.Partitions.Count)
        {
            return false;
        }

        sides[Partition & 1].Count = loading is null ? Load(Partition) : loading.GetAwaiter().GetResult();
        var following = Partition + 1;
        loading = following < spool.Partitions.Count ? Task.Run(() => Load(following)) : null;
        return true;
    }

    private int Load(int partition)
    {
        var side = sides[partition & 1];
        var count = spool.Load(partition, ref side.Entries, ref side.Scratch).Length;
        spool.Free(partition);
        return count;
    }

    private sealed class Side
    {
        public T[] Entries = [];
        public T[] Scratch = [];
        public int Count;
    }
}
