using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using CrmReports.Web.Pages.Shared;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Imports;

/// <summary>One import at one address, whatever state it is in: how it would be read and what publishing would do, how far
/// the work is, what came of it.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class DetailsModel(
    CurrentPerson person, ImportEngine engine, ImportHistory history, ImportWorker worker, ImportPreviewer previewer, LedgerReader ledger, IDataStore store, IStringLocalizer<ImportTexts> texts)
    : PageModel
{
    /// <summary>Short work is over by then, and the page shows what came of it at once.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public ImportRecord Import { get; private set; } = null!;

    public ImportProfile Profile { get; private set; } = new();

    public ImportCounts? Counts { get; private set; }

    /// <summary>Null where the import is no longer to be read.</summary>
    public ReadingPreview? Preview { get; private set; }

    public IReadOnlyList<LedgerReason> Reasons { get; private set; } = [];

    public IReadOnlyList<ImportEvent> Events { get; private set; } = [];

    public RowCorrections Corrections { get; private set; } = RowCorrections.None;

    public ImportRecord? SameFile { get; private set; }

    public ErrorSummary? Errors { get; private set; }

    public string? Done { get; private set; }

    [BindProperty]
    public ReadingForm Form { get; set; } = new();

    public bool IsBusy => Import.Wanted is not null || Import.State is ImportState.Staging or ImportState.Publishing;

    /// <summary>Whether its file is kept and it can be read, counted and published.</summary>
    public bool IsOpen => Import.State is ImportState.Uploaded or ImportState.Staged || (Import.State == ImportState.Failed && Preview is not null);

    public int Step => IsBusy && Import.Wanted == nameof(ImportJob.Publish) ? 4 : Counts is null ? 2 : 3;

    public IActionResult OnGet(long id, string? done) => Load(id) is { } problem ? problem : Show(done);

    /// <summary>Reads and counts the file as the form says.</summary>
    public async Task<IActionResult> OnPostReadAsync(long id, CancellationToken cancellation)
    {
        if (Load(id) is { } problem)
        {
            return problem;
        }

        if (IsBusy || !IsOpen)
        {
            return RedirectToPage(new { id });
        }

        var profile = ReadingChoices.Apply(Form, Profile, Preview?.Reading?.Headers ?? [], Preview?.Proposal);
        if (Mistakes(profile) is { Count: > 0 } mistakes)
        {
            Errors = new ErrorSummary(mistakes);
            return Show(null);
        }

        engine.SetProfile(id, profile);
        return await Ask(id, ImportJob.Count, cancellation);
    }

    /// <summary>Sets the chosen columns together; the rows are counted when that is asked for.</summary>
    public IActionResult OnPostColumns(long id)
    {
        if (Load(id) is { } problem)
        {
            return problem;
        }

        if (IsBusy || !IsOpen || Preview?.Reading is not { } reading)
        {
            return RedirectToPage(new { id });
        }

        ReadingChoices.Choose(Form, ReadingChoices.Guesses(Profile, reading.Headers, Preview.Proposal));
        var profile = ReadingChoices.Apply(Form, Profile, reading.Headers, Preview.Proposal);
        if (Mistakes(profile) is { Count: > 0 } mistakes)
        {
            Errors = new ErrorSummary(mistakes);
            return Show(null);
        }

        engine.SetProfile(id, profile);
        return RedirectToPage(null, null, new { id }, "reading");
    }

    public Task<IActionResult> OnPostCountAsync(long id, CancellationToken cancellation) => Ask(id, ImportJob.Count, cancellation);

    public Task<IActionResult> OnPostPublishAsync(long id, CancellationToken cancellation) => Ask(id, ImportJob.Publish, cancellation);

    /// <summary>Ends the work; the file and the choices stay.</summary>
    public async Task<IActionResult> OnPostStopAsync(long id, CancellationToken cancellation)
    {
        if (history.Find(id) is null)
        {
            return NotFound();
        }

        worker.StopWork(id);
        await worker.Settle(id, Patience, cancellation);
        return RedirectToPage(new { id });
    }

    public IActionResult OnPostDiscard(long id)
    {
        if (history.Find(id) is not { Wanted: null })
        {
            return RedirectToPage(new { id });
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            engine.Cancel(id, person.Name, patience.Token);
        }
        catch (Exception fault) when (fault is ImportException or OperationCanceledException)
        {
            // It is something else by now, or another import is being published: the page shows how it stands.
        }

        return RedirectToPage(new { id });
    }

    public IActionResult OnPostSave(long id, string? profileName)
    {
        if (Load(id) is { } problem)
        {
            return problem;
        }

        var name = profileName?.Trim() ?? "";
        var profile = (Preview?.Proposal?.Recipe ?? Profile) with { Name = name };
        if (name.Length == 0 || name.Length > 100 || ImportProfileCheck.Check(profile).Count > 0)
        {
            Errors = new ErrorSummary([new ErrorLine("profile-name", texts["Profile.NameNeeded"])]);
            return Show(null);
        }

        SavedProfiles.Save(store, profile, DateTimeOffset.UtcNow);
        return RedirectToPage(new { id, done = "profile" });
    }

    private async Task<IActionResult> Ask(long id, ImportJob job, CancellationToken cancellation)
    {
        try
        {
            worker.Ask(id, job, person.Name);
            await worker.Settle(id, Patience, cancellation);
        }
        catch (ImportException)
        {
            // It no longer stands so that it could be done; the page shows how it stands.
        }

        return RedirectToPage(new { id });
    }

    private NotFoundResult? Load(long id)
    {
        if (history.Find(id) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Profile = ImportHistory.ProfileOf(import);
        Counts = ImportHistory.CountsOf(import);
        if (!IsBusy && Import.State is ImportState.Uploaded or ImportState.Staged or ImportState.Failed)
        {
            Preview = previewer.TryRead(import);
        }

        return null;
    }

    private PageResult Show(string? done)
    {
        if (Errors is null)
        {
            Form = ReadingForm.Of(Profile);
        }

        if (!IsBusy)
        {
            Reasons = Import.State is ImportState.Staged or ImportState.Published ? ledger.Reasons(Import.Id) : [];
            SameFile = IsOpen ? history.SameFile(Import) : null;
        }

        Corrections = history.Corrections(Import.Id);
        Events = history.Events(Import.Id);
        Done = done == "profile" ? texts["Profile.Saved"].Value : null;
        return Page();
    }

    private List<ErrorLine> Mistakes(ImportProfile profile)
    {
        var mistakes = ReadingChoices.Twice(Form)
            .Select(twice => new ErrorLine($"column-{twice.Index}", texts["Mistake.Twice", twice.First, twice.Second]))
            .ToList();
        if (!ModelState.IsValid)
        {
            mistakes.AddRange(ErrorSummary.Of(ModelState).Lines);
        }

        foreach (var message in ImportProfileCheck.Check(profile with { Name = "x" }))
        {
            mistakes.Add(message.Path switch
            {
                "currency" => new ErrorLine("Form_Currency", texts["Mistake.Currency"]),
                "gate.maxRejectedShare" => new ErrorLine("Form_MostRejected", texts["Mistake.Share"]),
                "source.headerLine" => new ErrorLine("Form_HeaderLine", texts["Mistake.HeaderLine"]),
                _ when mistakes.Count > 0 => new ErrorLine(null, ""),
                _ => new ErrorLine(null, message.ToString()),
            });
        }

        return [.. mistakes.Where(mistake => mistake.Message.Length > 0)];
    }
}
