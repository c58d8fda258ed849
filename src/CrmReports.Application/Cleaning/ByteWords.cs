using System.Text;

namespace CrmReports.Application.Cleaning;

/// <summary>An immutable set of short UTF-8 texts, each with its number, found without making a string.</summary>
internal sealed class ByteWords
{
    private readonly byte[][] words;
    private readonly int[] slots;
    private readonly int mask;
    private readonly bool[] firstBytes = new bool[256];
    private readonly int longest;

    /// <param name="words">Texts; of equal ones the first counts.</param>
    public ByteWords(IEnumerable<string> words)
    {
        this.words = [.. words.Where(word => word.Length > 0).Select(Encoding.UTF8.GetBytes)];
        var size = 16;
        while (size < this.words.Length * 2)
        {
            size *= 2;
        }

        mask = size - 1;
        slots = new int[size];
        for (var i = 0; i < this.words.Length; i++)
        {
            Add(i);
        }

        longest = this.words.Length == 0 ? 0 : this.words.Max(word => word.Length);
    }

    public int Count => words.Length;

    public int Longest => longest;

    /// <summary>False for nearly every text that is not in the set, at the price of two comparisons.</summary>
    public bool MayContain(ReadOnlySpan<byte> text) =>
        text.Length != 0 && text.Length <= longest && firstBytes[text[0]];

    /// <summary>The position of the text among the words, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> text)
    {
        if (!MayContain(text))
        {
            return -1;
        }

        for (var slot = Hash(text) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (text.SequenceEqual(words[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Whether one of the words begins like a number.</summary>
    public bool AnyLooksLikeFigures => words.Any(word =>
        char.IsAsciiDigit((char)word[0]) || (word.Length > 1 && word[0] is (byte)'-' or (byte)'.' && char.IsAsciiDigit((char)word[1])));

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = 2166136261u;
        foreach (var value in text)
        {
            hash = (hash ^ value) * 16777619u;
        }

        return (int)(hash >> 1);
    }

    private void Add(int index)
    {
        firstBytes[words[index][0]] = true;
        var slot = Hash(words[index]) & mask;
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & mask;
        }

        slots[slot] = index + 1;
    }
}
