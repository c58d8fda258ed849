using System.Text;
using System.Text.RegularExpressions;
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
                    SourceFault.HeaderTooLong,
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
        var rows = start.Split(dialect.Separator, dialect.Quote, dialect.Trim);
        if (rows.Count < 2 && !start.Complete)
        {
            return null;
        }

        return rows.Count == 0
            ? throw new SourceException(SourceFault.Empty, "The file has no rows: there is nothing but blank lines in it.")
            : Of(start, rows, encoding, dialect, options, notes);
    }

    private static CsvLayout Of(SampleText sample, List<SampleRow> rows, FoundEncoding encoding, Dialect dialect, CsvOptions options, List<string> notes)
    {
        var found = HeaderDetection.Find(rows, options);
        var header = rows[found.Index];
        var headers = found.HasHeader
            ? HeaderNames.Distinct(HeaderWidth.Fit(header.Cells, rows[(found.Index + 1)..], notes), notes)
            : HeaderNames.Numbered(Widths.Usual(rows[found.Index..]));
        CheckHeader(sample, header, headers.Length, found.HasHeader, encoding.Encoding, options);
        Explain(found, header, rows, notes);
        var reading = new SourceReading(encoding.Encoding.Name, encoding.MarkLength > 0, dialect.Separator, dialect.Quote, found.HasHeader, (int)header.Line, headers, notes);
        if (!found.HasHeader)
        {
            return new CsvLayout(reading, encoding, dialect, header.Start, header.Line - 1);
        }

        var end = header.End + SampleText.BreakLength(sample.Slice(header.End, sample.Offset + sample.Rest.Length));
        return new CsvLayout(reading, encoding, dialect, end, header.Line - 1 + SampleText.CountBreaks(sample.Slice(header.Start, end)));
    }

    private static void CheckHeader(SampleText sample, SampleRow header, int columns, bool hasHeader, TextEncoding encoding, CsvOptions options)
    {
        if (columns > options.MaxColumns)
        {
            throw new SourceException(
                SourceFault.TooManyColumns,
                $"Line {header.Line} has {columns:N0} columns; at most {options.MaxColumns:N0} can be imported. Leave columns out, or check the separator (--separator).");
        }

        if (hasHeader && !Utf8.IsValid(sample.Slice(header.Start, header.End)))
        {
            throw new SourceException(
                SourceFault.InvalidBytes,
                $"The header on line {header.Line} has bytes that are not text in {encoding.Name}. Say which encoding the file has (--encoding).");
        }
    }

    private static void Explain(FoundHeader found, SampleRow header, List<SampleRow> rows, List<string> notes)
    {
        if (found.Index > 0)
        {
            notes.Add($"The table starts on line {header.Line}; what stands above (from line {rows[0].Line}) was skipped (--header-line).");
        }

        if (found.AllText)
        {
            notes.Add($"Line {header.Line} was taken for the header; the data below are text as well, so check this (--no-header).");
        }
        else if (!found.HasHeader)
        {
            notes.Add("The file has no header; columns are named column_1, column_2 and so on (--header).");
        }
    }
}

/// <summary>Reads the start of a file as UTF-8 text.</summary>
internal static class TextSample
{
    /// <summary>How far a file that starts as plain ASCII is searched for other characters.</summary>
    private const long PlainSearch = 256L * 1024 * 1024;

    private const long CompressedSearch = 32L * 1024 * 1024;

    /// <exception cref="SourceException">Empty, NotText, UnknownEncoding, CorruptArchive.</exception>
    public static SampleText Read(StoredFile file, int size, CsvOptions options, List<string> notes, out FoundEncoding encoding)
    {
        var bytes = file.Peek(size);
        var complete = bytes.Length < size;
        TextCheck.ThrowIfOtherFormat(bytes);
        encoding = options.Encoding is { } declared
            ? EncodingDetection.Declared(declared, bytes)
            : Detect(file, bytes, complete);
        var text = Decode(bytes.AsSpan(encoding.MarkLength), encoding.Encoding, complete);
        TextCheck.ThrowIfEmpty(text);
        TextCheck.ThrowIfBinary(text);
        if (encoding.Note is not null)
        {
            notes.Add(encoding.Note);
        }

        return new SampleText(text, complete);
    }

    private static FoundEncoding Detect(StoredFile file, byte[] bytes, bool complete)
    {
        if (!complete && file.CanRestart && Ascii.IsValid(bytes) && !bytes.AsSpan().Contains((byte)0))
        {
            var later = FirstBeyondAscii(file);
            return EncodingDetection.Detect(later, complete: false);
        }

        return EncodingDetection.Detect(bytes, complete);
    }

    /// <summary>Many an export of a million rows has its first "é" far down. The bytes from there on tell the
    /// encoding; looking for it takes some 20 ms for 100 MB.</summary>
    private static byte[] FirstBeyondAscii(StoredFile file)
    {
        using var content = file.Open();
        var buffer = new byte[256 * 1024];
        var most = file.IsCompressed ? CompressedSearch : PlainSearch;
        for (long passed = 0; passed < most;)
        {
            var read = content.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (read == 0)
            {
                break;
            }

            var found = buffer.AsSpan(0, read).IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (found >= 0)
            {
                var rest = new byte[buffer.Length];
                var more = content.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false);
                return [.. buffer.AsSpan(found, read - found), .. rest.AsSpan(0, more)];
            }

            passed += read;
        }

        return [];
    }

    private static byte[] Decode(ReadOnlySpan<byte> bytes, TextEncoding encoding, bool complete)
    {
        if (encoding.Decoder is null)
        {
            return bytes.ToArray();
        }

        // The same path that the rows take, so that offsets in the sample are offsets in the text.
        using var stream = new TranscodingStream(new MemoryStream(bytes.ToArray()), encoding.Decoder) { IsStartOnly = !complete };
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }
}

/// <summary>A first line <c>sep=;</c>, which spreadsheets write, names the separator and is no data.</summary>
internal static partial class SeparatorHint
{
    public static void Read(ref SampleText sample, ref CsvOptions options, List<string> notes)
    {
        var line = Encoding.Latin1.GetString(sample.Rest[..Math.Min(sample.Rest.Length, 16)]);
        if (Hint().Match(line) is not { Success: true } hint)
        {
            return;
        }

        var separator = hint.Groups[1].Value[0];
        if (separator == options.Quote)
        {
            return;
        }

        notes.Add($"The line {hint.Value.Trim()} names the separator and was skipped.");
        options = options with { Separator = options.Separator ?? separator };
        sample = sample.FromLine(2) ?? throw new SourceException(SourceFault.Empty, $"The file has nothing but the line {hint.Value.Trim()}.");
    }

    [GeneratedRegex("^\"?sep=([\\t !#-&(-/:-@\\[-`{-~])\"?(?=[\\r\\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Hint();
}

/// <summary>Fits the header to rows that are regularly wider or narrower than it.</summary>
internal static class HeaderWidth
{
    public static string[] Fit(string[] header, List<SampleRow> rows, List<string> notes)
    {
        var width = Widths.Usual(rows);
        if (rows.Count < 3 || rows.Count(row => row.Cells.Length == width) < 0.9 * rows.Count)
        {
            return header;
        }

        if (width > header.Length)
        {
            notes.Add($"The header has {header.Length} names but the rows have {width} fields; the last {width - header.Length} were named by number.");
            return [.. header, .. Enumerable.Repeat(string.Empty, width - header.Length)];
        }

        if (width < header.Length && header.Skip(width).All(string.IsNullOrWhiteSpace))
        {
            notes.Add($"The header ends with {header.Length - width} empty names that no row has a field for; they were left out.");
            return header[..width];
        }

        return header;
    }
}
