using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmReports.Application.Imports;

/// <summary>
/// Compares a JSON document with the records it is to become, member by member, so that a user is told of all mistakes at
/// once and in words of the profile. The records are the only description; a new member needs nothing here.
/// </summary>
internal static class ImportProfileShape
{
    public static List<ImportProfileMessage> Check(JsonElement root)
    {
        var messages = new List<ImportProfileMessage>();
        CheckRecord(root, typeof(ImportProfile), "", messages);
        return messages;
    }

    /// <summary>The members of a record by their names in JSON.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Members(Type record) => record
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(member => member.SetMethod is not null)
        .ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name), StringComparer.Ordinal);

    /// <summary>The words of an enumeration in JSON.</summary>
    public static IReadOnlyList<string> Words(Type enumeration) =>
        [.. Enum.GetNames(enumeration).Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    private static void CheckRecord(JsonElement json, Type record, string path, List<ImportProfileMessage> messages)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            messages.Add(new ImportProfileMessage(path, Shown(json), "an object { … }"));
            return;
        }

        var members = Members(record);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            var place = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            if (path.Length == 0 && member.Name == "$schema")
            {
                continue;
            }

            if (!members.TryGetValue(member.Name, out var property))
            {
                var known = string.Join(", ", members.Keys);
                messages.Add(new ImportProfileMessage(place, "an unknown member", $"one of {known}"));
            }
            else if (!seen.Add(member.Name))
            {
                messages.Add(new ImportProfileMessage(place, "the same member twice", "it once"));
            }
            else
            {
                CheckMember(member.Value, property, place, messages);
            }
        }
    }

    private static void CheckMember(JsonElement json, PropertyInfo property, string path, List<ImportProfileMessage> messages)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType);
        var isNullable = type is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        if (json.ValueKind == JsonValueKind.Null && isNullable)
        {
            return;
        }

        var isScalar = property.GetCustomAttribute<JsonConverterAttribute>() is not null;
        CheckValue(json, type ?? property.PropertyType, isScalar, path, messages);
    }

    private static void CheckValue(
        JsonElement json, Type type, bool isScalar, string path, List<ImportProfileMessage> messages)
    {
        if (type == typeof(IReadOnlyList<string>) || type == typeof(IReadOnlyList<ImportProfileColumn>))
        {
            CheckList(json, type.GetGenericArguments()[0], path, messages);
        }
        else if (type.IsClass && type != typeof(string))
        {
            CheckRecord(json, type, path, messages);
        }
        else if (Expected(json, type, isScalar) is { } expected)
        {
            messages.Add(new ImportProfileMessage(path, Shown(json), expected));
        }
    }

    private static void CheckList(JsonElement json, Type item, string path, List<ImportProfileMessage> messages)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            messages.Add(new ImportProfileMessage(path, Shown(json), "a list [ … ]"));
            return;
        }

        var index = 0;
        foreach (var element in json.EnumerateArray())
        {
            CheckValue(element, item, isScalar: false, $"{path}[{index++}]", messages);
        }
    }

    /// <summary>What should stand there; null where it does.</summary>
    private static string? Expected(JsonElement json, Type type, bool isScalar)
    {
        var text = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        if (type.IsEnum)
        {
            var words = Words(type);
            return text is not null && words.Contains(text) ? null : $"one of {string.Join(", ", words)}";
        }

        var isFlag = json.ValueKind is JsonValueKind.True or JsonValueKind.False;
        var isNumber = json.ValueKind == JsonValueKind.Number;
        return type.Name switch
        {
            nameof(String) when isScalar => text is not null || isFlag || isNumber ? null : "a text, a number, true or false",
            nameof(String) => text is not null ? null : "a text",
            nameof(Char) => text is { Length: 1 } ? null : "one character",
            nameof(Boolean) => isFlag ? null : "true or false",
            nameof(Int32) => isNumber && json.TryGetInt32(out _) ? null : "a whole number",
            nameof(Decimal) => isNumber && json.TryGetDecimal(out _) ? null : "a number",
            nameof(Double) => isNumber ? null : "a number",
            nameof(DateOnly) => text is not null && DateOnly.TryParseExact(text, "yyyy-MM-dd", out _) ? null : "a date such as 2024-03-05",
            _ => throw new InvalidOperationException($"A profile has no members of type {type}."),
        };
    }

    private static string Shown(JsonElement json)
    {
        var text = json.GetRawText();
        return text.Length <= 60 ? text : text[..60] + "…";
    }
}
