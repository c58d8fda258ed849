namespace CrmReports.Application.Sources;

/// <summary>How the user says a text file is to be read. Whatever is null is found out from the file.</summary>
public sealed record CsvOptions
{
    /// <summary>A name such as <c>utf-8</c>, <c>utf-16</c>, <c>gb18030</c>, <c>gbk</c>, <c>big5</c>,
    /// <c>shift_jis</c>, <c>windows-1252</c>, <c>latin1</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>Any ASCII character but a line break or the quote.</summary>
    public char? Separator { get; init; }

    /// <summary>Any ASCII character but a line break or the separator; <c>'\0'</c> when quotes are ordinary text.</summary>
    public char? Quote { get; init; }

    public bool? HasHeader { get; init; }

    /// <summary>1-based line of the file on which the header starts; what stands above is skipped. With
    /// <see cref="HasHeader"/> false, the line on which the data start.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>Longest record, in bytes of UTF-8. A longer one is a row with
    /// <see cref="Conversion.Problem.RecordTooLong"/>.</summary>
    public int MaxRecordBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most columns a file may have; what a SQL Server table can hold.</summary>
    public int MaxColumns { get; init; } = 1024;

    /// <exception cref="SourceException">An option has a value that cannot be.</exception>
    internal void Check()
    {
        Check(Separator, "separator", "--separator");
        Check(Quote is '\0' ? null : Quote, "quote", "--quote");
        if (Separator is not null && Separator == Quote)
        {
            throw new SourceException(SourceFault.BadOption, $"Separator and quote are both {CharName.Of(Separator.Value)}. Choose different characters (--separator, --quote).");
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

    private static void Check(char? character, string what, string option)
    {
        if (character is '\r' or '\n' or '\0' or > '\x7f')
        {
            throw new SourceException(SourceFault.BadOption, $"The {what} {CharName.Of(character.Value)} is not an ASCII character other than a line break ({option}).");
        }
    }
}

/// <summary>Characters as messages and notes name them.</summary>
internal static class CharName
{
    public static string Of(char character) => character switch
    {
        '\t' => "tab",
        ' ' => "space",
        < ' ' or '\x7f' => $"U+{(int)character:X4}",
        _ => $"'{character}'",
    };
}
