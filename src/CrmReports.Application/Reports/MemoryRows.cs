using System.Text;

namespace CrmReports.Application.Reports;

/// <summary>Rows that are already in memory, boxed as string, long or double; null is no value.</summary>
/// <param name="dayOnly">Rows and columns of moments that are known to the day only.</param>
public sealed class MemoryRows(IReadOnlyList<object?[]> rows, IReadOnlySet<(int Row, int Column)>? dayOnly = null) : ReportRows
{
    private int current = -1;
    private byte[] scratch = new byte[256];

    public override bool Read() => ++current < rows.Count;

    public override bool IsNull(int column) => rows[current][column] is null;

    public override long GetInt64(int column) => (long)rows[current][column]!;

    public override bool IsDateOnly(int column) => dayOnly is not null && dayOnly.Contains((current, column));

    public override double GetDouble(int column) => (double)rows[current][column]!;

    public override ReadOnlySpan<byte> GetUtf8(int column)
    {
        var text = (string)rows[current][column]!;
        var room = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (scratch.Length < room)
        {
            scratch = new byte[room];
        }

        return scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, scratch));
    }
}
