using CrmReports.Application.Aggregation;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The days of an overview and those it is compared with.</summary>
internal static class OverviewPeriod
{
    private const int DefaultMonths = 12;

    /// <summary>What is open is filled from the data: the end is the last purchase, the beginning twelve months
    /// before the end. Null without any dated purchase.</summary>
    public static DayRange? Of(ReportSession session, DateOnly? from, DateOnly? to)
    {
        if ((to ?? LastPurchase(session)) is not { } end)
        {
            return null;
        }

        var begin = from ?? end.PlusMonths(-DefaultMonths).PlusDays(1);
        return begin > end
            ? throw new ReportException(FormattableString.Invariant(
                $"--from {begin:yyyy-MM-dd} lies after the last purchase, {end:yyyy-MM-dd}; begin earlier, or say --to."))
            : new DayRange(begin, end);
    }

    /// <summary>As many whole months before, where the days are whole months from any day on; else as many days.</summary>
    public static DayRange Before(DayRange range)
    {
        var months = ((range.Last.Year - range.First.Year) * 12) + range.Last.Month - range.First.Month;
        foreach (var count in new[] { months, months + 1 })
        {
            // Counted from the end, so that twelve months end on the same day of the year before.
            if (count > 0 && (range.First.PlusMonths(count).PlusDays(-1) == range.Last || range.Last.PlusMonths(-count).PlusDays(1) == range.First))
            {
                return new DayRange(range.First.PlusMonths(-count), range.First.PlusDays(-1));
            }
        }

        var days = range.Last.DayNumber - range.First.DayNumber + 1;
        return new DayRange(range.First.PlusDays(-days), range.First.PlusDays(-1));
    }

    private static DateOnly? LastPurchase(ReportSession session)
    {
        using var rows = session.Query(
            "SELECT MAX(r.\"Day\") FROM \"SalesRollups\" r WHERE r.\"Day\" <> @p0", [(long)SalesRollup.NoDay]);
        return rows.Read() && !rows.IsNull(0) ? Periods.DateOf(rows.GetInt64(0)).Workable() : null;
    }
}
