namespace CrmReports.Application.Conversion;

/// <summary>Decides which of three figures is the day, the month and the year.</summary>
internal static class DateFigures
{
    /// <summary>As .NET's invariant calendar does: 00 to 49 are 2000 to 2049.</summary>
    public static int Century(int shortYear) => shortYear + (shortYear < 50 ? 2000 : 1900);

    /// <summary>05/03/2024.</summary>
    public static Problem DayAndMonth(int first, int second, int year, DateOrder? order, ref DateText date)
    {
        date.Year = year;
        var asDayMonth = CivilDate.IsValid(year, second, first);
        var asMonthDay = CivilDate.IsValid(year, first, second);
        if (!asDayMonth && !asMonthDay)
        {
            return Problem.NotDate;
        }

        var isDayFirst = asDayMonth && (!asMonthDay || order == DateOrder.DayMonthYear);
        (date.Day, date.Month) = isDayFirst ? (first, second) : (second, first);
        if (first == second)
        {
            return Problem.None;
        }

        if (asDayMonth != asMonthDay)
        {
            date.Hint = asDayMonth ? CellHint.DayFirst : CellHint.MonthFirst;
        }

        var used = isDayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        return order is null
            ? (asDayMonth && asMonthDay ? Problem.AmbiguousDate : Problem.None)
            : (order == used ? Problem.None : Problem.WrongDateOrder);
    }

    /// <summary>05/03/24: only a declared order reads it.</summary>
    public static Problem ShortYear(int first, int second, int third, DateOrder? order, ref DateText date)
    {
        date.HasShortYear = true;
        var asDayMonth = CivilDate.IsValid(Century(third), second, first);
        var asMonthDay = CivilDate.IsValid(Century(third), first, second);
        var asYearMonth = CivilDate.IsValid(Century(first), second, third);
        (date.Year, date.Month, date.Day) = order switch
        {
            DateOrder.DayMonthYear => (Century(third), second, first),
            DateOrder.MonthDayYear => (Century(third), first, second),
            _ => (Century(first), second, third),
        };
        var isAny = asDayMonth || asMonthDay || asYearMonth;
        return order switch
        {
            null => isAny ? Problem.AmbiguousDate : Problem.NotDate,
            _ when CivilDate.IsValid(date.Year, date.Month, date.Day) => Problem.None,
            _ => isAny ? Problem.WrongDateOrder : Problem.NotDate,
        };
    }
}
