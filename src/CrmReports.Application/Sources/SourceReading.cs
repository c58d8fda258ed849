namespace CrmReports.Application.Sources;

/// <summary>How a file is being read: what was declared, and what was found out for the rest.</summary>
/// <param name="Encoding">Lower-case name: <c>utf-8</c>, <c>utf-16le</c>, <c>gb18030</c>, <c>windows-1252</c>...</param>
/// <param name="HasBom">Whether the file starts with a byte order mark.</param>
/// <param name="Separator">What stands between fields, one character or several; a comma when the file has one column.</param>
/// <param name="Quote">The character round fields; <c>'\0'</c> when quotes are ordinary text.</param>
/// <param name="HasHeader">Whether the file names its columns.</param>
/// <param name="HeaderLine">1-based line on which the header starts; without a header, the line on which the data start.</param>
/// <param name="Headers">One distinct name per column; <c>column_1</c>, <c>column_2</c>... where the file has none.</param>
/// <param name="Notes">What a user should know about the choices made, as English sentences.</param>
public sealed record SourceReading(
    string Encoding,
    bool HasBom,
    string Separator,
    char Quote,
    bool HasHeader,
    int HeaderLine,
    IReadOnlyList<string> Headers,
    IReadOnlyList<string> Notes)
{
    /// <summary>The character between fields in <see cref="SourceRow.Raw"/>: the separator, or a control character in place of
    /// one that is longer.</summary>
    public char FieldMark { get; init; } = ',';

    /// <summary><c>'\0'</c> for none.</summary>
    public char Escape { get; init; }

    /// <summary>Records that make up the header; 0 without one.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Lines that are not read, from above the table and between header and data; the first ones, shortened.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>How many lines above the table are not read.</summary>
    public long SkippedAbove { get; init; }

    /// <summary>Columns whose name another one to the left has too.</summary>
    public IReadOnlyList<RenamedColumn> Renamed { get; init; } = [];

    /// <summary>What has to be answered before the file can be imported.</summary>
    public IReadOnlyList<ReadingQuestion> Questions { get; init; } = [];

    /// <exception cref="SourceException">ReadingUnclear: something has to be answered first.</exception>
    public void ThrowIfUnclear()
    {
        if (Questions is [var first, ..])
        {
            throw new SourceException(SourceFault.ReadingUnclear, first.ToString());
        }
    }
}

/// <param name="Name">As it stands in the header.</param>
/// <param name="Became">As the column is called here, so that no other one has the name.</param>
public sealed record RenamedColumn(string Name, string Became);
