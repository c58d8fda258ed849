namespace CrmReports.Application.Conversion;

/// <summary>The order of day, month and year in dates written with figures only. A four-digit year in front
/// (2024-03-05) is read alike under every order.</summary>
public enum DateOrder
{
    DayMonthYear,
    MonthDayYear,
    YearMonthDay,
}

/// <summary>Several orders: those in which the figures of a date, or of all dates of a column, make a month and a day.</summary>
[Flags]
public enum DateOrderSet : byte
{
    None = 0,
    DayFirst = 1,
    MonthFirst = 2,
    YearFirst = 4,
    All = 7,
}

/// <summary>The spellings of <see cref="DateOrder"/> on the command line and in a profile.</summary>
public static class DateOrders
{
    /// <summary>Reads <c>day-month-year</c> or <c>dmy</c> and the like, in any case; null for anything else.</summary>
    public static DateOrder? Find(string? word) => word?.Trim().ToLowerInvariant() switch
    {
        "dmy" or "day-month-year" => DateOrder.DayMonthYear,
        "mdy" or "month-day-year" => DateOrder.MonthDayYear,
        "ymd" or "year-month-day" => DateOrder.YearMonthDay,
        _ => null,
    };
}
