using CrmReports.Application.Imports;

namespace CrmReports.Web.Api;

/// <summary>Profiles as programs send them. They need no name: they are used once.</summary>
internal static class ApiProfiles
{
    private const string NoName = "sent with the request";

    public static (ImportProfile? Profile, IReadOnlyList<ApiError> Errors) Parse(string json)
    {
        var result = ImportProfileFile.Parse(json);
        var errors = result.Messages.Where(message => message is not { Path: "name", Value: null }).ToList();
        if (result.Profile is null && errors.Count == 0)
        {
            // Only the name is missing.
            var open = json.IndexOf('{', StringComparison.Ordinal) + 1;
            var separator = json[open..].TrimStart().StartsWith('}') ? "" : ",";
            result = ImportProfileFile.Parse($"{json[..open]}\"name\":\"{NoName}\"{separator}{json[open..]}");
            errors = [.. result.Messages];
        }

        return (result.Profile is { Name: NoName } profile ? profile with { Name = "" } : result.Profile,
            [.. errors.Select(message => new ApiError(message.Value, message.Path.Length == 0 ? "profile" : message.Path, $"Expected {message.Expected}."))]);
    }
}
