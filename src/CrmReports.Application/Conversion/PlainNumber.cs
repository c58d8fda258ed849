using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>The short way for numbers as programs write them: digits, a minus, one mark. Whatever else is left to
/// <see cref="NumberText"/>.</summary>
internal static class PlainNumber
{
    /// <summary>Longer ones could overflow while they are summed.</summary>
    private const int MostDigits = 18;

    private static readonly long[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>Digits with an optional minus.</summary>
    public static bool TryInteger(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var start = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        if (text.Length - start is < 1 or > MostDigits)
        {
            return false;
        }

        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        value = start == 0 ? value : -value;
        return true;
    }

    /// <summary>Digits, an optional minus and at most one mark, and what the mark tells about the column.</summary>
    /// <param name="text">The field.</param>
    /// <param name="declared">The decimal mark of the column, 0 where it is not known.</param>
    /// <param name="digits">All digits as one whole number, with its sign.</param>
    /// <param name="fraction">How many of them stand behind the mark.</param>
    /// <param name="hint">Which decimal mark was seen.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> text, byte declared, out long digits, out int fraction, out CellHint hint)
    {
        digits = 0;
        fraction = 0;
        hint = CellHint.None;
        var mark = declared == 0 ? (byte)'.' : declared;
        var start = !text.IsEmpty && text[0] == '-' ? 1 : 0;
        var markAt = -1;
        if (text.Length - start is < 1 or > MostDigits)
        {
            return false;
        }

        for (var i = start; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (text[i] == mark && markAt < 0)
            {
                markAt = i;
            }
            else
            {
                return false;
            }
        }

        digits = start == 0 ? digits : -digits;
        if (markAt < 0)
        {
            return true;
        }

        fraction = text.Length - 1 - markAt;
        hint = mark == '.' ? CellHint.DotDecimal : CellHint.CommaDecimal;
        var whole = markAt - start;
        return whole + fraction > 0
            && (fraction != 3 || whole is 0 or > 3 || text[start] == '0' || NoHint(declared, ref hint));
    }

    /// <summary>Ten-thousandths; false where figures would be cut off or the value is too large for this way.</summary>
    public static bool TryScale(long digits, int fraction, out long scaled)
    {
        scaled = 0;
        if (fraction > Scale.Digits)
        {
            return false;
        }

        var power = PowersOfTen[Scale.Digits - fraction];
        scaled = digits * power;
        return Math.Abs(digits) <= 100_000_000_000_000;
    }

    /// <summary>Three figures behind a mark: only a declared mark makes them a fraction, and they tell nothing.</summary>
    private static bool NoHint(byte declared, ref CellHint hint)
    {
        hint = CellHint.None;
        return declared != 0;
    }
}
