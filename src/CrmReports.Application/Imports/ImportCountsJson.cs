using System.Text.Json;

namespace CrmReports.Application.Imports;

/// <summary>Counts as JSON, written and read member by member: the reflecting serialiser has much compiled first.</summary>
public static class ImportCountsJson
{
    /// <summary>The members of counts, into an object that is open.</summary>
    public static void WriteMembers(Utf8JsonWriter json, ImportCounts counts)
    {
        json.WriteNumber("read", counts.Read);
        json.WriteNumber("created", counts.Created);
        json.WriteNumber("updated", counts.Updated);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteNumber("duplicates", counts.Duplicates);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteNumber("dropped", counts.Dropped);
        json.WriteNumber("corrected", counts.Corrected);
        json.WriteStartObject("overwrites");
        json.WriteNumber("customers", counts.Overwrites.Customers);
        json.WriteNumber("purchases", counts.Overwrites.Purchases);
        json.WriteNumber("interactions", counts.Overwrites.Interactions);
        json.WriteEndObject();
        json.WriteStartObject("records");
        WriteRecords(json, "customers", counts.Records.Customers);
        WriteRecords(json, "purchases", counts.Records.Purchases);
        WriteRecords(json, "interactions", counts.Records.Interactions);
        json.WriteEndObject();
        if (counts.Values is { } values)
        {
            ValueCountsJson.Write(json, values);
        }
    }

    /// <summary>As an import keeps them.</summary>
    internal static string Write(ImportCounts counts) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        WriteMembers(json, counts);
        json.WriteNumber("accepted", counts.Accepted);
        json.WriteEndObject();
    });

    /// <summary>What <see cref="Write"/> wrote.</summary>
    internal static ImportCounts Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var counts = document.RootElement;
        return new ImportCounts
        {
            Read = Count(counts, "read"),
            Created = Count(counts, "created"),
            Updated = Count(counts, "updated"),
            Unchanged = Count(counts, "unchanged"),
            Duplicates = Count(counts, "duplicates"),
            Rejected = Count(counts, "rejected"),
            Dropped = Count(counts, "dropped"),
            Corrected = Count(counts, "corrected"),
            Overwrites = counts.TryGetProperty("overwrites", out var overwrites)
                ? new(Count(overwrites, "customers"), Count(overwrites, "purchases"), Count(overwrites, "interactions"))
                : new ImportCounts().Overwrites,
            Records = counts.TryGetProperty("records", out var records)
                ? new(ReadRecords(records, "customers"), ReadRecords(records, "purchases"), ReadRecords(records, "interactions"))
                : new ImportCounts().Records,
            Values = counts.TryGetProperty("values", out var values) ? ValueCountsJson.Read(values) : null,
        };
    }

    private static void WriteRecords(Utf8JsonWriter json, string name, RecordCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("created", counts.Created);
        json.WriteNumber("updated", counts.Updated);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteEndObject();
    }

    private static RecordCounts ReadRecords(JsonElement records, string name) => records.TryGetProperty(name, out var counts)
        ? new(Count(counts, "created"), Count(counts, "updated"), Count(counts, "unchanged"))
        : new(0, 0, 0);

    private static long Count(JsonElement counts, string name) => counts.TryGetProperty(name, out var count) ? count.GetInt64() : 0;
}
