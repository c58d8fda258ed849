using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>Chooses the days of an overview.</summary>
internal static class OverviewPeriods
{
    /// <summary>A first purchase after this day of its month says that the data begin within the month; before it, the
    /// days without purchases may be holidays.</summary>
    private const int LatestFirstDay = 7;

    /// <summary>The greatest number of whole months that leaves as many before it; all months where there is one.</summary>
    /// <param name="afterGap">Whether those months would be without any purchase (<see cref="IsAfterGap"/>): the period then
    /// ends with the last purchase, within its month.</param>
    public static DayRange Default(DayRange data, bool afterGap = false)
    {
        var end = afterGap ? data.Last : Month(data.Last.PlusDays(1)).PlusDays(-1);
        var begin = FirstWhole(data);
        var months = MonthsBetween(begin, end);
        var taken = months switch
        {
            >= 24 => 12,
            >= 12 => 6,
            >= 6 => 3,
            >= 2 => 1,
            _ => 0,
        };
        return taken == 0 ? data : new DayRange(Month(end).PlusMonths(1 - taken), end);
    }

    /// <summary>The days asked for, as far as there are purchases.</summary>
    /// <param name="afterGap">As in <see cref="Default"/>.</param>
    public static DayRange Of(OverviewRequest request, DayRange data, bool afterGap = false)
    {
        if (request.From is null && request.To is null)
        {
            return Default(data, afterGap);
        }

        var last = request.To is { } to && to < data.Last ? to : data.Last;
        var first = request.From ?? Month(last).PlusMonths(-11);
        first = first < Month(data.First) ? Month(data.First) : first;
        return first <= last
            ? new DayRange(first, last)
            : throw new ReportException(FormattableString.Invariant(
                $"--from {request.From:yyyy-MM-dd}: there is no purchase from then on to {last:yyyy-MM-dd}; the data go from {data.First:yyyy-MM-dd} to {data.Last:yyyy-MM-dd}."), "NoPurchaseFrom", first, data.First, data.Last);
    }

    /// <summary>Null where the data begin after the days would.</summary>
    public static DayRange? Before(DayRange period, Comparison comparison, DayRange data)
    {
        DayRange? before = comparison switch
        {
            Comparison.Previous => Standard.OverviewPeriod.Before(period),
            Comparison.Year => new DayRange(period.First.PlusYears(-1), YearBefore(period.Last)),
            _ => null,
        };
        return before is { } range && range.First >= FirstWhole(data) ? range : null;
    }

    /// <summary>Whether the data end within a month, and the whole months before it that would be taken have no purchase.</summary>
    /// <param name="currency">Of the purchases in question; null for any.</param>
    public static bool IsAfterGap(ReportSession session, DayRange data, long? currency)
    {
        var usual = Default(data);
        if (usual.Last == data.Last)
        {
            return false;
        }

        var ofCurrency = currency is null ? "" : " AND r.\"CurrencyTerm\" = @p2";
        using var rows = session.Query(
            "SELECT MAX(r.\"Day\") FROM \"SalesRollups\" r WHERE r.\"Day\" >= @p0 AND r.\"Day\" <= @p1" + ofCurrency,
            [(long)Periods.DayOf(usual.First), (long)Periods.DayOf(usual.Last), .. currency is { } term ? [(object)term] : Array.Empty<object>()]);
        return !rows.Read() || rows.IsNull(0);
    }

    public static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly FirstWhole(DayRange data) =>
        data.First.Day > LatestFirstDay ? Month(data.First).PlusMonths(1) : Month(data.First);

    private static int MonthsBetween(DateOnly first, DateOnly last) =>
        ((last.Year - first.Year) * 12) + last.Month - first.Month + (last >= first ? 1 : 0);

    /// <summary>The end of February stays its end.</summary>
    private static DateOnly YearBefore(DateOnly last) =>
        last.PlusDays(1).Day == 1 ? last.PlusDays(1).PlusYears(-1).PlusDays(-1) : last.PlusYears(-1);
}
