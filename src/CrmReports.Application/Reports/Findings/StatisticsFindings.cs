namespace CrmReports.Application.Reports.Findings;

/// <summary>What statistics have to say.</summary>
public static class StatisticsFindings
{
    private const double Close = 0.3;
    private const int Digits = 2;

    /// <summary>From here on no decimals are written.</summary>
    private const double Large = 10_000;

    /// <summary>Of the column whose mean lies farthest from its median, by its own spread.</summary>
    /// <param name="columns">Of those described.</param>
    public static Finding Described(IEnumerable<DescribedColumn> columns)
    {
        var farthest = columns
            .Where(column => column is { Mean: not null, Median: not null, Deviation: > 0 })
            .OrderByDescending(column => Math.Abs(column.Mean!.Value - column.Median!.Value) / column.Deviation!.Value)
            .FirstOrDefault();
        if (farthest is not { Median: { } median, Mean: { } mean })
        {
            return new Finding("Stats.Columns");
        }

        object[] arguments = [new FieldArgument(farthest.Field), Number(median), Number(mean)];
        return farthest.Group is { } group ? new Finding("Stats.MedianIn", [.. arguments, group]) : new Finding("Stats.Median", arguments);
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

    /// <param name="write">Writes a value of a field that is no number, such as a date.</param>
    public static Finding Spread(string field, Distribution distribution, Func<double, string>? write = null) => distribution is { Q25: { } low, Q75: { } high }
        ? new Finding("Stats.MiddleHalf", new FieldArgument(field), write is null ? Number(low) : write(low), write is null ? Number(high) : write(high))
        : new Finding("Stats.NoValues", new FieldArgument(field));

    public static Finding Explained(string x, string y, PairedValues pairs) => pairs.R is { } r
        ? new Finding("Stats.Explained", new FieldArgument(x), new FieldArgument(y), new ShareArgument(r * r))
        : new Finding("Stats.NoLine", new FieldArgument(x), new FieldArgument(y));

    /// <summary>As in the table beside it: whole values have no decimals.</summary>
    private static NumberArgument Number(double value) => new(value, value == Math.Floor(value) || Math.Abs(value) >= Large ? 0 : Digits);
}

/// <summary>What is told of a column, or of one group of its values.</summary>
public sealed record DescribedColumn(string Field, double? Mean, double? Median, double? Deviation)
{
    /// <summary>The name of the group as written; null where all values are described together.</summary>
    public string? Group { get; init; }
}
