namespace CrmReports.Application.Reports;

/// <summary>Days before and after others that end where the calendar does: files have days such as 0001-01-01 and 9999-12-31
/// for "not known" and "for ever".</summary>
public static class CalendarMath
{
    /// <summary>The last day that periods of reports may reach: the month after it is in the calendar.</summary>
    private static readonly DateOnly LastWorkable = new(9998, 12, 31);

    private static readonly DateOnly FirstWorkable = new(2, 1, 1);

    public static DateOnly PlusDays(this DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    public static DateOnly PlusMonths(this DateOnly day, int months)
    {
        var month = ((long)day.Year * 12) + day.Month - 1 + months;
        return month < 12 ? DateOnly.MinValue : month >= 10_000 * 12 ? DateOnly.MaxValue : day.AddMonths(months);
    }

    public static DateOnly PlusYears(this DateOnly day, int years) => day.PlusMonths(years * 12);

    /// <summary>The last day of so many months that begin with this one.</summary>
    public static DateOnly LastOfMonths(this DateOnly first, int months) => first.PlusMonths(months) is var next && next == DateOnly.MaxValue ? next : next.PlusDays(-1);

    /// <summary>The day, or the nearest one round which there is calendar enough to compare with.</summary>
    public static DateOnly Workable(this DateOnly day) => day < FirstWorkable ? FirstWorkable : day > LastWorkable ? LastWorkable : day;
}
