using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmReports.Application.Customers;
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
        WriteReading(json, result.Proposal);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>How the rows were read, whether the profile or the values say so.</summary>
    private static void WriteReading(Utf8JsonWriter json, ImportProposal? proposal)
    {
        if (proposal is null)
        {
            return;
        }

        json.WriteString("rowsAre", proposal.Profile.RowsAre is { } kind ? Word(kind) : null);
        json.WriteString("currency", proposal.Profile.Currency);
        json.WriteStartArray("key");
        foreach (var field in proposal.Profile.Key ?? [])
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    private static string Word(RecordKind kind) => kind.ToString().ToLowerInvariant();

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
        if (ImportHistory.CountsOf(import) is { } counts)
        {
            ImportCountsJson.WriteMembers(json, counts);
        }

        json.WriteNumber("seconds", Math.Round(import.Seconds, 3));
        json.WriteString("reason", import.Reason);
        json.WriteNumber("correctedRows", import.CorrectedRows);
        if (import.Corrects is { } corrects)
        {
            json.WriteNumber("corrects", corrects);
        }

        json.WriteEndObject();
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
