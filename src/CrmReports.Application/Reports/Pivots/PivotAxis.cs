namespace CrmReports.Application.Reports.Pivots;

/// <summary>The periods that stand along an axis: as in a calendar, also those in which nothing was bought.</summary>
internal static class PivotAxis
{
    /// <summary>So many periods are listed one by one.</summary>
    private const int Most = 400;

    /// <summary>Of more, a time of so many without anything is left out.</summary>
    private const int LongestGap = 24;

    /// <param name="keys">The periods with values, ascending; a missing one last.</param>
    /// <param name="isBroken">Whether a long time without anything is left out.</param>
    public static List<string?> Filled(PeriodUnit unit, List<string?> keys, PivotRequest request, StoreFacts facts, out bool isBroken)
    {
        isBroken = false;
        var numbers = keys.Where(key => key is not null).Select(key => NumberOf(unit, key!)).ToList();
        if (numbers.Count == 0 || numbers.Contains(null))
        {
            return keys;
        }

        var (first, last) = Ends(unit, numbers[0]!.Value, numbers[^1]!.Value, request, facts);
        var all = new List<string?>();
        var next = first;
        foreach (var number in numbers.Select(number => number!.Value).Append(last + 1))
        {
            var isLong = last - first >= Most && number - next > LongestGap;
            isBroken |= isLong;
            for (; !isLong && next < number; next++)
            {
                all.Add(Periods.Label(unit, next));
            }

            if (number <= last)
            {
                all.Add(Periods.Label(unit, number));
            }

            next = number + 1;
        }

        return keys[^1] is null ? [.. all, null] : all;
    }

    private static long? NumberOf(PeriodUnit unit, string key) =>
        Pivots.DaysOf(key) is { } days ? Periods.NumberOf(unit, Periods.DayOf(days.First)) : null;

    /// <summary>The axis goes on to where the data, and the days asked for, begin and end, though filters may leave nothing there.</summary>
    private static (long First, long Last) Ends(PeriodUnit unit, long first, long last, PivotRequest request, StoreFacts facts)
    {
        var begin = facts.Calendar.At(Periods.DateOf(Periods.LastDay(unit, first)))?.Days.First;
        var end = facts.Calendar.At(Periods.DateOf(Periods.FirstDay(unit, last)))?.Days.Last;
        begin = request.From > begin ? request.From : begin;
        end = request.To < end ? request.To : end;
        return (
            begin is { } from ? Math.Min(first, Periods.NumberOf(unit, Periods.DayOf(from))) : first,
            end is { } to ? Math.Max(last, Periods.NumberOf(unit, Periods.DayOf(to))) : last);
    }
}
