using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmReports.Benchmarks.Results;

/// <summary>The results as JSON: the records of this folder with every single run.</summary>
public static class JsonOutput
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(BenchmarkResults results, string path) =>
        File.WriteAllText(path, JsonSerializer.Serialize(results, Format) + "\n");
}
