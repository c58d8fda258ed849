using CrmReports.Application.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages;

/// <summary>The start page: what is there, and what to type next.</summary>
public sealed class IndexModel(IDataStore store, Place place) : PageModel
{
    private const string Run = "dotnet run --project src/CrmReports.Web --";

    public StoreSummary Summary { get; private set; } = new(0, 0, 0, 0, 0);

    public string Folder => place.Folder;

    public string Finding => Summary switch
    {
        { Imports: 0 } => "Nothing imported yet",
        { Published: 0 } => "No import is published",
        _ => "The data is ready for reports",
    };

    /// <summary>What to type next, with what it does; the most useful one first.</summary>
    public IReadOnlyList<(string Does, string Command)> Next => Summary.Published == 0
        ?
        [
            ("Try a file: counts what an import would do, and keeps nothing", $"{Run} import customers.csv --dry-run"),
            ("Import it", $"{Run} import customers.csv"),
            ("See every command", $"{Run} --help"),
        ]
        :
        [
            ("Sales by month", $"{Run} report sales"),
            ("All purchases as a workbook", $"{Run} report purchases -o purchases.xlsx"),
            ("The imports, and what became of their rows", $"{Run} imports"),
            ("Check the stores", $"{Run} doctor --verify"),
        ];

    public void OnGet() => Summary = StoreSummary.Read(store);
}
