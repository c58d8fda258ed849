namespace CrmReports.Application.Conversion;

/// <summary>
/// A number as it is written: sign, currency, percent and thousands marks found, its value not computed yet. Understood are
/// grouping by comma, dot, space or apostrophe and the Indian one (1,23,456), both decimal marks, exponents, leading and
/// trailing minus, parentheses for negatives, percent, and a currency before or after.
/// </summary>
internal ref struct NumberText
{
    /// <summary>Digits with their marks, without exponent and sign.</summary>
    public ReadOnlySpan<byte> Digits;

    /// <summary>The decimal mark among <see cref="Digits"/>; 0 for none. Every other mark there groups.</summary>
    public byte Mark;

    /// <summary>Power of ten of the exponent and the percent sign.</summary>
    public int Exponent;

    public bool IsNegative;
    public int Currency;
    public bool HasCurrency;
    public CellHint Hint;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Folded (<see cref="Cleaning.WidthFold"/>) and trimmed.</param>
    /// <param name="declared">The decimal mark of the column, 0 where it is not known.</param>
    /// <param name="number">The parts; of a text that is ambiguous, what it hints at.</param>
    /// <returns>None, <see cref="Problem.NotNumber"/>, <see cref="Problem.AmbiguousNumber"/> or
    /// <see cref="Problem.WrongDecimalMark"/>.</returns>
    public static Problem Read(ReadOnlySpan<byte> text, byte declared, out NumberText number)
    {
        number = default;
        number.Digits = text;
        if (!number.TakeAffixes() || !number.TakeExponent(out var hasExponent))
        {
            return Problem.NotNumber;
        }

        var problem = number.FindMark(declared, hasExponent);
        if (problem != Problem.None || declared == 0)
        {
            return problem;
        }

        var other = declared == '.' ? CellHint.CommaDecimal : CellHint.DotDecimal;
        return (number.Hint & other) != 0 ? Problem.WrongDecimalMark : Problem.None;
    }

    private static CellHint HintOf(byte decimalMark) =>
        decimalMark == '.' ? CellHint.DotDecimal : CellHint.CommaDecimal;

    private static byte Opposite(byte mark) => mark == '.' ? (byte)',' : (byte)'.';

    private bool TakeAffixes()
    {
        var affixes = default(NumberAffixes);
        if (!affixes.Strip(ref Digits))
        {
            return false;
        }

        IsNegative = affixes.IsNegative;
        Currency = affixes.Currency;
        HasCurrency = affixes.HasCurrency;
        Exponent = affixes.IsPercent ? -2 : 0;
        return true;
    }

    private bool TakeExponent(out bool hasExponent)
    {
        var at = Digits.IndexOfAny((byte)'e', (byte)'E');
        hasExponent = at >= 0;
        if (!hasExponent)
        {
            return true;
        }

        var power = Digits[(at + 1)..];
        var isNegative = !power.IsEmpty && power[0] == '-';
        if (!power.IsEmpty && power[0] is (byte)'-' or (byte)'+')
        {
            power = power[1..];
        }

        Digits = Digits[..at];
        var value = 0;
        foreach (var digit in power)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            // No number within reach of a double has more; the cap keeps the sum from overflowing.
            value = Math.Min((value * 10) + digit - '0', 99_999);
        }

        Exponent += isNegative ? -value : value;
        return !power.IsEmpty;
    }

    private Problem FindMark(byte declared, bool hasExponent)
    {
        var marks = DigitMarks.Count(Digits);
        if (marks.Digits == 0 || marks.HasOther || (marks.Spaces > 0 && marks.Apostrophes > 0))
        {
            return Problem.NotNumber;
        }

        var spacing = marks.Spaces > 0 ? (byte)' ' : marks.Apostrophes > 0 ? (byte)'\'' : (byte)0;
        if (hasExponent && (spacing != 0 || marks.Dots + marks.Commas > 1))
        {
            return Problem.NotNumber;
        }

        if (marks.Dots == 0 && marks.Commas == 0)
        {
            return spacing == 0 || Grouping.IsValid(Digits, spacing) ? Problem.None : Problem.NotNumber;
        }

        return marks.Dots > 0 && marks.Commas > 0
            ? FindLastMark(marks, spacing)
            : FindOnlyMark(marks, spacing, declared, hasExponent);
    }

    /// <summary>Dots and commas: the last one is decimal, the other kind groups.</summary>
    private Problem FindLastMark(DigitMarks marks, byte spacing)
    {
        var mark = marks.LastDot > marks.LastComma ? (byte)'.' : (byte)',';
        var count = mark == '.' ? marks.Dots : marks.Commas;
        var whole = Digits[..Math.Max(marks.LastDot, marks.LastComma)];
        if (spacing != 0 || count != 1 || !Grouping.IsValid(whole, Opposite(mark)))
        {
            return Problem.NotNumber;
        }

        Mark = mark;
        Hint = HintOf(mark);
        return Problem.None;
    }

    /// <summary>Marks of one kind: several group; one is decimal unless exactly three figures follow it.</summary>
    private Problem FindOnlyMark(DigitMarks marks, byte spacing, byte declared, bool hasExponent)
    {
        var mark = marks.Dots > 0 ? (byte)'.' : (byte)',';
        if (marks.Dots + marks.Commas > 1)
        {
            Hint = HintOf(Opposite(mark));
            return spacing == 0 && Grouping.IsValid(Digits, mark) ? Problem.None : Problem.NotNumber;
        }

        var before = Digits[..Math.Max(marks.LastDot, marks.LastComma)];
        var after = Digits[(before.Length + 1)..];
        if (spacing != 0 && (after.Contains(spacing) || !Grouping.IsValid(before, spacing)))
        {
            return Problem.NotNumber;
        }

        var maybeGroups = !hasExponent && spacing == 0 && after.Length == 3
            && before.Length is >= 1 and <= 3 && before[0] != '0';
        if (maybeGroups)
        {
            return DecideByThree(mark, declared);
        }

        Mark = mark;
        Hint = HintOf(mark);
        return Problem.None;
    }

    /// <summary>1,234 and 1.234.</summary>
    private Problem DecideByThree(byte mark, byte declared)
    {
        if (declared != 0)
        {
            Mark = mark == declared ? mark : (byte)0;
            return Problem.None;
        }

        var isAmount = HasCurrency && Currencies.GroupsByThree(Currency);
        var usesDot = Currencies.UsesDot(Currency);
        if (isAmount && usesDot && mark == ',')
        {
            Hint = CellHint.DotDecimal;
            return Problem.None;
        }

        // $1.234 is a price of fuel or a thousand pesos, and €1,459 one of fuel too: other fields of the column decide.
        Hint = CellHint.AmbiguousNumber;
        if (isAmount && !usesDot)
        {
            Hint |= mark == ',' ? CellHint.LeansToDot : CellHint.LeansToComma;
        }

        return Problem.AmbiguousNumber;
    }
}
