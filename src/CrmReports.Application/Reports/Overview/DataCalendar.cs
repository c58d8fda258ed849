using CrmReports.Application.Aggregation;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Overview;

/// <summary>Days from the first to the last purchase of a time in which no quarter of a year was without any.</summary>
/// <param name="DaysWithPurchases">How many days of it have purchases.</param>
public sealed record DataStretch(DayRange Days, long Purchases, int DaysWithPurchases);

/// <summary>Where the data lie in time. Files of other years, and days that were mistyped, make several stretches.</summary>
public sealed class DataCalendar(IReadOnlyList<DataStretch> stretches)
{
    /// <summary>So many whole months without a purchase part two stretches.</summary>
    private const int EmptyMonths = 3;

    /// <summary>A stretch with fewer days does not tell where within a month it begins or ends.</summary>
    private const int SureDays = 10;

    /// <summary>A stretch with less than one purchase in so many lies apart, and is not what people look at first.</summary>
    private const int OneIn = 20;

    private const int LatestFirstDay = 7;

    public IReadOnlyList<DataStretch> Stretches => stretches;

    /// <summary>From the first to the last purchase; null without a dated one.</summary>
    public DayRange? Days => stretches.Count == 0 ? null : new DayRange(stretches[0].Days.First, stretches[^1].Days.Last);

    /// <summary>The same without the stretches that lie apart at either end.</summary>
    public DayRange? Main
    {
        get
        {
            var main = stretches.Where(stretch => !IsApart(stretch)).ToList();
            return main.Count == 0 ? Days : new DayRange(main[0].Days.First, main[^1].Days.Last);
        }
    }

    /// <summary>The stretches outside of <see cref="Main"/>.</summary>
    public IReadOnlyList<DataStretch> Apart => Main is { } main
        ? [.. stretches.Where(stretch => stretch.Days.Last < main.First || stretch.Days.First > main.Last)]
        : [];

    /// <param name="currency">The term of the currency of the purchases in question; null for all.</param>
    internal static DataCalendar Read(ReportSession session, long? currency)
    {
        var found = new List<DataStretch>();
        var ofCurrency = currency is null ? "" : " AND r.\"CurrencyTerm\" = @p1";
        using var rows = session.Query(
            $"SELECT r.\"Day\", SUM(r.\"Purchases\") FROM \"SalesRollups\" r WHERE r.\"Day\" <> @p0{ofCurrency} GROUP BY r.\"Day\" ORDER BY r.\"Day\"",
            [(long)SalesRollup.NoDay, .. currency is { } term ? [(object)term] : Array.Empty<object>()]);
        while (rows.Read())
        {
            Add(found, Periods.DateOf(rows.GetInt64(0)).Workable(), rows.GetInt64(1));
        }

        return new DataCalendar(found);
    }

    /// <summary>The stretch that holds the day, or the nearest one.</summary>
    public DataStretch? At(DateOnly day) => stretches.MinBy(stretch =>
        Math.Max(0, Math.Max(stretch.Days.First.DayNumber - day.DayNumber, day.DayNumber - stretch.Days.Last.DayNumber)));

    /// <summary>The days of a period that can have purchases: the data begin or end within some periods, which are then no fair
    /// comparison for others.</summary>
    public DayRange Covered(DayRange period)
    {
        var within = stretches.Where(stretch => stretch.Days.First <= period.Last && stretch.Days.Last >= period.First).ToList();
        if (within.Count == 0)
        {
            return period;
        }

        var (first, last) = (period.First, period.Last);
        if (IsSure(within[0], stretches[0]) && Start(within[0].Days.First) is var start && start > first)
        {
            first = start;
        }

        return IsSure(within[^1], stretches[^1]) && within[^1].Days.Last < last ? new DayRange(first, within[^1].Days.Last) : new DayRange(first, last);
    }

    /// <summary>The days before the first purchase may be holidays.</summary>
    private static DateOnly Start(DateOnly first) => first.Day > LatestFirstDay ? first : OverviewPeriods.Month(first);

    private static bool IsSure(DataStretch stretch, DataStretch end) => stretch == end || stretch.DaysWithPurchases >= SureDays;

    private static void Add(List<DataStretch> found, DateOnly day, long purchases)
    {
        if (found.Count > 0 && found[^1] is var last && Months(day) - Months(last.Days.Last) <= EmptyMonths)
        {
            found[^1] = new DataStretch(new DayRange(last.Days.First, day), last.Purchases + purchases, last.DaysWithPurchases + 1);
        }
        else
        {
            found.Add(new DataStretch(new DayRange(day, day), purchases, 1));
        }
    }

    private static int Months(DateOnly day) => (day.Year * 12) + day.Month;

    private bool IsApart(DataStretch stretch) => stretch.Purchases < stretches.Sum(other => other.Purchases) / OneIn;
}
