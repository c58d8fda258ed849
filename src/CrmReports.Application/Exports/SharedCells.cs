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
    private int taken;

    /// <summary>Where the cells of a record begin.</summary>
    private int[] places = [];
    private long[] kept = [];

    /// <summary>Whether the cells of a record are kept. Answered from a bit for each, of which the processor has all at
    /// hand where it would have to wait for a place.</summary>
    public bool Has(int record)
    {
        // A record is told only when its cells and their place have been written.
        var known = Volatile.Read(ref kept);
        return record >> 6 < known.Length && (Volatile.Read(ref known[record >> 6]) >> (record & 63) & 1) != 0;
    }

    /// <summary>Where the cells of a record lie that are kept.</summary>
    public int PlaceOf(int record) => Volatile.Read(ref places)[record];

    public int LengthAt(int place) =>
        BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(chunks[place >> ChunkBits], place & (ChunkSize - 1), sizeof(int)));

    public ReadOnlySpan<byte> At(int place, int length) => new(chunks[place >> ChunkBits], (place & (ChunkSize - 1)) + sizeof(int), length);

    /// <summary>Hands out the first records, so many at a time, each to one thread.</summary>
    /// <returns>The first of them; <paramref name="records"/> or more where all are taken.</returns>
    public int Take(int atATime, int records) => Volatile.Read(ref taken) >= records ? records : Interlocked.Add(ref taken, atATime) - atATime;

    /// <returns>False where there is no room.</returns>
    public bool Keep(int record, ReadOnlySpan<byte> cells)
    {
        lock (gate)
        {
            return Put(record, cells);
        }
    }

    /// <summary>Keeps the cells of records that follow each other.</summary>
    /// <param name="first">The first of the records.</param>
    /// <param name="cells">Of all of them.</param>
    /// <param name="ends">Where those of each end.</param>
    /// <returns>False where there is no room for all.</returns>
    public bool Keep(int first, ReadOnlySpan<byte> cells, ReadOnlySpan<int> ends)
    {
        lock (gate)
        {
            var start = 0;
            foreach (var end in ends)
            {
                if (!Put(first++, cells[start..end]))
                {
                    return false;
                }

                start = end;
            }

            return true;
        }
    }

    private bool Put(int record, ReadOnlySpan<byte> cells)
    {
        if (!MakeRoom(sizeof(int) + cells.Length))
        {
            return false;
        }

        if (record >= places.Length)
        {
            MakeRoomFor(record);
        }

        var target = chunks[count - 1].AsSpan(used);
        BinaryPrimitives.WriteInt32LittleEndian(target, cells.Length);
        cells.CopyTo(target[sizeof(int)..]);
        Volatile.Write(ref places[record], ((count - 1) << ChunkBits) | used);
        used += sizeof(int) + cells.Length;
        Volatile.Write(ref kept[record >> 6], kept[record >> 6] | (1L << (record & 63)));
        return true;
    }

    private void MakeRoomFor(int record)
    {
        var more = Math.Max(record + 1, places.Length * 2);
        var (morePlaces, moreKept) = (new int[more], new long[(more >> 6) + 1]);
        Array.Copy(places, morePlaces, places.Length);
        Array.Copy(kept, moreKept, kept.Length);

        // Who sees the new bits must find the places that they speak of.
        Volatile.Write(ref places, morePlaces);
        Volatile.Write(ref kept, moreKept);
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
