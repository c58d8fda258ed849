using CrmReports.Application.Conversion;
using CrmReports.Application.Imports;
using CrmReports.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages.Imports;

/// <summary>What became of the rows that were not taken over as they stood; filters are in the address.</summary>
[Authorize(Policy = Policies.Administration)]
public sealed class RowsModel(ImportHistory history, LedgerReader ledger) : PageModel
{
    private const int Size = 100;

    public ImportRecord Import { get; private set; } = null!;

    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    public long Found { get; private set; }

    public string? Next { get; private set; }

    public IReadOnlyList<LedgerReason> Reasons { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public LedgerKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public Problem? Problem { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Column { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IActionResult OnGet(long id)
    {
        if (history.Find(id) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        var filter = new LedgerFilter(Kind, Problem, string.IsNullOrEmpty(Column) ? null : Column, Q);
        var (entries, next) = ledger.Page(id, filter, LedgerPlace.Parse(After), Size);
        Entries = entries;
        Next = next?.ToString();
        Found = ledger.Count(id, filter);
        Reasons = ledger.Reasons(id, 0);
        return Page();
    }
}
