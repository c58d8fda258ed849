using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using CrmReports.Web.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CrmReports.Web.Pages.Imports;

/// <summary>Takes a file in: by a script that tells how far it is, or as a plain form.</summary>
[Authorize(Policy = Policies.Administration)]
[DisableRequestSizeLimit]
[RequestFormLimits(MultipartBodyLengthLimit = long.MaxValue)]
public sealed class NewModel(CurrentPerson person, IDataStore store, UploadDesk desk, ImportWorker worker, ImportWords words, IStringLocalizer<ImportTexts> texts) : PageModel
{
    /// <summary>Short imports are counted by then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    public IReadOnlyList<StoredProfile> Profiles { get; private set; } = [];

    public string? Message { get; private set; }

    public UploadLimits Limits => desk.Limits;

    [BindProperty]
    public string? Profile { get; set; }

    public void OnGet(UploadFault? fault)
    {
        Profiles = SavedProfiles.List(store);
        Message = fault is { } known ? words.Upload(known, desk.Limits) : null;
    }

    /// <summary>Without script.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            Profiles = SavedProfiles.List(store);
            Message = texts["Upload.Missing"];
            return Page();
        }

        await using var content = file.OpenReadStream();
        var (id, fault) = await Take(file.FileName, content, file.Length, Profile, cancellation);
        return fault is { } known
            ? RedirectToPage(new { fault = known })
            : RedirectToPage("/Imports/Details", new { id });
    }

    /// <summary>The body is the file; streamed to disk as it comes.</summary>
    public async Task<IActionResult> OnPostFileAsync(string? name, string? profile, CancellationToken cancellation)
    {
        var (id, fault) = await Take(name, Request.Body, Request.ContentLength, profile, cancellation);
        return fault is { } known
            ? new JsonResult(new { error = words.Upload(known, desk.Limits) }) { StatusCode = Status(known) }
            : new JsonResult(new { location = Url.Page("/Imports/Details", new { id }) });
    }

    private static int Status(UploadFault fault) => fault switch
    {
        UploadFault.TooMany => StatusCodes.Status429TooManyRequests,
        UploadFault.TooSlow => StatusCodes.Status408RequestTimeout,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private async Task<(long Id, UploadFault? Fault)> Take(string? name, Stream content, long? length, string? profile, CancellationToken cancellation)
    {
        var chosen = string.IsNullOrEmpty(profile) ? null : SavedProfiles.Find(store, profile);
        var result = await desk.Receive(new UploadRequest(UploadDesk.NameOf(name), content, length, person.Name, chosen), cancellation);
        if (result.Fault is { } fault)
        {
            return (0, fault);
        }

        worker.Ask(result.ImportId, ImportJob.Count, person.Name);
        await worker.Settle(result.ImportId, Patience, cancellation);
        return (result.ImportId, null);
    }
}
