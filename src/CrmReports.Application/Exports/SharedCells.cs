using System.Buffers.Binary;

namespace CrmReports.Application.Exports;

/// <summary>
/// The cells of records that many rows share, as an export writes them: five purchases of a customer write the
/// customer's fields once and copy them four times. Several threads may read and keep at once.
/// </summary>
internal sealed class SharedCells
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;

    /// <summary>So many MiB are kept at most. The list of chunks never moves, so that readers need no lock.</summary>
    private const int MostChunks = 32;

    private readonly byte[]?[] chunks = new byte[MostChunks][];
    private readonly object gate = new();
    private int count;
    private int used = ChunkSize;

    /// <summary>One more than where the cells of a record begin; 0 where none are kept.</summary>
    private int[] places = [];

    public bool TryGet(int record, out ReadOnlySpan<byte> cells)
    {
        var known = Volatile.Read(ref places);
        var place = record < known.Length ? Volatile.Read(ref known[record]) - 1 : -1;
        if (place < 0)
        {
            cells = default;
            return false;
        }

        // A place is told only when what lies there has been written.
        var chunk = chunks[place >> ChunkBits].AsSpan(place & (ChunkSize - 1));
        cells = chunk.Slice(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(chunk));
        return true;
    }

    public void Keep(int record, ReadOnlySpan<byte> cells)
    {
        lock (gate)
        {
            if (!MakeRoom(sizeof(int) + cells.Length))
            {
                return;
            }

            if (record >= places.Length)
            {
                var more = places;
                Array.Resize(ref more, Math.Max(record + 1, places.Length * 2));
                Volatile.Write(ref places, more);
            }

            var target = chunks[count - 1].AsSpan(used);
            BinaryPrimitives.WriteInt32LittleEndian(target, cells.Length);
            cells.CopyTo(target[sizeof(int)..]);
            Volatile.Write(ref places[record], (((count - 1) << ChunkBits) | used) + 1);
            used += sizeof(int) + cells.Length;
        }
    }

    private bool MakeRoom(int bytes)
    {
        if (used + bytes <= ChunkSize)
        {
            return true;
        }

        if (count == MostChunks || bytes > ChunkSize)
        {
            return false;
        }

        chunks[count++] = new byte[ChunkSize];
        used = 0;
        return true;
    }
}
