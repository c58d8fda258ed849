using System.Text;
using System.Text.Json;

namespace CrmReports.Application.Imports;

/// <summary>JSON that is kept as a text.</summary>
internal static class JsonText
{
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
