namespace CrmReports.Application.Sources;

/// <summary>Fits the header to rows that are regularly wider or narrower than it. Values never change their column without
/// somebody's word: where names and fields do not agree, that is asked.</summary>
internal static class HeaderWidth
{
    /// <param name="rows">Those below the header.</param>
    public static string[] Fit(string[] header, long line, List<SampleRow> rows, CsvOptions options, List<string> notes, List<ReadingQuestion> questions)
    {
        var names = header.Length;
        var width = UsualBelow(rows, names);
        if (width == names)
        {
            return header;
        }

        if (width > names)
        {
            return Widen(header, line, width, rows, options, notes, questions);
        }

        var widest = rows.Max(row => row.Cells.Length);
        if (header.Skip(widest).All(string.IsNullOrWhiteSpace) && widest < names)
        {
            notes.Add($"The header ends with {names - widest} empty names that no row has a field for; they were left out.");
            return Fit(header[..widest], line, rows, options, notes, questions);
        }

        if (options.ShortRows is null)
        {
            questions.Add(new ReadingQuestion(ReadingDoubt.HeaderWider, line, names, width));
        }

        return header;
    }

    private static string[] Widen(string[] header, long line, int width, List<SampleRow> rows, CsvOptions options, List<string> notes, List<ReadingQuestion> questions)
    {
        var place = options.UnnamedColumns ?? (AreRowNames(header, width, rows) ? UnnamedColumns.First : UnnamedColumns.Last);
        if (options.UnnamedColumns is null)
        {
            questions.Add(new ReadingQuestion(ReadingDoubt.HeaderNarrower, line, header.Length, width));
        }

        var unnamed = Enumerable.Repeat(string.Empty, width - header.Length);
        notes.Add($"The header has {header.Length} names but the rows have {width} fields; the {(place == UnnamedColumns.First ? "first" : "last")} {width - header.Length} were named by number.");
        return place == UnnamedColumns.First ? [.. unnamed, .. header] : [.. header, .. unnamed];
    }

    /// <summary>The most frequent width, that of the header where it is as frequent. Separators at the end of every line,
    /// with nothing behind them in any, make no fields.</summary>
    private static int UsualBelow(List<SampleRow> rows, int names)
    {
        var areEndsEmpty = rows.TrueForAll(row => row.Cells.Skip(names).All(cell => cell.Length == 0));
        return rows
            .GroupBy(row => areEndsEmpty ? Math.Min(names, row.Cells.Length) : row.Cells.Length)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => group.Key == names)
            .Select(group => group.Key)
            .FirstOrDefault(names);
    }

    /// <summary>What R writes in front: the number of the row, with no name above it.</summary>
    private static bool AreRowNames(string[] header, int width, List<SampleRow> rows) =>
        width == header.Length + 1 && !HeaderDetection.IsNumberName(header[0])
        && (rows.Select((row, index) => row.Cells[0] == $"{index + 1}").All(isNumber => isNumber)
            || rows.Select((row, index) => row.Cells[0] == $"{index}").All(isNumber => isNumber));
}
