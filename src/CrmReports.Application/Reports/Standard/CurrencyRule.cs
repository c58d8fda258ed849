using System.Text;
using CrmReports.Application.Customers;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>
/// Money is never put together across currencies. Purchases without a currency are one of their own: alone they may
/// be added up, beside another currency nobody knows whether they are of it.
/// </summary>
/// <param name="Several">More than one currency was used, and the groups tell them apart.</param>
/// <param name="Single">ISO code where all money is of one.</param>
internal sealed record CurrencyRule(bool Several, string? Single)
{
    private const string None = "(missing)";

    /// <exception cref="ReportException">Groups would mix currencies.</exception>
    public static CurrencyRule Check(
        ReportSession session, long[] codes, IReadOnlyList<ReportField> groups, IReadOnlyList<PlannedMeasure> measures)
    {
        var grouped = groups.Any(field => field.Name == Fields.Currency.Name);
        return measures.FirstOrDefault(measure => measure.IsMoney) is { } money
            ? Check(session, codes, grouped, $"--measure {money.Measure.Text}")
            : new CurrencyRule(false, null);
    }

    public static CurrencyRule Check(ReportSession session, long[] codes, bool grouped, string where)
    {
        var names = Names(session, codes);
        if (codes.Length > 1 && !grouped)
        {
            throw new ReportException(
                $"{where}: the purchases are in several currencies ({string.Join(", ", names)}), and amounts of different currencies are never put together. "
                + $"Add --group-by currency, or keep one of them: --filter currency={(names[0] == None ? "" : names[0])}.",
                "SeveralCurrencies", string.Join(", ", names));
        }

        return new CurrencyRule(codes.Length > 1, codes.Length == 1 && names[0] != None ? names[0] : null);
    }

    private static bool HasNone(long[] codes)
    {
        foreach (var code in codes)
        {
            if (code == GroupKey.Missing)
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Names(ReportSession session, long[] codes)
    {
        var texts = TermTexts.Of(session, codes);
        var names = texts.Values.Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal).ToList();
        return HasNone(codes) ? [.. names, None] : names;
    }
}
