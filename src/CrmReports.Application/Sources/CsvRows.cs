using CrmReports.Application.Conversion;
using CsvHelper;

namespace CrmReports.Application.Sources;

/// <summary>One reading of the rows of a file.</summary>
internal sealed class CsvRows<TWorker, TResult>(
    StoredFile file,
    CsvLayout layout,
    CsvOptions options,
    Func<TWorker> newWorker,
    RowMapper<TWorker, TResult> map)
{
    /// <summary>A file with more records that never end is not a table; each one costs a pass over the file.</summary>
    private const int MostLongRecords = 100;

    /// <summary>How much of the first line of such a record is shown.</summary>
    private const int LongRecordShown = 64 * 1024;

    private readonly Lock lanesLock = new();
    private Lane[] lanes = [];
    private int lanesUsed;
    private RowCheck check = null!;

    /// <summary>Where the current reader started: rows and lines before it.</summary>
    private ReadPosition start;

    public IEnumerable<TResult> Read(int workers)
    {
        start = new ReadPosition(layout.DataOffset, layout.LinesBefore, 0);
        lanes = [];
        for (var longRecords = 1; ; longRecords++)
        {
            using var feed = new RecordFeed(OpenText(start.Offset));
            using var reader = CsvReader.Create(feed, layout.Dialect.ReaderOptions(options.MaxRecordBytes));
            check = new RowCheck(layout, options) { Feed = feed };
            lanesUsed = 0;
            using var results = (workers == 1 ? ReadHere(reader) : reader.ParallelEnumerate(Map, workers)).GetEnumerator();
            CsvFormatException? tooLong = null;
            while (MoveNext(results, ref tooLong))
            {
                yield return results.Current;
            }

            if (tooLong is null)
            {
                yield break;
            }

            yield return MapTooLong(tooLong);
            if (!file.CanRestart)
            {
                yield break;
            }

            if (longRecords == MostLongRecords)
            {
                throw new SourceException(
                    SourceFault.TooManyLongRecords,
                    $"{longRecords} records do not end within {options.MaxRecordBytes:N0} bytes; the last one starts on line {start.Lines}. Check which quote the file uses (--quote).");
            }
        }
    }

    /// <summary>The only format fault of the reader, as it is set up here, is a record beyond the size allowed.</summary>
    private static bool MoveNext(IEnumerator<TResult> results, ref CsvFormatException? tooLong)
    {
        try
        {
            return results.MoveNext();
        }
        catch (CsvFormatException fault)
        {
            tooLong = fault;
            return false;
        }
    }

    private IEnumerable<TResult> ReadHere(CsvReader reader)
    {
        while (reader.Read())
        {
            yield return Map(reader);
        }
    }

    private TResult Map(CsvReader reader)
    {
        var lane = LaneOf(reader);
        var row = check.Check(reader, start);
        return map(lane.Worker, in row);
    }

    /// <summary>The worker that belongs to a reader: there is one reader per thread.</summary>
    private Lane LaneOf(CsvReader reader)
    {
        foreach (var lane in Volatile.Read(ref lanes))
        {
            if (ReferenceEquals(lane.Reader, reader))
            {
                return lane;
            }
        }

        return TakeLane(reader);
    }

    private Lane TakeLane(CsvReader? reader)
    {
        lock (lanesLock)
        {
            // After a record that was too long a new reader brings new threads; the workers of the old ones are free.
            if (lanesUsed < lanes.Length)
            {
                var free = lanes[lanesUsed];
                lanes = [.. lanes[..lanesUsed], new Lane(reader, free.Worker), .. lanes[(lanesUsed + 1)..]];
            }
            else
            {
                lanes = [.. lanes, new Lane(reader, newWorker())];
            }

            return lanes[lanesUsed++];
        }
    }

    /// <summary>Maps a record that did not end within the size allowed, and moves the start behind its first line.</summary>
    private TResult MapTooLong(CsvFormatException fault)
    {
        var offset = start.Offset + fault.ByteOffset - RecordFeed.MarkLength;
        var line = start.Lines + fault.LineNumber;
        var number = start.Rows + fault.RecordNumber;
        var shown = file.CanRestart ? FirstLine(ref offset) : [];
        start = new ReadPosition(offset, line, number);
        var worker = lanes.Length > 0 ? lanes[0].Worker : TakeLane(null).Worker;
        var row = new SourceRow(shown, number, line, shown.AsSpan().Contains((byte)layout.Dialect.Quote), Problem.RecordTooLong, options.MaxRecordBytes);
        return map(worker, in row);
    }

    /// <summary>The start of a line, and the offset behind its line break.</summary>
    private byte[] FirstLine(ref long offset)
    {
        using var text = OpenText(offset);
        var shown = new MemoryStream();
        var buffer = new byte[LongRecordShown];
        for (int read; (read = text.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)) > 0;)
        {
            var found = buffer.AsSpan(0, read).IndexOfAny("\r\n"u8);
            var length = found < 0 ? read : found;
            offset += length;
            shown.Write(buffer, 0, (int)Math.Min(length, LongRecordShown - shown.Length));
            if (found >= 0)
            {
                // A CR LF cut between two buffers leaves an LF, a blank line: read the break anew.
                using var rest = OpenText(offset);
                var ends = new byte[2];
                offset += SampleText.BreakLength(ends.AsSpan(0, rest.ReadAtLeast(ends, 2, throwOnEndOfStream: false)));
                break;
            }
        }

        return shown.ToArray();
    }

    private Stream OpenText(long offset)
    {
        var stored = file.Open();
        stored.ReadExactly(new byte[layout.Encoding.MarkLength]);
        Stream text = layout.Encoding.Encoding.Decoder is { } decoder ? new TranscodingStream(stored, decoder) : stored;
        if (!layout.Dialect.IsRewritten)
        {
            Skip(text, offset);
            return text;
        }

        var rewritten = new RewritingStream(text, layout.Dialect);
        Skip(rewritten, offset);
        rewritten.Restart();
        return rewritten;
    }

    private static void Skip(Stream text, long count)
    {
        var buffer = new byte[64 * 1024];
        while (count > 0)
        {
            var read = text.Read(buffer, 0, (int)Math.Min(buffer.Length, count));
            if (read == 0)
            {
                throw new EndOfStreamException("The file became shorter while it was read.");
            }

            count -= read;
        }
    }

    private sealed record Lane(CsvReader? Reader, TWorker Worker);
}
