namespace CrmReports.Application.Conversion;

/// <summary>Decides which of three figures is the day, the month and the year.</summary>
internal static class DateFigures
{
    /// <summary>As .NET's invariant calendar does: 00 to 49 are 2000 to 2049.</summary>
    public static int Century(int shortYear) => shortYear + (shortYear < 50 ? 2000 : 1900);

    /// <summary>05/03/2024.</summary>
    public static Problem DayAndMonth(int first, int second, int year, DateOrder? order, ref DateText date)
    {
        var asDayMonth = IsInRange(second, first);
        var asMonthDay = IsInRange(first, second);
        if (!asDayMonth && !asMonthDay)
        {
            return Problem.NotDate;
        }

        var isDayFirst = asDayMonth && (!asMonthDay || order == DateOrder.DayMonthYear);
        (date.Year, date.Month, date.Day) = isDayFirst ? (year, second, first) : (year, first, second);
        if (first == second)
        {
            return date.Checked();
        }

        date.Orders = (asDayMonth ? DateOrderSet.DayFirst : 0) | (asMonthDay ? DateOrderSet.MonthFirst : 0);
        if (asDayMonth != asMonthDay)
        {
            date.Hint = asDayMonth ? CellHint.DayFirst : CellHint.MonthFirst;
        }

        var used = isDayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        return order is null
            ? (asDayMonth && asMonthDay ? Problem.AmbiguousDate : date.Checked())
            : (order == used ? date.Checked() : Problem.WrongDateOrder);
    }

    /// <summary>05/03/24: only an order, declared or found by the column, reads it.</summary>
    public static Problem ShortYear(int first, int second, int third, DateOrder? order, ref DateText date)
    {
        date.HasShortYear = true;
        (date.First, date.Third) = (first, third);
        date.Orders = (IsInRange(second, first) ? DateOrderSet.DayFirst : 0)
            | (IsInRange(first, second) ? DateOrderSet.MonthFirst : 0)
            | (IsInRange(second, third) ? DateOrderSet.YearFirst : 0);
        (date.Year, date.Month, date.Day) = order switch
        {
            DateOrder.DayMonthYear => (Century(third), second, first),
            DateOrder.MonthDayYear => (Century(third), first, second),
            _ => (Century(first), second, third),
        };
        return date.Orders == DateOrderSet.None ? Problem.NotDate
            : order is null ? Problem.AmbiguousDate
            : IsInRange(date.Month, date.Day) ? date.Checked()
            : Problem.WrongDateOrder;
    }

    /// <summary>Whether some month has such a day; whether the one in question has it, is another matter.</summary>
    public static bool IsInRange(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
