namespace CrmReports.Application.Conversion;

/// <summary>How many digits and marks stand in the core of a number.</summary>
internal struct DigitMarks
{
    public int Digits;
    public int Dots;
    public int Commas;
    public int Spaces;
    public int Apostrophes;
    public int LastDot;
    public int LastComma;
    public bool HasOther;

    public static DigitMarks Count(ReadOnlySpan<byte> text)
    {
        var marks = default(DigitMarks);
        for (var i = 0; i < text.Length; i++)
        {
            marks.Add(text[i], i);
        }

        return marks;
    }

    private void Add(byte value, int position)
    {
        switch (value)
        {
            case >= (byte)'0' and <= (byte)'9':
                Digits++;
                break;
            case (byte)'.':
                Dots++;
                LastDot = position;
                break;
            case (byte)',':
                Commas++;
                LastComma = position;
                break;
            case (byte)' ':
                Spaces++;
                break;
            case (byte)'\'':
                Apostrophes++;
                break;
            default:
                HasOther = true;
                break;
        }
    }
}

/// <summary>Thousands marks.</summary>
internal static class Grouping
{
    /// <summary>Groups of three behind one to three figures; with commas also the Indian way, groups of two before the last
    /// one of three. A text without marks is valid.</summary>
    public static bool IsValid(ReadOnlySpan<byte> text, byte mark)
    {
        var first = text.IndexOf(mark);
        if (first < 0)
        {
            return true;
        }

        return (first is >= 1 and <= 3 && AreGroups(text[first..], mark, 3))
            || (mark == ',' && first is 1 or 2 && AreGroups(text[first..], mark, 2));
    }

    /// <summary>A mark and <paramref name="width"/> digits, again and again; the last group has three.</summary>
    private static bool AreGroups(ReadOnlySpan<byte> text, byte mark, int width)
    {
        while (text.Length > 4)
        {
            if (text[0] != mark || text[1..(width + 1)].Contains(mark) || text[width + 1] != mark)
            {
                return false;
            }

            text = text[(width + 1)..];
        }

        return text.Length == 4 && text[0] == mark && !text[1..].Contains(mark);
    }
}
