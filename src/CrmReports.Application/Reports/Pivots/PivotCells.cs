using System.Collections;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>The cells of all rows of a pivot. Only those with a value are kept: of 20,000 rows by 20,000 columns most have none.</summary>
public sealed class PivotCells
{
    private readonly int columnCount;
    private readonly int[] starts;
    private readonly int[] columns;
    private readonly object[] values;

    /// <param name="cells">At most one for each row and column.</param>
    public PivotCells(IReadOnlyList<(int Row, int Column, object Value)> cells, int rowCount, int columnCount)
    {
        this.columnCount = columnCount;
        starts = new int[rowCount + 1];
        columns = new int[cells.Count];
        values = new object[cells.Count];
        foreach (var (row, _, _) in cells)
        {
            starts[row + 1]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            starts[row + 1] += starts[row];
        }

        var next = starts.AsSpan(0, rowCount).ToArray();
        foreach (var (row, column, value) in cells)
        {
            (columns[next[row]], values[next[row]]) = (column, value);
            next[row]++;
        }

        for (var row = 0; row < rowCount; row++)
        {
            Array.Sort(columns, values, starts[row], starts[row + 1] - starts[row]);
        }
    }

    /// <summary>One row as a list with a place for each column.</summary>
    public IReadOnlyList<object?> Row(int row) => new Cells(this, starts[row], starts[row + 1]);

    /// <summary>The cells of a row that have a value.</summary>
    public static IEnumerable<(int Column, object Value)> Filled(IReadOnlyList<object?> cells) => cells is Cells sparse
        ? sparse.Filled()
        : cells.Select((value, column) => (column, value)).Where(cell => cell.value is not null).Select(cell => (cell.column, cell.value!));

    private sealed class Cells(PivotCells all, int start, int end) : IReadOnlyList<object?>
    {
        public int Count => all.columnCount;

        public object? this[int column] => Array.BinarySearch(all.columns, start, end - start, column) is var place and >= 0 ? all.values[place] : null;

        public IEnumerable<(int Column, object Value)> Filled()
        {
            for (var place = start; place < end; place++)
            {
                yield return (all.columns[place], all.values[place]);
            }
        }

        public IEnumerator<object?> GetEnumerator()
        {
            var place = start;
            for (var column = 0; column < all.columnCount; column++)
            {
                yield return place < end && all.columns[place] == column ? all.values[place++] : null;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
