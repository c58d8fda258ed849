using System.Text.Json;

namespace CrmReports.Application.Imports;

/// <summary>Counts and headers as JSON, written member by member: the reflecting serialiser has much compiled first.</summary>
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
        json.WriteStartObject("records");
        WriteRecords(json, "customers", counts.Records.Customers);
        WriteRecords(json, "purchases", counts.Records.Purchases);
        WriteRecords(json, "interactions", counts.Records.Interactions);
        json.WriteEndObject();
    }

    /// <summary>As an import keeps them.</summary>
    internal static string Write(ImportCounts counts) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        WriteMembers(json, counts);
        json.WriteNumber("accepted", counts.Accepted);
        json.WriteEndObject();
    });

    /// <summary>The headers of a file, by which imports of files with the same are found.</summary>
    internal static string Headers(IReadOnlyList<string> headers) => JsonText.Write(json =>
    {
        json.WriteStartArray();
        foreach (var header in headers)
        {
            json.WriteStringValue(header);
        }

        json.WriteEndArray();
    });

    private static void WriteRecords(Utf8JsonWriter json, string name, RecordCounts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("created", counts.Created);
        json.WriteNumber("updated", counts.Updated);
        json.WriteNumber("unchanged", counts.Unchanged);
        json.WriteEndObject();
    }
}
