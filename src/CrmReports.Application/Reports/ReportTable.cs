using System.Globalization;
using System.Text;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports;

/// <summary>How the values of a report column are read from its <see cref="ReportRows"/>.</summary>
public enum ReportType
{
    /// <summary><see cref="ReportRows.GetUtf8"/>.</summary>
    Text,

    /// <summary><see cref="ReportRows.GetInt64"/>: a whole number.</summary>
    Integer,

    /// <summary><see cref="ReportRows.GetInt64"/>: ten-thousandths, exact (money, quantities, scores).</summary>
    Decimal,

    /// <summary><see cref="ReportRows.GetDouble"/>.</summary>
    Number,

    /// <summary><see cref="ReportRows.GetDouble"/>: a share, 0.25 being 25 %.</summary>
    Percent,

    /// <summary><see cref="ReportRows.GetInt64"/>: days since 1970-01-01.</summary>
    Date,

    /// <summary><see cref="ReportRows.GetInt64"/>: civil milliseconds since 1970-01-01T00:00.</summary>
    DateTime,

    /// <summary><see cref="ReportRows.GetInt64"/>: 0 or 1.</summary>
    Boolean,
}

/// <param name="Name">The name by which the column is known everywhere: <c>purchase_amount</c>, <c>sum(purchase_amount)</c>.</param>
/// <param name="Type">How its values are read.</param>
/// <param name="Currency">ISO code when every value is money of that one currency, else null.</param>
/// <param name="Mixed">Its values are figures of different kinds, so that each shows the digits it has of its own.</param>
public sealed record ReportColumn(string Name, ReportType Type, string? Currency = null, bool Mixed = false);

/// <summary>
/// The typed result of a report, from which page, chart, CSV, Excel and JSON are all made. Rows are streamed:
/// <see cref="Open"/> may be called again for another pass and gives the same rows: a table that streams from the
/// store holds its snapshot until it is disposed, one that lies in memory holds nothing.
/// </summary>
public sealed class ReportTable : IDisposable
{
    public required string Name { get; init; }

    public required IReadOnlyList<ReportColumn> Columns { get; init => field = Distinct(value); }

    /// <summary>Opens a pass over the rows.</summary>
    public required Func<ReportRows> Open { get; init; }

    /// <summary>The totals row, one value per column (null where a total has no meaning), or null without totals.
    /// Values are boxed as <see cref="ReportRows"/> gives them: string, long, double.</summary>
    public IReadOnlyList<object?>? Totals { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Marks of the first and of the last row, by which the pages before and after are found
    /// (<see cref="ReportDefinition.After"/>); null where the rows are no page of purchases.</summary>
    public (long First, long Last)? Marks { get; init; }

    /// <summary>What the rows are streamed from; ends with the table.</summary>
    internal IDisposable? Snapshot { get; init; }

    /// <summary>The same rows for several threads to read at once; null, or without a result, where one pass over
    /// <see cref="Open"/> is as good.</summary>
    internal Func<Stretches?>? OpenStretches { get; init; }

    /// <summary>Reads the rows on several threads, each of which makes something of the stretch it has taken; null where
    /// one pass over <see cref="Open"/> is as good.</summary>
    /// <param name="create">Makes a target; called as often as stretches are under way at once.</param>
    /// <param name="fill">Reads the rows of one stretch into a target. Runs on several threads at once.</param>
    internal OrderedStretches<T>? OpenOrdered<T>(Func<T> create, Action<T, ReportRows> fill)
        where T : class =>
        OpenStretches?.Invoke() is { } stretches ? new OrderedStretches<T>(stretches, create, fill) : null;

    public void Dispose() => Snapshot?.Dispose();

    /// <summary>No two columns have one name: a row as JSON holds each name once, and a file with a head twice is read
    /// otherwise than it was written.</summary>
    private static IReadOnlyList<ReportColumn> Distinct(IReadOnlyList<ReportColumn> columns)
    {
        var names = new HashSet<string>(columns.Count, StringComparer.Ordinal);
        if (columns.All(column => names.Add(column.Name)))
        {
            return columns;
        }

        names.Clear();
        return [.. columns.Select(column => column with { Name = Free(column.Name, names) })];
    }

    private static string Free(string name, HashSet<string> names)
    {
        var free = name;
        for (var i = 2; !names.Add(free); i++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name} ({i})");
        }

        return free;
    }
}

/// <summary>A forward-only pass over the rows of a <see cref="ReportTable"/>.</summary>
public abstract class ReportRows : IDisposable
{
    /// <summary>Advances to the next row; false at the end.</summary>
    public abstract bool Read();

    public abstract bool IsNull(int column);

    /// <summary>A value of every type but text, number and percent.</summary>
    public abstract long GetInt64(int column);

    /// <summary>True when a value of a <see cref="ReportType.DateTime"/> column is known to the day only; its
    /// milliseconds are then those of midnight, and whoever shows it leaves the time out.</summary>
    public virtual bool IsDateOnly(int column) => false;

    public abstract double GetDouble(int column);

    /// <summary>UTF-8 text, valid until the next <see cref="Read"/>.</summary>
    public abstract ReadOnlySpan<byte> GetUtf8(int column);

    /// <summary>The value as string, long or double; null is none.</summary>
    public object? Boxed(int column, ReportType type) => IsNull(column) ? null : type switch
    {
        ReportType.Text => Encoding.UTF8.GetString(GetUtf8(column)),
        ReportType.Number or ReportType.Percent => GetDouble(column),
        _ => GetInt64(column),
    };

    /// <summary><see cref="IsNull"/> and <see cref="GetInt64"/> at once, which is cheaper where both cost.</summary>
    public virtual bool TryGetInt64(int column, out long value)
    {
        var present = !IsNull(column);
        value = present ? GetInt64(column) : 0;
        return present;
    }

    /// <summary><see cref="IsNull"/> and <see cref="GetUtf8"/> at once.</summary>
    public virtual bool TryGetUtf8(int column, out ReadOnlySpan<byte> value)
    {
        var present = !IsNull(column);
        value = present ? GetUtf8(column) : default;
        return present;
    }

    /// <summary>Columns beside each other that come from one record which many rows have in common, so that what is
    /// made of them can be kept by <see cref="SharedRecord"/>.</summary>
    internal virtual (int First, int Count) SharedColumns => default;

    /// <summary>The number of that record, from 0; -1 where the row has none.</summary>
    internal virtual int SharedRecord => -1;

    /// <summary>So many records it pays to see in their order before the rows, most of which the rows have in common;
    /// 0 where the rows may have few of them.</summary>
    internal virtual int SharedRecords => 0;

    /// <summary>Shows the shared columns of a record, until the next <see cref="Read"/>.</summary>
    internal virtual void ShowShared(int record) => throw new NotSupportedException("The rows share no records.");

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
