using Microsoft.AspNetCore.Authorization;

namespace CrmReports.Web.Frame;

/// <summary>A line of the menu. <paramref name="Text"/> is a key of FrameTexts, <paramref name="Icon"/> a name of icons.txt.</summary>
public sealed record NavigationItem(string Text, string Icon, string Path)
{
    /// <summary>Whether a page belongs to this line: its own address, or one below it.</summary>
    public bool Holds(PathString page) => Path == "/" ? page == "/" : page.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Text">A key of FrameTexts; null for the lines above the groups.</param>
public sealed record NavigationGroup(string? Text, IReadOnlyList<NavigationItem> Items);

/// <summary>The menu of the sidebar. A line is shown where its page exists and the reader may open it: the page's own rule
/// is asked, so that the menu can never promise more than the page allows.</summary>
public sealed class Navigation(EndpointDataSource endpoints, IAuthorizationPolicyProvider policies, IAuthorizationService authorization)
{
    private static readonly NavigationGroup[] All =
    [
        new(null, [new("Nav.Overview", "layout-dashboard", "/")]),
        new("Nav.Reports",
        [
            new("Nav.Sales", "chart-bar", "/reports/sales"),
            new("Nav.Purchases", "shopping-cart", "/reports/purchases"),
            new("Nav.Interactions", "message", "/reports/interactions"),
            new("Nav.Customers", "users", "/customers"),
        ]),
        new("Nav.Analysis", [new("Nav.Statistics", "function", "/statistics")]),
        new("Nav.Data",
        [
            new("Nav.Imports", "file-import", "/imports"),
            new("Nav.People", "user-circle", "/people"),
            new("Nav.Settings", "settings", "/settings"),
        ]),
    ];

    public async Task<IReadOnlyList<NavigationGroup>> For(HttpContext context)
    {
        var groups = new List<NavigationGroup>();
        foreach (var group in All)
        {
            var items = new List<NavigationItem>();
            foreach (var item in group.Items)
            {
                if (await MayOpen(context, item.Path))
                {
                    items.Add(item);
                }
            }

            if (items.Count > 0)
            {
                groups.Add(group with { Items = items });
            }
        }

        return groups;
    }

    /// <summary>Whether there is a page at the address and the reader may open it.</summary>
    public async Task<bool> MayOpen(HttpContext context, string path)
    {
        var endpoint = endpoints.Endpoints.OfType<RouteEndpoint>()
            .FirstOrDefault(endpoint => string.Equals(endpoint.RoutePattern.RawText?.Trim('/'), path.Trim('/'), StringComparison.OrdinalIgnoreCase));
        if (endpoint is null)
        {
            return false;
        }

        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        var rules = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        var policy = rules.Count > 0
            ? await AuthorizationPolicy.CombineAsync(policies, rules)
            : await policies.GetFallbackPolicyAsync();
        return policy is null || (await authorization.AuthorizeAsync(context.User, policy)).Succeeded;
    }
}
