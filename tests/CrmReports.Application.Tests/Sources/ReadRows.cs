using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Sources;

namespace CrmReports.Application.Tests.Sources;

/// <summary>A row copied out of a source.</summary>
internal sealed record ReadRow(long Number, long Line, Problem Problem, int Detail, string[] Fields, string Raw, bool HasQuotes)
{
    public override string ToString() => $"{Number}@{Line} {Problem} {Detail} [{string.Join('|', Fields)}] <{Raw}>";
}

internal sealed record ReadTable(SourceReading Reading, IReadOnlyList<ReadRow> Rows)
{
    public string[][] Good => [.. Rows.Where(row => row.Problem == Problem.None).Select(row => row.Fields)];
}

internal static class ReadRows
{
    /// <summary>Latin-1 keeps every byte, so that a test may write any bytes as text.</summary>
    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static ReadTable Of(string text, CsvOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), options);

    public static ReadTable Of(byte[] bytes, CsvOptions? options = null, int workers = 1)
    {
        using var source = CsvSource.Open(new MemoryStream(bytes), options);
        return All(source, workers);
    }

    public static ReadTable OfFile(string path, CsvOptions? options = null)
    {
        using var source = CsvSource.Open(path, options);
        return All(source, 2);
    }

    public static ReadTable All(CsvSource source, int workers) =>
        new(source.Reading, [.. source.Read(() => 0, static (int _, in SourceRow row) => Copy(row), workers)]);

    public static SourceFault FaultOf(byte[] bytes, CsvOptions? options = null) =>
        Should.Throw<SourceException>(() => Of(bytes, options)).Fault;

    public static SourceFault FaultOf(string text, CsvOptions? options = null) => FaultOf(Encoding.UTF8.GetBytes(text), options);

    private static ReadRow Copy(in SourceRow row)
    {
        var fields = new string[row.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Encoding.UTF8.GetString(row.Field(i));
        }

        return new ReadRow(row.Number, row.Line, row.Problem, row.ProblemDetail, fields, Encoding.UTF8.GetString(row.Raw), row.HasQuotes);
    }
}
