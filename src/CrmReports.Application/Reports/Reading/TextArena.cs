using System.Buffers.Binary;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Many short texts without an object each. A text is known by the number that <see cref="Add"/> gave.</summary>
internal sealed class TextArena
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const int LengthSize = sizeof(int);

    private readonly List<byte[]> chunks = [];
    private int used = ChunkSize;

    /// <summary>Bytes held.</summary>
    public long Size { get; private set; }

    public int Add(ReadOnlySpan<byte> text)
    {
        var room = text.Length + LengthSize;
        if (used + room > ChunkSize)
        {
            // A text longer than a chunk has one of its own, and the next one starts another.
            chunks.Add(new byte[Math.Max(ChunkSize, room)]);
            Size += chunks[^1].Length;
            used = 0;
        }

        var place = ((chunks.Count - 1) << ChunkBits) | used;
        var target = chunks[^1].AsSpan(used);
        BinaryPrimitives.WriteInt32LittleEndian(target, text.Length);
        text.CopyTo(target[LengthSize..]);
        used = Math.Min(used + room, ChunkSize);
        return place;
    }

    /// <summary>Takes over all texts of another arena, which must not be used any more.</summary>
    /// <returns>What must be added to their numbers.</returns>
    public int Append(TextArena other)
    {
        var offset = chunks.Count << ChunkBits;
        chunks.AddRange(other.chunks);
        Size += other.Size;
        used = ChunkSize;
        return offset;
    }

    public ReadOnlySpan<byte> this[int place]
    {
        get
        {
            var chunk = chunks[place >> ChunkBits].AsSpan(place & (ChunkSize - 1));
            return chunk.Slice(LengthSize, BinaryPrimitives.ReadInt32LittleEndian(chunk));
        }
    }

    /// <summary>Where the bytes themselves begin.</summary>
    public (byte[] Chunk, int Start) Locate(int place) =>
        (chunks[place >> ChunkBits], (place & (ChunkSize - 1)) + LengthSize);
}
