namespace CrmReports.Application.Reports.Reading;

/// <summary>Which rows a report is about. Days are days since 1970-01-01, both included.</summary>
internal sealed record Selection(long? From, long? To, IReadOnlyList<RowFilter> Filters)
{
    /// <summary>Whether rows without a day are read although days are asked for: to be counted as left out.</summary>
    public bool WithUndated { get; init; } = true;

    /// <summary>Days are asked for, so that rows without a day cannot be placed.</summary>
    public bool IsDated => From is not null || To is not null;

    /// <summary>Filters that the database cannot decide: those on custom fields.</summary>
    public IEnumerable<RowFilter> Custom => Filters.Where(filter => filter.Field.Source == FieldSource.Custom);

    /// <exception cref="ReportException">The days or a filter make no sense.</exception>
    public static Selection Of(
        Catalogue catalogue, DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        if (from > to)
        {
            throw new ReportException(FormattableString.Invariant(
                $"--from {from:yyyy-MM-dd} lies after --to {to:yyyy-MM-dd}; exchange them, or leave one out."), "FromAfterTo", from!.Value, to!.Value);
        }

        return new Selection(
            from is { } first ? Periods.DayOf(first) : null,
            to is { } last ? Periods.DayOf(last) : null,
            [.. filters.Select(pair => Filter(catalogue, pair.Key, pair.Value))]);
    }

    /// <summary>A name that ends with ! excludes the values, unless a field is called so.</summary>
    private static RowFilter Filter(Catalogue catalogue, string name, IReadOnlyList<string> values)
    {
        var excludes = ReportWords.Excludes(name) && catalogue.Find(name) is null;
        var field = catalogue.Get(excludes ? name[..^1] : name, $"--filter {name}={string.Join(',', values)}");
        return RowFilter.Of(field, values, excludes);
    }

    /// <summary>What was asked for, for the provenance.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InWords(
        DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        if (from is not null || to is not null)
        {
            yield return new("period", (from, to) switch
            {
                (null, { } last) => FormattableString.Invariant($"to {last:yyyy-MM-dd}"),
                ({ } first, null) => FormattableString.Invariant($"from {first:yyyy-MM-dd}"),
                _ => FormattableString.Invariant($"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
            });
        }

        foreach (var (field, values) in filters)
        {
            var named = string.Join(" or ", values.Select(value => value.Length == 0 ? "(missing)" : value));
            yield return ReportWords.Excludes(field) ? new(field[..^1], $"not {named}") : new(field, named);
        }
    }
}
