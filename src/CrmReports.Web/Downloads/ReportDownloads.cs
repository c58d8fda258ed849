using System.Globalization;
using CrmReports.Application.Data;
using CrmReports.Application.Exports;
using CrmReports.Application.Organisation;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Formatting;
using CrmReports.Web.Limits;
using CrmReports.Web.Pages.Reports;
using CrmReports.Web.Resources;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Downloads;

/// <summary>Reports as files: the table as a page shows it, with all its rows, or the rows of the command line.</summary>
internal static class ReportDownloads
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/reports/{name}/download", Send)
        .RequireAuthorization(Policies.Analysis)
        .WithMetadata(new RunsReportsAttribute(ReportWork.File))
        .ExcludeFromDescription();

    private static async Task<IResult> Send(string name, HttpContext context, ReportEngine engine, Pivots pivots, CachedReports reports, IDataStore store, SettingsBook settings)
    {
        var ct = context.RequestAborted;
        if (ReportFiles.Read(context.Request.Query["format"]) is not { } format)
        {
            return Results.BadRequest();
        }

        try
        {
            var query = ReportQuery.Read(context.Request.Query);
            var table = query.Others.Contains(KeyValuePair.Create("shape", "shown")) && name == "sales"
                ? Shown(query, pivots, reports.Facts(store, ct), settings.Current.Currency, ct)
                : ReportRequests.Run(engine, name, query, ct);
            await ReportFiles.Send(context, table, format, FileName(name, table), withMark: true, Options(context, query, name));
            return Results.Empty;
        }
        catch (ReportException refused)
        {
            return Results.Text(refused.Say(context.RequestServices.GetRequiredService<IStringLocalizer<ReportTexts>>(), context.RequestServices.GetRequiredService<FieldNames>()), statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static ReportTable Shown(ReportQuery query, Pivots pivots, StoreFacts facts, string? currency, CancellationToken ct)
    {
        var request = SalesRequest.Of(query, facts, currency);
        var pivot = pivots.Get(request.Pivot, facts, ct);
        var compared = PivotComparison.Of(pivot, pivots, facts, request.Comparison, ct);
        return Pivots.Table(compared?.Complete(pivot, ct) ?? pivot, compared);
    }

    /// <summary>A reason that is not known here is said as it is.</summary>
    private static string Reason(IStringLocalizer texts, string reason) =>
        LeftOut.All.Contains(reason) ? texts["LeftOut." + reason] : reason;

    private static string FileName(string name, ReportTable table) =>
        string.Create(CultureInfo.InvariantCulture, $"{name}-data-version-{table.Provenance.DataVersion}");

    /// <summary>The workbook's second sheet in the reader's language, with who made it, when, and the page.</summary>
    private static ExcelExportOptions Options(HttpContext context, ReportQuery query, string name)
    {
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<ReportTexts>>();
        var fields = context.RequestServices.GetRequiredService<FieldNames>();
        var person = context.RequestServices.GetRequiredService<CurrentPerson>();
        var clock = context.RequestServices.GetRequiredService<TimeProvider>();
        var organisation = context.RequestServices.GetRequiredService<SettingsBook>().Current.Name;
        var site = context.RequestServices.GetRequiredService<SiteAddress>();
        var page = query.WithOther("format", null).WithOther("shape", null).Link(name is "statistics" or "correlations" ? "/statistics" : $"/reports/{name}");
        return new ExcelExportOptions
        {
            Labels = new ProvenanceLabels
            {
                Title = texts["Export.Title"],
                DataVersion = texts["Export.DataVersion"],
                LastImport = texts["Export.LastImport"],
                Published = texts["Export.Published"],
                Filter = filter => texts["Export.Filter", fields[filter]],
                RowsUsed = texts["Export.RowsUsed"],
                LeftOut = reason => texts["Export.LeftOut", Reason(texts, reason)],
                RowsInFile = texts["Export.RowsInFile"],
                Note = texts["Export.Note"],
                GeneratedBy = texts["Export.GeneratedBy"],
            },
            Further =
            [
                .. organisation.Length > 0 ? [new(texts["Export.Organisation"], organisation)] : Array.Empty<KeyValuePair<string, string>>(),
                new(texts["Export.By"], person.Name),
                new(texts["Export.Time"], clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
                new(texts["Export.Link"], site.Link(page)),
            ],
        };
    }
}
