using CrmReports.Web.Access;
using CrmReports.Web.Frame;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrmReports.Web.Pages.Reports;

/// <summary>The reports there are, as far as the reader may open them.</summary>
[Authorize(Policies.Reports)]
public sealed class IndexModel(Navigation navigation) : PageModel
{
    private static readonly (string Name, string Text, string Icon, string Path)[] All =
    [
        ("Overview", "Reports.Overview", "layout-dashboard", "/"), ("Sales", "Reports.Sales", "chart-bar", "/reports/sales"),
        ("Purchases", "Reports.Purchases", "shopping-cart", "/reports/purchases"), ("Interactions", "Reports.Interactions", "message", "/reports/interactions"), ("Customers", "Reports.Customers", "users", "/customers"),
        ("Statistics", "Reports.Statistics", "function", "/statistics"),
    ];

    /// <summary>Name is a line of the menu, Text a key of ReportTexts.</summary>
    public IReadOnlyList<(string Name, string Text, string Icon, string Path)> Reports { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var allowed = new List<(string, string, string, string)>();
        foreach (var report in All)
        {
            if (await navigation.MayOpen(HttpContext, report.Path))
            {
                allowed.Add(report);
            }
        }

        Reports = allowed;
    }
}
