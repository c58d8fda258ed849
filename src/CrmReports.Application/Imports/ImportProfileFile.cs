using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace CrmReports.Application.Imports;

/// <summary>What is wrong in a profile.</summary>
/// <param name="Path">Where, as columns[2].rule.min; empty for the whole.</param>
/// <param name="Value">What stands there; null where something is missing.</param>
/// <param name="Expected">What should.</param>
public sealed record ImportProfileMessage(string Path, string? Value, string Expected)
{
    public override string ToString()
    {
        var place = Path.Length == 0 ? "The profile" : Path;
        return Value is null ? $"{place}: expected {Expected}." : $"{place}: {Value} found, expected {Expected}.";
    }
}

/// <summary>A profile, or everything that is wrong with it.</summary>
public sealed record ImportProfileResult(ImportProfile? Profile, IReadOnlyList<ImportProfileMessage> Messages);

/// <summary>Reads and writes profiles as JSON.</summary>
public static class ImportProfileFile
{
    /// <summary>camelCase members, enumerations in small letters with hyphens, unknown members refused.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Unknown members have been named by then, in better words, and $schema is allowed.</summary>
    private static readonly JsonSerializerOptions AfterCheck =
        new(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <param name="path">A JSON file in UTF-8.</param>
    /// <returns>The profile; or messages, also when there is no such file.</returns>
    public static ImportProfileResult Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(new ImportProfileMessage("", path, "a file that can be read"));
        }
    }

    /// <summary>Reads a profile and names everything that is wrong with it, not only the first.</summary>
    public static ImportProfileResult Parse(string json)
    {
        try
        {
            var documentOptions = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            using var document = JsonDocument.Parse(json, documentOptions);
            if (HalfCharacters.Find(document.RootElement) is { } place)
            {
                return Failed(new ImportProfileMessage(place, "half of a character (\\ud800 to \\udfff alone)", "a text"));
            }

            var messages = ImportProfileShape.Check(document.RootElement);
            if (messages.Count > 0)
            {
                return new ImportProfileResult(null, messages);
            }

            var profile = document.RootElement.Deserialize<ImportProfile>(AfterCheck)!;
            messages = ImportProfileCheck.Check(profile);
            return new ImportProfileResult(messages.Count == 0 ? profile : null, messages);
        }
        catch (JsonException fault)
        {
            var line = fault.LineNumber + 1;
            return Failed(new ImportProfileMessage(fault.Path ?? "", $"something else in line {line}", "JSON (docs/profiles.md)"));
        }
    }

    /// <summary>The JSON of a profile, without the members that have no value.</summary>
    public static string Write(ImportProfile profile) => ImportProfileJson.Write(profile);

    private static ImportProfileResult Failed(ImportProfileMessage message) => new(null, [message]);
}
