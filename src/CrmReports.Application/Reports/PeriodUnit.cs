using System.Globalization;
using CrmReports.Application.Aggregation;

namespace CrmReports.Application.Reports;

public enum PeriodUnit
{
    Day,

    /// <summary>ISO 8601: Monday to Sunday, in the year of its Thursday.</summary>
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>Periods as consecutive numbers, so that the one before is one less. Days are days since 1970-01-01.</summary>
internal static class Periods
{
    // 1970-01-01 was a Thursday: its week began three days earlier.
    private const int WeekShift = 3;

    public static long NumberOf(PeriodUnit unit, long day)
    {
        if (unit == PeriodUnit.Day)
        {
            return day;
        }

        if (unit == PeriodUnit.Week)
        {
            return Math.DivRem(day + WeekShift + (7L << 40), 7).Quotient - (1L << 40);
        }

        var date = DateOf(day);
        return unit switch
        {
            PeriodUnit.Month => (date.Year * 12) + date.Month - 1,
            PeriodUnit.Quarter => (date.Year * 4) + ((date.Month - 1) / 3),
            _ => date.Year,
        };
    }

    public static int FirstDay(PeriodUnit unit, long number) => unit switch
    {
        PeriodUnit.Day => (int)number,
        PeriodUnit.Week => (int)((number * 7) - WeekShift),
        PeriodUnit.Month => FirstDayOfMonth(number),
        PeriodUnit.Quarter => FirstDayOfMonth(number * 3),
        _ => FirstDayOfMonth(number * 12),
    };

    public static int LastDay(PeriodUnit unit, long number) => FirstDay(unit, number + 1) - 1;

    /// <summary>The same period of the year before; null where that year has none (29 February, week 53).</summary>
    public static long? YearBefore(PeriodUnit unit, long number)
    {
        switch (unit)
        {
            case PeriodUnit.Month:
                return number - 12;
            case PeriodUnit.Quarter:
                return number - 4;
            case PeriodUnit.Year:
                return number - 1;
            case PeriodUnit.Day:
                var date = DateOf(number);
                return date is { Year: 1 } or { Month: 2, Day: 29 } ? null : DayOf(date.PlusYears(-1));
            case PeriodUnit.Week:
            default:
                var thursday = DateOf(FirstDay(unit, number) + WeekShift);
                if (thursday.Year == 1)
                {
                    return null;
                }

                var week = ((thursday.DayOfYear - 1) / 7) + 1;
                var (year, first) = (thursday.Year - 1, new DateOnly(thursday.Year - 1, 1, 4));
                return week > ISOWeek.GetWeeksInYear(year) ? null : NumberOf(unit, DayOf(first)) + week - 1;
        }
    }

    /// <summary>2024-01-31, 2024-W05, 2024-01, 2024-Q1, 2024.</summary>
    public static string Label(PeriodUnit unit, long number)
    {
        var invariant = CultureInfo.InvariantCulture;
        switch (unit)
        {
            case PeriodUnit.Day:
                return DateOf(number).ToString("yyyy-MM-dd", invariant);
            case PeriodUnit.Week:
                var thursday = DateOf(FirstDay(unit, number) + WeekShift);
                return string.Create(invariant, $"{thursday.Year:0000}-W{((thursday.DayOfYear - 1) / 7) + 1:00}");
            case PeriodUnit.Month:
                return string.Create(invariant, $"{number / 12:0000}-{(number % 12) + 1:00}");
            case PeriodUnit.Quarter:
                return string.Create(invariant, $"{number / 4:0000}-Q{(number % 4) + 1}");
            default:
                return number.ToString("0000", invariant);
        }
    }

    /// <summary>A day outside of the calendar is its first or last.</summary>
    public static DateOnly DateOf(long day) => DateOnly.FromDayNumber((int)Math.Clamp(day + CalendarDay.EpochDayNumber, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static int DayOf(DateOnly date) => date.DayNumber - CalendarDay.EpochDayNumber;

    /// <summary>Months before the calendar begin with it, and those after it behind it.</summary>
    private static int FirstDayOfMonth(long number) => (number / 12) switch
    {
        < 1 => DayOf(DateOnly.MinValue),
        > 9999 => DayOf(DateOnly.MaxValue) + 1,
        var year => DayOf(new DateOnly((int)year, (int)(number % 12) + 1, 1)),
    };
}
