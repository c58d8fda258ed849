using CrmReports.Application.Reports;
using CrmReports.Application.Tests.Imports.Engine;

namespace CrmReports.Application.Tests.Reports;

/// <summary>Answers from 0 to 10 have a net promoter score, those from 1 to 5 a share of the satisfied; others have neither.</summary>
public sealed class ScoreSummaryTests
{
    [StoreTheory]
    [InlineData("satisfaction", "10 9 8 7 6 0", 0.0, null)]
    [InlineData("satisfaction", "10 10 9 3", 50.0, null)]
    [InlineData("satisfaction", "5 4 3 1", null, 2L)]
    [InlineData("satisfaction", "4.5 3", null, null)]
    [InlineData("satisfaction", "0 3 5", null, null)]
    [InlineData("satisfaction", "80 100", null, null)]
    public void TheRangeOfTheScoresDecides(string header, string scores, double? netPromoterScore, long? satisfied)
    {
        using var store = new TestStore();
        store.Import($"customer_id,{header}\n{string.Concat(scores.Split(' ').Select((score, i) => $"C{i},{score}\n"))}");

        var summary = Summary(store);

        summary.Count.ShouldBe(scores.Split(' ').Length);
        summary.NetPromoterScore.ShouldBe(netPromoterScore);
        summary.Satisfied.ShouldBe(satisfied);
    }

    [StoreFact]
    public void AStatedScaleDecidesBeforeTheScores()
    {
        using var store = new TestStore();
        store.Import("customer_id,satisfaction,satisfaction_scale\n1,4,10\n2,5,10\n");

        Summary(store).NetPromoterScore.ShouldBe(-100);
        Summary(store).Satisfied.ShouldBeNull();
    }

    [StoreFact]
    public void ScoresOnSeveralScalesHaveNoMean()
    {
        using var store = new TestStore();
        store.Import("customer_id,satisfaction,satisfaction_scale\n1,4,10\n2,5,5\n");

        var summary = Summary(store);

        (summary.Count, summary.Mean, summary.NetPromoterScore, summary.Satisfied).ShouldBe((2, null, null, null));
    }

    private static ScoreSummary Summary(TestStore store) => ScoreSummary.Of(new ReportEngine(store.Data).Run(
        new ReportDefinition { Name = "interactions", GroupBy = ["satisfaction_scale", "satisfaction"], Measures = ["count"] }));
}
