using System.Globalization;
using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Customers;
using CrmReports.Application.Data;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Reports.Standard;

namespace CrmReports.Application.Reports.Overview;

/// <summary>Makes overviews, from one digest of the purchases for each state of them.</summary>
public sealed class Overviews(IDataStore store, ReportCache cache)
{
    private const int MostDigests = 3;
    private const long BytesPerOverview = 16L << 10;

    private readonly Lock gate = new();
    private readonly List<KeptDigest> digests = [];

    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public OverviewFigures Get(OverviewRequest request, CancellationToken ct = default) => cache.Get(
        string.Create(CultureInfo.InvariantCulture, $"overview {request.From:yyyyMMdd} {request.To:yyyyMMdd} {request.Comparison} {request.Currency ?? "-"} {(request.Currency is null ? request.Preferred : null)}|"),
        () => Make(request, ct),
        _ => BytesPerOverview,
        ct: ct);

    private OverviewFigures Make(OverviewRequest request, CancellationToken ct)
    {
        while (true)
        {
            using var session = ReportSession.Open(store, ct);
            try
            {
                if (Make(session, request) is { } figures)
                {
                    return figures;
                }
            }
            catch (OverflowException)
            {
                throw new ReportException("The revenue is greater than can be shown exactly (922,337,203,685,477.5807). Narrow it with --from and --to.", "TooGreat");
            }
        }
    }

    /// <summary>Null where somebody has meanwhile made a digest of later data: the session is out of date.</summary>
    private OverviewFigures? Make(ReportSession session, OverviewRequest request)
    {
        var currencies = CurrencyUse.Read(session);
        var currency = CurrencyUse.Choose(currencies, request.Currency, request.Preferred);
        if (currency is not { First: { } firstDay, Last: { } lastDay })
        {
            return new OverviewFigures { Provenance = Provenances.Of(session.Catalogue, [], 0) };
        }

        var calendar = DataCalendar.Read(session, currency.Term);
        var main = calendar.Main!.Value;
        var data = new DayRange(Periods.DateOf(firstDay).Workable(), Periods.DateOf(lastDay).Workable());
        var period = request is { From: null, To: null }
            ? OverviewPeriods.Default(main, OverviewPeriods.IsAfterGap(session, main, currency.Term))
            : OverviewPeriods.Of(request, data);
        data = new[] { main, calendar.At(period.First)!.Days, data }.First(days => days == data || (period.First >= OverviewPeriods.Month(days.First) && period.Last <= days.Last));
        var before = OverviewPeriods.Before(period, request.Comparison, data);
        return FromDigest(
            session,
            data,
            Cuts(data, period, before),
            currency,
            digest => new OverviewMaking(session, digest, calendar, data, period, before).Make(currency, currencies) with
            {
                Apart = request is { From: null, To: null } ? calendar.Apart : [],
            });
    }

    /// <summary>Where the days in question begin or end within a month.</summary>
    private static DateOnly[] Cuts(DayRange data, DayRange period, DayRange? before)
    {
        DateOnly[] bounds = [period.First, period.Last.PlusDays(1), .. before is { } range ? new[] { range.First, range.Last.PlusDays(1) } : []];
        return [.. bounds.Where(day => day.Day != 1 && day <= data.Last).Distinct().Order()];
    }

    /// <summary>A digest outlives the data version: what comes in is added to it as long as the data but grow.</summary>
    private OverviewFigures? FromDigest(
        ReportSession session, DayRange data, DateOnly[] cuts, CurrencyUse currency, Func<PurchaseDigest, OverviewFigures> make)
    {
        var (first, last) = (OverviewPeriods.Month(data.First), DayBuckets.End(data.Last));
        var kept = Kept(string.Create(
            CultureInfo.InvariantCulture,
            $"{currency.Term} {first.DayNumber} {last.DayNumber} {string.Join(',', cuts.Select(day => day.DayNumber.ToString(CultureInfo.InvariantCulture)))}"));

        // Whoever comes meanwhile waits for the first; where that gave up, with a session of their own.
        using (Turn.Wait(kept, session.Cancellation))
        {
            var state = session.State();
            if (kept.Digest?.State.DataVersion > state.DataVersion)
            {
                return null;
            }

            // Left in the middle, a digest is of no data at all.
            var digest = kept.Digest;
            kept.Digest = null;
            digest = digest?.Follow(session, state) == true
                ? digest
                : PurchaseDigest.Read(session, state, DayBuckets.Months(first, last, cuts), currency.Term);
            var figures = make(digest);
            kept.Digest = digest;
            return figures;
        }
    }

    private KeptDigest Kept(string key)
    {
        lock (gate)
        {
            var kept = digests.Find(one => one.Key == key) ?? new KeptDigest(key);
            digests.Remove(kept);
            digests.Insert(0, kept);
            if (digests.Count > MostDigests)
            {
                digests.RemoveAt(MostDigests);
            }

            return kept;
        }
    }

    private sealed class KeptDigest(string key)
    {
        public string Key { get; } = key;

        public PurchaseDigest? Digest { get; set; }
    }
}

/// <summary>How much of the purchases is in a currency.</summary>
internal sealed record CurrencyUse(long Term, string Code, long Purchases, long? First, long? Last)
{
    public static List<CurrencyUse> Read(ReportSession session)
    {
        var uses = new List<CurrencyUse>();
        using (var rows = session.Query(
            "SELECT r.\"CurrencyTerm\", SUM(r.\"Purchases\"), MIN(NULLIF(r.\"Day\", @p0)), MAX(NULLIF(r.\"Day\", @p0)) FROM \"SalesRollups\" r GROUP BY r.\"CurrencyTerm\"",
            [(long)SalesRollup.NoDay]))
        {
            while (rows.Read())
            {
                uses.Add(new CurrencyUse(
                    rows.GetInt64(0), "", rows.GetInt64(1), rows.IsNull(2) ? null : rows.GetInt64(2), rows.IsNull(3) ? null : rows.GetInt64(3)));
            }
        }

        var texts = TermTexts.Of(session, [.. uses.Where(use => use.Term != SalesRollup.NoTerm).Select(use => use.Term)]);
        return [.. uses
            .Select(use => texts.TryGetValue(use.Term, out var code) ? use with { Code = Encoding.UTF8.GetString(code) } : use)
            .OrderByDescending(use => use.Purchases).ThenBy(use => use.Code, StringComparer.Ordinal)];
    }

    public static CurrencyUse? Choose(List<CurrencyUse> uses, string? code, string? preferred) => code is null
        ? uses.Find(use => use.First is not null && use.Code == preferred) ?? uses.Find(use => use.First is not null)
        : uses.Find(use => use.Code == code) ?? throw new ReportException(
            $"--currency {code}: no purchase is in that currency. There are: {string.Join(", ", uses.Select(use => use.Code.Length == 0 ? "(missing)" : use.Code))}.",
            "UnknownCurrency", code);
}
