namespace CrmReports.Application.Duplicates;

/// <summary>Into how many parts keys are divided by their first bits. Parts come in ascending order of keys.</summary>
/// <param name="Bits">Two to the power of so many parts.</param>
public readonly record struct Partitioning(int Bits)
{
    /// <summary>Few parts, for files that need no more.</summary>
    public static readonly Partitioning Least = new(6);

    private const long BytesInFew = 512L << 20;
    private const long BytesInMany = 8L << 30;

    public int Count => 1 << Bits;

    /// <summary>Entries of a block. Each thread holds an open block of every part: the more parts, the smaller the blocks.</summary>
    internal int BlockEntries => 512 >> (Bits - Least.Bits) / 2;

    internal int BlockBytes => (16 * 1024) >> (Bits - Least.Bits) / 2;

    /// <summary>So many that a part of a file of that size takes a megabyte or two of memory.</summary>
    /// <param name="bytes">Null where nobody knows.</param>
    public static Partitioning ForFile(long? bytes) => bytes switch
    {
        <= BytesInFew => Least,
        null or <= BytesInMany => new(8),
        _ => new(10),
    };

    public int Of(long hi) => (int)((ulong)(hi ^ long.MinValue) >> (64 - Bits));

    /// <summary>The first and the last high half of a key in a part.</summary>
    public (long From, long To) RangeOf(int partition)
    {
        var from = (long)((ulong)partition << (64 - Bits)) ^ long.MinValue;
        return (from, from + (long)((1ul << (64 - Bits)) - 1));
    }
}
