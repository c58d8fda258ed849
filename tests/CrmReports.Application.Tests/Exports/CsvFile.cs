using System.Text;
using System.Text.Json;
using CsvHelper;

namespace CrmReports.Application.Tests.Exports;

/// <summary>Reads a CSV file with CsvHelper, a reader that knows nothing of how it was written.</summary>
internal static class CsvFile
{
    /// <summary>The fields of every row but the header.</summary>
    public static List<string[]> Read(byte[] utf8, char separator = ',')
    {
        var rows = new List<string[]>();
        using var reader = CsvReader.Create(utf8, new CsvReaderOptions { Separator = separator });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }

    /// <summary>The texts of the injection file. Its sixth begins with a bare CR and no quote, which most readers take
    /// for the end of a line; it is quoted here.</summary>
    public static string[] InjectionTexts()
    {
        var file = File.ReadAllText(SharedData.PathOf("csv/injection/formula_injection.csv")).Replace("\r=1+1", "\"\r=1+1\"", StringComparison.Ordinal);
        return [.. Read(Encoding.UTF8.GetBytes(file)).Select(row => row[2])];
    }

    public static string[] NaughtyTexts() =>
        JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(SharedData.PathOf("csv/naughty/blns.json")))!;
}
