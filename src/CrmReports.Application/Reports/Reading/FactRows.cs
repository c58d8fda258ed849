using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>A field that is wanted of every row.</summary>
/// <param name="AsCode">A term is given as its number, which is all that grouping needs.</param>
internal sealed record FieldUse(ReportField Field, bool AsCode = false);

/// <summary>The rows that figures are made of: purchases, or rollups that stand for many of them.</summary>
internal sealed class FactRows(ReportRows inner, CancellationToken cancellation) : ReportRows
{
    private const int CheckEvery = 4096;

    private RowColumn[] columns = [];
    private List<(RowFilter Filter, RowColumn Column)> checks = [];
    private List<RunningColumn> running = [];
    private RowColumn? weight;
    private CustomerCursor? shared;
    private int sharedRecords;
    private IDisposable? beside;
    private long skip;
    private long take = long.MaxValue;

    public IReadOnlyList<RowColumn> Columns => columns;

    /// <summary>Changes with every row.</summary>
    public long Serial { get; private set; }

    /// <summary>How many purchases the row stands for.</summary>
    public long Count => weight is null ? 1 : weight.Int64;

    public void Use(
        RowColumn[] shown,
        List<(RowFilter Filter, RowColumn Column)>? filters = null,
        RowColumn? rowWeight = null,
        IDisposable? otherRows = null)
    {
        columns = shown;
        checks = filters ?? [];
        running = [.. shown.OfType<RunningColumn>()];
        shared = shown.OfType<CachedColumn>().FirstOrDefault()?.Customer;
        weight = rowWeight;
        beside = otherRows;
    }

    /// <summary>Gives the columns in another order; those that are not named remain unseen.</summary>
    public void Arrange(int[] order) => columns = [.. order.Select(place => columns[place])];

    /// <summary>So many customers are worth making ready before the rows.</summary>
    public void Share(int records) => sharedRecords = shared is null ? 0 : records;

    /// <summary>Gives only so many rows after the first ones; running totals run over all.</summary>
    public void Page(long offset, long limit) => (skip, take) = (offset, limit);

    public override bool Read()
    {
        while (take > 0 && inner.Read())
        {
            if (++Serial % CheckEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (!Matches())
            {
                continue;
            }

            foreach (var column in running)
            {
                column.Advance();
            }

            if (--skip < 0)
            {
                take--;
                return true;
            }
        }

        return false;
    }

    public override bool IsNull(int column) => columns[column].IsNull;

    public override long GetInt64(int column) => columns[column].Int64;

    public override double GetDouble(int column) => columns[column].Double;

    public override bool TryGetInt64(int column, out long value) => columns[column].TryInt64(out value);

    public override bool TryGetUtf8(int column, out ReadOnlySpan<byte> value) => columns[column].TryUtf8(out value);

    internal override (int First, int Count) SharedColumns
    {
        get
        {
            var first = Array.FindIndex(columns, column => column is CachedColumn);
            return first < 0 ? default : (first, columns.Skip(first).TakeWhile(column => column is CachedColumn).Count());
        }
    }

    internal override int SharedRecord => shared?.Number ?? -1;

    internal override int SharedRecords => sharedRecords;

    internal override void ShowShared(int record) => shared!.Show(record);

    public override bool IsDateOnly(int column) => columns[column].IsDateOnly;

    public override ReadOnlySpan<byte> GetUtf8(int column) => columns[column].Utf8;

    protected override void Dispose(bool disposing)
    {
        beside?.Dispose();
        inner.Dispose();
    }

    private bool Matches()
    {
        foreach (var (filter, column) in checks)
        {
            if (!filter.Matches(column))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The sum of a column over all rows up to this one; null before the first value. A row without a value
/// shows the total so far.</summary>
internal sealed class RunningColumn(RowColumn column) : RowColumn(column.Type == FieldType.Boolean ? FieldType.Integer : column.Type)
{
    private readonly bool real = column.Type == FieldType.Number;
    private long total;
    private double sum;
    private double lost;
    private bool any;

    public override bool IsNull => !any;

    public override long Int64 => total;

    public override double Double => real ? sum + lost : total;

    public void Advance()
    {
        if (column.IsNull)
        {
            return;
        }

        any = true;
        if (real)
        {
            Compensated(column.Double);
        }
        else
        {
            var next = (Int128)total + column.Int64;
            total = next >= long.MinValue && next <= long.MaxValue
                ? (long)next
                : throw new ReportException("A running total is greater than can be shown exactly (922,337,203,685,477.5807). Narrow the rows with --from, --to or --filter.", "TooGreat");
        }
    }

    /// <summary>Neumaier's sum.</summary>
    private void Compensated(double value)
    {
        var next = sum + value;
        lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
        sum = next;
    }
}
