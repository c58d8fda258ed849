using System.Globalization;

namespace CrmReports.Application.Sources;

/// <summary>What about the reading of a file only a person can tell. Until it is answered, the file is read as proposed for a
/// preview, and not imported.</summary>
public enum ReadingDoubt
{
    /// <summary>Nothing tells whether the first line is the header or data. Settled by <see cref="CsvOptions.HasHeader"/>.</summary>
    Header,

    /// <summary>Lines of the same width stand above what seems to be the header. Settled by <see cref="CsvOptions.HeaderLine"/>.</summary>
    HeaderLine,

    /// <summary>The line below the header may belong to it. Settled by <see cref="CsvOptions.HeaderRows"/>.</summary>
    SecondHeader,

    /// <summary>The rows have more fields than the header has names. Settled by <see cref="CsvOptions.UnnamedColumns"/>.</summary>
    HeaderNarrower,

    /// <summary>The rows have fewer fields than the header has names. Settled by <see cref="CsvOptions.ShortRows"/>.</summary>
    HeaderWider,
}

/// <param name="Line">The line of the file in question, counted from 1.</param>
/// <param name="Names">Columns that the header names.</param>
/// <param name="Fields">Fields that most rows have.</param>
public sealed record ReadingQuestion(ReadingDoubt Doubt, long Line, int Names = 0, int Fields = 0)
{
    /// <summary>The question and the option that settles it, in English.</summary>
    public override string ToString() => Doubt switch
    {
        ReadingDoubt.Header => Say($"Line {Line} may be the header or data: nothing in the file tells. Say which with --header yes or --header no (hasHeader in the profile)."),
        ReadingDoubt.HeaderLine => Say($"The header seems to stand on line {Line}, below lines that look much like it. Say where it stands with --header-line {Line} or another line (headerLine in the profile)."),
        ReadingDoubt.SecondHeader => Say($"Line {Line}, below the header, looks like a second line of the header. Say how many it has with --header-rows 1 or --header-rows 2 (headerRows in the profile)."),
        ReadingDoubt.HeaderNarrower => Say($"The header on line {Line} has {Names} names, and most rows have {Fields} fields. Correct the header if a separator is missing in it, or say which columns have no name with --unnamed-columns first or --unnamed-columns last (unnamedColumns in the profile)."),
        _ => Say($"The header on line {Line} has {Names} names, and most rows have only {Fields} fields. Correct the file or the header, or say that the fields at the end are empty with --short-rows fill, or that such rows are rejected with --short-rows reject (shortRows in the profile)."),
    };

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
