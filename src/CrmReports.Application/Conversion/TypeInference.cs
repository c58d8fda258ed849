using System.Text;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Conversion;

/// <summary>
/// Finds the type of a column from all its texts: the narrowest one that every text has, without losing anything that a
/// text shows. Leading zeros, a plus, exponents, currency signs and more than 18 figures keep a column text.
/// </summary>
internal sealed class TypeInference
{
    private const int LongestInteger = 18;

    /// <summary>Every whole number of so many figures has a double of its own.</summary>
    private const int LongestInDouble = 15;

    private bool mayBeInteger = true;
    private bool mayBeNumber = true;
    private bool mayBeBoolean = true;
    private bool mayBeDate = true;
    private bool isAny;
    private int longest;
    private CellHint seen;
    private string? doubtful;
    private readonly DateForms dates = new();
    private WordPairs words;

    public void Observe(ReadOnlySpan<byte> text)
    {
        isAny = true;
        mayBeInteger = mayBeInteger && IsInteger(text);
        if (mayBeInteger)
        {
            longest = Math.Max(longest, text[0] == '-' ? text.Length - 1 : text.Length);
        }

        if (mayBeNumber && !mayBeInteger)
        {
            mayBeNumber = longest <= LongestInDouble && IsNumber(text);
        }

        if (mayBeBoolean)
        {
            mayBeBoolean = words.Observe(text);
        }

        if (mayBeDate)
        {
            mayBeDate = dates.Observe(text);
        }
    }

    public void Merge(TypeInference other)
    {
        isAny |= other.isAny;
        mayBeNumber = (mayBeNumber || mayBeInteger) && (other.mayBeNumber || other.mayBeInteger);
        mayBeInteger &= other.mayBeInteger;
        longest = Math.Max(longest, other.longest);
        mayBeNumber &= mayBeInteger || longest <= LongestInDouble;
        mayBeBoolean &= other.mayBeBoolean && words.Merge(other.words);
        mayBeDate &= other.mayBeDate;
        dates.Merge(other.dates);
        seen |= other.seen;
        doubtful ??= other.doubtful;
    }

    /// <summary>The settings of every type the column may have, the narrowest first; text is always the last one.</summary>
    public IEnumerable<ColumnSettings> Choices(ColumnSettings settings)
    {
        if (isAny && mayBeBoolean && words.IsType)
        {
            yield return settings with { Type = FieldType.Boolean };
        }

        if (isAny && mayBeInteger)
        {
            yield return settings with { Type = FieldType.Integer };
        }

        if (isAny && mayBeNumber && Mark(settings.DecimalMark) is { } mark)
        {
            yield return settings with { Type = FieldType.Number, DecimalMark = mark };
        }

        if (isAny && mayBeDate && dates.Type(settings.DateOrder) is { } type)
        {
            yield return settings with { Type = type, DateOrder = settings.DateOrder ?? dates.Order };
        }

        yield return settings with { Type = FieldType.Text };
    }

    /// <summary>Why a column whose every text looks like a number or a date is text all the same: AmbiguousNumber or AmbiguousDate
    /// where nothing says how they are to be read, WrongDecimalMark where both marks stand for decimals; else None.</summary>
    public Problem Doubt(ColumnSettings settings, out string? example)
    {
        example = doubtful;
        if (!isAny || mayBeInteger)
        {
            return Problem.None;
        }

        if (mayBeNumber && Mark(settings.DecimalMark) is null)
        {
            return (seen & BothMarks) is CellHint.None ? Problem.AmbiguousNumber : Problem.WrongDecimalMark;
        }

        return mayBeDate && dates.Type(settings.DateOrder) is null ? Problem.AmbiguousDate : Problem.None;
    }

    private static bool IsInteger(ReadOnlySpan<byte> text)
    {
        var figures = text[0] == '-' ? text[1..] : text;
        return figures.Length is >= 1 and <= LongestInteger && figures.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && (figures[0] != '0' || text.Length == 1);
    }

    /// <summary>Figures with one decimal mark or grouped by it, no more than a double holds before the mark.</summary>
    private bool IsNumber(ReadOnlySpan<byte> text)
    {
        var figures = text[0] == '-' ? text[1..] : text;
        if (figures.Length is < 1 or > 40 || figures.IndexOfAnyExcept("0123456789.,"u8) >= 0 || HasLeadingZero(figures))
        {
            return false;
        }

        if (figures.Length <= LongestInDouble && PlainNumber.TryRead(figures, 0, out _, out _, out var hint))
        {
            seen |= hint;
            return true;
        }

        var problem = NumberText.Read(figures, 0, out var number);
        seen |= number.Hint;
        if (problem == Problem.AmbiguousNumber)
        {
            doubtful ??= Encoding.UTF8.GetString(text);
        }

        var whole = number.Mark == 0 ? figures : figures[..figures.IndexOf(number.Mark)];
        var marks = whole.Count((byte)'.') + whole.Count((byte)',');
        return problem is Problem.None or Problem.AmbiguousNumber && whole.Length - marks <= LongestInDouble;
    }

    private static bool HasLeadingZero(ReadOnlySpan<byte> figures) =>
        figures.Length > 1 && figures[0] == '0' && char.IsAsciiDigit((char)figures[1]);

    private const CellHint BothMarks = CellHint.DotDecimal | CellHint.CommaDecimal;

    /// <summary>The declared mark, or the only one that the texts show; the dot where there is nothing to be decided. Null where
    /// they contradict it or each other, or where each of them can be read in two ways.</summary>
    private char? Mark(char? declared) => (declared, seen & BothMarks) switch
    {
        (null, CellHint.DotDecimal) => '.',
        (null, CellHint.CommaDecimal) => ',',
        (null, CellHint.None) => (seen & CellHint.AmbiguousNumber) == 0 ? '.' : null,
        ('.', CellHint.None or CellHint.DotDecimal) => '.',
        (',', CellHint.None or CellHint.CommaDecimal) => ',',
        _ => null,
    };
}
