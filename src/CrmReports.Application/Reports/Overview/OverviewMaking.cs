using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Reports.Standard;

namespace CrmReports.Application.Reports.Overview;

/// <summary>Reads an overview from a digest.</summary>
internal sealed class OverviewMaking(ReportSession session, PurchaseDigest digest, DataCalendar calendar, DayRange data, DayRange period, DayRange? before)
{
    private const int BarCount = 12;
    private const int MostMonths = 36;
    private const int TopCount = 8;

    public OverviewFigures Make(CurrencyUse currency, IReadOnlyList<CurrencyUse> currencies)
    {
        var now = digest.Figures(period);
        var then = before is { } range ? digest.Figures(range) : null;
        var months = Months();
        var bars = months.Where(month => !month.IsPart && month.First <= period.Last).TakeLast(BarCount).ToList();
        var barFigures = bars.ConvertAll(month => digest.Figures(new DayRange(month.First, month.Last)));
        return new OverviewFigures
        {
            Provenance = Provenance(now),
            Period = period,
            Before = before,
            Data = data,
            Currency = currency.Code.Length == 0 ? null : currency.Code,
            Currencies = [.. currencies.Select(use => use.Code)],
            HasOrders = digest.Fields.HasOrders,
            Revenue = Figure(figures => figures.Amounts == 0 ? null : Scale.ToDecimal(figures.Revenue)),
            Orders = Figure(figures => OrdersOf(figures)),
            Customers = Figure(figures => figures.Customers),
            Average = Figure(figures => OrdersOf(figures) == 0 || figures.Amounts == 0 ? null : Scale.ToDecimal(figures.Revenue) / OrdersOf(figures)),
            Returned = Figure(figures => figures.Sold == 0 ? null : (decimal)figures.Returned / figures.Sold),
            Bars = bars,
            Months = months,
            Products = Rank(digest.Fields.Product, digest.Products),
            Places = Rank(digest.Fields.Place, digest.Places),
        };

        ComparedFigure Figure(Func<DigestFigures, decimal?> of) => new(of(now), then is null ? null : of(then), [.. barFigures.Select(of)]);
    }

    private long OrdersOf(DigestFigures figures) => digest.Fields.HasOrders ? figures.Orders : figures.Purchases;

    private Provenance Provenance(DigestFigures now)
    {
        var words = Selection.InWords(period.First, period.Last, new Dictionary<string, IReadOnlyList<string>>());
        var leftOut = new List<KeyValuePair<string, long>>();
        Add(LeftOut.NoDate, digest.Undated);
        Add(LeftOut.OtherCurrencies, digest.OtherCurrencies);
        Add("no purchase amount", now.Purchases - now.Amounts);
        return Provenances.Of(session.Catalogue, words, now.Purchases, leftOut);

        void Add(string reason, long count)
        {
            if (count > 0)
            {
                leftOut.Add(new(reason, count));
            }
        }
    }

    /// <summary>The months of both periods, at least twelve where there are so many, to the last there is.</summary>
    private List<OverviewMonth> Months()
    {
        var last = OverviewPeriods.Month(data.Last);
        var first = OverviewPeriods.Month(before?.First ?? period.First);
        var twelve = OverviewPeriods.Month(period.Last).PlusMonths(1 - BarCount);

        // Months after the period are shown when they are few: the one that is not over yet, as a rule.
        var end = period.Last.PlusMonths(2) < last ? OverviewPeriods.Month(period.Last) : last;
        var begin = new[] { first < twelve ? first : twelve, OverviewPeriods.Month(data.First), end.PlusMonths(1 - MostMonths) };
        begin[0] = begin.Max();
        var months = new List<OverviewMonth>();
        var (running, runningBefore) = (0m, 0m);
        for (var month = begin[0]; month <= end; month = month.PlusMonths(1))
        {
            var whole = new DayRange(month, month.LastOfMonths(1));
            var figures = digest.Figures(whole);
            var revenue = Scale.ToDecimal(figures.Revenue);
            var covered = calendar.Covered(whole);
            var inside = period.First <= whole.First && Clipped(whole.Last) <= period.Last;
            var insideBefore = before is { } range && range.First <= whole.First && whole.Last <= range.Last;
            running += inside ? revenue : 0;
            runningBefore += insideBefore ? revenue : 0;
            months.Add(new OverviewMonth(
                covered.First,
                covered.Last,
                covered != whole,
                inside,
                revenue,
                figures.Purchases,
                inside ? running : insideBefore ? runningBefore : null));
        }

        return months;
    }

    private DateOnly Clipped(DateOnly day) => day > data.Last ? data.Last : day;

    private Ranking? Rank(ReportField? field, DimensionSums? sums)
    {
        if (field is null || sums is null)
        {
            return null;
        }

        var ranked = digest.Rank(sums, period, before);
        var top = ranked.Take(TopCount).ToList();
        var texts = digest.Fields.Texts(session, field, [.. top.Select(value => value.Code)]);
        var total = ranked.Sum(value => (decimal)value.Now);
        var placesBefore = ranked.Where(value => value.Before > 0).OrderByDescending(value => value.Before)
            .Select((value, place) => (value.Code, place)).ToDictionary(pair => pair.Code, pair => pair.place + 1);
        return new Ranking(field.Name, ranked.Count, [.. top.Select(value => new RankedValue(
            texts[value.Code],
            Scale.ToDecimal(value.Now),
            Scale.ToDecimal(value.Before),
            total > 0 ? (double)(value.Now / total) : null,
            placesBefore.TryGetValue(value.Code, out var place) ? place : null))]);
    }
}
