namespace CrmReports.Application.Duplicates;

/// <summary>One bit for each source row.</summary>
public sealed class RowBits
{
    private ulong[] words = new ulong[1024];

    public bool this[int row] => (uint)(row >> 6) < (uint)words.Length && (words[row >> 6] >> (row & 63) & 1) != 0;

    public void Set(int row)
    {
        var word = row >> 6;
        if (word >= words.Length)
        {
            Array.Resize(ref words, Math.Max(word + 1, words.Length * 2));
        }

        words[word] |= 1ul << (row & 63);
    }

    public long Count()
    {
        var count = 0L;
        foreach (var word in words)
        {
            count += System.Numerics.BitOperations.PopCount(word);
        }

        return count;
    }
}
