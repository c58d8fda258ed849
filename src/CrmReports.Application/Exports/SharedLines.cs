using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports;

/// <summary>
/// Lines of rows many of which share a record, whose cells are copied from where they were kept. Where they lie is
/// memory that the processor has not seen lately; some lines are put together at a time, so that it waits for all of
/// their cells at once instead of for one after the other.
/// </summary>
/// <param name="lines">Writes into <paramref name="scratch"/>.</param>
/// <param name="scratch">What is not shared of the lines at hand; a buffer that grows.</param>
/// <param name="target">Whole lines; a buffer that grows.</param>
internal sealed class SharedLines(CsvLines lines, Utf8Buffer scratch, Utf8Buffer target, SharedCells shared)
{
    private const int AtATime = 32;

    private const int RecordsAtATime = 256;

    /// <summary>Of each line where its cells begin in the scratch, and those after the shared ones.</summary>
    private readonly int[] starts = new int[AtATime + 1];
    private readonly int[] tails = new int[AtATime];

    /// <summary>Whose cells are shared; -1 where a line lies in the scratch as a whole.</summary>
    private readonly int[] records = new int[AtATime];
    private readonly int[] places = new int[AtATime];
    private readonly int[] lengths = new int[AtATime];
    private int first;
    private int count;
    private int pending;

    /// <summary>Writes all lines of a pass over rows.</summary>
    /// <returns>How many they are.</returns>
    public long WriteAll(ReportRows rows)
    {
        (first, count) = rows.SharedColumns;
        KeepInOrder(rows);
        var written = 0L;
        while (rows.Read())
        {
            Take(rows);
            written++;
            if (pending == AtATime)
            {
                PutTogether();
            }
        }

        PutTogether();
        return written;
    }

    private void Take(ReportRows row)
    {
        var record = count < 2 ? -1 : row.SharedRecord;
        if (record >= 0 && (shared.Has(record) || Keep(row, record)))
        {
            lines.WriteUpTo(row, first);
            tails[pending] = scratch.Written.Length;
            lines.WriteFrom(row, first + count);
        }
        else
        {
            record = -1;
            lines.Write(row);
            tails[pending] = scratch.Written.Length;
        }

        records[pending] = record;
        starts[++pending] = scratch.Written.Length;
    }

    /// <summary>Keeps the cells of the records in the order in which they lie in memory, before the rows ask for them in
    /// any. The threads share the work; none waits for another, as what is not kept yet is kept with its row.</summary>
    private void KeepInOrder(ReportRows rows)
    {
        var records = count < 2 ? 0 : rows.SharedRecords;
        var ends = new int[records == 0 ? 0 : RecordsAtATime];
        for (int from; (from = shared.Take(RecordsAtATime, records)) < records;)
        {
            var batch = ends.AsSpan(0, Math.Min(RecordsAtATime, records - from));
            for (var i = 0; i < batch.Length; i++)
            {
                rows.ShowShared(from + i);
                lines.WriteCells(rows, first, count);
                batch[i] = scratch.Written.Length;
            }

            var isKept = shared.Keep(from, scratch.Written, batch);
            scratch.Clear();
            if (!isKept)
            {
                return;
            }
        }
    }

    private bool Keep(ReportRows row, int record)
    {
        var start = scratch.Written.Length;
        lines.WriteCells(row, first, count);
        var isKept = shared.Keep(record, scratch.Written[start..]);
        scratch.Truncate(start);
        return isKept;
    }

    private void PutTogether()
    {
        for (var i = 0; i < pending; i++)
        {
            places[i] = records[i] < 0 ? -1 : shared.PlaceOf(records[i]);
        }

        for (var i = 0; i < pending; i++)
        {
            lengths[i] = places[i] < 0 ? 0 : shared.LengthAt(places[i]);
        }

        var own = scratch.Written;
        for (var i = 0; i < pending; i++)
        {
            target.Write(own[starts[i]..tails[i]]);
            if (places[i] >= 0)
            {
                target.Write(shared.At(places[i], lengths[i]));
            }

            target.Write(own[tails[i]..starts[i + 1]]);
        }

        scratch.Clear();
        pending = 0;
    }
}
