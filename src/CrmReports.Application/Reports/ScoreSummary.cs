using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports;

/// <summary>
/// What scores say together. Answers from 0 to 10 have a net promoter score: the share of those who answer 9 or 10 less
/// that of those who answer 0 to 6. Answers from 1 to 5 have a share of the satisfied: those who answer 4 or 5. Scores on
/// several scales have no mean.
/// </summary>
public sealed class ScoreSummary
{
    private enum Range
    {
        Other,
        ZeroToTen,
        OneToFive,
    }

    private readonly IReadOnlyList<(decimal Score, long Count)> scores;
    private readonly Range range;

    private ScoreSummary(IReadOnlyList<(decimal? Scale, decimal Score, long Count)> all)
    {
        scores = [.. all.Select(row => (row.Score, row.Count))];
        Count = all.Sum(row => row.Count);
        HasSeveralScales = all.Select(row => row.Scale).Distinct().Count() > 1;
        range = HasSeveralScales || all.Count == 0 ? Range.Other : RangeOf(all[0].Scale, all.Min(row => row.Score), all.Max(row => row.Score));
        range = scores.All(row => decimal.Truncate(row.Score) == row.Score) ? range : Range.Other;
    }

    /// <summary>Interactions with a score.</summary>
    public long Count { get; }

    public bool HasSeveralScales { get; }

    public double? Mean => Count == 0 || HasSeveralScales ? null : (double)(scores.Sum(row => row.Score * row.Count) / Count);

    public long Promoters => Between(9, 10);

    public long Passives => Between(7, 8);

    public long Detractors => Between(0, 6);

    /// <summary>From −100 to 100; null where the answers do not go from 0 to 10.</summary>
    public double? NetPromoterScore => range == Range.ZeroToTen ? (double)(Promoters - Detractors) / Count * 100 : null;

    /// <summary>How many answered 4 or 5; null where the answers do not go from 1 to 5.</summary>
    public long? Satisfied => range == Range.OneToFive ? Between(4, 5) : null;

    /// <param name="table">satisfaction_scale, satisfaction, count.</param>
    public static ScoreSummary Of(ReportTable table)
    {
        var rows = new List<(decimal?, decimal, long)>();
        using var reader = table.Open();
        while (reader.Read())
        {
            if (!reader.IsNull(1))
            {
                rows.Add((reader.IsNull(0) ? null : Scale.ToDecimal(reader.GetInt64(0)), Scale.ToDecimal(reader.GetInt64(1)), reader.GetInt64(2)));
            }
        }

        return new ScoreSummary(rows);
    }

    /// <summary>Where no best score is stated, the scores themselves tell: 1 to 5, or with a score above 5, 0 to 10.</summary>
    private static Range RangeOf(decimal? scale, decimal least, decimal most) => (scale, least, most) switch
    {
        (10, >= 0, <= 10) or (null, >= 0, > 5 and <= 10) => Range.ZeroToTen,
        (5 or null, >= 1, <= 5) => Range.OneToFive,
        _ => Range.Other,
    };

    private long Between(decimal least, decimal most) => scores.Where(row => row.Score >= least && row.Score <= most).Sum(row => row.Count);
}
