using CrmReports.Application.Reports;
using CrmReports.Web.Addresses;
using CrmReports.Web.Commands.Output;

namespace CrmReports.Web.Downloads;

/// <summary>Reads the address of a report as the engine's request, option by option as the command line does.</summary>
internal static class ReportRequests
{
    public static ReportTable Run(ReportEngine engine, string name, ReportQuery query, CancellationToken ct) => name switch
    {
        "statistics" => engine.Statistics(Statistics(query), ct),
        "correlations" => engine.Correlations(Correlations(query), ct),
        _ => engine.Run(Definition(name, query), ct),
    };

    public static ReportDefinition Definition(string name, ReportQuery query) => new()
    {
        Name = name,
        From = query.FromDay,
        To = query.ToDay,
        Filters = query.FilterValues,
        GroupBy = query.Groups,
        Measures = query.Measure is null ? null : ReportOptions.Split(query.Measure),
        Order = Word(query, "order") is { } order ? ReportWords.Order(order) : null,
        Sort = query.Sort is null ? [] : [.. query.Sort.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(ReportWords.Sort)],
        Offset = query.Offset,
        Limit = query.Limit,
    };

    public static StatisticsRequest Statistics(ReportQuery query) => new()
    {
        Columns = ReportOptions.Split(Word(query, "columns")),
        Dataset = Word(query, "dataset") is { } dataset ? ReportWords.Dataset(dataset) : null,
        From = query.FromDay,
        To = query.ToDay,
        Filters = query.FilterValues,
        GroupBy = query.Groups ?? [],
        Order = Word(query, "order") is { } order ? ReportWords.Order(order) : null,
    };

    public static CorrelationRequest Correlations(ReportQuery query) => new()
    {
        Columns = ReportOptions.Split(Word(query, "columns")),
        Dataset = Word(query, "dataset") is { } dataset ? ReportWords.Dataset(dataset) : null,
        From = query.FromDay,
        To = query.ToDay,
        Filters = query.FilterValues,
        Order = Word(query, "order") is { } order ? ReportWords.Order(order) : null,
        Method = Word(query, "method") is { } method ? ReportWords.Method(method) : CorrelationMethod.Pearson,
    };

    private static string? Word(ReportQuery query, string name) =>
        query.Others.LastOrDefault(pair => pair.Key == name).Value is { Length: > 0 } word ? word : null;
}
