namespace CrmReports.Application.Reports.Pivots;

/// <summary>Which period of the days before stands beside a period of the days in question.</summary>
internal static class EarlierPeriods
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;
    private const int DaysOfWeek = 7;

    /// <summary>Gives the number of the earlier period for that of a later one; null where the days before do not hold periods
    /// of this kind at the same places, such as quarters where all is moved by one month.</summary>
    public static Func<long, long?>? Of(PeriodUnit unit, DayRange period, DayRange before)
    {
        var months = ((period.First.Year - before.First.Year) * MonthsOfYear) + period.First.Month - before.First.Month;
        var areMonths = months > 0 && before.First.PlusMonths(months) == period.First;
        var days = period.First.DayNumber - before.First.DayNumber;
        return unit switch
        {
            PeriodUnit.Month when areMonths => number => number - months,
            PeriodUnit.Quarter when areMonths && months % MonthsOfQuarter == 0 => number => number - (months / MonthsOfQuarter),
            PeriodUnit.Year when areMonths && months % MonthsOfYear == 0 => number => number - (months / MonthsOfYear),
            PeriodUnit.Week when areMonths && months == MonthsOfYear => number => Periods.YearBefore(unit, number),
            PeriodUnit.Week when days % DaysOfWeek == 0 => number => number - (days / DaysOfWeek),
            PeriodUnit.Day when areMonths => number => SameDay(number, months),
            PeriodUnit.Day => number => number - days,
            _ => null,
        };
    }

    /// <summary>Null where the earlier month is shorter.</summary>
    private static long? SameDay(long number, int months)
    {
        var day = Periods.DateOf(number);
        var earlier = day.PlusMonths(-months);
        return earlier.Day == day.Day ? Periods.DayOf(earlier) : null;
    }
}
