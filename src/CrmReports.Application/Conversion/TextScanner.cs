namespace CrmReports.Application.Conversion;

/// <summary>Walks over a short ASCII-like text: figures, words, marks.</summary>
internal ref struct TextScanner(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> rest = text;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public readonly ReadOnlySpan<byte> Rest => rest;

    /// <summary>The next byte, 0 at the end.</summary>
    public readonly byte Next => rest.IsEmpty ? (byte)0 : rest[0];

    public readonly bool IsAtDigit => char.IsAsciiDigit((char)Next);

    public readonly bool IsAtLetter => char.IsAsciiLetter((char)Next);

    public void Skip(int length) => rest = rest[length..];

    public bool Take(byte expected)
    {
        if (Next != expected)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    public bool Take(ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }

    /// <summary>Takes a word with blanks before and behind it; leaves the blanks where it does not follow.</summary>
    public bool TakeSpaced(ReadOnlySpan<byte> expected)
    {
        var trimmed = rest.TrimStart((byte)' ');
        if (!trimmed.StartsWith(expected))
        {
            return false;
        }

        rest = trimmed[expected.Length..].TrimStart((byte)' ');
        return true;
    }

    /// <summary>Skips blanks; true when there were any.</summary>
    public bool Blanks()
    {
        var trimmed = rest.TrimStart((byte)' ');
        var any = trimmed.Length != rest.Length;
        rest = trimmed;
        return any;
    }

    /// <summary>A run of digits and its length; the value of more than nine is not computed.</summary>
    public int Digits(out int value)
    {
        value = 0;
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit((char)rest[length]))
        {
            value = length < 9 ? (value * 10) + rest[length] - '0' : value;
            length++;
        }

        rest = rest[length..];
        return length;
    }

    /// <summary>Exactly <paramref name="count"/> digits of a longer run.</summary>
    public int Figures(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
        {
            value = (value * 10) + rest[i] - '0';
        }

        rest = rest[count..];
        return value;
    }

    /// <summary>A run of ASCII letters, possibly empty.</summary>
    public ReadOnlySpan<byte> Word()
    {
        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter((char)rest[length]))
        {
            length++;
        }

        var word = rest[..length];
        rest = rest[length..];
        return word;
    }
}
