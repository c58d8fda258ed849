using System.Globalization;

namespace CrmReports.Application.Reports;

/// <summary>Days from the first to the last, both included.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>Reads a year, quarter, month, ISO week or day: 2024, 2024-Q1, 2024-01, 2024-W05, 2024-01-31.</summary>
    public static bool TryParse(string text, out DayRange range)
    {
        range = default;
        if (text.Length < 4 || !Number(text.AsSpan(0, 4), 1, 9998, out var year))
        {
            return false;
        }

        var rest = text.AsSpan(4);
        if (rest.IsEmpty)
        {
            range = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }

        return rest[0] == '-' && (rest.Length, rest.Length > 1 ? rest[1] : ' ') switch
        {
            (3, 'Q') => Quarter(year, rest[2..], out range),
            (4, 'W') => Week(year, rest[2..], out range),
            (3, _) => Month(year, rest[1..], out range),
            (6, _) => Day(text, out range),
            _ => false,
        };
    }

    private static bool Quarter(int year, ReadOnlySpan<char> text, out DayRange range)
    {
        range = default;
        if (!Number(text, 1, 4, out var quarter))
        {
            return false;
        }

        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        range = new DayRange(first, first.LastOfMonths(3));
        return true;
    }

    private static bool Week(int year, ReadOnlySpan<char> text, out DayRange range)
    {
        range = default;
        if (!Number(text, 1, ISOWeek.GetWeeksInYear(year), out var week))
        {
            return false;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        range = new DayRange(monday, monday.PlusDays(6));
        return true;
    }

    private static bool Month(int year, ReadOnlySpan<char> text, out DayRange range)
    {
        range = default;
        if (!Number(text, 1, 12, out var month))
        {
            return false;
        }

        var first = new DateOnly(year, month, 1);
        range = new DayRange(first, first.LastOfMonths(1));
        return true;
    }

    private static bool Day(string text, out DayRange range)
    {
        var found = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        range = new DayRange(day, day);
        return found;
    }

    private static bool Number(ReadOnlySpan<char> digits, int least, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
