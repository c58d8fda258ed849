using System.ComponentModel;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Downloads;
using CrmReports.Web.Limits;
using Microsoft.AspNetCore.Mvc;

namespace CrmReports.Web.Api;

/// <summary>A report that can be asked for by name.</summary>
/// <param name="Name">As in the address.</param>
/// <param name="Description">One English sentence.</param>
/// <param name="GroupBy">The grouping where none is asked for.</param>
/// <param name="Measures">The measures where none are asked for.</param>
/// <param name="Address">Where it is.</param>
public sealed record ReportListed(string Name, string Description, IReadOnlyList<string> GroupBy, IReadOnlyList<string> Measures, string Address);

/// <summary>Reports, statistics and correlations for programs.</summary>
internal static class ReportsApi
{
    private const string Formats = "json (the default), csv or xlsx; without it the Accept header decides.";
    private const string Filters = "field:value, also field=value as on the command line; the same field again is an alternative, field!:value leaves a value out, field: accepts rows without a value.";
    private const string Period = "A year 2024, quarter 2024-Q1, month 2024-01, ISO week 2024-W05 or day 2024-01-31.";

    private static readonly string[] Types = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"];

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/api/v1").WithTags("Reports").RequireAuthorization(Policies.Analysis);
        group.MapGet("/reports", List)
            .WithName("ListReports").WithSummary("The reports there are")
            .WithDescription("Names, what they show, and what they take where nothing is asked for.");
        group.MapGet("/reports/{name}", Report)
            .WithMetadata(new RunsReportsAttribute(ReportWork.File)).WithName("GetReport").WithSummary("A report as JSON, CSV or a workbook")
            .WithDescription("The same figures as the page and the command line: columns with their types, rows, totals and where the figures come from. All rows are sent unless limit says otherwise.")
            .Produces(200, null, "application/json", Types).ProducesProblem(400).ProducesProblem(429).ProducesProblem(503).ProducesProblem(404).ProducesProblem(406);
        group.MapGet("/statistics", Statistics)
            .WithMetadata(new RunsReportsAttribute(ReportWork.File)).WithName("GetStatistics").WithSummary("Columns described")
            .WithDescription("n, missing, mean, median, sample variance and deviation, least, quartiles (R-7), greatest, skewness G1 and excess kurtosis G2: one row for each column, or for each group and column.")
            .Produces(200, null, "application/json", Types).ProducesProblem(400).ProducesProblem(429).ProducesProblem(503).ProducesProblem(406);
        group.MapGet("/correlations", Correlations)
            .WithMetadata(new RunsReportsAttribute(ReportWork.File)).WithName("GetCorrelations").WithSummary("Correlations of columns")
            .WithDescription("One row for each ordered pair of columns: complete pairs n, coefficient r, two-sided probability p.")
            .Produces(200, null, "application/json", Types).ProducesProblem(400).ProducesProblem(429).ProducesProblem(503).ProducesProblem(406);
    }

    private static IReadOnlyList<ReportListed> List(ReportEngine engine) =>
        [.. engine.Reports.Select(report => new ReportListed(report.Name, report.Description, report.GroupBy, report.Measures, $"/api/v1/reports/{report.Name}"))];

    private static Task<IResult> Report(
        HttpContext context,
        ReportEngine engine,
        [Description("overview, sales, purchases, customers, interactions or imports.")] string name,
        [Description(Period + " Its first day is the first that counts."), FromQuery(Name = "from")] string? from,
        [Description(Period + " Its last day is the last that counts."), FromQuery(Name = "to")] string? to,
        [Description(Filters), FromQuery(Name = "filter")] string[]? filter,
        [Description("Fields and periods separated by commas; none groups nothing."), FromQuery(Name = "group-by")] string? groupBy,
        [Description("Measures separated by commas, for example count,sum(purchase_amount)."), FromQuery(Name = "measure")] string? measure,
        [Description("Columns separated by commas; -column is descending."), FromQuery(Name = "sort")] string? sort,
        [Description("file or date: the order that a running total follows."), FromQuery(Name = "order")] string? order,
        [Description("Rows to pass over."), FromQuery(Name = "offset")] long? offset,
        [Description("Most rows to send; all without it."), FromQuery(Name = "limit")] int? limit,
        [Description(Formats), FromQuery(Name = "format")] string? format)
    {
        _ = (from, to, filter, groupBy, measure, sort, order, offset, limit, format);
        return engine.Reports.Any(report => report.Name == name)
            ? Answer(context, engine, name)
            : Task.FromResult(Results.Problem(statusCode: 404, title: "No such report", detail: $"There is no report \"{name}\". See /api/v1/reports."));
    }

    private static Task<IResult> Statistics(
        HttpContext context,
        ReportEngine engine,
        [Description("Fields separated by commas; all fields with numbers without it."), FromQuery(Name = "columns")] string? columns,
        [Description("purchases, customers or interactions; without it the first of purchases, interactions, customers that there are any of."), FromQuery(Name = "dataset")] string? dataset,
        [Description(Period), FromQuery(Name = "from")] string? from,
        [Description(Period), FromQuery(Name = "to")] string? to,
        [Description(Filters), FromQuery(Name = "filter")] string[]? filter,
        [Description("Fields separated by commas."), FromQuery(Name = "group-by")] string? groupBy,
        [Description("file or date: the order that a running total follows."), FromQuery(Name = "order")] string? order,
        [Description(Formats), FromQuery(Name = "format")] string? format)
    {
        _ = (columns, dataset, from, to, filter, groupBy, order, format);
        return Answer(context, engine, "statistics");
    }

    private static Task<IResult> Correlations(
        HttpContext context,
        ReportEngine engine,
        [Description("Fields separated by commas; all fields with numbers without it."), FromQuery(Name = "columns")] string? columns,
        [Description("pearson or spearman."), FromQuery(Name = "method")] string? method,
        [Description("purchases, customers or interactions; without it the first of purchases, interactions, customers that there are any of."), FromQuery(Name = "dataset")] string? dataset,
        [Description(Period), FromQuery(Name = "from")] string? from,
        [Description(Period), FromQuery(Name = "to")] string? to,
        [Description(Filters), FromQuery(Name = "filter")] string[]? filter,
        [Description("file or date: the order that a running total follows."), FromQuery(Name = "order")] string? order,
        [Description(Formats), FromQuery(Name = "format")] string? format)
    {
        _ = (columns, method, dataset, from, to, filter, order, format);
        return Answer(context, engine, "correlations");
    }

    private static async Task<IResult> Answer(HttpContext context, ReportEngine engine, string name)
    {
        if (ReportFiles.Asked(context.Request) is not { } format)
        {
            return Results.Problem(
                statusCode: context.Request.Query.ContainsKey("format") ? 400 : 406,
                title: "No such format",
                detail: "Reports are sent as application/json, text/csv and application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; or say ?format=json, csv or xlsx.");
        }

        try
        {
            var table = ReportRequests.Run(engine, name, ReportQuery.Read(context.Request.Query), context.RequestAborted);
            await ReportFiles.Send(context, table, format, format == ReportFormat.Json ? null : name, withMark: false, excel: null);
            return Results.Empty;
        }
        catch (ReportException refused)
        {
            return Refused(refused.Message);
        }
    }

    /// <summary>The parameter that the message begins with stands beside it.</summary>
    private static IResult Refused(string refusal)
    {
        var end = refusal.IndexOfAny([' ', ':', '=']);
        var parameter = refusal.StartsWith("--", StringComparison.Ordinal) && end > 2 ? refusal[2..end] : null;
        var message = ApiWords.Of(refusal);
        return Results.Problem(
            statusCode: 400,
            title: "The report cannot be made",
            detail: message,
            extensions: new Dictionary<string, object?> { ["errors"] = new[] { new { parameter, message } } });
    }
}
