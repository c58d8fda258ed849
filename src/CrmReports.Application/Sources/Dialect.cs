using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>How the records of a file are split into fields.</summary>
/// <param name="Separator">One character or several.</param>
/// <param name="Quote"><c>'\0'</c> when quotes are ordinary text.</param>
/// <param name="Escape">Makes the quote, the separator or itself ordinary text, as in <c>\"</c>; <c>'\0'</c> for none.</param>
/// <param name="FieldMark">The one ASCII character that stands between fields in what the reader is given: the separator
/// itself or, where <see cref="RewritingStream"/> has to rewrite the text, a control character.</param>
/// <param name="Trim">Whether spaces round fields are left out, as in <c>a, "b, c"</c>.</param>
internal sealed record Dialect(string Separator, char Quote, char Escape, char FieldMark, bool Trim = false)
{
    /// <summary>Stand for a separator that the reader cannot take; the first one that the file does not use.</summary>
    private static readonly char[] Marks = ['\x1F', '\x1E', '\x1D', '\x1C', '\x01', '\x02'];

    /// <summary>Whether the reader needs the text rewritten.</summary>
    public bool IsRewritten => Escape != '\0' || Separator.Length > 1 || Separator[0] != FieldMark;

    public static Dialect Of(SampleText sample, string separator, char quote, char escape = '\0')
    {
        if (separator.Length == 1 && char.IsAscii(separator[0]) && escape == '\0')
        {
            return new Dialect(separator, quote, escape, separator[0]);
        }

        var free = Array.FindIndex(Marks, mark => !separator.Contains(mark) && !sample.Rest.Contains((byte)mark));
        return new Dialect(separator, quote, escape, Marks[Math.Max(0, free)]);
    }

    public CsvReaderOptions ReaderOptions(int maxRecordBytes) => ReaderOptions(FieldMark, Quote, Trim, maxRecordBytes);

    /// <summary>Reader options of this dialect. A header is never left to the reader: where the data begin is known.</summary>
    private static CsvReaderOptions ReaderOptions(char separator, char quote, bool trim, int maxRecordBytes) => new()
    {
        Separator = separator,
        Mode = quote == '\0' ? CsvMode.NoEscape : CsvMode.Rfc4180,
        Quote = quote == '\0' ? (separator == '"' ? '\'' : '"') : quote,
        HasHeader = false,
        TrackLineNumbers = true,
        TrimWhitespace = trim,
        MaxRecordSize = maxRecordBytes,
        DetectSeparatorHint = false,
    };
}
