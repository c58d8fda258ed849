using System.Text;
using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>A record of the sample.</summary>
/// <param name="Start">Offset of its first byte in the text.</param>
/// <param name="End">Offset behind its last byte, before the line break.</param>
/// <param name="Line">1-based line on which it starts.</param>
/// <param name="Quoted">How many fields start with the quote character.</param>
/// <param name="Wrapped">How many of those also end with it.</param>
/// <param name="Spaced">How many fields have spaces before an opening quote.</param>
/// <param name="Faulty">How many quoted fields have text behind the quote that closes them.</param>
/// <param name="IsUnclosed">Whether its last field opens a quote and does not close it.</param>
internal sealed record SampleRow(int Start, int End, long Line, string[] Cells, int Quoted, int Wrapped, int Spaced, int Faulty, bool IsUnclosed);

/// <summary>The start of the text of a file in UTF-8, cut where the table may begin.</summary>
internal sealed class SampleText
{
    private const int MostRows = 500;
    private const int MostLinesShown = 20;
    private const int LongestLineShown = 400;

    private readonly byte[] utf8;
    private byte[]? marked;

    /// <param name="utf8">The text read so far, after the byte order mark.</param>
    /// <param name="complete">Whether that is all of it.</param>
    /// <param name="offset">Where to begin.</param>
    /// <param name="line">The 1-based line that begins there.</param>
    public SampleText(byte[] utf8, bool complete, int offset = 0, long line = 1)
    {
        this.utf8 = utf8;
        Complete = complete;
        Offset = offset;
        Line = line;
    }

    public bool Complete { get; }

    public int Offset { get; }

    public long Line { get; }

    public ReadOnlySpan<byte> Rest => utf8.AsSpan(Offset);

    public ReadOnlySpan<byte> Slice(int start, int end) => utf8.AsSpan(start, end - start);

    /// <summary>The sample from the start of a later line; null when it has no such line.</summary>
    public SampleText? FromLine(long line)
    {
        var sample = this;
        while (sample.Line < line)
        {
            var end = sample.Rest.IndexOfAny("\r\n"u8);
            if (end < 0)
            {
                return null;
            }

            sample = new SampleText(utf8, Complete, sample.Offset + end + BreakLength(sample.Rest[end..]), sample.Line + 1);
        }

        return sample.Rest.IsEmpty ? null : sample;
    }

    /// <summary>The sample as the reader gets it in a dialect.</summary>
    public SampleText Rewritten(Dialect dialect)
    {
        if (!dialect.IsRewritten)
        {
            return this;
        }

        var above = Rewritten(dialect, utf8[..Offset]);
        return new SampleText([.. above, .. Rewritten(dialect, utf8[Offset..])], Complete, above.Length, Line);
    }

    private static byte[] Rewritten(Dialect dialect, byte[] text)
    {
        using var stream = new RewritingStream(new MemoryStream(text), dialect);
        using var rewritten = new MemoryStream();
        stream.CopyTo(rewritten);
        return rewritten.ToArray();
    }

    /// <summary>The lines from here up to a given one, shortened.</summary>
    /// <param name="line">The first line that is not wanted.</param>
    public List<string> LinesUpTo(long line)
    {
        var lines = new List<string>();
        for (var sample = this; sample is not null && sample.Line < line && lines.Count < MostLinesShown; sample = sample.FromLine(sample.Line + 1))
        {
            var end = sample.Rest.IndexOfAny("\r\n"u8);
            var text = Encoding.UTF8.GetString(sample.Rest[..Math.Min(end < 0 ? sample.Rest.Length : end, LongestLineShown)]).Trim();
            lines.Add(text);
        }

        return lines;
    }

    /// <summary>The first records as a dialect splits them; without the last one if it may go on behind the sample.</summary>
    public List<SampleRow> Split(Dialect dialect)
    {
        marked ??= [0xEF, 0xBB, 0xBF, .. Rest];
        var rows = new List<SampleRow>();
        using var reader = CsvReader.Create(marked, dialect.ReaderOptions(int.MaxValue));
        while (rows.Count < MostRows && reader.Read())
        {
            var row = RowOf(reader, (byte)dialect.Quote);
            if (!Complete && row.End == utf8.Length)
            {
                break;
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Length of the line break at the start of the text: CR LF, LF, CR, or 0.</summary>
    public static int BreakLength(ReadOnlySpan<byte> text) =>
        text.StartsWith("\r\n"u8) ? 2 : !text.IsEmpty && text[0] is (byte)'\r' or (byte)'\n' ? 1 : 0;

    /// <summary>The number of line breaks in a text.</summary>
    public static int CountBreaks(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (int found; (found = text.IndexOfAny("\r\n"u8)) >= 0; text = text[(found + BreakLength(text[found..]))..])
        {
            count++;
        }

        return count;
    }

    private SampleRow RowOf(CsvReader reader, byte quote)
    {
        var start = Offset + (int)reader.ByteOffset - RecordFeed.MarkLength;
        var cells = new string[reader.FieldCount];
        var (quoted, wrapped, spaced, faulty) = (0, 0, 0, 0);
        var unclosed = false;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Encoding.UTF8.GetString(reader.GetSpan(i));
            var raw = reader.GetRawSpan(i);
            var text = raw.TrimStart(" \t"u8);
            if (quote != 0 && !text.IsEmpty && text[0] == quote)
            {
                unclosed = (text.Length == raw.Length || reader.Options.TrimWhitespace == true) && RowCheck.AfterClosingQuote(text[1..], quote) < 0;
                faulty += text.Length == raw.Length && RowCheck.AfterClosingQuote(text[1..], quote) != 0 ? 1 : 0;
                spaced += text.Length < raw.Length ? 1 : 0;
                quoted += text.Length == raw.Length ? 1 : 0;
                wrapped += text.Length == raw.Length && text.Length > 1 && text[^1] == quote ? 1 : 0;
            }
        }

        return new SampleRow(start, start + reader.RawRecord.Length, Line - 1 + reader.LineNumber, cells, quoted, wrapped, spaced, faulty, unclosed);
    }
}
