using System.Text.Json;

namespace CrmReports.Application.Imports;

/// <summary>JSON may hold half a character (<c>"\ud800"</c>), which no text can: whoever reads it fails.</summary>
public static class HalfCharacters
{
    /// <summary>Where the first one stands, as columns[2].header; null where there is none.</summary>
    public static string? Find(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.String => Read(json.GetString) is null ? path : null,
        JsonValueKind.Array => json.EnumerateArray().Select((element, index) => Find(element, $"{path}[{index}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => json.EnumerateObject().Select(member => Find(member, path)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static string? Find(JsonProperty member, string path)
    {
        var before = path.Length == 0 ? "" : $"{path}.";
        return Read(() => member.Name) is { } name ? Find(member.Value, before + name) : $"{before}(a name)";
    }

    private static string? Read(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
