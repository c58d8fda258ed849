using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Findings;

/// <summary>What an overview has to say. Every sentence is computed from the figures that stand beside it.</summary>
public static class OverviewFindings
{
    private const int Season = 3;
    private const int LeastMonths = 5;

    /// <summary>How much more than its even part three months must bring to be worth a sentence.</summary>
    private const double Surplus = 0.08;

    private const double Unchanged = 0.005;
    private const double Dominant = 0.5;

    public static Finding Revenue(OverviewFigures figures)
    {
        if (figures.Revenue.Now is not { } total || total <= 0)
        {
            return figures.Revenue.Now is < 0
                ? new Finding("Revenue.Negative", new MoneyArgument(-figures.Revenue.Now.Value))
                : new Finding("Revenue.None");
        }

        var months = figures.Months.Where(month => month.IsInPeriod && !month.IsPart).ToList();
        return OfSeason(months, total)
            ?? OfChange(figures, months, total)
            ?? (Best(months) is { } best ? new Finding("Revenue.Best", Days(best), new MoneyArgument(best.Revenue)) : null)
            ?? new Finding("Revenue.Total", new MoneyArgument(total));
    }

    /// <summary>The best sellers.</summary>
    public static Finding? Products(OverviewFigures figures) => figures.Products is not { Top.Count: > 0 } ranking ? null
        : figures.Before is not null && ranking.Count > ranking.Top.Count && Newcomer(ranking) is { } newcomer
            ? new Finding("Rank.New", Name(newcomer), (long)ranking.Top.Count)
            : Leader(ranking);

    /// <summary>Countries, regions or other groups of customers.</summary>
    public static Finding? Places(OverviewFigures figures)
    {
        if (figures.Places is not { Top.Count: > 0 } ranking)
        {
            return null;
        }

        var doubled = figures.Before is null ? null : ranking.Top.Where(Doubled).MaxBy(value => value.Now);
        if (doubled is null)
        {
            return Leader(ranking);
        }

        return IsDominated(ranking) && ranking.Top[0].Text.Length > 0 && ranking.Top[1] == doubled
            ? new Finding("Rank.DoubledBehind", Name(doubled), Name(ranking.Top[0]))
            : new Finding("Rank.Doubled", Name(doubled), new MoneyArgument(doubled.Now));
    }

    /// <summary>Whether the first brings more than half of all: its bar would hide the others.</summary>
    public static bool IsDominated(Ranking ranking) => ranking.Top.Count > 1 && ranking.Top[0].Share > Dominant;

    private static Finding? OfSeason(List<OverviewMonth> months, decimal total)
    {
        if (months.Count < LeastMonths || months.Exists(month => month.Revenue < 0))
        {
            return null;
        }

        var best = Enumerable.Range(0, months.Count - Season + 1).MaxBy(first => Sum(months, first));
        var share = (double)(Sum(months, best) / total);
        return share < ((double)Season / months.Count) + Surplus
            ? null
            : new Finding(
                "Revenue.Season",
                new DaysArgument(new DayRange(months[best].First, months[best + Season - 1].Last)),
                new ShareArgument(share),
                new MoneyArgument(Sum(months, best)));
    }

    private static Finding? OfChange(OverviewFigures figures, List<OverviewMonth> months, decimal total)
    {
        if (figures.Revenue.Before is not > 0 and not null || figures.Revenue.Before is not { } before)
        {
            return null;
        }

        var change = (double)(total / before) - 1;
        var key = Math.Abs(change) < Unchanged ? "Revenue.Same" : change > 0 ? "Revenue.Up" : "Revenue.Down";
        return Best(months) is { } best
            ? new Finding(key + "Best", new ShareArgument(Math.Abs(change)), new MoneyArgument(total), Days(best))
            : new Finding(key, new ShareArgument(Math.Abs(change)), new MoneyArgument(total));
    }

    private static Finding Leader(Ranking ranking)
    {
        // Purchases without a value are no leader.
        var named = ranking.Top.Where(value => value.Text.Length > 0).ToList();
        if (named.Count == 0)
        {
            return new Finding("Rank.Unnamed");
        }

        var first = named[0];
        if (first != ranking.Top[0])
        {
            return new Finding("Rank.FirstNamed", Name(first), new MoneyArgument(first.Now));
        }

        var equal = named.Count(value => value.Now == first.Now);
        if (equal > 1)
        {
            return equal == 2
                ? new Finding("Rank.Tie", Name(first), Name(named[1]), new MoneyArgument(first.Now))
                : new Finding("Rank.Ties", new MoneyArgument(first.Now));
        }

        return first.Share is { } share and <= 1
            ? new Finding("Rank.Leader", Name(first), new ShareArgument(share))
            : new Finding("Rank.First", Name(first), new MoneyArgument(first.Now));
    }

    private static RankedValue? Newcomer(Ranking ranking) =>
        ranking.Top.FirstOrDefault(value => value.Now > 0 && value.Text.Length > 0 && (value.RankBefore is null || value.RankBefore > ranking.Top.Count));

    private static bool Doubled(RankedValue value) => value.Before > 0 && value.Now >= 2 * value.Before && value.Text.Length > 0;

    private static decimal Sum(List<OverviewMonth> months, int first) => months.Skip(first).Take(Season).Sum(month => month.Revenue);

    /// <summary>Null of one month alone, and where several are equal.</summary>
    private static OverviewMonth? Best(List<OverviewMonth> months) =>
        months.Count >= 2 && months.MaxBy(month => month.Revenue) is { } best && months.Count(month => month.Revenue == best.Revenue) == 1 ? best : null;

    private static DaysArgument Days(OverviewMonth month) => new(new DayRange(month.First, month.Last));

    private static NameArgument Name(RankedValue value) => new(value.Text.Length == 0 ? null : value.Text);
}
