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

    /// <summary>Where the cells of a record lie; -1 where none are kept.</summary>
    public int PlaceOf(int record)
    {
        var known = Volatile.Read(ref places);

        // A place is told only when what lies there has been written.
        return record < known.Length ? Volatile.Read(ref known[record]) - 1 : -1;
    }

    public int LengthAt(int place) =>
        BinaryPrimitives.ReadInt32LittleEndian(new ReadOnlySpan<byte>(chunks[place >> ChunkBits], place & (ChunkSize - 1), sizeof(int)));

    public ReadOnlySpan<byte> At(int place, int length) => new(chunks[place >> ChunkBits], (place & (ChunkSize - 1)) + sizeof(int), length);

    /// <returns>Where they lie; -1 where there is no room.</returns>
    public int Keep(int record, ReadOnlySpan<byte> cells)
    {
        lock (gate)
        {
            if (!MakeRoom(sizeof(int) + cells.Length))
            {
                return -1;
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
            var place = ((count - 1) << ChunkBits) | used;
            Volatile.Write(ref places[record], place + 1);
            used += sizeof(int) + cells.Length;
            return place;
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
