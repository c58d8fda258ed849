using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Reports;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Customers;

/// <summary>A customer's revenue by month.</summary>
public sealed class CustomerCharts(Figures figures, IStringLocalizer<CustomerTexts> texts)
{
    /// <summary>The newest months that fit; the table and the reports have all.</summary>
    private const int MostMonths = 24;

    /// <summary>Null where no purchase has a day.</summary>
    public ChartPanel? Of(CustomerProfile profile)
    {
        if (profile.Months.Count == 0)
        {
            return null;
        }

        var currency = profile.Sums[0].Currency;
        var sums = profile.Months.ToDictionary(month => month.Month, month => Scale.ToDecimal(month.Amount));
        var last = profile.Months[^1].Month;
        var first = Later(profile.Months[0].Month, last.PlusMonths(1 - MostMonths));
        var months = new List<DateOnly>();
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            months.Add(month);
        }

        var bars = months.ConvertAll(month => sums.TryGetValue(month, out var sum)
            ? new ChartPoint((double)sum, $"{figures.Month(month)}\n{figures.Money(sum, currency)}") { Label = months.Count <= 14 ? figures.MoneyLabel(sum, null) : null }
            : new ChartPoint(null, $"{figures.Month(month)}\n{Figures.Nothing}"));
        var chart = new BarChart(
            months.ConvertAll(month => month.Month == 1 || month == months[0] ? $"{figures.MonthName(month)}\n{month.Year}" : figures.MonthName(month)),
            bars,
            ChartAxes.Money(figures, currency, bars.Select(bar => bar.Value)));
        var best = profile.Months.MaxBy(month => month.Amount)!;
        var title = profile.Months.Count == 1
            ? texts["Chart.One", figures.Month(best.Month)]
            : texts["Chart.Strongest", figures.Month(best.Month), figures.Money(Scale.ToDecimal(best.Amount), currency)];
        return new ChartPanel(
            "months",
            title,
            texts["Chart.Note", currency ?? texts["NoCurrency"].Value],
            chart,
            new ChartTable(
                [texts["Chart.Month"], texts["Revenue"], texts["Purchases"]],
                [.. profile.Months.Reverse().Select(month => (IReadOnlyList<ChartCell>)
                    [figures.Month(month.Month), figures.Money(Scale.ToDecimal(month.Amount), currency), figures.Count(month.Purchases)])]));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
