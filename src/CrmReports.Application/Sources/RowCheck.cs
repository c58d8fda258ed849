using System.Text;
using System.Text.Unicode;
using CrmReports.Application.Conversion;
using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>A place in the text of a file where reading starts.</summary>
/// <param name="Offset">Bytes of UTF-8 text before it.</param>
/// <param name="Lines">Lines of the file before it.</param>
/// <param name="Rows">Data rows before it.</param>
internal readonly record struct ReadPosition(long Offset, long Lines, long Rows);

/// <summary>
/// Finds what is wrong with a row as a whole. Costs two passes over its bytes and, only where they hold a quote, a
/// search within the quoted fields.
/// </summary>
internal sealed class RowCheck(CsvLayout layout, CsvOptions options)
{
    private readonly int columns = layout.Reading.Headers.Count;
    private readonly byte quote = (byte)layout.Dialect.Quote;
    private readonly bool trim = layout.Dialect.Trim;
    private readonly bool fillsShortRows = options.ShortRows == ShortRows.Fill;
    private readonly int maxBytes = options.MaxRecordBytes;

    /// <summary>What the reader reads from; knows where the last record ends.</summary>
    public required RecordFeed Feed { get; init; }

    public SourceRow Check(CsvReader reader, in ReadPosition start)
    {
        var raw = reader.RawRecord;
        var line = start.Lines + reader.LineNumber;
        var special = raw.IndexOfAny(quote, (byte)0);
        var hasQuotes = special >= 0 && quote != 0 && raw[special..].Contains(quote);
        var problem = Problem.None;
        var detail = 0;
        if (raw.Length > maxBytes)
        {
            (problem, detail) = (Problem.RecordTooLong, maxBytes);
        }
        else if (special >= 0 && raw[special..].Contains((byte)0))
        {
            problem = Problem.NulByte;
        }
        else if (!Utf8.IsValid(raw))
        {
            problem = Problem.InvalidBytes;
        }
        else if (hasQuotes)
        {
            (problem, detail) = CheckQuotes(reader, raw, line);
        }

        if (problem == Problem.None)
        {
            (problem, detail) = CheckFields(reader, raw);
        }

        return new SourceRow(reader, raw, start.Rows + reader.RowNumber, line, hasQuotes || trim, problem, detail);
    }

    private (Problem Problem, int Detail) CheckFields(CsvReader reader, ReadOnlySpan<byte> raw)
    {
        if (reader.ByteOffset + raw.Length == Feed.End && TotalsLine.Is(reader, columns))
        {
            return (Problem.TotalsLine, 0);
        }

        var count = reader.FieldCount;
        return count == columns || (count < columns && fillsShortRows) || IsEmptyFrom(reader, columns) ? (Problem.None, 0)
            : (count < columns ? Problem.TooFewFields : Problem.TooManyFields, count);
    }

    /// <summary>Whether a row is longer only by separators at its end.</summary>
    private static bool IsEmptyFrom(CsvReader reader, int first)
    {
        for (var i = reader.FieldCount - 1; i >= first; i--)
        {
            if (!reader.GetSpan(i).IsEmpty)
            {
                return false;
            }
        }

        return reader.FieldCount > first;
    }

    private (Problem Problem, int Detail) CheckQuotes(CsvReader reader, ReadOnlySpan<byte> raw, long line)
    {
        var opened = 0;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var field = reader.GetRawSpan(i);
            if (trim)
            {
                field = field.Trim(" \t"u8);
            }

            if (field.IsEmpty || field[0] != quote)
            {
                if (opened > 0 && StrayQuotes.Closes(field, quote))
                {
                    return (Problem.LostSeparator, opened);
                }

                opened = StrayQuotes.Opens(field, quote) ? i + 1 : opened;
                continue;
            }

            var rest = AfterClosingQuote(field[1..], quote);
            if (rest < 0)
            {
                return (Problem.UnclosedQuote, (int)Math.Min(int.MaxValue, line + SampleText.CountBreaks(raw)));
            }

            if (rest > 0)
            {
                return (Problem.TextAfterQuote, i + 1);
            }
        }

        return (Problem.None, 0);
    }

    /// <summary>How many bytes follow the quote that closes a field; -1 when none does.</summary>
    public static int AfterClosingQuote(ReadOnlySpan<byte> body, byte quote)
    {
        while (true)
        {
            var closing = body.IndexOf(quote);
            if (closing < 0 || closing + 1 == body.Length || body[closing + 1] != quote)
            {
                return closing < 0 ? -1 : body.Length - closing - 1;
            }

            body = body[(closing + 2)..];
        }
    }
}

/// <summary>A quoted text in front of which the separator was lost: <c>1"Smith, John",Rome</c> falls into the fields
/// <c>1"Smith</c> and <c> John"</c>.</summary>
internal static class StrayQuotes
{
    /// <summary>Whether a field without quotes of its own has one that seems to open a text: not one of inches.</summary>
    public static bool Opens(ReadOnlySpan<byte> field, byte quote)
    {
        var last = field.LastIndexOf(quote);
        return last > 0 && last + 1 < field.Length && field[last - 1] > ' ' && field[last + 1] > ' ' && field.Count(quote) % 2 == 1;
    }

    /// <summary>Whether its only quote is its last byte.</summary>
    public static bool Closes(ReadOnlySpan<byte> field, byte quote) =>
        field.Length > 1 && field.IndexOf(quote) == field.Length - 1 && field[^2] > ' ';
}

/// <summary>The line of sums that reports end with; it is no customer.</summary>
internal static class TotalsLine
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "total", "totals", "grand total", "sum", "subtotal", "合计", "总计", "小计",
    };

    /// <summary>Whether the first field that is not empty says so and another field is empty.</summary>
    public static bool Is(CsvReader reader, int columns)
    {
        var (word, empty) = (string.Empty, reader.FieldCount < columns);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var field = reader.GetSpan(i).Trim(" \t"u8);
            empty |= field.IsEmpty;
            if (word.Length == 0 && field.Length is > 0 and < 40)
            {
                word = Encoding.UTF8.GetString(field).TrimEnd(':', '：', ' ');
            }
            else if (word.Length == 0 && !field.IsEmpty)
            {
                return false;
            }
        }

        return empty && Words.Contains(word);
    }
}
