using Microsoft.AspNetCore.Http.HttpResults;

namespace CrmReports.Web.Api;

/// <summary>One thing that is wrong with a request, or with a file.</summary>
/// <param name="Value">What was found; null where something is missing.</param>
/// <param name="Place">A parameter, a member of a profile, a column, a line.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record ApiError(string? Value, string Place, string Remedy);

/// <summary>Problem details (RFC 9457) with <c>errors[]</c>.</summary>
internal static class ApiProblem
{
    public static ProblemHttpResult Of(int status, string title, params IReadOnlyList<ApiError> errors) => TypedResults.Problem(
        statusCode: status,
        title: title,
        detail: errors.Count == 1 ? errors[0].Remedy : null,
        extensions: new Dictionary<string, object?> { ["errors"] = errors });

    public static ProblemHttpResult NoImport(long id) =>
        Of(StatusCodes.Status404NotFound, "There is no such import", new ApiError($"{id}", "id", "See the imports with GET /api/v1/imports."));

    public static ProblemHttpResult Conflict(string message) =>
        TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "The import is not in a state in which this can be done", detail: ApiWords.Of(message));
}
