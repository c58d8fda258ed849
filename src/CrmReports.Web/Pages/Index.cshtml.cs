using CrmReports.Application.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages;

/// <summary>The start page: what is there, and what to type next.</summary>
public sealed class IndexModel(IDataStore store, Place place) : PageModel
{
    private const string Run = "dotnet run --project src/CrmReports.Web --";

    public StoreSummary Summary { get; private set; } = new(0, 0, 0, 0, 0);

    public string Folder => place.Folder;

    /// <summary>A key of FrameTexts.</summary>
    public string Finding => Summary switch
    {
        { Imports: 0 } => "Start.Empty",
        { Published: 0 } => "Start.Unpublished",
        _ => "Start.Ready",
    };

    /// <summary>What to type next, with what it does (a key of FrameTexts); the most useful one first.</summary>
    public IReadOnlyList<(string Does, string Command)> Next => Summary.Published == 0
        ?
        [
            ("Start.DryRun", $"{Run} import customers.csv --dry-run"),
            ("Start.Import", $"{Run} import customers.csv"),
            ("Start.Help", $"{Run} --help"),
        ]
        :
        [
            ("Start.Sales", $"{Run} report sales"),
            ("Start.Workbook", $"{Run} report purchases -o purchases.xlsx"),
            ("Start.List", $"{Run} imports"),
            ("Start.Check", $"{Run} doctor --verify"),
        ];

    public void OnGet() => Summary = StoreSummary.Read(store);
}
