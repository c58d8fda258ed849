using System.Text;
using CrmReports.Application.Conversion;
using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>One row as read. Valid only during the call it is given to.</summary>
public readonly ref struct SourceRow
{
    private readonly CsvReader? reader;
    private readonly RowText? text;

    /// <summary>A row of a source that is not a text file.</summary>
    public SourceRow(RowText text, long number, long line, Problem problem = Problem.None, int problemDetail = 0)
    {
        this.text = text;
        Number = number;
        Line = line;
        FieldCount = text.Count;
        Raw = text.Raw;
        HasQuotes = text.HasSeparators;
        Problem = problem;
        ProblemDetail = problemDetail;
    }

    internal SourceRow(CsvReader reader, ReadOnlySpan<byte> raw, long number, long line, bool hasQuotes, Problem problem, int problemDetail)
    {
        this.reader = reader;
        Number = number;
        Line = line;
        FieldCount = reader.FieldCount;
        Raw = raw;
        HasQuotes = hasQuotes;
        Problem = problem;
        ProblemDetail = problemDetail;
    }

    /// <summary>A record that could not be split into fields.</summary>
    internal SourceRow(ReadOnlySpan<byte> raw, long number, long line, bool hasQuotes, Problem problem, int problemDetail)
    {
        Number = number;
        Line = line;
        Raw = raw;
        HasQuotes = hasQuotes;
        Problem = problem;
        ProblemDetail = problemDetail;
    }

    /// <summary>1-based number of the data row. The header and blank lines have none; rows with a problem do.</summary>
    public long Number { get; }

    /// <summary>1-based line on which the row starts, counting every line of the file.</summary>
    public long Line { get; }

    public int FieldCount { get; }

    /// <summary>The record as it stands in the source (as UTF-8), without its line break. Of a row with
    /// <see cref="Problem.RecordTooLong"/> only the start of its first line.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>Whether <see cref="Raw"/> holds the quote character (or spaces that are left out of fields). If not, two
    /// rows with equal <see cref="Raw"/> have equal fields and the reverse; if so, only the fields can tell.</summary>
    public bool HasQuotes { get; }

    /// <summary>What is wrong with the whole row; the first of RecordTooLong, NulByte, InvalidBytes, UnclosedQuote,
    /// TextAfterQuote, TotalsLine, TooFewFields and TooManyFields that applies.</summary>
    public Problem Problem { get; }

    /// <summary>
    /// TooFewFields, TooManyFields: the number of fields found. UnclosedQuote: the last line the row swallowed.
    /// TextAfterQuote: the 1-based field. RecordTooLong: the size allowed, in bytes. Otherwise 0.
    /// </summary>
    public int ProblemDetail { get; }

    /// <summary>The text of a field, unquoted, in UTF-8; empty when the row has no such field. Bytes that were not
    /// text in the file's encoding are not valid UTF-8 here either.</summary>
    /// <param name="index">0-based.</param>
    public ReadOnlySpan<byte> Field(int index) => reader is not null ? reader.GetSpan(index) : TextField(index);

    private ReadOnlySpan<byte> TextField(int index) => text is null ? default : text.Field(index);
}

/// <summary>Turns a row into a result. Called on several threads at once, each with a worker of its own.</summary>
public delegate TResult RowMapper<in TWorker, out TResult>(TWorker worker, in SourceRow row);

/// <summary>The fields of one row of a source that is not a text file (a sheet, a query). One instance is refilled
/// for every row.</summary>
public sealed class RowText
{
    /// <summary>Stands between fields in <see cref="Raw"/>, so that equal fields mean equal bytes.</summary>
    private const byte UnitSeparator = 0x1F;

    private byte[] bytes = new byte[256];
    private int[] ends = new int[16];
    private int length;

    public int Count { get; private set; }

    /// <summary>All fields, U+001F between them.</summary>
    internal ReadOnlySpan<byte> Raw => bytes.AsSpan(0, length);

    /// <summary>Whether a field holds U+001F itself, so that <see cref="Raw"/> may stand for different fields.</summary>
    internal bool HasSeparators { get; private set; }

    public void Clear()
    {
        Count = 0;
        length = 0;
        HasSeparators = false;
    }

    public void Add(ReadOnlySpan<byte> utf8)
    {
        var room = NextField(utf8.Length);
        utf8.CopyTo(room);
        EndField(utf8.Length);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        var room = NextField(Encoding.UTF8.GetMaxByteCount(text.Length));
        EndField(Encoding.UTF8.GetBytes(text, room));
    }

    internal ReadOnlySpan<byte> Field(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index >= Count)
        {
            return default;
        }

        var start = index == 0 ? 0 : ends[index - 1] + 1;
        return bytes.AsSpan(start, ends[index] - start);
    }

    private Span<byte> NextField(int size)
    {
        if (bytes.Length < length + size + 1)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size + 1));
        }

        if (Count > 0)
        {
            bytes[length++] = UnitSeparator;
        }

        return bytes.AsSpan(length);
    }

    private void EndField(int written)
    {
        HasSeparators |= bytes.AsSpan(length, written).Contains(UnitSeparator);
        length += written;
        if (Count == ends.Length)
        {
            Array.Resize(ref ends, ends.Length * 2);
        }

        ends[Count++] = length;
    }
}
