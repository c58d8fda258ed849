namespace CrmReports.Application.Exports;

/// <summary>How <see cref="CsvExport"/> writes; the defaults are RFC 4180.</summary>
public sealed record CsvExportOptions
{
    /// <summary>Begins the file with U+FEFF, by which Excel knows UTF-8.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>An ASCII character that stands in no number or date: comma, semicolon, tab, bar.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>Texts and names that begin like a formula get an apostrophe (<see cref="Exports.FormulaGuard"/>).
    /// Numbers never do.</summary>
    public bool FormulaGuard { get; init; } = true;

    /// <summary>Ends every line, the last one too: "\r\n" (RFC 4180) or "\n".</summary>
    public string NewLine { get; init; } = "\r\n";

    /// <exception cref="ArgumentException">A reader could not tell the separator or the line end from the values.</exception>
    internal void Check()
    {
        if (!char.IsAscii(Separator) || char.IsAsciiLetterOrDigit(Separator) || "\"'\r\n\0 .+-:".Contains(Separator, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{Separator}' (U+{(int)Separator:X4}) cannot separate values. Use a comma, a semicolon, a tab or a bar.");
        }

        if (NewLine is not ("\r\n" or "\n"))
        {
            throw new ArgumentException("A line must end with \"\\r\\n\" or \"\\n\".");
        }
    }
}
