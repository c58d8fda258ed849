namespace CrmReports.Web.Tests.EveryPage;

/// <summary>On which site a page is opened.</summary>
public enum Scene
{
    /// <summary>One with data, imports in every state, and people.</summary>
    Filled,

    /// <summary>One without data.</summary>
    Empty,

    /// <summary>One without data that nobody has entered yet.</summary>
    New,
}

/// <summary>One look of one page.</summary>
/// <param name="Route">Of the page, as its <c>@page</c> says.</param>
/// <param name="Name">For a picture.</param>
/// <param name="IsAnonymous">Whether nobody is signed in.</param>
/// <param name="Before">What must hold just then.</param>
/// <param name="Press">What is pressed before it is looked at; null for nothing.</param>
internal sealed record PageSample(string Route, string Name, string Path, Scene Scene = Scene.Filled, bool IsAnonymous = false, string? Press = null, Action? Before = null);

/// <summary>Every page of the product in each state in which it looks different. A new page needs a line here.</summary>
internal static class PageSamples
{
    public static IReadOnlyList<PageSample> Of(SampleSite site, string firstRun) =>
    [
        new("/first-run/{token}", "first-run", $"/first-run/{firstRun}", Scene.New, IsAnonymous: true),
        new("/first-run/{token}", "first-run-errors", $"/first-run/{firstRun}", Scene.New, IsAnonymous: true, Press: "form .btn-primary"),
        new("/sign-in", "sign-in", "/sign-in", IsAnonymous: true),
        new("/sign-in", "sign-in-errors", "/sign-in", IsAnonymous: true, Press: "form .btn-primary"),
        new("/reset/{token}", "reset", $"/reset/{site.Invitation}", IsAnonymous: true),
        new("/error/{code:int}", "error-anonymous", "/error/404", IsAnonymous: true),
        new("/error/{code:int}", "error-404", "/no-such-page"),
        new("/error/{code:int}", "error-403", "/error/403"),
        new("/error/{code:int}", "error-500", "/error/500"),
        new("/", "overview", "/"),
        new("/", "overview-empty", "/", Scene.Empty),
        new("/reports", "reports", "/reports"),
        new("/reports/sales", "sales", "/reports/sales"),
        new("/reports/sales", "sales-chips", "/reports/sales?group-by=product,quarter&filter=region:" + Uri.EscapeDataString(site.Region)),
        new("/reports/sales", "sales-menu", "/reports/sales", Press: ".page-actions details summary"),
        new("/reports/sales", "sales-call", "/reports/sales", Press: ".api-call summary"),
        new("/reports/sales", "sales-none", "/reports/sales?filter=region:Nowhere"),
        new("/reports/sales", "sales-empty", "/reports/sales", Scene.Empty),
        new("/reports/purchases", "purchases", "/reports/purchases"),
        new("/reports/purchases", "purchases-empty", "/reports/purchases", Scene.Empty),
        new("/reports/interactions", "interactions", "/reports/interactions"),
        new("/reports/interactions", "interactions-count", "/reports/interactions?measure=count&sort=-interaction_date"),
        new("/reports/interactions", "interactions-empty", "/reports/interactions", Scene.Empty),
        new("/reports/filter", "filter", "/reports/filter?for=/reports/sales&field=product"),
        new("/customers", "customers", "/customers"),
        new("/customers", "customers-call", "/customers", Press: ".api-call summary"),
        new("/customers", "customers-none", "/customers?q=nobody-of-this-name"),
        new("/customers", "customers-empty", "/customers", Scene.Empty),
        new("/customers/{key}", "customer", $"/customers/{site.Customer}"),
        new("/customers/{key}", "customer-edit", $"/customers/{site.Customer}?edit=true"),
        new("/statistics", "statistics", "/statistics"),
        new("/statistics", "statistics-customers", "/statistics?dataset=customers"),
        new("/statistics", "statistics-interactions", "/statistics?dataset=interactions"),
        new("/statistics", "statistics-empty", "/statistics", Scene.Empty),
        new("/imports", "imports", "/imports"),
        new("/imports", "imports-empty", "/imports", Scene.Empty),
        new("/imports/new", "import-new", "/imports/new"),
        new("/imports/{id:long}", "import-result", $"/imports/{site.Published}"),
        new("/imports/{id:long}", "import-preview", $"/imports/{site.Waiting}"),
        new("/imports/{id:long}", "import-asked", $"/imports/{site.Asking}"),
        new("/imports/{id:long}", "import-corrected", $"/imports/{site.Corrected}"),
        new("/imports/{id:long}", "import-correction", $"/imports/{site.Correction}"),
        new("/imports/{id:long}", "import-own-export", $"/imports/{site.OwnExport}"),
        new("/imports/{id:long}", "import-undone", $"/imports/{site.Undone}"),
        new("/imports/{id:long}", "import-failed", $"/imports/{site.Failed}"),
        new("/imports/{id:long}", "import-progress", $"/imports/{site.Working}", Before: site.SetToWork),
        new("/imports/{id:long}/rows", "import-rows", $"/imports/{site.Published}/rows"),
        new("/imports/{id:long}/undo", "import-undo", $"/imports/{site.Published}/undo"),
        new("/people", "people", "/people"),
        new("/people", "people-errors", "/people", Press: "form .btn-primary"),
        new("/people/{id:long}", "person", $"/people/{site.Person}"),
        new("/people/audit", "audit", "/people/audit"),
        new("/account", "account", "/account"),
        new("/settings", "settings", "/settings"),
        new("/sign-out", "sign-out", "/sign-out", IsAnonymous: true),
    ];
}
