using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.Overview;

/// <summary>The periods that a menu offers, counted from the last purchase.</summary>
/// <param name="Text">A key of ReportTexts; null where the days themselves are the words.</param>
public sealed record PeriodChoice(string Text, DayRange? Days)
{
    /// <param name="data">Of the first and the last purchase.</param>
    public static IReadOnlyList<PeriodChoice> Of(DayRange data)
    {
        var end = new DateOnly(data.Last.PlusDays(1).Year, data.Last.PlusDays(1).Month, 1);
        var months = new[] { 1, 3, 6, 12, 24 }.Where(count => end.PlusMonths(-count) >= new DateOnly(data.First.Year, data.First.Month, 1));
        return
        [
            .. months.Select(count => new PeriodChoice($"Period.Months{count}", new DayRange(end.PlusMonths(-count), end.PlusDays(-1)))),
            new PeriodChoice("Period.Year", new DayRange(new DateOnly(data.Last.Year, 1, 1) is var first && first < data.First ? data.First : first, data.Last)),
            new PeriodChoice("Period.All", data),
        ];
    }

    public string Link(ReportQuery query, string path) => (query with { Offset = null }).Within(Days).Link(path);
}
