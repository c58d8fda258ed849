using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Search;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Formatting;
using CrmReports.Web.Frame;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Customers;

/// <summary>The customers: found, filtered, sorted, paged.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class IndexModel(
    CustomerSearch search, CachedReports reports, IDataStore store, Navigation navigation, CurrentPerson person, Figures figures, FieldNames names, IStringLocalizer<CustomerTexts> texts) : PageModel
{
    public const int RowsPerPage = 50;
    private const int MostChoices = 100;
    private const string Downloads = "/reports/{name}/download";

    private static readonly string[] Filterable = [Fields.Segment.Name, Fields.Country.Name, Fields.CustomerRegion.Name, Fields.City.Name, Fields.Consent.Name];

    public CustomerQuery Query { get; private set; } = new();

    public CustomerPage Found { get; private set; } = null!;

    /// <summary>How many customers there are without any filter.</summary>
    public long All { get; private set; }

    public IReadOnlyList<(string Field, IReadOnlyList<FilterChoice> Choices)> Choices { get; private set; } = [];

    /// <summary>The newest import is that of the moment, also where the list was read just before it.</summary>
    public Provenance Provenance { get; private set; } = null!;

    public FilterChips Chips { get; private set; } = new([], CustomerQuery.Path);

    public EmptyState? Empty { get; private set; }

    public bool MayDownload { get; private set; }

    [FromQuery(Name = "erased")]
    public bool IsErased { get; set; }

    public bool IsFiltered => Query.Text.Length > 0 || Query.Filters.Count > 0;

    /// <summary>A column that would be empty all the way down is left out.</summary>
    public bool ShowsSegments => Found.Rows.Any(row => row.Segment is not null);

    public bool ShowsRegistered => Query.Order == CustomerOrder.RegisteredOn || Found.Rows.Any(row => row.RegisteredOn is not null);

    public string Finding => (IsFiltered, Found.Total, All) switch
    {
        (true, 0, _) => texts["Finding.None"],
        (true, _, _) => texts["Finding.Found", figures.Count(Found.Total), figures.Count(All)],
        (false, _, 1) => texts["Finding.One"],
        _ => texts["Finding.All", figures.Count(All)],
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Query = CustomerQuery.Read(Request.Query);
        Found = search.Find(Query.Request(RowsPerPage), ct);
        All = IsFiltered ? search.Find(new CustomerSearchRequest { Rows = 1 }, ct).Total : Found.Total;
        var facts = reports.Facts(store, ct);
        Provenance = new Provenance { DataVersion = Found.DataVersion, LastImport = facts.LastImport, LastPublishedAt = facts.LastPublishedAt };
        Choices = [.. Filterable.Select(field => (field, search.Choices(field, MostChoices, ct))).Where(pair => pair.Item2.Count > 1)];
        Chips = new FilterChips(
            [.. Query.Filters.GroupBy(filter => filter.Field).Select(group => new FilterChip(
                names[group.Key], string.Join(", ", group.Select(filter => Named(filter.Field, filter.Value))), Query.Without(group.Key).Link()))],
            (Query with { Filters = [], After = null, Before = null }).Link())
        {
            AddPopover = Choices.Count > 0 ? "customer-filters" : null,
        };
        MayDownload = person.MayAnalyse && Query.Text.Length == 0 && await navigation.MayOpen(HttpContext, Downloads);
        if (All == 0)
        {
            Empty = new EmptyState(EmptyKind.Nothing) { ActionLink = await navigation.MayOpen(HttpContext, "/imports/new") ? "/imports/new" : null };
        }
        else if (Found.Total == 0)
        {
            Empty = new EmptyState(EmptyKind.NoMatch)
            {
                Title = texts["NoMatch.Title"],
                Text = texts["NoMatch.Text"],
                ActionText = texts["NoMatch.Action"],
                ActionLink = CustomerQuery.Path,
            };
        }
    }

    public string Named(string field, string value) =>
        value.Length == 0 ? texts["Filter.None"]
        : field == Fields.Consent.Name && texts[$"Consent.{value}"] is { ResourceNotFound: false } known ? known
        : value;

    public string DownloadLink(string format) =>
        $"/reports/customers/download?format={format}{string.Concat(Query.Filters.Select(filter => $"&filter={Uri.EscapeDataString($"{filter.Field}:{filter.Value}")}"))}";

    public SortHead Head(CustomerOrder order, string text, bool isNumber = true) =>
        new(text, Query.SortedBy(order).Link(), Query.Order == order ? Query.Descending : null, isNumber);

    public string Day(int? day) => figures.Date(day is { } known ? CivilDate.FromDays(known) : null);
}
