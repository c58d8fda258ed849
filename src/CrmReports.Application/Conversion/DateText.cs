namespace CrmReports.Application.Conversion;

/// <summary>
/// A date as people write it. Understood are 2024-3-5, 2024/03/05, 2024.3.5, 20240305, 20240305083000, 2024年3月5日,
/// 5-Mar-2024, 5 March 2024, March 5, 2024, 2024-Mar-05, and day, month and year in figures in the order that the column
/// declares or the figures allow; a weekday in front; a time of day behind (<see cref="TimeText"/>).
/// </summary>
internal struct DateText
{
    public int Year;
    public int Month;
    public int Day;
    public TimeText Time;
    public CellHint Hint;

    /// <summary>The year was written with two figures: 00 to 49 are 2000 to 2049, 50 to 99 are 1950 to 1999.</summary>
    public bool HasShortYear;

    /// <summary>The orders in which three figures make a date; none where they need no order.</summary>
    public DateOrderSet Orders;

    /// <summary>The first and the last figure of a date with a short year.</summary>
    public int First;
    public int Third;

    private DateOrder? order;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">Folded (<see cref="Cleaning.WidthFold"/>) and trimmed.</param>
    /// <param name="order">The order of the column; null where it is not known.</param>
    /// <param name="date">The parts.</param>
    /// <returns>None, <see cref="Problem.NotDate"/>, <see cref="Problem.NoSuchDay"/>, <see cref="Problem.AmbiguousDate"/> or
    /// <see cref="Problem.WrongDateOrder"/>.</returns>
    public static Problem Read(ReadOnlySpan<byte> text, DateOrder? order, out DateText date)
    {
        date = default;
        date.order = order;
        var scanner = new TextScanner(text);
        var problem = date.ReadDay(ref scanner);
        if (problem is Problem.NotDate)
        {
            return problem;
        }

        date.SkipWeekday(ref scanner);
        return date.Time.Read(ref scanner) && scanner.IsAtEnd ? problem : Problem.NotDate;
    }

    private static bool IsMark(byte value) => value is (byte)'-' or (byte)'/' or (byte)'.';

    private Problem ReadDay(ref TextScanner scanner)
    {
        if (scanner.IsAtLetter)
        {
            var word = scanner.Word();
            if (DateWords.Month(word) is var month and > 0)
            {
                return MonthFirst(ref scanner, month);
            }

            if (!DateWords.IsWeekday(word))
            {
                return Problem.NotDate;
            }

            scanner.Take((byte)'.');
            scanner.Take((byte)',');
            scanner.Blanks();
            return scanner.IsAtDigit || scanner.IsAtLetter ? ReadDay(ref scanner) : Problem.NotDate;
        }

        var start = scanner;
        return scanner.Digits(out var first) switch
        {
            8 or 14 => Compact(start, ref scanner),
            4 => YearFirst(ref scanner, first),
            1 or 2 => ShortFirst(ref scanner, first),
            _ => Problem.NotDate,
        };
    }

    /// <summary>20240305 and 20240305083000.</summary>
    private Problem Compact(TextScanner start, ref TextScanner scanner)
    {
        var figures = start;
        Year = figures.Figures(4);
        Month = figures.Figures(2);
        Day = figures.Figures(2);
        if (figures.Rest.Length != scanner.Rest.Length)
        {
            scanner = figures;
            Time.Compact(ref scanner);
        }

        return Checked();
    }

    /// <summary>2024-03-05, 2024-Mar-05, 2024年3月5日.</summary>
    private Problem YearFirst(ref TextScanner scanner, int year)
    {
        Year = year;
        if (scanner.TakeSpaced("年"u8))
        {
            var isMonth = scanner.Digits(out Month) is 1 or 2 && scanner.TakeSpaced("月"u8);
            var isDay = scanner.Digits(out Day) is 1 or 2 && (scanner.TakeSpaced("日"u8) || scanner.TakeSpaced("号"u8));
            return isMonth && isDay ? Checked() : Problem.NotDate;
        }

        var mark = scanner.Next;
        if (!IsMark(mark) && mark != ' ')
        {
            return Problem.NotDate;
        }

        scanner.Skip(1);
        var hasMonth = scanner.IsAtLetter
            ? (Month = DateWords.Month(scanner.Word())) > 0
            : mark != ' ' && scanner.Digits(out Month) is 1 or 2;
        return hasMonth && scanner.Take(mark) && scanner.Digits(out Day) is 1 or 2 ? Checked() : Problem.NotDate;
    }

    /// <summary>5-Mar-2024, 05/03/2024, 24/03/05.</summary>
    private Problem ShortFirst(ref TextScanner scanner, int first)
    {
        SkipOrdinal(ref scanner);
        var mark = scanner.Next;
        if (IsMark(mark) || mark == ' ')
        {
            scanner.Skip(1);
        }
        else if (!scanner.IsAtLetter)
        {
            return Problem.NotDate;
        }

        if (scanner.IsAtLetter)
        {
            return NamedMonth(ref scanner, first);
        }

        if (!IsMark(mark) || scanner.Digits(out var second) is not (1 or 2) || !scanner.Take(mark))
        {
            return Problem.NotDate;
        }

        return scanner.Digits(out var third) switch
        {
            4 => DateFigures.DayAndMonth(first, second, third, order, ref this),
            2 => DateFigures.ShortYear(first, second, third, order, ref this),
            _ => Problem.NotDate,
        };
    }

    /// <summary>5-Mar-2024, 5 March 2024, 5th of March, 2024 without the "of".</summary>
    private Problem NamedMonth(ref TextScanner scanner, int first)
    {
        Month = DateWords.Month(scanner.Word());
        SkipMarks(ref scanner);
        var width = scanner.Digits(out var last);
        if (Month == 0 || width is not (2 or 4))
        {
            return Problem.NotDate;
        }

        if (width == 4)
        {
            (Year, Day) = (last, first);
            return Checked();
        }

        // 24-Mar-05 is the 24th, as everybody writes it; only a declared order says otherwise, or a figure that is no day.
        HasShortYear = true;
        var isYearFirst = order == DateOrder.YearMonthDay || (order is null && first is 0 or > 31);
        (Year, Day) = isYearFirst ? (DateFigures.Century(first), last) : (DateFigures.Century(last), first);
        return Checked();
    }

    /// <summary>March 5, 2024 and Mar-05-24.</summary>
    private Problem MonthFirst(ref TextScanner scanner, int month)
    {
        Month = month;
        SkipMarks(ref scanner);
        if (scanner.Digits(out Day) is not (1 or 2))
        {
            return Problem.NotDate;
        }

        SkipOrdinal(ref scanner);
        SkipMarks(ref scanner);
        var width = scanner.Digits(out Year);
        if (width == 2)
        {
            HasShortYear = true;
            Year = DateFigures.Century(Year);
            return Checked();
        }

        return width == 4 ? Checked() : Problem.NotDate;
    }

    /// <summary>NoSuchDay for 30 February, NotDate for what no month has.</summary>
    public readonly Problem Checked() => CivilDate.IsValid(Year, Month, Day) ? Problem.None
        : Year >= 1 && DateFigures.IsInRange(Month, Day) ? Problem.NoSuchDay
        : Problem.NotDate;

    private static void SkipOrdinal(ref TextScanner scanner)
    {
        var ahead = scanner;
        var word = ahead.Word();
        if (word.SequenceEqual("st"u8) || word.SequenceEqual("nd"u8) || word.SequenceEqual("rd"u8) || word.SequenceEqual("th"u8))
        {
            scanner = ahead;
        }
    }

    /// <summary>Between a month's name and figures: a dot of abbreviation, then one mark or a comma, and blanks.</summary>
    private static void SkipMarks(ref TextScanner scanner)
    {
        scanner.Take((byte)'.');
        if (!scanner.Take((byte)'-') && !scanner.Take((byte)'/'))
        {
            scanner.Take((byte)',');
        }

        scanner.Blanks();
    }

    private readonly void SkipWeekday(ref TextScanner scanner)
    {
        var ahead = scanner;
        ahead.Blanks();
        var length = DateWords.ChineseWeekday(ahead.Rest);
        if (length > 0)
        {
            ahead.Skip(length);
            scanner = ahead;
        }
    }
}
