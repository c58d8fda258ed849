using Microsoft.Win32.SafeHandles;

namespace CrmReports.Application.Duplicates;

/// <summary>
/// The memory that all spools of an import may hold together, and the temporary file that takes what goes beyond it.
/// Nothing of it stays after the process, however that ends (<see cref="TemporaryFile"/>).
/// </summary>
public sealed class SpoolFile(string path, long memoryBytes, Partitioning partitions) : IDisposable
{
    public SpoolFile(string path, long memoryBytes)
        : this(path, memoryBytes, Partitioning.Least)
    {
    }

    /// <summary>How all spools divide their keys.</summary>
    public Partitioning Partitions => partitions;

    private readonly Lock gate = new();
    private SafeFileHandle? file;
    private long length;
    private long inMemory;

    /// <summary>Whether a block of that size may stay in memory; if so it is counted.</summary>
    public bool TryKeep(int bytes)
    {
        if (Interlocked.Add(ref inMemory, bytes) <= memoryBytes)
        {
            return true;
        }

        Interlocked.Add(ref inMemory, -bytes);
        return false;
    }

    public void Release(int bytes) => Interlocked.Add(ref inMemory, -bytes);

    /// <summary>Writes a block and returns where it lies.</summary>
    public long Write(ReadOnlySpan<byte> block)
    {
        long offset;
        lock (gate)
        {
            file ??= TemporaryFile.Open(path);
            offset = length;
            length += block.Length;
        }

        RandomAccess.Write(file, block, offset);
        return offset;
    }

    public void Read(long offset, Span<byte> block)
    {
        while (!block.IsEmpty)
        {
            var read = RandomAccess.Read(file!, block, offset);
            if (read == 0)
            {
                throw new EndOfStreamException($"The temporary file {Path.GetFileName(path)} is shorter than written.");
            }

            offset += read;
            block = block[read..];
        }
    }

    public void Dispose() => file?.Dispose();
}
