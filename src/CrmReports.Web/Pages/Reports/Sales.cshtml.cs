using CrmReports.Application.Data;
using CrmReports.Application.Organisation;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
using CrmReports.Application.Reports.Pivots;
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

/// <summary>One measure by a field and by time: small charts, and a table with two sides.</summary>
[Authorize(Policies.Reports)]
[RunsReports(ReportWork.Page)]
public sealed class SalesModel(
    CachedReports reports, Pivots pivots, IDataStore store, SalesText text, ReportChips chips, CurrentPerson person, SettingsBook settings, Navigation navigation, FieldNames names, IStringLocalizer<ReportTexts> texts) : PageModel
{
    public const string Path = "/reports/sales";

    public ReportQuery Query { get; private set; } = new();

    public StoreFacts? Facts { get; private set; }

    public Pivot? Pivot { get; private set; }

    public SalesView? View { get; private set; }

    public EmptyState? Empty { get; private set; }

    public FilterChips? Chips { get; private set; }

    public SalesText Text => text;

    public Comparison Comparison => SalesRequest.ComparisonOf(Query);

    public bool MayDownload { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayDownload = person.MayAnalyse;
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

    private async Task Show(CancellationToken ct)
    {
        if (Facts!.Purchases == 0)
        {
            Empty = new EmptyState(EmptyKind.Nothing) { ActionLink = await navigation.MayOpen(HttpContext, "/imports/new") ? "/imports/new" : null };
            return;
        }

        var request = SalesRequest.Of(Query, Facts, settings.Current.Currency);
        Query = request.Query;
        Chips = chips.Of(Query, Path);
        Pivot = pivots.Get(request.Pivot with { MostColumns = SalesView.MostColumns }, Facts, ct);
        if (Pivot.Rows.Count == 0)
        {
            Empty = chips.NoMatch(Query, Path);
            return;
        }

        var compared = PivotComparison.Of(Pivot, pivots, Facts, request.Comparison, ct);
        Pivot = compared?.Complete(Pivot, ct) ?? Pivot;
        View = new SalesView(Query, Facts, Pivot) { Compared = compared };
    }
}
