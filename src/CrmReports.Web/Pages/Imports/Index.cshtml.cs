using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages.Imports;

/// <summary>All imports, newest first.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class IndexModel(CurrentPerson person, ImportHistory history, UploadDesk desk, ImportWorker worker) : PageModel
{
    private const int Size = 50;

    public IReadOnlyList<ImportRecord> Imports { get; private set; } = [];

    public long? Next { get; private set; }

    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public void OnGet()
    {
        var page = history.Page(Before, Size);
        Imports = page.Items;
        Next = page.Next;
    }

    /// <summary>Loads the sample data, so that there is something to look at. An undo takes them away again.</summary>
    public async Task<IActionResult> OnPostSampleAsync(CancellationToken cancellation)
    {
        var result = await desk.Receive(new UploadRequest(SampleFile.Name, SampleFile.Open(), null, person.Name), cancellation);
        if (result.Fault is not null)
        {
            return RedirectToPage("/Imports/New", new { fault = result.Fault });
        }

        worker.Ask(result.ImportId, ImportJob.Publish, person.Name);
        await worker.Settle(result.ImportId, TimeSpan.FromSeconds(2), cancellation);
        return RedirectToPage("/Imports/Details", new { id = result.ImportId });
    }
}
