namespace CrmReports.Application.Sources;

/// <summary>How the user says a text file is to be read. Whatever is null is found out from the file.</summary>
public sealed record CsvOptions
{
    /// <summary>A name such as <c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>, <c>gbk</c>, <c>big5</c>,
    /// <c>shift_jis</c>, <c>windows-1252</c>, <c>latin1</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>One character or several, without line breaks and the quote.</summary>
    public string? Separator { get; init; }

    /// <summary>Any ASCII character but a line break or the separator; <c>'\0'</c> when quotes are ordinary text.</summary>
    public char? Quote { get; init; }

    /// <summary>Any ASCII character that makes the quote, the separator or itself ordinary text, mostly <c>\</c>; none where
    /// it is <c>'\0'</c>.</summary>
    public char? Escape { get; init; }

    public bool? HasHeader { get; init; }

    /// <summary>1-based line of the file on which the header starts; what stands above is skipped. With
    /// <see cref="HasHeader"/> false, the line on which the data start.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>How many records make up the header: those below the first one only name columns that it leaves blank.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Where the rows have more fields than the header has names: which end of a row has the fields without a name.</summary>
    public UnnamedColumns? UnnamedColumns { get; init; }

    /// <summary>What becomes of a row with fewer fields than there are columns; null: it is refused.</summary>
    public ShortRows? ShortRows { get; init; }

    /// <summary>Longest record, in bytes of UTF-8. A longer one is a row with
    /// <see cref="Conversion.Problem.RecordTooLong"/>.</summary>
    public int MaxRecordBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most columns a file may have; what a SQL Server table can hold.</summary>
    public int MaxColumns { get; init; } = 1024;

    /// <summary>Most bytes that a compressed file may unpack to.</summary>
    public long MaxUnpackedBytes { get; init; } = long.MaxValue;

    public const int LongestSeparator = 8;

    public const int MostHeaderRows = 5;

    /// <summary>What quotes are unless something else is said or found.</summary>
    internal const char UsualQuote = '"';

    /// <exception cref="SourceException">An option has a value that cannot be.</exception>
    internal void Check()
    {
        CheckSeparator();
        Check(Quote is '\0' ? null : Quote, "quote", "--quote");
        Check(Escape is '\0' ? null : Escape, "escape", "--escape");
        if (Escape is not (null or '\0') && (Escape == Quote || Separator?.Contains(Escape.Value) == true))
        {
            throw new SourceException(SourceFault.BadOption, $"{CharName.Of(Escape.Value)} cannot be the escape character and the separator or quote as well (--escape).");
        }

        if (HeaderRows is < 1 or > MostHeaderRows)
        {
            throw new SourceException(SourceFault.BadOption, $"A header of {HeaderRows} rows cannot be: expected 1 to {MostHeaderRows} (--header-rows).");
        }

        if (HeaderLine < 1)
        {
            throw new SourceException(SourceFault.BadOption, $"Header line {HeaderLine} is not a line: lines count from 1 (--header-line).");
        }

        if (MaxRecordBytes < 1024 || MaxColumns < 1)
        {
            throw new SourceException(SourceFault.BadOption, $"MaxRecordBytes {MaxRecordBytes} must be at least 1024 and MaxColumns {MaxColumns} at least 1.");
        }
    }

    private void CheckSeparator()
    {
        if (Separator is not null && (Separator.Length is 0 or > LongestSeparator || Separator.AsSpan().ContainsAny("\r\n\0")))
        {
            throw new SourceException(SourceFault.BadOption, $"The separator '{Separator}' is not one to {LongestSeparator} characters without line breaks (--separator).");
        }

        if (Separator is not null && (Quote ?? UsualQuote) is var quote && Separator.Contains(quote))
        {
            throw new SourceException(SourceFault.BadOption, $"Separator and quote are both {CharName.Of(quote)}. Choose different characters (--separator, --quote).");
        }
    }

    private static void Check(char? character, string what, string option)
    {
        if (character is { } given && given is '\r' or '\n' or '\0' or > '\x7f')
        {
            throw new SourceException(SourceFault.BadOption, $"The {what} {CharName.Of(given)} is not an ASCII character other than a line break ({option}).");
        }
    }
}

/// <summary>Which end of a row has the fields that the header has no name for.</summary>
public enum UnnamedColumns
{
    Last,
    First,
}

/// <summary>What becomes of a row with fewer fields than there are columns.</summary>
public enum ShortRows
{
    Reject,

    /// <summary>The fields that it lacks are empty.</summary>
    Fill,
}

/// <summary>Characters as messages and notes name them.</summary>
internal static class CharName
{
    public static string Of(string separator) => separator.Length == 1 ? Of(separator[0]) : $"'{separator}'";

    public static string Of(char character) => character switch
    {
        '\t' => "tab",
        ' ' => "space",
        < ' ' or '\x7f' => $"U+{(int)character:X4}",
        _ => $"'{character}'",
    };
}
