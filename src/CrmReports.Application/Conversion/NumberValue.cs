using System.Globalization;
using System.Text;

namespace CrmReports.Application.Conversion;

/// <summary>Computes the value of a <see cref="NumberText"/>, exactly from its digits.</summary>
internal static class NumberValue
{
    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ];

    /// <summary>The number times ten to the power of <paramref name="scale"/>, rounded half away from zero.</summary>
    /// <param name="number">As read.</param>
    /// <param name="scale">0 for whole numbers, 4 for ten-thousandths.</param>
    /// <param name="value">The result.</param>
    /// <param name="isInexact">Whether figures other than zero were cut off.</param>
    /// <returns>None or <see cref="Problem.TooLarge"/>.</returns>
    public static Problem ToScaled(in NumberText number, int scale, out long value, out bool isInexact)
    {
        Measure(number, out var digits, out var fraction);
        value = 0;
        isInexact = false;
        var keep = (long)digits - fraction + scale + number.Exponent;
        var sum = 0UL;
        var index = 0L;
        var roundsUp = false;
        foreach (var character in number.Digits)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                continue;
            }

            if (index < keep && !TryAppend(ref sum, digit))
            {
                return Problem.TooLarge;
            }

            roundsUp |= index == keep && digit >= 5;
            isInexact |= index >= keep && digit != 0;
            index++;
        }

        for (; sum != 0 && index < keep; index++)
        {
            if (!TryAppend(ref sum, 0))
            {
                return Problem.TooLarge;
            }
        }

        sum += roundsUp ? 1UL : 0;
        if (sum > long.MaxValue)
        {
            return Problem.TooLarge;
        }

        value = number.IsNegative ? -(long)sum : (long)sum;
        return Problem.None;
    }

    /// <summary>The nearest double, the same as <see cref="double.Parse(string)"/> gives.</summary>
    public static Problem ToDouble(in NumberText number, ReaderScratch scratch, out double value)
    {
        Measure(number, out var digits, out var fraction);
        var power = number.Exponent - fraction;
        if (digits <= 15 && power is >= -22 and <= 22)
        {
            // Both operands are exact, so that the one rounding of the operation is the right one (Clinger 1990).
            var whole = (double)Whole(number.Digits);
            value = power < 0 ? whole / PowersOfTen[-power] : whole * PowersOfTen[power];
        }
        else if (!double.TryParse(Canonical(number, scratch), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            return Problem.NotNumber;
        }

        value = number.IsNegative ? -Math.Abs(value) : value;
        return double.IsInfinity(value) ? Problem.TooLarge : Problem.None;
    }

    /// <summary>With 28 significant figures, for arithmetic before the last rounding.</summary>
    public static Problem ToDecimal(in NumberText number, ReaderScratch scratch, out decimal value)
    {
        if (!decimal.TryParse(Canonical(number, scratch), NumberStyles.Float, CultureInfo.InvariantCulture, out value))
        {
            return Problem.TooLarge;
        }

        value = number.IsNegative ? -value : value;
        return Problem.None;
    }

    private static void Measure(in NumberText number, out int digits, out int fraction)
    {
        digits = 0;
        var beforeMark = -1;
        foreach (var character in number.Digits)
        {
            if (character == number.Mark)
            {
                beforeMark = digits;
            }
            else if (char.IsAsciiDigit((char)character))
            {
                digits++;
            }
        }

        fraction = beforeMark < 0 ? 0 : digits - beforeMark;
    }

    private static bool TryAppend(ref ulong sum, uint digit)
    {
        if (sum > (ulong.MaxValue - 9) / 10)
        {
            return false;
        }

        sum = (sum * 10) + digit;
        return true;
    }

    private static ulong Whole(ReadOnlySpan<byte> text)
    {
        var sum = 0UL;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            sum = digit <= 9 ? (sum * 10) + digit : sum;
        }

        return sum;
    }

    /// <summary>Digits, dot, exponent: without sign and thousands marks.</summary>
    private static ReadOnlySpan<byte> Canonical(in NumberText number, ReaderScratch scratch)
    {
        var room = scratch.Reserve(number.Digits.Length + 16);
        var length = 0;
        foreach (var character in number.Digits)
        {
            if (char.IsAsciiDigit((char)character))
            {
                room[length++] = character;
            }
            else if (character == number.Mark)
            {
                room[length++] = (byte)'.';
            }
        }

        room[length++] = (byte)'e';
        number.Exponent.TryFormat(room[length..], out var written, provider: CultureInfo.InvariantCulture);
        return room[..(length + written)];
    }
}
