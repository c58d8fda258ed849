namespace CrmReports.Application.Reports;

/// <summary>Rows that are made when they are read, one at a time.</summary>
/// <param name="count">How many there are.</param>
/// <param name="make">Makes a row by its place, boxed as <see cref="MemoryRows"/> holds it.</param>
internal sealed class MadeRows(int count, Func<int, object?[]> make) : ReportRows
{
    private int next;
    private MemoryRows row = new([]);

    public override bool Read()
    {
        if (next >= count)
        {
            return false;
        }

        row = new MemoryRows([make(next++)]);
        return row.Read();
    }

    public override bool IsNull(int column) => row.IsNull(column);

    public override long GetInt64(int column) => row.GetInt64(column);

    public override double GetDouble(int column) => row.GetDouble(column);

    public override ReadOnlySpan<byte> GetUtf8(int column) => row.GetUtf8(column);
}
