using CrmReports.Application.Customers.Search;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Formatting;
using CrmReports.Web.Frame;
using CrmReports.Web.Limits;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>The rows behind a figure, each with the import and the line it came from.</summary>
[Authorize(Policies.Reports)]
[RunsReports(ReportWork.Page)]
public sealed class PurchasesModel(
    CachedReports reports, IDataStore store, ReportChips chips, CurrentPerson person, Navigation navigation, FieldNames names, IStringLocalizer<ReportTexts> texts) : PageModel
{
    public const string Path = "/reports/purchases";
    public const int RowsPerPage = 50;

    /// <summary>Shown before the other columns.</summary>
    private static readonly string[] First =
        ["purchase_date", "order_id", "customer_id", "name", "product_id", "product", "category", "quantity", "unit_price", "purchase_amount", "currency", "region", "country", "channel", "satisfaction"];

    public ReportQuery Query { get; private set; } = new();

    public StoreFacts? Facts { get; private set; }

    public ReportTable? Table { get; private set; }

    public FilterChips? Chips { get; private set; }

    public EmptyState? Empty { get; private set; }

    public bool MayDownload { get; private set; }

    public bool MaySeeImports { get; private set; }

    /// <summary>Which lines of their files the rows stand on.</summary>
    public SourceLines Lines { get; private set; } = null!;

    public long FilteredOut => Table is null ? 0 : Facts!.FilteredOut(Table.Provenance);

    public bool MaySeeCustomers { get; private set; }

    public long Total => Table?.Provenance.RowsUsed ?? 0;

    public long FirstRow => Math.Min(Query.Offset ?? 0, Math.Max(0, Total - 1));

    public int PageSize => Math.Clamp(Query.Limit ?? RowsPerPage, 1, ReportQuery.MostRowsPerPage);

    public string? Previous => FirstRow > 0 ? (Query with { Offset = Math.Max(0, FirstRow - PageSize), After = null, Before = Table?.Marks?.First }).Link(Path) : null;

    public string? Next => FirstRow + PageSize < Total ? (Query with { Offset = FirstRow + PageSize, After = Table?.Marks?.Last, Before = null }).Link(Path) : null;

    /// <summary>The places of the table's columns in the order of the page, its source left out.</summary>
    public IReadOnlyList<int> Columns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayDownload = person.MayAnalyse;
        MaySeeImports = await navigation.MayOpen(HttpContext, "/imports");
        MaySeeCustomers = await navigation.MayOpen(HttpContext, "/customers");
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

    public string SortLink(string column) =>
        (Query with { Sort = Descending(column) == false ? "-" + column : column, Offset = null }).Link(Path);

    public bool? Descending(string column) =>
        Query.Sort is null ? null : ReportWords.Sort(Query.Sort) is var sort && sort.Column == column ? sort.Descending : null;

    public int Place(string column) => Table!.Columns.ToList().FindIndex(own => own.Name == column);

    /// <summary>The address of the customer whose id stands in a cell; null for other cells, and where nobody may open it.</summary>
    public string? CustomerLink(ReportColumn column, object? value) =>
        MaySeeCustomers && column.Name == "customer_id" && value is string { Length: > 0 } id && !CustomerAddress.Of(0, id).StartsWith('~')
            ? CustomerQuery.LinkTo(id)
            : null;

    private async Task Show(CancellationToken ct)
    {
        if (Facts!.Purchases == 0)
        {
            Empty = new EmptyState(EmptyKind.Nothing) { ActionLink = await navigation.MayOpen(HttpContext, "/imports/new") ? "/imports/new" : null };
            return;
        }

        Table = reports.Run(Definition(Query, PageSize), ct);
        Lines = reports.Lines(store);
        if (Total == 0)
        {
            Empty = chips.NoMatch(Query, Path);
            return;
        }

        var places = Table.Columns.Select((column, place) => (column.Name, place)).Where(pair => pair.Name is not ("source_import" or "source_row"));
        Columns = [.. places.OrderBy(pair => Array.IndexOf(First, pair.Name) is var place and >= 0 ? place : First.Length).Select(pair => pair.place)];
    }

    private static ReportDefinition Definition(ReportQuery query, int limit) => new()
    {
        Name = "purchases",
        From = query.FromDay,
        To = query.ToDay,
        Filters = query.FilterValues,
        Sort = query.Sort is null ? [] : [ReportWords.Sort(query.Sort)],
        Offset = query.Offset,
        After = query.Offset > 0 ? query.After : null,
        Before = query.Offset > 0 ? query.Before : null,
        Limit = limit,
    };
}
