namespace CrmReports.Application.Duplicates;

/// <summary>Byte strings partitioned like a <see cref="Spool{T}"/>; each is found again by the number that
/// <see cref="Writer.Add"/> gave, among the bytes of its partition and writer.</summary>
public sealed class ByteSpool(SpoolFile file)
{
    private const int OffsetBits = 27;

    private readonly List<Writer> writers = [];
    private readonly int blockBytes = file.Partitions.BlockBytes;

    public Partitioning Partitions => file.Partitions;

    public Writer NewWriter()
    {
        lock (writers)
        {
            var writer = new Writer(this, writers.Count);
            writers.Add(writer);
            return writer;
        }
    }

    /// <summary>All bytes of a partition, by writer; read one with <see cref="Read"/>.</summary>
    public byte[][] Load(int partition) => [.. writers.Select(writer => writer.Load(partition))];

    public void Free(int partition)
    {
        foreach (var writer in writers)
        {
            writer.Free(partition);
        }
    }

    /// <summary>The byte string with that number.</summary>
    public static ReadOnlySpan<byte> Read(byte[][] partition, uint number)
    {
        var bytes = partition[number >> OffsetBits];
        var at = (int)(number & ((1u << OffsetBits) - 1));
        var length = BitConverter.ToInt32(bytes, at);
        return bytes.AsSpan(at + sizeof(int), length);
    }

    private readonly record struct Block(byte[]? Bytes, long Offset, int Count);

    public sealed class Writer
    {
        private readonly ByteSpool spool;
        private readonly int number;
        private readonly List<Block>[] blocks;
        private readonly byte[]?[] open;
        private readonly int[] fill;
        private readonly int[] written;

        internal Writer(ByteSpool spool, int number)
        {
            this.spool = spool;
            this.number = number;
            var partitions = spool.Partitions.Count;
            blocks = [.. Enumerable.Range(0, partitions).Select(_ => new List<Block>())];
            open = new byte[]?[partitions];
            fill = new int[partitions];
            written = new int[partitions];
            if (number >= 1 << (32 - OffsetBits))
            {
                throw new InvalidOperationException("Too many writers for one spool.");
            }
        }

        /// <exception cref="InvalidOperationException">A partition holds more than 128 MiB.</exception>
        public uint Add(int partition, ReadOnlySpan<byte> bytes)
        {
            var at = written[partition] + fill[partition];
            if (at + bytes.Length + sizeof(int) >= 1 << OffsetBits)
            {
                throw new InvalidOperationException("A partition of an import's customers exceeds 128 MiB.");
            }

            Append(partition, BitConverter.GetBytes(bytes.Length));
            Append(partition, bytes);
            return ((uint)number << OffsetBits) | (uint)at;
        }

        internal byte[] Load(int partition)
        {
            var all = new byte[written[partition] + fill[partition]];
            var position = 0;
            foreach (var block in blocks[partition])
            {
                var target = all.AsSpan(position, block.Count);
                if (block.Bytes is { } bytes)
                {
                    bytes.AsSpan(0, block.Count).CopyTo(target);
                }
                else
                {
                    spool.Read(block.Offset, target);
                }

                position += block.Count;
            }

            open[partition].AsSpan(0, fill[partition]).CopyTo(all.AsSpan(position));
            return all;
        }

        internal void Free(int partition)
        {
            foreach (var block in blocks[partition])
            {
                if (block.Bytes is not null)
                {
                    spool.Release();
                }
            }

            blocks[partition].Clear();
            open[partition] = null;
            fill[partition] = 0;
            written[partition] = 0;
        }

        private void Append(int partition, ReadOnlySpan<byte> bytes)
        {
            while (!bytes.IsEmpty)
            {
                var block = open[partition] ??= new byte[spool.blockBytes];
                var room = Math.Min(block.Length - fill[partition], bytes.Length);
                bytes[..room].CopyTo(block.AsSpan(fill[partition]));
                bytes = bytes[room..];
                fill[partition] += room;
                if (fill[partition] == block.Length)
                {
                    Close(partition, block);
                }
            }
        }

        private void Close(int partition, byte[] block)
        {
            if (spool.TryKeep())
            {
                blocks[partition].Add(new Block(block, 0, block.Length));
                open[partition] = null;
            }
            else
            {
                blocks[partition].Add(new Block(null, spool.Write(block), block.Length));
            }

            written[partition] += block.Length;
            fill[partition] = 0;
        }
    }

    private bool TryKeep() => file.TryKeep(blockBytes);

    private void Release() => file.Release(blockBytes);

    private long Write(ReadOnlySpan<byte> block) => file.Write(block);

    private void Read(long offset, Span<byte> target) => file.Read(offset, target);
}
