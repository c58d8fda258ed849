namespace CrmReports.Application.Reports;

/// <summary>Reads the words of the command line and of addresses. Every method throws
/// <see cref="ReportException"/> where a word says nothing.</summary>
public static class ReportWords
{
    private const string Forms = "a year (2024), quarter (2024-Q1), month (2024-01), ISO week (2024-W05) or day (2024-01-31)";

    /// <summary>The first day of the period.</summary>
    public static DateOnly From(string text) => Period("--from", text).First;

    /// <summary>The last day of the period.</summary>
    public static DateOnly To(string text) => Period("--to", text).Last;

    /// <summary>Whether the name of a filter says that its values are to be left out: <c>region!=North</c>.</summary>
    public static bool Excludes(string name) => name.Length > 1 && name[^1] == '!';

    /// <summary>Each text is <c>field=value</c>; <c>field=</c> accepts a missing value, a repeated field is an
    /// alternative, <c>field!=value</c> leaves the value out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Filters(IEnumerable<string> texts)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var (field, value) = Filter(text);
            filters[field] = [.. filters.GetValueOrDefault(field, []), value];
        }

        return filters;
    }

    public static (string Field, string Value) Filter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new ReportException(
                $"--filter {text}: expected field=value, for example --filter region=North, or field= for rows without a value.");
    }

    /// <summary>Fields separated by commas; <c>none</c> groups nothing.</summary>
    public static IReadOnlyList<string> GroupBy(IEnumerable<string> texts)
    {
        var fields = texts.SelectMany(Split).ToList();
        return fields is ["none"] ? [] : fields;
    }

    /// <summary><c>column</c>, <c>column desc</c> or <c>-column</c>.</summary>
    public static ReportSort Sort(string text)
    {
        var trimmed = text.Trim();
        foreach (var (ending, descending) in new[] { (" desc", true), (":desc", true), (" asc", false), (":asc", false) })
        {
            if (trimmed.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return new ReportSort(trimmed[..^ending.Length].TrimEnd(), descending);
            }
        }

        return trimmed.StartsWith('-') ? new ReportSort(trimmed[1..], Descending: true) : new ReportSort(trimmed);
    }

    public static ReportOrder Order(string text) => Word<ReportOrder>("--order", text);

    public static ReportDataset Dataset(string text) => Word<ReportDataset>("--dataset", text);

    public static CorrelationMethod Method(string text) => Word<CorrelationMethod>("--method", text);

    internal static DayRange Period(string option, string text) =>
        DayRange.TryParse(text.Trim(), out var range)
            ? range
            : throw new ReportException($"{option} {text}: expected {Forms}.", "NotADay", text);

    private static IEnumerable<string> Split(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static TWord Word<TWord>(string option, string text)
        where TWord : struct, Enum
    {
        var words = Enum.GetNames<TWord>();
        var found = Array.Find(words, word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));
        return found is null
            ? throw new ReportException($"{option} {text}: expected {string.Join(" or ", words.Select(w => w.ToLowerInvariant()))}.")
            : Enum.Parse<TWord>(found);
    }
}
