using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>How the records of a file are split into fields.</summary>
/// <param name="Trim">Whether spaces round fields are left out, as in <c>a, "b, c"</c>.</param>
internal sealed record Dialect(char Separator, char Quote, bool Trim)
{
    /// <summary>Reader options of this dialect. A header is never left to the reader: where the data begin is known.</summary>
    public static CsvReaderOptions ReaderOptions(char separator, char quote, bool trim, int maxRecordBytes) => new()
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
