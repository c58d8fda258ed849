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
        _ => BytesPerOverview);

    private OverviewFigures Make(OverviewRequest request, CancellationToken ct)
    {
        using var session = ReportSession.Open(store, ct);
        var currencies = CurrencyUse.Read(session);
        var currency = CurrencyUse.Choose(currencies, request.Currency, request.Preferred);
        if (currency is not { First: { } firstDay, Last: { } lastDay })
        {
            return new OverviewFigures { Provenance = Provenances.Of(session.Catalogue, [], 0) };
        }

        var data = new DayRange(Periods.DateOf(firstDay), Periods.DateOf(lastDay));
        var period = OverviewPeriods.Of(request, data);
        var before = OverviewPeriods.Before(period, request.Comparison, data);
        var digest = Digest(session, data, period, before, currency);
        return new OverviewMaking(session, digest, data, period, before).Make(currency, currencies);
    }

    private PurchaseDigest Digest(ReportSession session, DayRange data, DayRange period, DayRange? before, CurrencyUse currency)
    {
        DateOnly[] bounds = [period.First, period.Last.AddDays(1), .. before is { } range ? new[] { range.First, range.Last.AddDays(1) } : []];
        var cuts = bounds.Where(day => day.Day != 1 && day <= data.Last).Order().ToArray();
        var key = string.Join(',', cuts.Select(day => day.DayNumber.ToString(CultureInfo.InvariantCulture)));
        return Kept(
            string.Create(CultureInfo.InvariantCulture, $"{currency.Term} {key} {PurchaseState.Of(session)}"),
            () => PurchaseDigest.Read(session, DayBuckets.Months(data.First, data.Last, cuts), currency.Term));
    }

    /// <summary>A digest outlives the data version: an edit of a customer does not change what was bought.</summary>
    private PurchaseDigest Kept(string key, Func<PurchaseDigest> read)
    {
        KeptDigest kept;
        lock (gate)
        {
            kept = digests.Find(one => one.Key == key) ?? new KeptDigest(key);
            digests.Remove(kept);
            digests.Insert(0, kept);
            if (digests.Count > MostDigests)
            {
                digests.RemoveAt(MostDigests);
            }
        }

        // Whoever comes meanwhile waits for the first; where that gave up, with a session of their own.
        lock (kept)
        {
            return kept.Digest ??= read();
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
