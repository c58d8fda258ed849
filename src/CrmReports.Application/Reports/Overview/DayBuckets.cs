namespace CrmReports.Application.Reports.Overview;

/// <summary>Stretches of days, one after the other without gaps: months, cut where a period begins or ends within
/// one. Days are days since 1970-01-01; the first stretch holds everything before the second.</summary>
internal sealed class DayBuckets
{
    /// <summary>Months that are kept apart; older ones are one stretch.</summary>
    public const int MostMonths = 240;

    private const int SpareMonths = 6;

    private readonly int[] starts;
    private readonly int[] ofDay;

    private DayBuckets(int[] starts, int last)
    {
        this.starts = starts;
        ofDay = new int[starts.Length < 2 ? 1 : last - starts[1] + 1];
        for (var (day, bucket) = (0, 1); day < ofDay.Length && starts.Length > 1; day++)
        {
            while (bucket + 1 < starts.Length && starts[bucket + 1] <= starts[1] + day)
            {
                bucket++;
            }

            ofDay[day] = bucket;
        }
    }

    public int Count => starts.Length;

    /// <summary>The last day for which stretches are kept ready when purchases go on until a day: some months more, so that
    /// the stretches stay the same while new purchases come in.</summary>
    public static DateOnly End(DateOnly last)
    {
        var month = (last.Year * 12) + last.Month - 1;
        var end = ((month / SpareMonths) + 2) * SpareMonths;
        return end / 12 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : new DateOnly(end / 12, (end % 12) + 1, 1).PlusDays(-1);
    }

    /// <param name="last">No day lies after it.</param>
    /// <param name="cuts">First days of further stretches.</param>
    public static DayBuckets Months(DateOnly first, DateOnly last, IEnumerable<DateOnly> cuts)
    {
        var month = new DateOnly(first.Year, first.Month, 1);
        var oldest = new DateOnly(last.Year, last.Month, 1).PlusMonths(1 - MostMonths);
        var days = new SortedSet<int>();
        for (month = month < oldest ? oldest : month; month <= last; month = month.PlusMonths(1))
        {
            days.Add(Periods.DayOf(month));
        }

        var (least, most) = (days.Min, Periods.DayOf(last));
        days.UnionWith(cuts.Select(Periods.DayOf).Where(day => day > least && day <= most));
        return new DayBuckets([int.MinValue, .. days], most);
    }

    public int Of(int day) => day < starts[1] ? 0 : ofDay[Math.Min(day - starts[1], ofDay.Length - 1)];

    /// <summary>The stretches that make up the days; the second bound not included. Begin and end must be cuts, or
    /// lie outside all days.</summary>
    public (int First, int End) Of(DayRange range)
    {
        var first = Array.BinarySearch(starts, Periods.DayOf(range.First));
        var end = Array.BinarySearch(starts, Periods.DayOf(range.Last) + 1);
        return (first < 0 ? ~first : first, end < 0 ? ~end : end);
    }
}
