using System.Collections.Immutable;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Formatting;
using CrmReports.Web.Limits;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Reports;

/// <summary>Chooses values of a field for a filter: those chosen first, then those with most purchases. Works without
/// script; with it, the list follows what is typed.</summary>
[Authorize(Policies.Reports)]
[RunsReports(ReportWork.Page)]
public sealed class FilterModel(CachedReports reports, IDataStore store, FieldNames names, IStringLocalizer<ReportTexts> texts) : PageModel
{
    public const int Shown = 50;

    private static readonly string[] Pages = ["/reports/sales", "/reports/purchases", InteractionsModel.Path, "/statistics"];

    /// <summary>The query of the filtered page, without what belongs to this one.</summary>
    public ReportQuery Query { get; private set; } = new();

    [BindProperty(Name = "for", SupportsGet = true)]
    public string For { get; set; } = Pages[0];

    [BindProperty(Name = "field", SupportsGet = true)]
    public string Field { get; set; } = "";

    [BindProperty(Name = "search", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "is", SupportsGet = true)]
    public string? Is { get; set; }

    [BindProperty(Name = "value", SupportsGet = true)]
    public List<string?> Chosen { get; set; } = [];

    [BindProperty(Name = "apply", SupportsGet = true)]
    public bool Apply { get; set; }

    public FieldFact? Fact { get; private set; }

    /// <summary>Values with the number of their purchases; null counts none.</summary>
    public IReadOnlyList<(string Value, long Count)> Values { get; private set; } = [];

    /// <summary>Values that match what is searched for, shown or not.</summary>
    public int Matches { get; private set; }

    public string? Refusal { get; private set; }

    public bool Excludes => Is == "not";

    public IActionResult OnGet(CancellationToken ct)
    {
        if (!Pages.Contains(For))
        {
            return NotFound();
        }

        try
        {
            Query = Own(ReportQuery.Read(Request.Query));
            Fact = reports.Facts(store, ct).Find(Field);
            if (Fact is null)
            {
                return NotFound();
            }

            if (Apply)
            {
                return Redirect(Applied().Link(For));
            }

            ReadChosen();
            ReadValues(ct);
        }
        catch (ReportException refused)
        {
            Refusal = refused.Say(texts, names);
        }

        return Page();
    }

    private static ReportQuery Own(ReportQuery query) => query with
    {
        Offset = null,
        Others = [.. query.Others.Where(pair => pair.Key is not ("for" or "field" or "search" or "is" or "value" or "apply"))],
    };

    /// <summary>The values of this field in their new state; an empty value is a missing one.</summary>
    private ReportQuery Applied() => Query with
    {
        Filters = Query.Filters.RemoveAll(filter => filter.Field == Field)
            .AddRange(Chosen.Distinct().Select(value => new QueryFilter(Field, Excludes, value ?? ""))),
    };

    /// <summary>The first visit shows what the address has; later ones what was ticked.</summary>
    private void ReadChosen()
    {
        if (Is is null)
        {
            var own = Query.Filters.Where(filter => filter.Field == Field).ToList();
            Chosen = [.. own.Select(filter => filter.Value)];
            Is = own.Exists(filter => filter.Excludes) ? "not" : "is";
        }
    }

    private void ReadValues(CancellationToken ct)
    {
        if (!Fact!.IsShortList)
        {
            return;
        }

        var table = reports.Run(
            new ReportDefinition { Name = For == InteractionsModel.Path ? "interactions" : "sales", GroupBy = [Field], Measures = ["count"], Sort = [new ReportSort("count", Descending: true)] }, ct);
        var all = new List<(string Value, long Count)>();
        using (var rows = table.Open())
        {
            while (rows.Read())
            {
                all.Add((Word(rows.Boxed(0, table.Columns[0].Type), table.Columns[0].Type), rows.GetInt64(1)));
            }
        }

        var chosen = Chosen.Select(value => value ?? "").ToImmutableHashSet();
        var found = all.Where(value => !chosen.Contains(value.Value) && IsFound(value.Value)).ToList();
        Matches = found.Count;
        Values = [.. all.Where(value => chosen.Contains(value.Value)), .. found.Take(Shown)];
    }

    private bool IsFound(string value) => string.IsNullOrWhiteSpace(Search)
        || (value.Length == 0 ? texts["Missing"].Value : value).Contains(Search.Trim(), StringComparison.CurrentCultureIgnoreCase);

    private static string Word(object? value, ReportType type) => value switch
    {
        null => "",
        string text => text,
        long whole when type == ReportType.Boolean => whole != 0 ? "true" : "false",
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}
