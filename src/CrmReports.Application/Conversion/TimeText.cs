namespace CrmReports.Application.Conversion;

/// <summary>
/// The time of day behind a date: 8:30, 08:30:15.123, 8:30 pm, 下午8:30, 8时30分15秒, 083000; then Z, UTC, GMT or an offset
/// such as +08:00.
/// </summary>
internal struct TimeText
{
    /// <summary>False where the date stands alone.</summary>
    public bool IsWritten;

    /// <summary>Since midnight.</summary>
    public int Milliseconds;

    public bool HasOffset;
    public int OffsetMinutes;

    /// <summary>Figures behind the milliseconds were cut off.</summary>
    public bool IsCut;

    /// <summary>Reads a time that follows a date, if there is one; false for something else.</summary>
    public bool Read(ref TextScanner scanner)
    {
        if (IsWritten)
        {
            return Offset(ref scanner);
        }

        if (scanner.IsAtEnd)
        {
            return true;
        }

        _ = scanner.Take((byte)'T') || scanner.Take((byte)'t') || scanner.Take((byte)',');
        scanner.Blanks();
        var isAfternoon = scanner.Take("下午"u8) || scanner.Take("晚上"u8);
        var isMorning = !isAfternoon && (scanner.Take("上午"u8) || scanner.Take("凌晨"u8));
        scanner.Blanks();
        return Clock(ref scanner, isAfternoon, isMorning) && Offset(ref scanner);
    }

    /// <summary>HHmmss of a run of fourteen figures.</summary>
    public void Compact(ref TextScanner scanner)
    {
        Set(scanner.Figures(2), scanner.Figures(2), scanner.Figures(2), 0);
    }

    private bool Clock(ref TextScanner scanner, bool isAfternoon, bool isMorning)
    {
        var start = scanner;
        var width = scanner.Digits(out var hour);
        if (width is 4 or 6)
        {
            scanner = start;
            return Set(scanner.Figures(2), scanner.Figures(2), width == 6 ? scanner.Figures(2) : 0, 0);
        }

        var minute = 0;
        var second = 0;
        var thousandths = 0;
        var hasMinutes = scanner.Take((byte)':');
        if (width is not (1 or 2) || (hasMinutes && !TwoFigures(ref scanner, out minute)))
        {
            return false;
        }

        if (hasMinutes && scanner.Take((byte)':'))
        {
            if (!TwoFigures(ref scanner, out second) || !Fraction(ref scanner, ref thousandths))
            {
                return false;
            }
        }
        else if (!hasMinutes && (scanner.Take("时"u8) || scanner.Take("點"u8) || scanner.Take("点"u8)))
        {
            hasMinutes = Chinese(ref scanner, out minute, out second);
        }

        return HalfDay(ref scanner, ref hour, ref isAfternoon, isMorning, hasMinutes)
            && Set(hour, minute, second, thousandths);
    }

    private static bool TwoFigures(ref TextScanner scanner, out int value) => scanner.Digits(out value) is 1 or 2;

    private static bool Chinese(ref TextScanner scanner, out int minute, out int second)
    {
        minute = 0;
        second = 0;
        if (scanner.Take("整"u8) || !scanner.IsAtDigit)
        {
            return true;
        }

        var isMinute = TwoFigures(ref scanner, out minute) && scanner.Take("分"u8);
        return isMinute && (!scanner.IsAtDigit || (TwoFigures(ref scanner, out second) && scanner.Take("秒"u8)));
    }

    private bool Fraction(ref TextScanner scanner, ref int thousandths)
    {
        if (!scanner.Take((byte)'.') && !scanner.Take((byte)','))
        {
            return true;
        }

        var weight = 100;
        var count = 0;
        for (; scanner.IsAtDigit; count++)
        {
            var digit = scanner.Next - '0';
            thousandths += digit * weight;
            IsCut |= weight == 0 && digit != 0;
            weight /= 10;
            scanner.Skip(1);
        }

        return count > 0;
    }

    /// <summary>am and pm, before (Chinese) or behind; a bare hour needs one of them.</summary>
    private static bool HalfDay(
        ref TextScanner scanner, ref int hour, ref bool isAfternoon, bool isMorning, bool hasMinutes)
    {
        var ahead = scanner;
        ahead.Blanks();
        var first = ahead.Next | 0x20;
        if (first is 'a' or 'p')
        {
            ahead.Skip(1);
            ahead.Take((byte)'.');
            if (!ahead.Take((byte)'m') && !ahead.Take((byte)'M'))
            {
                return false;
            }

            ahead.Take((byte)'.');
            scanner = ahead;
            isAfternoon |= first == 'p';
            isMorning |= first == 'a';
        }

        if (!isAfternoon && !isMorning)
        {
            return hasMinutes;
        }

        var isTwelve = hour <= 12 && isAfternoon != isMorning;
        hour = isAfternoon ? (hour % 12) + 12 : hour % 12;
        return isTwelve;
    }

    private bool Set(int hour, int minute, int second, int thousandths)
    {
        IsWritten = true;
        Milliseconds = (((((hour * 60) + minute) * 60) + second) * 1000) + thousandths;
        var isTime = hour < 24 && minute < 60 && second < 60;
        Milliseconds = isTime ? Milliseconds : -1;
        return isTime;
    }

    private bool Offset(ref TextScanner scanner)
    {
        scanner.Blanks();
        if (scanner.IsAtEnd)
        {
            return Milliseconds >= 0;
        }

        HasOffset = true;
        if (scanner.Take((byte)'Z') || scanner.Take((byte)'z'))
        {
            return scanner.IsAtEnd && Milliseconds >= 0;
        }

        var isNamed = scanner.Take("UTC"u8) || scanner.Take("GMT"u8);
        if (scanner.IsAtEnd)
        {
            return isNamed && Milliseconds >= 0;
        }

        var isWest = scanner.Next == '-';
        if (!isWest && scanner.Next != '+')
        {
            return false;
        }

        scanner.Skip(1);
        return Hours(ref scanner, isWest) && Milliseconds >= 0;
    }

    private bool Hours(ref TextScanner scanner, bool isWest)
    {
        var width = scanner.Digits(out var hours);
        var minutes = 0;
        if (width == 4)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }
        else if (width is not (1 or 2) || (scanner.Take((byte)':') && scanner.Digits(out minutes) != 2))
        {
            return false;
        }

        OffsetMinutes = ((hours * 60) + minutes) * (isWest ? -1 : 1);
        return scanner.IsAtEnd && hours <= 14 && minutes < 60;
    }
}
