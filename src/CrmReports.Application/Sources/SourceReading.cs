namespace CrmReports.Application.Sources;

/// <summary>How a file is being read: what was declared, and what was found out for the rest.</summary>
/// <param name="Encoding">Lower-case name: <c>utf-8</c>, <c>utf-16le</c>, <c>gb18030</c>, <c>windows-1252</c>...</param>
/// <param name="HasBom">Whether the file starts with a byte order mark.</param>
/// <param name="Separator">The character between fields; a comma when the file has one column.</param>
/// <param name="Quote">The character round fields; <c>'\0'</c> when quotes are ordinary text.</param>
/// <param name="HasHeader">Whether the file names its columns.</param>
/// <param name="HeaderLine">1-based line on which the header starts; without a header, the line on which the data start.</param>
/// <param name="Headers">One distinct name per column; <c>column_1</c>, <c>column_2</c>... where the file has none.</param>
/// <param name="Notes">What a user should know about the choices made, as English sentences.</param>
public sealed record SourceReading(
    string Encoding,
    bool HasBom,
    char Separator,
    char Quote,
    bool HasHeader,
    int HeaderLine,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Notes);
