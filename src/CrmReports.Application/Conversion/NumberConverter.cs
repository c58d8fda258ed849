using CrmReports.Application.Cleaning;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>Reads whole numbers, ten-thousandths and doubles.</summary>
internal sealed class NumberConverter : Converter
{
    private readonly FieldType type;
    private readonly byte declared;
    private readonly bool isSettled;
    private readonly bool rounds;
    private readonly decimal? factor;
    private readonly decimal offset;

    /// <param name="settings">Of type Integer, Decimal or Number.</param>
    public NumberConverter(ColumnSettings settings)
    {
        type = settings.Type!.Value;
        declared = settings.DecimalMark is { } mark ? (byte)mark : (byte)0;
        isSettled = settings.Settled;
        var rule = settings.Rule;
        rounds = rule.Round;
        factor = rule.Factor is null && rule.Offset is null ? null : rule.Factor ?? 1m;
        offset = rule.Offset ?? 0m;
    }

    public override bool TryPlain(ReadOnlySpan<byte> field, ref Cell cell)
    {
        if (factor is not null)
        {
            return false;
        }

        if (type == FieldType.Integer)
        {
            cell.Kind = CellKind.Integer;
            return PlainNumber.TryInteger(field, out cell.Bits);
        }

        if (!PlainNumber.TryRead(field, declared, out var digits, out var fraction, out cell.Hint))
        {
            return false;
        }

        if (type == FieldType.Decimal)
        {
            cell.Kind = CellKind.Decimal;
            return PlainNumber.TryScale(digits, fraction, out cell.Bits);
        }

        cell.Kind = CellKind.Number;
        return TryDouble(field, digits, fraction, ref cell);
    }

    public override Problem Convert(ReadOnlySpan<byte> text, ReaderScratch scratch, ref Cell cell)
    {
        var folded = WidthFold.Fold(text, scratch, out var isFolded);
        cell.Corrections |= isFolded ? Correction.Normalised : Correction.None;
        var problem = NumberText.Read(folded, declared, out var number);
        cell.Hint = number.Hint;
        cell.Currency = number.Currency;
        if (problem == Problem.AmbiguousNumber)
        {
            return Postpone(text, number, scratch, ref cell);
        }

        return problem == Problem.None ? Value(number, scratch, ref cell) : problem;
    }

    private static bool TryDouble(ReadOnlySpan<byte> field, long digits, int fraction, ref Cell cell)
    {
        // Below 2^53 both operands are exact and the division rounds once; -0 keeps its sign on the long way.
        var isExact = Math.Abs(digits) < 1L << 53 && (digits != 0 || field[0] != '-');
        cell.Bits = BitConverter.DoubleToInt64Bits(digits / PowerOfTen(fraction));
        return isExact;
    }

    private static double PowerOfTen(int power) => power switch
    {
        0 => 1e0,
        1 => 1e1,
        2 => 1e2,
        3 => 1e3,
        4 => 1e4,
        5 => 1e5,
        6 => 1e6,
        7 => 1e7,
        8 => 1e8,
        9 => 1e9,
        10 => 1e10,
        11 => 1e11,
        12 => 1e12,
        13 => 1e13,
        14 => 1e14,
        15 => 1e15,
        16 => 1e16,
        17 => 1e17,
        _ => 1e18,
    };

    /// <summary>In a column that shows nothing else, an amount with its currency leans towards thousands; see
    /// <see cref="ColumnEvidence"/>.</summary>
    private Problem Postpone(ReadOnlySpan<byte> text, in NumberText number, ReaderScratch scratch, ref Cell cell)
    {
        if (!isSettled)
        {
            cell.Kind = CellKind.Deferred;
            cell.Text = text;
            cell.Currency = 0;
            return Problem.None;
        }

        var leans = (number.Hint & (CellHint.LeansToDot | CellHint.LeansToComma)) != 0;
        return leans ? Value(number, scratch, ref cell) : Problem.AmbiguousNumber;
    }

    private Problem Value(in NumberText number, ReaderScratch scratch, ref Cell cell)
    {
        if (factor is not null)
        {
            return ConvertedUnit(number, scratch, ref cell);
        }

        if (type == FieldType.Number)
        {
            cell.Kind = CellKind.Number;
            var problem = NumberValue.ToDouble(number, scratch, out var value);
            cell.Bits = BitConverter.DoubleToInt64Bits(value);
            return problem;
        }

        var isWhole = type == FieldType.Integer;
        cell.Kind = isWhole ? CellKind.Integer : CellKind.Decimal;
        var failure = NumberValue.ToScaled(number, isWhole ? 0 : Scale.Digits, out cell.Bits, out var isInexact);
        if (failure == Problem.None && isInexact)
        {
            failure = isWhole && !rounds ? Problem.NotInteger : Problem.None;
            cell.Corrections |= Correction.Rounded;
        }

        return failure;
    }

    private Problem ConvertedUnit(in NumberText number, ReaderScratch scratch, ref Cell cell)
    {
        if (NumberValue.ToDecimal(number, scratch, out var value) != Problem.None)
        {
            return Problem.TooLarge;
        }

        try
        {
            var converted = (value * factor!.Value) + offset;
            cell.Corrections |= converted == value ? Correction.None : Correction.Unit;
            Keep(converted, ref cell);
            return Problem.None;
        }
        catch (OverflowException)
        {
            return Problem.TooLarge;
        }
    }

    /// <summary>Whole numbers are rounded half away from zero: 70 inches are 178 cm.</summary>
    private void Keep(decimal value, ref Cell cell)
    {
        var places = type == FieldType.Integer ? 0 : Scale.Digits;
        var rounded = decimal.Round(value, places, MidpointRounding.AwayFromZero);
        cell.Corrections |= type != FieldType.Number && rounded != value ? Correction.Rounded : Correction.None;
        (cell.Kind, cell.Bits) = type switch
        {
            FieldType.Integer => (CellKind.Integer, decimal.ToInt64(rounded)),
            FieldType.Decimal => (CellKind.Decimal, Scale.FromDecimal(rounded)),
            _ => (CellKind.Number, BitConverter.DoubleToInt64Bits((double)value)),
        };
    }
}
