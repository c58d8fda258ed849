using System.Text.Json;
using CrmReports.Application.Conversion;

namespace CrmReports.Application.Imports;

/// <summary>The member <c>values</c> of counts.</summary>
internal static class ValueCountsJson
{
    public static void Write(Utf8JsonWriter json, ValueCounts values)
    {
        json.WriteStartObject("values");
        json.WriteNumber("read", values.Read);
        json.WriteNumber("stored", values.Stored);
        json.WriteNumber("missing", values.Missing);
        json.WriteNumber("blanked", values.Blanked);
        json.WriteNumber("leftOut", values.LeftOut);
        json.WriteStartArray("columns");
        foreach (var column in values.Columns)
        {
            json.WriteStartObject();
            json.WriteString("column", column.Column);
            json.WriteNumber("stored", column.Stored);
            json.WriteNumber("missing", column.Missing);
            json.WriteNumber("blanked", column.Blanked);
            json.WriteNumber("leftOut", column.LeftOut);
            json.WriteString("keptAs", column.KeptAs);
            json.WriteNumber("kept", column.Kept);
            json.WriteBoolean("ignored", column.Ignored);
            json.WriteString("doubt", column.Doubt.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ValueCounts Read(JsonElement values) => new(
        Number(values, "read"),
        Number(values, "stored"),
        Number(values, "missing"),
        Number(values, "blanked"),
        Number(values, "leftOut"),
        [.. values.GetProperty("columns").EnumerateArray().Select(column => new ColumnValues(
            column.GetProperty("column").GetString() ?? "",
            Number(column, "stored"),
            Number(column, "missing"),
            Number(column, "blanked"),
            Number(column, "leftOut"),
            column.GetProperty("keptAs").GetString(),
            Number(column, "kept"),
            column.GetProperty("ignored").GetBoolean(),
            Enum.Parse<Problem>(column.GetProperty("doubt").GetString()!)))]);

    private static long Number(JsonElement values, string name) => values.GetProperty(name).GetInt64();
}
