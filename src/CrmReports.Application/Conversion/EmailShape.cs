using System.Buffers;
using CrmReports.Application.Cleaning;

namespace CrmReports.Application.Conversion;

/// <summary>
/// The shape of one e-mail address: something before the @, a domain of at least two labels behind it, no blanks. Full-width
/// letters are folded and the domain is put in small letters (RFC 5321 2.4: domains do not tell case, local parts may).
/// </summary>
internal static class EmailShape
{
    /// <summary>Lengths of RFC 5321 4.5.3.1.</summary>
    private const int LongestLocal = 64;

    private const int LongestAddress = 254;

    /// <summary>True for a valid address that stays as it is.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && text[at..].IndexOfAnyInRange((byte)'A', (byte)'Z') < 0 && IsAddress(text);
    }

    public static ReadOnlySpan<byte> Read(
        ReadOnlySpan<byte> text, ReaderScratch scratch, scoped ref Cell cell, out Problem problem)
    {
        var folded = WidthFold.Fold(text, scratch, out _);
        var at = folded.LastIndexOf((byte)'@');
        problem = IsAddress(folded) ? Problem.None : Problem.NotEmail;
        if (problem != Problem.None)
        {
            return text;
        }

        var hasCapitals = folded[at..].IndexOfAnyInRange((byte)'A', (byte)'Z') >= 0;
        var shaped = hasCapitals ? Lowered(folded, at, scratch) : folded;
        cell.Corrections |= shaped.SequenceEqual(text) ? Correction.None : Correction.Shape;
        return shaped;
    }

    private static ReadOnlySpan<byte> Lowered(ReadOnlySpan<byte> address, int at, ReaderScratch scratch)
    {
        var room = scratch.Reserve(address.Length);
        address.CopyTo(room);
        foreach (ref var letter in room[at..])
        {
            letter |= letter is >= (byte)'A' and <= (byte)'Z' ? (byte)0x20 : (byte)0;
        }

        return scratch.Keep(address.Length);
    }

    private static readonly SearchValues<byte> NotInLocal = SearchValues.Create("@,;:<>()[]\\"u8);

    private static bool IsAddress(ReadOnlySpan<byte> text)
    {
        var at = text.LastIndexOf((byte)'@');
        if (at is < 1 or > LongestLocal || text.Length > LongestAddress || text.IndexOfAnyInRange((byte)0, (byte)' ') >= 0)
        {
            return false;
        }

        var local = text[..at];
        var isLocal = local.IndexOfAny(NotInLocal) < 0 && local[0] != '.' && local[^1] != '.'
            && local.IndexOf(".."u8) < 0;
        return isLocal && IsDomain(text[(at + 1)..]);
    }

    private static bool IsDomain(ReadOnlySpan<byte> domain)
    {
        var labels = 0;
        while (true)
        {
            var dot = domain.IndexOf((byte)'.');
            var label = dot < 0 ? domain : domain[..dot];
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-' || !IsLabel(label))
            {
                return false;
            }

            labels++;
            if (dot < 0)
            {
                return labels >= 2;
            }

            domain = domain[(dot + 1)..];
        }
    }

    /// <summary>ASCII letters, figures, hyphens, and whatever is not ASCII (internationalised domains).</summary>
    private static bool IsLabel(ReadOnlySpan<byte> label)
    {
        foreach (var letter in label)
        {
            if (letter < 0x80 && letter != '-' && !char.IsAsciiLetterOrDigit((char)letter))
            {
                return false;
            }
        }

        return true;
    }
}
