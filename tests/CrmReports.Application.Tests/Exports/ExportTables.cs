using System.Globalization;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Exports;

/// <summary>Small report tables, written as the test reads them.</summary>
internal static class ExportTables
{
    public static ReportTable Of(IReadOnlyList<ReportColumn> columns, params object?[][] rows) => new()
    {
        Name = "Test",
        Columns = columns,
        Open = () => new MemoryRows(rows),
        Provenance = new Provenance { DataVersion = 7 },
    };

    public static ReportTable OneColumn(ReportType type, params object?[] values) =>
        Of([new ReportColumn("value", type)], [.. values.Select(value => new[] { value })]);

    /// <summary>One text column, named "text".</summary>
    public static ReportTable Texts(params string?[] texts) =>
        Of([new ReportColumn("text", ReportType.Text)], [.. texts.Select(text => new object?[] { text })]);

    public static ReportTable WithTotals(this ReportTable table, params object?[] totals) => new()
    {
        Name = table.Name,
        Columns = table.Columns,
        Open = table.Open,
        Provenance = table.Provenance,
        Totals = totals,
    };

    public static long Day(string date) =>
        DateOnly.Parse(date, CultureInfo.InvariantCulture).DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static long Moment(string time) =>
        (long)(DateTime.Parse(time, CultureInfo.InvariantCulture) - DateTime.UnixEpoch).TotalMilliseconds;
}

/// <summary>Date-times of one column, of which some are known to the day only.</summary>
internal sealed class MomentRows(params (long Milliseconds, bool DateOnly)[] moments) : ReportRows
{
    private int current = -1;

    public override bool Read() => ++current < moments.Length;

    public override bool IsNull(int column) => false;

    public override long GetInt64(int column) => moments[current].Milliseconds;

    public override double GetDouble(int column) => throw new NotSupportedException();

    public override ReadOnlySpan<byte> GetUtf8(int column) => throw new NotSupportedException();

    public override bool IsDateOnly(int column) => moments[current].DateOnly;

    public static ReportTable Table(params (long Milliseconds, bool DateOnly)[] moments) => new()
    {
        Name = "Moments",
        Columns = [new ReportColumn("at", ReportType.DateTime)],
        Open = () => new MomentRows(moments),
        Provenance = new Provenance { DataVersion = 1 },
    };
}

/// <summary>Rows of one integer column, counted from 0; <paramref name="onRow"/> is called before each.</summary>
internal sealed class CountedRows(long count, Action<long>? onRow = null) : ReportRows
{
    private long current = -1;

    public override bool Read()
    {
        onRow?.Invoke(current + 1);
        return ++current < count;
    }

    public override bool IsNull(int column) => false;

    public override long GetInt64(int column) => current;

    public override double GetDouble(int column) => current;

    public override ReadOnlySpan<byte> GetUtf8(int column) => throw new NotSupportedException();

    public static ReportTable Table(long count, Action<long>? onRow = null) => new()
    {
        Name = "Counted",
        Columns = [new ReportColumn("n", ReportType.Integer)],
        Open = () => new CountedRows(count, onRow),
        Provenance = new Provenance { DataVersion = 1 },
    };
}

/// <summary>Like the body of a response: it goes one way, and ends with an error when told to.</summary>
internal sealed class OneWayStream(Stream inner, long failAfter = long.MaxValue) : Stream
{
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        written += count;
        if (written > failAfter)
        {
            throw new IOException("The disk is full.");
        }

        inner.Write(buffer, offset, count);
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
