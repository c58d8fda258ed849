using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Reports;

/// <summary>Files say "not known" and "for ever" with the first and the last day that there is.</summary>
public sealed class CalendarEndTests
{
    [StoreTheory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void APurchaseAtTheEndOfTheCalendarBreaksNoReport(params string[] days)
    {
        using var store = new TestStore();
        store.Import("customer_id,purchase_date,category,purchase_amount\nb,2024-01-01,x,2\nc,2024-02-01,x,3\n" + string.Concat(days.Select(day => $"a,{day},x,1\n")));
        foreach (var comparison in Enum.GetValues<Comparison>())
        {
            new Overviews(store.Data, new ReportCache(store.Data)).Get(new OverviewRequest { Comparison = comparison }).ShouldNotBeNull();
        }

        var engine = new ReportEngine(store.Data);
        engine.Run(new ReportDefinition { Name = "overview" }).Rows().ShouldNotBeEmpty();
        foreach (var unit in new[] { "day", "week", "month", "quarter", "year" })
        {
            var rows = engine.Run(new ReportDefinition { Name = "sales", GroupBy = [unit], Measures = ["count", "percent_change(purchase_amount)", "difference_year(purchase_amount)"] }).Rows();
            rows.Length.ShouldBeGreaterThanOrEqualTo(2 + days.Length - 1, unit);
        }
    }
}
