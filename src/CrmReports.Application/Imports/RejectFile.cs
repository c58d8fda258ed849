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
    public const string ImportColumn = "reject_import";
    public const string LineColumn = "reject_line";
    public const string ReasonColumn = "reject_reason";

    private long corrects;
    private bool isGuarded;
    private int linePlace = -1;
    private int[] places = [];

    public long Write(Stream output)
    {
        using var session = store.ReadOperations();
        using var writer = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        var headers = Headers(session, out var separator);
        writer.WriteRecord([.. places.Select(place => headers[place]), ImportColumn, LineColumn, ReasonColumn]);
        var closed = corrects == importId ? [] : CorrectedRows.Lines(session, corrects);
        using var rows = session.Query(
            "SELECT l.RowNumber, l.Line, l.\"Column\", l.Problem, l.Value, l.Raw, l.OriginalRow FROM Ledger l "
            + $"WHERE l.ImportId = @p0 AND l.Kind = 0{CorrectedRows.IsOpen} ORDER BY l.RowNumber, l.Number",
            importId);
        var written = 0L;
        var current = new Reject();
        while (rows.Read())
        {
            if (rows.GetInt64(0) != current.Row)
            {
                written += Write(writer, current, closed, separator);
                current = new Reject { Row = rows.GetInt64(0), Line = rows.GetInt64(1) };
            }

            current.Raw ??= rows.IsNull(5) ? null : Encoding.UTF8.GetString(rows.GetUtf8(5));
            current.Reasons.Add(ReasonOf(
                rows.IsNull(2) ? null : Encoding.UTF8.GetString(rows.GetUtf8(2)),
                (Problem)rows.GetInt64(3),
                rows.IsNull(4) ? null : Encoding.UTF8.GetString(rows.GetUtf8(4)),
                rows.IsNull(6) ? 0 : rows.GetInt64(6)));
        }

        written += Write(writer, current, closed, separator);
        writer.Flush();
        return written;
    }

    private static string ReasonOf(string? column, Problem problem, string? value, long detail) =>
        column is null ? Problems.Describe(problem, value, detail) : $"{column}: {Problems.Describe(problem, value)}";

    private int Write(CsvWriter writer, Reject reject, HashSet<long> closed, char separator)
    {
        if (reject.Raw is null)
        {
            // Of an erased person nothing is kept that could be put right.
            return 0;
        }

        var fields = Fields(reject.Raw, separator);
        var line = reject.Line.ToString(CultureInfo.InvariantCulture);
        if (corrects != importId)
        {
            // What is rejected again stays a row of the import that rejected it first.
            line = linePlace >= 0 && linePlace < fields.Count ? fields[linePlace] : "";
            if (long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && closed.Contains(first))
            {
                return 0;
            }
        }

        foreach (var place in places)
        {
            writer.WriteField(place < fields.Count ? Written(fields[place]) : "");
        }

        writer.WriteField(corrects.ToString(CultureInfo.InvariantCulture));
        writer.WriteField(line);
        writer.WriteField(string.Join(" ", reject.Reasons));
        writer.EndRecord();
        return 1;
    }

    /// <summary>What came from a file of this site has its guard already.</summary>
    private string Written(string text) => isGuarded && text.StartsWith('\'') ? text : Guarded(text);

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
        using var rows = session.Query("SELECT Headers, Separator, Corrects FROM Imports WHERE Id = @p0", importId);
        if (!rows.Read() || rows.IsNull(0))
        {
            (separator, corrects) = (',', importId);
            return [];
        }

        separator = (char)rows.GetUtf8(1)[0];
        var headers = System.Text.Json.JsonSerializer.Deserialize<string[]>(rows.GetUtf8(0)) ?? [];
        isGuarded = OwnExports.IsRecords(headers) || HeaderMatcher.IsRejectFile(headers);
        corrects = rows.IsNull(2) ? importId : rows.GetInt64(2);
        if (corrects != importId)
        {
            linePlace = Array.FindIndex(headers, header => HeaderMatcherKey.Of(header) == HeaderMatcherKey.Of(LineColumn));
        }

        // The columns that an earlier file of rejected rows had added are not written twice.
        places = [.. Enumerable.Range(0, headers.Length).Where(i => !HeaderMatcher.IsRejectMark(headers[i]))];
        return headers;
    }

    private sealed class Reject
    {
        public long Row { get; init; }

        public long Line { get; init; }

        public string? Raw { get; set; }

        public List<string> Reasons { get; } = [];
    }
}
