namespace CrmReports.Application.Reports.Pivots;

/// <summary>The order of the rows of a pivot.</summary>
internal static class PivotOrder
{
    public const string Name = "name";
    public const string Total = "total";
    public const string Before = "before";
    public const string Change = "change";

    /// <param name="pivot">Its rows in the order of their keys.</param>
    /// <param name="compared">What they are compared with; null for nothing.</param>
    public static List<PivotRow> Sorted(Pivot pivot, PivotComparison? compared, CancellationToken ct)
    {
        var (name, descending) = (pivot.Request.Sort?.Column, pivot.Request.Sort?.Descending ?? false);
        if (name is null)
        {
            if (Pivots.IsPeriod(pivot.Request.Rows))
            {
                return [.. pivot.Rows];
            }

            (name, descending) = (Total, true);
        }

        if (name == Name)
        {
            return Ordered(pivot.Rows, row => row.Key, StringComparer.Ordinal, descending, ct);
        }

        return Ordered(pivot.Rows, Figure(pivot, compared, name), Comparer<double?>.Default, descending, ct);
    }

    private static Func<PivotRow, double?> Figure(Pivot pivot, PivotComparison? compared, string name)
    {
        for (var column = 0; column < pivot.Columns.Count; column++)
        {
            if (pivot.Columns[column].Key == name)
            {
                return row => pivot.Number(row.Cells[column]);
            }
        }

        return name switch
        {
            Before when compared is { HasRows: true } => row => pivot.Number(compared.Of(row)),
            Change when compared is { HasRows: true } => row => compared.ChangeOf(pivot, row),
            _ => row => pivot.Number(row.Total),
        };
    }

    /// <summary>Missing values last in either direction; equal ones by name.</summary>
    private static List<PivotRow> Ordered<TKey>(
        IReadOnlyList<PivotRow> rows, Func<PivotRow, TKey?> keyOf, IComparer<TKey?> comparer, bool descending, CancellationToken ct)
    {
        var keys = rows.Select(keyOf).ToArray();
        var order = Enumerable.Range(0, rows.Count).ToArray();
        CancellableSort.Sort(order, (a, b) =>
        {
            var (x, y) = (keys[a], keys[b]);
            var compared = (x is null).CompareTo(y is null) is var missing and not 0 ? missing
                : x is null ? 0
                : descending ? comparer.Compare(y, x) : comparer.Compare(x, y);
            compared = compared != 0 ? compared : (rows[a].Key is null).CompareTo(rows[b].Key is null);
            compared = compared != 0 ? compared : string.CompareOrdinal(rows[a].Key, rows[b].Key);
            return compared != 0 ? compared : a.CompareTo(b);
        }, ct);
        return [.. order.Select(place => rows[place])];
    }
}
