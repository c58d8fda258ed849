namespace CrmReports.Application.Reports.Findings;

/// <summary>The interactions of a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Count">All of them.</param>
/// <param name="Mean">Of the scores; null without one.</param>
public sealed record InteractionMonth(DateOnly Month, long Count, double? Mean);

/// <summary>What interactions by month have to say.</summary>
public static class InteractionFindings
{
    private const double Same = 1e-9;

    public static Finding Months(IReadOnlyList<InteractionMonth> months, bool ofScores) =>
        months.Count == 0 ? new Finding("Interactions.None") : ofScores ? Scores(months) : Counts(months);

    private static Finding Scores(IReadOnlyList<InteractionMonth> months)
    {
        var scored = months.Where(month => month.Mean is not null).ToList();
        if (scored.MaxBy(month => month.Mean) is not { Mean: { } highest } best)
        {
            return new Finding("Interactions.None");
        }

        var value = new NumberArgument(highest, 2);
        var equal = scored.Count(month => highest - month.Mean < Same);
        return scored.Count == 1 ? new Finding("Interactions.OneMonth", Days(best), value)
            : equal == scored.Count ? new Finding("Interactions.Equal", value)
            : equal > 1 ? new Finding("Interactions.BestTie", (long)equal, value)
            : new Finding("Interactions.Best", Days(best), value);
    }

    private static Finding Counts(IReadOnlyList<InteractionMonth> months)
    {
        var most = months.MaxBy(month => month.Count)!;
        var equal = months.Count(month => month.Count == most.Count);
        return months.Count == 1 ? new Finding("Interactions.AllIn", Days(most), most.Count)
            : equal > 1 ? new Finding("Interactions.MostTie", (long)equal, most.Count)
            : new Finding("Interactions.Most", Days(most), most.Count);
    }

    private static DaysArgument Days(InteractionMonth month) => new(new DayRange(month.Month, new DateOnly(month.Month.Year, month.Month.Month, DateTime.DaysInMonth(month.Month.Year, month.Month.Month))));
}
