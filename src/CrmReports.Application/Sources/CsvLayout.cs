using System.Text.Unicode;

namespace CrmReports.Application.Sources;

/// <summary>Everything that must be known before the rows of a text file can be read.</summary>
/// <param name="Encoding">The encoding, with the length of the byte order mark.</param>
/// <param name="DataOffset">Where the first data row starts, in bytes of the UTF-8 text behind the mark.</param>
/// <param name="LinesBefore">Lines of the file above that.</param>
internal sealed record CsvLayout(SourceReading Reading, FoundEncoding Encoding, Dialect Dialect, long DataOffset, long LinesBefore)
{
    private const int FirstSample = 1024 * 1024;

    /// <exception cref="SourceException">The file cannot be read.</exception>
    public static CsvLayout Find(StoredFile file, CsvOptions options)
    {
        options.Check();
        var most = Math.Max(FirstSample, 2L * options.MaxRecordBytes);
        for (long size = FirstSample; ; size = Math.Min(size * 4, most))
        {
            var notes = new List<string>();
            var sample = TextSample.Read(file, (int)Math.Min(size, Array.MaxLength / 4), options, notes, out var encoding);
            if (Find(sample, encoding, options, notes) is { } layout)
            {
                return layout;
            }

            if (size == most)
            {
                throw new SourceException(
                    SourceFault.HeaderUnclosed,
                    $"The first record does not end within {most / (1024 * 1024)} MiB: a quote that opens it may never be closed. Correct it, or say which quote the file uses (--quote).");
            }
        }
    }

    /// <summary>Null when the sample is too short to show the header and a row below it.</summary>
    private static CsvLayout? Find(SampleText sample, FoundEncoding encoding, CsvOptions options, List<string> notes)
    {
        SeparatorHint.Read(ref sample, ref options, notes);
        var start = options.HeaderLine is { } line ? sample.FromLine(line) : sample;
        if (start is null && !sample.Complete)
        {
            return null;
        }

        if (start is null)
        {
            throw new SourceException(SourceFault.HeaderNotFound, $"The file ends before line {options.HeaderLine} (--header-line).");
        }

        var dialect = DialectDetection.Detect(start, options, notes);
        var whole = sample;
        start = start.Rewritten(dialect);
        var rows = start.Split(dialect);
        if (rows.Count < 2 && !start.Complete)
        {
            return null;
        }

        return rows.Count == 0
            ? throw new SourceException(SourceFault.Empty, "The file has no rows: there is nothing but blank lines in it.")
            : Of(whole, start, rows, encoding, dialect, options, notes);
    }

    private static CsvLayout Of(
        SampleText whole, SampleText sample, List<SampleRow> rows, FoundEncoding encoding, Dialect dialect, CsvOptions options, List<string> notes)
    {
        var found = HeaderDetection.Find(rows, options);
        var questions = new List<ReadingQuestion>();
        var renamed = new List<RenamedColumn>();
        var header = rows[found.Index];
        var last = rows[found.Index + Math.Max(found.Rows, 1) - 1];
        var below = rows[(found.Index + found.Rows)..];
        var headers = found.HasHeader
            ? HeaderNames.Distinct(HeaderWidth.Fit(NamesOf(rows.GetRange(found.Index, found.Rows)), header.Line, below, options, notes, questions), notes, renamed)
            : HeaderNames.Numbered(Widths.Usual(below));
        CheckHeader(sample, header, headers.Length, found.HasHeader, encoding.Encoding, options);
        Explain(found, header, rows, headers.Length, notes);
        Ask(found, header, rows, questions);
        var end = found.HasHeader ? last.End + SampleText.BreakLength(sample.Slice(last.End, sample.Offset + sample.Rest.Length)) : header.Start;
        var linesBefore = header.Line - 1 + (found.HasHeader ? SampleText.CountBreaks(sample.Slice(header.Start, end)) : 0);
        var reading = new SourceReading(encoding.Encoding.Name, encoding.MarkLength > 0, dialect.Separator, dialect.Quote, found.HasHeader, (int)header.Line, headers, notes)
        {
            FieldMark = dialect.FieldMark,
            Escape = dialect.Escape,
            HeaderRows = found.Rows,
            SkippedAbove = header.Line - 1,
            Skipped = [.. whole.FromLine(1)!.LinesUpTo(header.Line), .. found.Rows > 1 ? whole.FromLine(rows[found.Index + 1].Line)!.LinesUpTo(linesBefore + 1) : []],
            Questions = questions,
            Renamed = renamed,
        };
        return new CsvLayout(reading, encoding, dialect, end, linesBefore);
    }

    /// <summary>The names of the first record; those of the ones below where it has none.</summary>
    private static string[] NamesOf(List<SampleRow> header) =>
        [.. header[0].Cells.Select((name, column) => string.IsNullOrWhiteSpace(name)
            ? header.Skip(1).Where(row => row.Cells.Length > column).Select(row => row.Cells[column]).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell), name)
            : name)];

    private static void Ask(FoundHeader found, SampleRow header, List<SampleRow> rows, List<ReadingQuestion> questions)
    {
        if (found.AllText && rows.Count > found.Index + 1)
        {
            questions.Insert(0, new ReadingQuestion(ReadingDoubt.Header, header.Line));
        }

        if (found.IsLineDoubtful)
        {
            questions.Insert(0, new ReadingQuestion(ReadingDoubt.HeaderLine, header.Line));
        }

        if (found.IsSecondDoubtful)
        {
            questions.Insert(0, new ReadingQuestion(ReadingDoubt.SecondHeader, rows[found.Index + 1].Line));
        }
    }

    private static void CheckHeader(SampleText sample, SampleRow header, int columns, bool hasHeader, TextEncoding encoding, CsvOptions options)
    {
        if (columns > options.MaxColumns)
        {
            throw new SourceException(
                SourceFault.TooManyColumns,
                $"Line {header.Line} has {columns:N0} columns; at most {options.MaxColumns:N0} can be imported. Leave columns out, or check the separator (--separator).");
        }

        if (hasHeader && header.IsUnclosed)
        {
            throw new SourceException(
                SourceFault.HeaderUnclosed,
                $"The header on line {header.Line} opens a quote that is never closed. Correct it, or say which quote the file uses (--quote).");
        }

        if (hasHeader && !Utf8.IsValid(sample.Slice(header.Start, header.End)))
        {
            throw new SourceException(
                SourceFault.InvalidBytes,
                $"The header on line {header.Line} has bytes that are not text in {encoding.Name}. Say which encoding the file has (--encoding).");
        }
    }

    private static void Explain(FoundHeader found, SampleRow header, List<SampleRow> rows, int columns, List<string> notes)
    {
        if (found.Index > 0)
        {
            notes.Add($"The table starts on line {header.Line}; what stands above (from line {rows[0].Line}) was skipped (--header-line).");
        }

        if (columns == 1)
        {
            notes.Add("No separator was found, so every line is one field (--separator).");
        }

        if (found.AllText && rows.Count > found.Index + 1)
        {
            notes.Add($"Line {header.Line} was taken for the header; the data below are text as well, so check this (--no-header).");
        }
        else if (!found.HasHeader)
        {
            notes.Add("The file has no header; columns are named column_1, column_2 and so on (--header).");
        }
    }
}
