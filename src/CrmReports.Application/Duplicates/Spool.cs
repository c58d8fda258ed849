using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CrmReports.Application.Duplicates;

/// <summary>
/// Entries partitioned by the first bits of their key, in memory or spilled to a file, to be taken up again one
/// partition at a time and sorted: what finds equal keys among any number of rows in bounded memory. Partitions
/// come in ascending order of keys, so that what is written from them is sorted as a whole.
/// </summary>
public sealed class Spool<T>(SpoolFile file)
    where T : unmanaged, ISpoolEntry
{
    private readonly List<Block>[] blocks = [.. Enumerable.Range(0, file.Partitions.Count).Select(_ => new List<Block>())];
    private readonly List<Writer> writers = [];
    private readonly int[] counts = new int[file.Partitions.Count];
    private readonly int blockEntries = file.Partitions.BlockEntries;

    public Partitioning Partitions => file.Partitions;

    /// <summary>A writer for one thread.</summary>
    public Writer NewWriter()
    {
        var writer = new Writer(this);
        lock (writers)
        {
            writers.Add(writer);
        }

        return writer;
    }

    /// <summary>Ends writing; afterwards partitions may be loaded.</summary>
    public void Complete()
    {
        foreach (var writer in writers)
        {
            writer.Flush();
        }

        writers.Clear();
    }

    public int Count(int partition) => counts[partition];

    public long Total => counts.Sum(count => (long)count);

    /// <summary>All entries of a partition, sorted by key and row, in <paramref name="buffer"/>, which grows as needed.</summary>
    public Span<T> Load(int partition, ref T[] buffer, ref T[] scratch)
    {
        var count = counts[partition];
        if (buffer.Length < count)
        {
            buffer = new T[count + count / 4];
        }

        if (scratch.Length < count)
        {
            scratch = new T[count + count / 4];
        }

        var position = 0;
        foreach (var block in blocks[partition])
        {
            var target = scratch.AsSpan(position, block.Count);
            if (block.Entries is { } entries)
            {
                entries.AsSpan(0, block.Count).CopyTo(target);
            }
            else
            {
                file.Read(block.Offset, MemoryMarshal.AsBytes(target));
            }

            position += block.Count;
        }

        BucketSort.Sort<T>(scratch.AsSpan(0, count), buffer.AsSpan(0, count), Partitions.Bits);
        return buffer.AsSpan(0, count);
    }

    /// <summary>Frees the memory of a partition that is done with.</summary>
    public void Free(int partition)
    {
        foreach (var block in blocks[partition])
        {
            if (block.Entries is not null)
            {
                file.Release(blockEntries * Unsafe.SizeOf<T>());
            }
        }

        blocks[partition].Clear();
        counts[partition] = 0;
    }

    private void Add(int partition, T[] entries, int count, out T[]? reusable)
    {
        var bytes = blockEntries * Unsafe.SizeOf<T>();
        var keep = file.TryKeep(bytes);
        var offset = keep ? 0 : file.Write(MemoryMarshal.AsBytes(entries.AsSpan(0, count)));
        lock (blocks[partition])
        {
            blocks[partition].Add(new Block(keep ? entries : null, offset, count));
            counts[partition] += count;
        }

        reusable = keep ? null : entries;
    }

    private readonly record struct Block(T[]? Entries, long Offset, int Count);

    public sealed class Writer(Spool<T> spool)
    {
        private readonly T[][] open = new T[spool.Partitions.Count][];
        private readonly int[] fill = new int[spool.Partitions.Count];
        private readonly Partitioning partitions = spool.Partitions;

        public void Add(in T entry)
        {
            var partition = partitions.Of(entry.KeyHi);
            var block = open[partition] ??= new T[spool.blockEntries];
            block[fill[partition]++] = entry;
            if (fill[partition] == block.Length)
            {
                spool.Add(partition, block, block.Length, out var reusable);
                open[partition] = reusable!;
                fill[partition] = 0;
            }
        }

        internal void Flush()
        {
            for (var partition = 0; partition < open.Length; partition++)
            {
                if (fill[partition] > 0)
                {
                    spool.Add(partition, open[partition], fill[partition], out _);
                    fill[partition] = 0;
                }
            }
        }
    }
}
