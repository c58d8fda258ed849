using CrmReports.Application.Data;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages.Imports;

/// <summary>Says what an undo would remove and keep, and asks for it.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class UndoModel(CurrentPerson person, ImportHistory history, ImportWorker worker, IDataStore store) : PageModel
{
    public ImportRecord Import { get; private set; } = null!;

    public UndoForecast Forecast { get; private set; } = null!;

    public IActionResult OnGet(long id)
    {
        if (history.Find(id) is not { } import)
        {
            return NotFound();
        }

        if (import.State != ImportState.Published || import.Wanted is not null)
        {
            return RedirectToPage("/Imports/Details", new { id });
        }

        Import = import;
        Forecast = UndoForecast.Of(store, id);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        try
        {
            worker.Ask(id, ImportJob.Undo, person.Name);
            await worker.Settle(id, TimeSpan.FromSeconds(1.5), cancellation);
        }
        catch (ImportException)
        {
            // It is undone already, or there is no such import: its page says so.
        }

        return RedirectToPage("/Imports/Details", new { id });
    }
}
