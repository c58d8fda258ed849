using CrmReports.Application.Reports;

namespace CrmReports.Application.Exports;

/// <summary>
/// Writes a report table as CSV: UTF-8, one header line, one line per row, quotes only where a value needs them.
/// <para>Values are exact: integers and decimals without trailing zeros, numbers and shares (0.25, not 25 %) in the
/// shortest form that reads back the same, dates yyyy-MM-dd, date-times yyyy-MM-dd HH:mm:ss[.fff] or the date alone
/// where only the day is known, booleans true and false. No value is empty, an empty text is "", and so is what is not
/// a number (NaN, infinity) empty.</para>
/// <para>Totals are not written: a total among the rows would be counted again by whoever reads the file.</para>
/// </summary>
public static class CsvExport
{
    private const int BufferSize = 128 * 1024;

    private const int BlockSize = 1024 * 1024;

    private const int ScratchSize = 16 * 1024;

    private const int RowsBetweenChecks = 1024;

    /// <summary>Streams the table to <paramref name="output"/>, which stays open.</summary>
    /// <returns>The number of rows written, the header not counted.</returns>
    /// <exception cref="ArgumentException">The options cannot make a readable file.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; what was written so far stands in the output.</exception>
    public static long Write(ReportTable table, Stream output, CsvExportOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(output);
        options ??= new CsvExportOptions();
        options.Check();
        ct.ThrowIfCancellationRequested();

        var buffer = new Utf8Buffer(BufferSize, (bytes, length) =>
        {
            output.Write(bytes, 0, length);
            return bytes;
        });
        var lines = new CsvLines(table.Columns, buffer, options);
        lines.WriteHeader(options.ByteOrderMark);
        var shared = new SharedCells();
        using var made = table.OpenOrdered(() => new LineBlock(table.Columns, options, shared), (block, rows) => block.Fill(rows));
        var written = made is null ? WriteRows(table, lines, ct) : WriteStretches(made, buffer, output, ct);
        buffer.Flush();
        output.Flush();
        return written;
    }

    private static long WriteRows(ReportTable table, CsvLines lines, CancellationToken ct)
    {
        var written = 0L;
        using (var rows = table.Open())
        {
            while (rows.Read())
            {
                lines.Write(rows);
                if (++written % RowsBetweenChecks == 0)
                {
                    ct.ThrowIfCancellationRequested();
                }
            }
        }

        return written;
    }

    /// <summary>Each thread makes the lines of the stretch that it reads; here they are only put in order.</summary>
    private static long WriteStretches(OrderedStretches<LineBlock> made, Utf8Buffer header, Stream output, CancellationToken ct)
    {
        var written = 0L;
        header.Flush();
        while (made.Next() is { } block)
        {
            output.Write(block.Bytes);
            written += block.Lines;
            ct.ThrowIfCancellationRequested();
        }

        return written;
    }

    /// <summary>The lines of one stretch.</summary>
    private sealed class LineBlock
    {
        private readonly Utf8Buffer buffer = new(BlockSize, drain: null);
        private readonly SharedLines lines;

        public LineBlock(IReadOnlyList<ReportColumn> columns, CsvExportOptions options, SharedCells shared)
        {
            var scratch = new Utf8Buffer(ScratchSize, drain: null);
            lines = new SharedLines(new CsvLines(columns, scratch, options), scratch, buffer, shared);
        }

        public ReadOnlySpan<byte> Bytes => buffer.Written;

        public long Lines { get; private set; }

        public void Fill(ReportRows rows)
        {
            buffer.Clear();
            Lines = lines.WriteAll(rows);
        }
    }
}
