using CrmReports.Application.Reports.Pivots;

namespace CrmReports.Application.Reports.Findings;

/// <summary>What a pivot has to say.</summary>
public static class SalesFindings
{
    private const int Few = 5;

    /// <summary>Shares that add up to one may come out a little above it.</summary>
    private const double All = 1 + 1e-9;

    public static Finding Of(Pivot pivot)
    {
        var rows = pivot.Rows.Where(row => row.Total is not null && row.Period is not { IsPart: true }).ToList();
        if (rows.MaxBy(row => pivot.Number(row.Total)) is not { } first)
        {
            return new Finding("Sales.Nothing");
        }

        if (first is { Key: null })
        {
            return OfNamed(pivot, rows);
        }

        var value = new ValueArgument(first.Total, pivot.Value);
        var equal = rows.Where(row => pivot.Number(row.Total) == pivot.Number(first.Total)).ToList();
        if (equal.Count > 1)
        {
            return equal.Count == 2
                ? new Finding("Sales.Tie", Name(equal[0]), Name(equal[1]), value)
                : new Finding("Sales.Ties", (long)equal.Count, value);
        }

        if (first.Period?.Days is { } days)
        {
            // The end of a running total is no best month.
            return pivot.IsAdditive
                ? new Finding("Sales.BestPeriod", new DaysArgument(days), value)
                : new Finding("Sales.HighestPeriod", new DaysArgument(days), value);
        }

        // Beside losses a share may be more than all there is.
        var together = ShareOfFirst(pivot, rows);
        if (first.Share is not { } share || share > All || together > All)
        {
            return new Finding("Sales.Highest", new NameArgument(first.Key), value);
        }

        return rows.Count > Few
            ? new Finding("Sales.LeadsOfMany", new NameArgument(first.Key), value, (long)Few, new ShareArgument(together))
            : new Finding("Sales.Leads", new NameArgument(first.Key), value, new ShareArgument(share));
    }

    /// <summary>Purchases without a value are no leader.</summary>
    private static Finding OfNamed(Pivot pivot, List<PivotRow> rows) => rows.Where(row => row.Key is not null).MaxBy(row => pivot.Number(row.Total)) is { } first
        ? new Finding("Sales.FirstNamed", Name(first), new ValueArgument(first.Total, pivot.Value))
        : new Finding("Sales.Unnamed");

    private static object Name(PivotRow row) => row.Period?.Days is { } days ? new DaysArgument(days) : new NameArgument(row.Key);

    /// <summary>Of the greatest rows together.</summary>
    private static double ShareOfFirst(Pivot pivot, List<PivotRow> rows) =>
        rows.OrderByDescending(row => pivot.Number(row.Total)).Take(Few).Sum(row => row.Share ?? 0);
}
