using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmReports.Application.Imports;

namespace CrmReports.Web.Commands.Output;

/// <summary>Imports as JSON (docs/command-line.md). Written member by member: the reflecting serialiser would cost a
/// tenth of a second at every start.</summary>
public static class ImportJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ImportResult result, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteNumber("importId", result.ImportId);
        json.WriteString("state", Word(result.State));
        ImportCountsJson.WriteMembers(json, result.Counts);
        json.WriteNumber("seconds", Math.Round(result.Seconds, 3));
        json.WriteNumber("rowsPerSecond", result.Seconds > 0 ? Math.Round(result.Counts.Read / result.Seconds) : 0);
        json.WriteString("reason", result.Reason);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    public static void WriteList(IReadOnlyList<ImportRecord> imports, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var import in imports)
        {
            Write(json, import);
        }

        json.WriteEndArray();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>"published".</summary>
    public static string Word(ImportState state) => state.ToString().ToLowerInvariant();

    /// <summary>The counts that an import keeps, or null before it is counted.</summary>
    public static ImportCounts? ReadCounts(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ImportCounts
        {
            Read = Count(root, nameof(ImportCounts.Read)),
            Created = Count(root, nameof(ImportCounts.Created)),
            Updated = Count(root, nameof(ImportCounts.Updated)),
            Unchanged = Count(root, nameof(ImportCounts.Unchanged)),
            Duplicates = Count(root, nameof(ImportCounts.Duplicates)),
            Rejected = Count(root, nameof(ImportCounts.Rejected)),
            Dropped = Count(root, nameof(ImportCounts.Dropped)),
            Corrected = Count(root, nameof(ImportCounts.Corrected)),
            Records = Records(root),
        };
    }

    private static void Write(Utf8JsonWriter json, ImportRecord import)
    {
        json.WriteStartObject();
        json.WriteNumber("importId", import.Id);
        json.WriteString("state", Word(import.State));
        json.WriteString("file", import.FileName);
        json.WriteNumber("bytes", import.FileBytes);
        json.WriteString("sha256", import.FileHash);
        json.WriteString("createdAt", Moment(import.CreatedAt));
        json.WriteString("finishedAt", import.FinishedAt is { } finished ? Moment(finished) : null);
        if (ReadCounts(import.Counts) is { } counts)
        {
            ImportCountsJson.WriteMembers(json, counts);
        }

        json.WriteNumber("seconds", Math.Round(import.Seconds, 3));
        json.WriteString("reason", import.Reason);
        json.WriteEndObject();
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static RecordKindCounts Records(JsonElement root) => Member(root, nameof(ImportCounts.Records)) is { } records
        ? new(Counts(records, "Customers"), Counts(records, "Purchases"), Counts(records, "Interactions"))
        : new ImportCounts().Records;

    private static RecordCounts Counts(JsonElement records, string kind) => Member(records, kind) is { } counts
        ? new(Count(counts, "Created"), Count(counts, "Updated"), Count(counts, "Unchanged"))
        : new(0, 0, 0);

    private static long Count(JsonElement element, string name) => Member(element, name)?.GetInt64() ?? 0;

    private static JsonElement? Member(JsonElement element, string name)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }
}
