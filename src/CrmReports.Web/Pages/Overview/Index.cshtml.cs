using CrmReports.Application.Imports;
using CrmReports.Application.Organisation;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Overview;
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

namespace CrmReports.Web.Pages.Overview;

/// <summary>The key figures of a period beside those of the one before.</summary>
[Authorize(Policies.Reports)]
[RunsReports(ReportWork.Page)]
public sealed class IndexModel(Overviews overviews, ImportHistory history, SettingsBook settings, OverviewText text, Navigation navigation, FieldNames names, IStringLocalizer<ReportTexts> texts) : PageModel
{
    private const int NewestImports = 6;

    /// <summary>Among so many imports the published ones are looked for.</summary>
    private const int NewestSeen = 50;

    public ReportQuery Query { get; private set; } = new();

    public OverviewFigures? Figures { get; private set; }

    public OverviewText Text => text;

    public EmptyState? Empty { get; private set; }

    /// <summary>Newest first. Whoever may not open imports sees what is published alone.</summary>
    public IReadOnlyList<ImportRecord> Imports { get; private set; } = [];

    public bool MayImport { get; private set; }

    public Comparison Comparison => Query.Compare switch
    {
        "year" => Comparison.Year,
        "none" => Comparison.None,
        _ => Comparison.Previous,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayImport = await navigation.MayOpen(HttpContext, "/imports/new");
        try
        {
            Query = ReportQuery.Read(Request.Query);
            Figures = overviews.Get(new OverviewRequest(Query.FromDay, Query.ToDay, Comparison, Query.Currency, settings.Current.Currency), ct);
            Imports = [.. history.Page(size: MayImport ? NewestImports : NewestSeen).Items
                .Where(import => MayImport || import.State == ImportState.Published).Take(NewestImports)];
            Empty = Figures.Period is null ? new EmptyState(EmptyKind.Nothing) { ActionLink = MayImport ? "/imports/new" : null } : null;
        }
        catch (ReportException refused)
        {
            Empty = new EmptyState(EmptyKind.NoMatch) { Text = refused.Say(texts, names), Title = texts["Refused.Title"], ActionLink = "/" };
        }
    }
}
