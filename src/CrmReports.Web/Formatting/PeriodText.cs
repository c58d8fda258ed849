using static CrmReports.Web.Formatting.Figures;

namespace CrmReports.Web.Formatting;

/// <summary>A span of days in as few words as it needs.</summary>
internal static class PeriodText
{
    public static string Of(Figures figures, DateOnly first, DateOnly last)
    {
        if (first == last)
        {
            return figures.Date(first);
        }

        var wholeMonths = first.Day == 1 && last == LastOfMonth(last);
        return wholeMonths ? WholeMonths(figures, first, last) : Days(figures, first, last);
    }

    private static string WholeMonths(Figures figures, DateOnly first, DateOnly last)
    {
        if (first.Month == 1 && last.Month == 12)
        {
            return Years(figures, first.Year, last.Year);
        }

        if (first.Year == last.Year && first.Month == last.Month)
        {
            return figures.Month(first);
        }

        return (figures.IsChinese, first.Year == last.Year) switch
        {
            (true, true) => Text($"{first.Year}年{first.Month}–{last.Month}月"),
            (true, false) => Text($"{figures.Month(first)}–{figures.Month(last)}"),
            (false, true) => Text($"{figures.MonthName(first)}{Space}– {figures.Month(last)}"),
            (false, false) => Text($"{figures.Month(first)}{Space}– {figures.Month(last)}"),
        };
    }

    private static string Years(Figures figures, int first, int last) => (figures.IsChinese, first == last) switch
    {
        (true, true) => Text($"{first}年"),
        (true, false) => Text($"{first}–{last}年"),
        (false, true) => Text($"{first}"),
        (false, false) => Text($"{first}–{last}"),
    };

    private static string Days(Figures figures, DateOnly first, DateOnly last)
    {
        var sameYear = first.Year == last.Year;
        var sameMonth = sameYear && first.Month == last.Month;
        if (figures.IsChinese)
        {
            return sameMonth ? Text($"{figures.Month(first)}{first.Day}–{last.Day}日")
                : sameYear ? Text($"{figures.Date(first)}–{figures.Day(last)}")
                : Text($"{figures.Date(first)}–{figures.Date(last)}");
        }

        return sameMonth ? Text($"{first.Day}–{figures.Date(last)}")
            : sameYear ? Text($"{figures.Day(first)}{Space}– {figures.Date(last)}")
            : Text($"{figures.Date(first)}{Space}– {figures.Date(last)}");
    }

    private static DateOnly LastOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
