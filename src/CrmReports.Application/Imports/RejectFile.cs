using System.Globalization;
using System.Text;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Exports;
using CsvHelper;

namespace CrmReports.Application.Imports;

/// <summary>
/// The rejected rows of an import as CSV in its own shape: the original columns, then the line and all reasons. Put
/// right and imported again, it applies just these rows.
/// </summary>
internal sealed class RejectFile(IDataStore store, long importId)
{
    public const string LineColumn = "reject_line";
    public const string ReasonColumn = "reject_reason";

    public long Write(Stream output)
    {
        using var session = store.ReadOperations();
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        var headers = Headers(session, out var separator);
        writer.WriteRecord([.. headers, LineColumn, ReasonColumn]);
        using var rows = session.Query(
            "SELECT RowNumber, Line, \"Column\", Problem, Value, Raw, OriginalRow FROM Ledger WHERE ImportId = @p0 AND Kind = 0 ORDER BY RowNumber, Number",
            importId);
        var written = 0L;
        var current = new Reject();
        while (rows.Read())
        {
            if (rows.GetInt64(0) != current.Row)
            {
                written += Write(writer, current, headers.Length, separator);
                current = new Reject { Row = rows.GetInt64(0), Line = rows.GetInt64(1) };
            }

            current.Raw ??= rows.IsNull(5) ? null : Encoding.UTF8.GetString(rows.GetUtf8(5));
            current.Reasons.Add(ReasonOf(
                rows.IsNull(2) ? null : Encoding.UTF8.GetString(rows.GetUtf8(2)),
                (Problem)rows.GetInt64(3),
                rows.IsNull(4) ? null : Encoding.UTF8.GetString(rows.GetUtf8(4)),
                rows.IsNull(6) ? 0 : rows.GetInt64(6)));
        }

        written += Write(writer, current, headers.Length, separator);
        writer.Flush();
        return written;
    }

    private static string ReasonOf(string? column, Problem problem, string? value, long detail) =>
        column is null ? Problems.Describe(problem, value, detail) : $"{column}: {Problems.Describe(problem, value)}";

    private static int Write(CsvWriter writer, Reject reject, int columns, char separator)
    {
        if (reject.Raw is null)
        {
            // Of an erased person nothing is kept that could be put right.
            return 0;
        }

        var fields = Fields(reject.Raw, separator);
        for (var i = 0; i < columns; i++)
        {
            writer.WriteField(i < fields.Count ? Guarded(fields[i]) : "");
        }

        writer.WriteField(reject.Line.ToString(CultureInfo.InvariantCulture));
        writer.WriteField(string.Join(" ", reject.Reasons));
        writer.EndRecord();
        return 1;
    }

    /// <summary>A negative number is no formula, and a guarded dash would no longer mean that there is no value.</summary>
    private static string Guarded(string text)
    {
        var isHarmless = text.StartsWith('-') && (!text.AsSpan(1).ContainsAnyExcept("0123456789.,") || !text.AsSpan().ContainsAnyExcept('-'));
        return !isHarmless && FormulaGuard.IsNeeded(Encoding.UTF8.GetBytes(text)) ? "'" + text : text;
    }

    private static List<string> Fields(string raw, char separator)
    {
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(raw), new CsvReaderOptions { HasHeader = false, Separator = separator });
        var fields = new List<string>();
        if (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                fields.Add(reader.GetString(i));
            }
        }

        return fields;
    }

    private string[] Headers(IStoreSession session, out char separator)
    {
        using var rows = session.Query("SELECT Headers, Separator FROM Imports WHERE Id = @p0", importId);
        if (!rows.Read() || rows.IsNull(0))
        {
            separator = ',';
            return [];
        }

        separator = (char)rows.GetUtf8(1)[0];
        return System.Text.Json.JsonSerializer.Deserialize<string[]>(rows.GetUtf8(0)) ?? [];
    }

    private sealed class Reject
    {
        public long Row { get; init; }

        public long Line { get; init; }

        public string? Raw { get; set; }

        public List<string> Reasons { get; } = [];
    }
}
