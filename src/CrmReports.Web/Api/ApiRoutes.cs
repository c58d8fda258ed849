namespace CrmReports.Web.Api;

/// <summary>Everything under /api/v1, from one place, and the document that describes it.</summary>
internal static class ApiRoutes
{
    public const string Document = "/openapi/v1.json";

    public static void AddApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CrmReports";
            document.Info.Description = "Imports, customers, reports and statistics for programs. Every request carries Authorization: Bearer with a token made on the page /account; what a token may do is its role's.";
            return Task.CompletedTask;
        });
    });

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        ReportsApi.Map(routes);
        CustomersApi.Map(routes);
        routes.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Access.Policies.Reports).ExcludeFromDescription();
    }
}
