using CrmReports.Application.Customers.Search;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Downloads;
using CrmReports.Web.Formatting;
using CrmReports.Web.Frame;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>Requests, complaints and survey answers: their scores, by month, and every one of them.</summary>
[Authorize(Policies.Reports)]
public sealed class InteractionsModel(
    CachedReports reports, IDataStore store, ReportChips chips, InteractionsText text, CurrentPerson person, Navigation navigation, FieldNames names, IStringLocalizer<ReportTexts> texts) : PageModel
{
    public const string Path = "/reports/interactions";
    private const int RowsPerPage = 50;

    /// <summary>Shown before the other columns.</summary>
    private static readonly string[] First =
        ["interaction_date", "customer_id", "name", "interaction_kind", "topic", "interaction_channel", "satisfaction", "satisfaction_scale", "comment", "interaction_id"];

    public ReportQuery Query { get; private set; } = new();

    public StoreFacts? Facts { get; private set; }

    public ReportTable? Table { get; private set; }

    public FilterChips? Chips { get; private set; }

    public EmptyState? Empty { get; private set; }

    public IReadOnlyList<KeyFigure> Strip { get; private set; } = [];

    public ChartPanel? Chart { get; private set; }

    public bool MayDownload { get; private set; }

    public bool MaySeeImports { get; private set; }

    public SourceLines Lines { get; private set; } = null!;

    public long Total => Table?.Provenance.RowsUsed ?? 0;

    public long FirstRow => Math.Min(Query.Offset ?? 0, Math.Max(0, Total - 1));

    public int PageSize => Math.Clamp(Query.Limit ?? RowsPerPage, 1, ReportQuery.MostRowsPerPage);

    public string? Previous => FirstRow > 0 ? (Query with { Offset = Math.Max(0, FirstRow - PageSize) }).Link(Path) : null;

    public string? Next => FirstRow + PageSize < Total ? (Query with { Offset = FirstRow + PageSize }).Link(Path) : null;

    /// <summary>The places of the table's columns in the order of the page, its source left out.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayDownload = person.MayAnalyse;
        MaySeeImports = await navigation.MayOpen(HttpContext, "/imports");
        try
        {
            Query = ReportQuery.Read(Request.Query);
            Facts = reports.Facts(store, ct);
            Chips = chips.Of(Query, Path);
            await Show(ct);
        }
        catch (ReportException refused)
        {
            Empty = new EmptyState(EmptyKind.NoMatch) { Title = texts["Refused.Title"], Text = refused.Say(texts, names), ActionLink = Path };
        }
    }

    public string SortLink(string column) => (Query with { Sort = Descending(column) == false ? "-" + column : column, Offset = null }).Link(Path);

    public bool? Descending(string column) => Query.Sort is null ? null : ReportWords.Sort(Query.Sort) is var sort && sort.Column == column ? sort.Descending : null;

    public int Place(string column) => Table!.Columns.ToList().FindIndex(own => own.Name == column);

    /// <summary>The address of the customer whose id stands in a cell.</summary>
    public static string? CustomerLink(ReportColumn column, object? value) =>
        column.Name == "customer_id" && value is string { Length: > 0 } id && !CustomerAddress.Of(0, id).StartsWith('~') ? CustomerQuery.LinkTo(id) : null;

    private async Task Show(CancellationToken ct)
    {
        if (Facts!.Interactions == 0)
        {
            Empty = new EmptyState(EmptyKind.Nothing)
            {
                Title = texts["Interactions.EmptyTitle"],
                Text = texts["Interactions.EmptyText"],
                Icon = "message",
                ActionLink = await navigation.MayOpen(HttpContext, "/imports/new") ? "/imports/new" : null,
            };
            return;
        }

        var rows = ReportRequests.Definition("interactions", Query) with { GroupBy = null, Measures = null, Limit = PageSize };
        Table = reports.Run(rows, ct);
        Lines = reports.Lines(store);
        if (Total == 0)
        {
            Empty = chips.NoMatch(Query, Path);
            return;
        }

        var groups = rows with { Sort = [], Limit = null, Offset = null };
        var scores = ScoreSummary.Of(reports.Run(groups with { GroupBy = ["satisfaction_scale", "satisfaction"], Measures = ["count"] }, ct));
        Strip = text.Strip(Total, scores);
        Chart = text.Chart(reports.Run(groups with { GroupBy = ["month"], Measures = ["count", "mean(satisfaction)"] }, ct), scores, Query);
        var places = Table.Columns.Select((column, place) => (column.Name, place)).Where(pair => pair.Name is not ("source_import" or "source_row"));
        Columns = [.. places.OrderBy(pair => Array.IndexOf(First, pair.Name) is var place and >= 0 ? place : First.Length).Select(pair => pair.place)];
    }
}
