namespace CrmReports.Application.Reports.Findings;

/// <summary>What statistics have to say.</summary>
public static class StatisticsFindings
{
    private const double Close = 0.3;
    private const int Digits = 2;

    /// <summary>Of the column whose mean lies farthest from its median, by its own spread.</summary>
    /// <param name="columns">Of those described.</param>
    public static Finding Described(IEnumerable<(string Field, double? Mean, double? Median, double? Deviation)> columns)
    {
        var farthest = columns
            .Where(column => column is { Mean: not null, Median: not null, Deviation: > 0 })
            .OrderByDescending(column => Math.Abs(column.Mean!.Value - column.Median!.Value) / column.Deviation!.Value)
            .Select(column => ((string, double, double)?)(column.Field, column.Median!.Value, column.Mean!.Value))
            .FirstOrDefault();
        return farthest is var (field, median, mean)
            ? new Finding("Stats.Median", new FieldArgument(field), new NumberArgument(median, Digits), new NumberArgument(mean, Digits))
            : new Finding("Stats.Columns");
    }

    /// <param name="pairs">Each pair of different columns once.</param>
    public static Finding Correlated(IEnumerable<(string A, string B, double? R)> pairs)
    {
        var closest = pairs.Where(pair => pair.R is not null).OrderByDescending(pair => Math.Abs(pair.R!.Value)).Cast<(string A, string B, double? R)?>().FirstOrDefault();
        if (closest is not var (a, b, r) || r is not { } value)
        {
            return new Finding("Stats.NoPairs");
        }

        var key = Math.Abs(value) < Close ? "Stats.Apart" : value > 0 ? "Stats.Together" : "Stats.Against";
        return new Finding(key, new FieldArgument(a), new FieldArgument(b), new NumberArgument(value, Digits));
    }

    public static Finding Spread(string field, Distribution distribution) => distribution is { Q25: { } low, Q75: { } high }
        ? new Finding("Stats.MiddleHalf", new FieldArgument(field), new NumberArgument(low, Digits), new NumberArgument(high, Digits))
        : new Finding("Stats.NoValues", new FieldArgument(field));

    public static Finding Explained(string x, string y, PairedValues pairs) => pairs.R is { } r
        ? new Finding("Stats.Explained", new FieldArgument(x), new FieldArgument(y), new ShareArgument(r * r))
        : new Finding("Stats.NoLine", new FieldArgument(x), new FieldArgument(y));
}
