using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Customers.Profiles;
using CrmReports.Application.Imports.Editing;
using CrmReports.Web.Access;
using CrmReports.Web.Addresses;
using CrmReports.Web.Charts;
using CrmReports.Web.Formatting;
using CrmReports.Web.Frame;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Customers;

/// <summary>One customer: profile with the source of every value, figures, purchases, interactions, history. Admins edit
/// and erase.</summary>
[Authorize(Policy = Policies.Reports)]
public sealed class CustomerModel(
    CustomerFile file, CustomerEditor editor, CurrentPerson person, Navigation navigation, CustomerCharts charts, FieldNames names, IStringLocalizer<CustomerTexts> texts) : PageModel
{
    private const int RowsPerPage = 20;
    private const int LongestQuote = 80;

    /// <summary>Asked from the address: the form of the fields is open.</summary>
    [FromQuery(Name = "edit")]
    public bool IsEditing { get; set; }

    /// <summary>A key of the texts: what the last action did.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    [FromQuery(Name = "tab")]
    public string? Tab { get; set; }

    public CustomerProfile Profile { get; private set; } = null!;

    public HistoryPage<CustomerPurchaseRow>? Purchases { get; private set; }

    public HistoryPage<CustomerInteractionRow>? Interactions { get; private set; }

    public ChartPanel? Chart { get; private set; }

    public bool MayEdit => person.IsAdmin;

    public bool MaySeeImports { get; private set; }

    /// <summary>What was written in the form and could not be saved, by field.</summary>
    public IReadOnlyDictionary<string, string> Written { get; private set; } = new Dictionary<string, string>();

    public ErrorSummary Errors { get; private set; } = new([]);

    /// <summary>The field to which an error belongs, with its words.</summary>
    public IReadOnlyDictionary<string, string> FieldErrors { get; private set; } = new Dictionary<string, string>();

    public string Name =>
        Profile.Text(Fields.Name) ?? (Profile.Text(Fields.CustomerId) is { } id ? texts["NamedById", id] : texts["Unnamed"]);

    /// <summary>What a person types to erase: the id, or where there is none the number in the address.</summary>
    public string ErasePhrase => Profile.Text(Fields.CustomerId) ?? Profile.Key;

    public string Self => CustomerQuery.LinkTo(Profile.Key);

    public bool ShowsInteractions => Tab == "interactions";

    public bool IsDone => Done is "Saved" or "TookBack" or "Unchanged";

    public async Task<IActionResult> OnGetAsync(string key, string? after, string? before)
    {
        if (file.Read(key) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        await Show(after, before);
        return Page();
    }

    public async Task<IActionResult> OnPostEditAsync(string key, long seen, CancellationToken ct)
    {
        if (await Refusal(key) is { } refusal)
        {
            return refusal;
        }

        Written = Profile.Origins.Fields.Select(field => field.Name).Where(name => Request.Form.ContainsKey(InputName(name)))
            .ToDictionary(name => name, name => Request.Form[InputName(name)].ToString(), StringComparer.Ordinal);
        var result = editor.Edit(Profile.Id, Written, seen, person.Name, ct);
        switch (result.Outcome)
        {
            case EditOutcome.Saved:
            case EditOutcome.Unchanged:
                return LocalRedirect(Url.Content($"~{Self}?done={result.Outcome}"));
            case EditOutcome.NotFound:
                return NotFound();
        }

        FieldErrors = result.Refused.ToDictionary(pair => pair.Key, pair => Words(pair.Key, pair.Value), StringComparer.Ordinal);
        Errors = new ErrorSummary(result.Outcome == EditOutcome.Refused
            ? [.. FieldErrors.Select(pair => new ErrorLine(InputId(pair.Key), pair.Value))]
            : [new ErrorLine(null, texts[$"Edit.{result.Outcome}"])]);
        IsEditing = true;
        await Show(null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string key, long edit, CancellationToken ct)
    {
        if (await Refusal(key) is { } refusal)
        {
            return refusal;
        }

        var result = editor.TakeBack(Profile.Id, edit, person.Name, ct);
        if (result.Outcome == EditOutcome.Saved)
        {
            return LocalRedirect(Url.Content($"~{Self}?done=TookBack"));
        }

        Errors = new ErrorSummary([new ErrorLine(null, texts[$"Edit.{result.Outcome}"])]);
        await Show(null, null);
        return Page();
    }

    public async Task<IActionResult> OnPostEraseAsync(string key, string? phrase, CancellationToken ct)
    {
        if (await Refusal(key) is { } refusal)
        {
            return refusal;
        }

        var outcome = phrase?.Trim() == ErasePhrase ? editor.Erase(Profile.Id, ct).Outcome : EditOutcome.Refused;
        if (outcome == EditOutcome.Saved)
        {
            return LocalRedirect(Url.Content("~/customers?erased=true"));
        }

        Errors = new ErrorSummary([outcome == EditOutcome.Refused ? new ErrorLine("phrase", texts["Erase.Wrong", ErasePhrase]) : new ErrorLine(null, texts[$"Edit.{outcome}"])]);
        IsEditing = true;
        await Show(null, null);
        return Page();
    }

    public static string InputName(string field) => $"value:{field}";

    public string InputId(string field) => $"field-{Profile.Origins.Fields.ToList().FindIndex(own => own.Name == field)}";

    /// <summary>What stands in the field of the form.</summary>
    public string Shown(OriginField field) => Written.GetValueOrDefault(field.Name) ?? field.Value.Text ?? "";

    private Task<IActionResult?> Refusal(string key)
    {
        if (!MayEdit)
        {
            return Task.FromResult<IActionResult?>(Forbid());
        }

        if (file.Read(key) is not { } profile)
        {
            return Task.FromResult<IActionResult?>(NotFound());
        }

        Profile = profile;
        return Task.FromResult<IActionResult?>(null);
    }

    private async Task Show(string? after, string? before)
    {
        MaySeeImports = await navigation.MayOpen(HttpContext, "/imports/{id:long}") || await navigation.MayOpen(HttpContext, "/imports/{id}");
        IsEditing = IsEditing && MayEdit;
        Chart = charts.Of(Profile);
        if (ShowsInteractions)
        {
            Interactions = file.Interactions(Profile.Id, before ?? after, before is not null, RowsPerPage);
        }
        else
        {
            Purchases = file.Purchases(Profile.Id, before ?? after, before is not null, RowsPerPage);
        }
    }

    private string Words(string field, Problem problem) =>
        texts[$"Refused.{problem}", names[field], Short(Written[field])] is { ResourceNotFound: false } known ? known : texts["Refused.Other", names[field], Short(Written[field])];

    /// <summary>A value in a sentence; in the field it stands as it was written.</summary>
    private static string Short(string value) => value.Length <= LongestQuote ? value.Trim() : $"{value.AsSpan(0, LongestQuote).Trim()}…";
}
