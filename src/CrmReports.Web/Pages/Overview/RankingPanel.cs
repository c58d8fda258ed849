using CrmReports.Application.Reports.Findings;
using CrmReports.Application.Reports.Overview;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.Overview;

/// <summary>The first values of a field with bars (<c>_Ranking</c>).</summary>
public sealed record RankingPanel(string Id, Ranking Ranking, Finding Finding, OverviewFigures Of)
{
    /// <summary>The first brings so much that its bar would hide the others.</summary>
    public bool IsDominated => OverviewFindings.IsDominated(Ranking);

    public string AllLink => new ReportQuery { GroupBy = $"{Ranking.Field},month" }.Within(Of.Period).Link("/reports/sales");

    public double Bar(RankedValue value)
    {
        var longest = Ranking.Top.Skip(IsDominated ? 1 : 0).Max(other => other.Now);
        return longest > 0 ? (double)(value.Now / longest) : 0;
    }
}
