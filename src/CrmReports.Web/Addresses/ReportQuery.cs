using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CrmReports.Application.Reports;

namespace CrmReports.Web.Addresses;

/// <summary>A filter as an address names it: <c>country:Germany</c>, <c>country!:Germany</c>.</summary>
public sealed record QueryFilter(string Field, bool Excludes, string Value)
{
    /// <summary>The command line's form, <c>field=value</c>, is read too.</summary>
    public static QueryFilter? Read(string? text)
    {
        var end = text?.IndexOfAny([':', '=']) ?? -1;
        if (end < 1)
        {
            return null;
        }

        var excludes = text![end - 1] == '!' && end > 1;
        return new QueryFilter(text[..(excludes ? end - 1 : end)].Trim(), excludes, text[(end + 1)..].Trim());
    }

    public string Key => Excludes ? Field + "!" : Field;

    public override string ToString() => $"{Key}:{Value}";
}

/// <summary>What the address of a report asks for, by the same names as the command line's options. Links to other
/// reports and other views of this one are made from it.</summary>
public sealed record ReportQuery
{
    public const int MostRowsPerPage = 500;

    private static readonly string[] Known = ["from", "to", "filter", "group-by", "measure", "sort", "offset", "row-after", "row-before", "limit", "compare", "currency"];

    public string? From { get; init; }

    public string? To { get; init; }

    public ImmutableList<QueryFilter> Filters { get; init; } = [];

    public string? GroupBy { get; init; }

    public string? Measure { get; init; }

    public string? Sort { get; init; }

    public long? Offset { get; init; }

    /// <summary>The mark after which the page begins; without an offset it says nothing.</summary>
    public long? After { get; init; }

    /// <summary>The mark before which the page ends.</summary>
    public long? Before { get; init; }

    public int? Limit { get; init; }

    public string? Compare { get; init; }

    public string? Currency { get; init; }

    /// <summary>Further names with their values, as they stood in the address.</summary>
    public ImmutableList<KeyValuePair<string, string>> Others { get; init; } = [];

    public DateOnly? FromDay => From is null ? null : ReportWords.From(From);

    public DateOnly? ToDay => To is null ? null : ReportWords.To(To);

    public IReadOnlyDictionary<string, IReadOnlyList<string>> FilterValues => Filters
        .GroupBy(filter => filter.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(filter => filter.Value)], StringComparer.Ordinal);

    /// <exception cref="ReportException">A value cannot be read.</exception>
    public static ReportQuery Read(IQueryCollection query) => new()
    {
        From = One(query, "from"),
        To = One(query, "to"),
        Filters = [.. query["filter"].Select(text => QueryFilter.Read(text) ?? throw new ReportException(
            $"filter={text}: expected field:value, for example filter=region:North, or field: for rows without a value.", "NotAFilter", text ?? ""))],
        GroupBy = One(query, "group-by"),
        Measure = One(query, "measure"),
        Sort = One(query, "sort"),
        Offset = Number(query, "offset"),
        After = Number(query, "row-after", long.MaxValue),
        Before = Number(query, "row-before", long.MaxValue),
        Limit = (int?)Number(query, "limit"),
        Compare = One(query, "compare"),
        Currency = query.ContainsKey("currency") ? query["currency"].ToString() : null,
        Others = [.. query.Where(pair => !Known.Contains(pair.Key)).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))],
    };

    /// <summary>Fields of group-by; null where none are named.</summary>
    public IReadOnlyList<string>? Groups => GroupBy is null ? null : ReportWords.GroupBy([GroupBy]);

    /// <summary>The address of a page that asks for this.</summary>
    public string Link(string path)
    {
        var text = new StringBuilder(path);
        var first = true;
        foreach (var (name, value) in Pairs())
        {
            text.Append(first ? '?' : '&').Append(name).Append('=').Append(Escape(value));
            first = false;
        }

        return text.ToString();
    }

    /// <summary>Names and values, in an order that is always the same.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        (string Name, string? Value)[] before = [("from", From), ("to", To)];
        (string Name, string? Value)[] after =
        [
            ("group-by", GroupBy), ("measure", Measure), ("sort", Sort), ("compare", Compare), ("currency", Currency),
            ("offset", Offset is > 0 ? Offset.Value.ToString(CultureInfo.InvariantCulture) : null),
            ("row-after", Offset is > 0 ? After?.ToString(CultureInfo.InvariantCulture) : null),
            ("row-before", Offset is > 0 ? Before?.ToString(CultureInfo.InvariantCulture) : null),
            ("limit", Limit?.ToString(CultureInfo.InvariantCulture)),
        ];
        return
        [
            .. before.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)),
            .. Filters.Select(filter => KeyValuePair.Create("filter", filter.ToString())),
            .. after.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Name, pair.Value!)),
            .. Others,
        ];
    }

    /// <summary>The same rows, of a part of the time.</summary>
    public ReportQuery Within(DayRange? days) => days is { } range
        ? this with { From = Day(range.First), To = Day(range.Last) }
        : this;

    /// <summary>One more filter; another of the same field stays beside it.</summary>
    public ReportQuery With(string field, string? value) => this with { Filters = Filters.Add(new QueryFilter(field, false, value ?? "")) };

    public ReportQuery Without(QueryFilter filter) => this with { Filters = Filters.Remove(filter), Offset = null };

    /// <summary>The rows behind figures: days and filters alone.</summary>
    public ReportQuery RowsOnly() => new() { From = From, To = To, Filters = Filters };

    public ReportQuery WithOther(string name, string? value)
    {
        var others = Others.RemoveAll(pair => pair.Key == name);
        return this with { Others = value is null ? others : others.Add(KeyValuePair.Create(name, value)) };
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As people read addresses: colons and commas as they are.</summary>
    private static string Escape(string value) => Uri.EscapeDataString(value)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%28", "(", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal).Replace("%21", "!", StringComparison.Ordinal);

    private static string? One(IQueryCollection query, string name) =>
        query[name].LastOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private static long? Number(IQueryCollection query, string name, long most = int.MaxValue) => One(query, name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new ReportException($"{name}={text}: expected a whole number from 0 on.", "NotANumber", text);
}
