using System.Text;
using System.Text.Json;

namespace CrmReports.Application.Imports;

/// <summary>JSON that is kept as a text.</summary>
internal static class JsonText
{
    /// <summary>A list of texts.</summary>
    public static string Of(IReadOnlyList<string> texts) => Write(json => Write(json, texts));

    public static void Write(Utf8JsonWriter json, IReadOnlyList<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static string Write(Action<Utf8JsonWriter> write, JsonWriterOptions form = default)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, form))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
