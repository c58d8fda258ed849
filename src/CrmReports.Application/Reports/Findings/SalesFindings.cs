using CrmReports.Application.Reports.Pivots;

namespace CrmReports.Application.Reports.Findings;

/// <summary>What a pivot has to say.</summary>
public static class SalesFindings
{
    private const int Few = 5;

    public static Finding Of(Pivot pivot)
    {
        var rows = pivot.Rows.Where(row => row.Total is not null && row.Period is not { IsPart: true }).ToList();
        if (rows.MaxBy(row => pivot.Number(row.Total)) is not { } first)
        {
            return new Finding("Sales.Nothing");
        }

        var value = new ValueArgument(first.Total, pivot.Value);
        if (first.Period?.Days is { } days)
        {
            // The end of a running total is no best month.
            return pivot.IsAdditive
                ? new Finding("Sales.BestPeriod", new DaysArgument(days), value)
                : new Finding("Sales.HighestPeriod", new DaysArgument(days), value);
        }

        if (first.Share is not { } share)
        {
            return new Finding("Sales.Highest", new NameArgument(first.Key), value);
        }

        return rows.Count > Few
            ? new Finding("Sales.LeadsOfMany", new NameArgument(first.Key), value, (long)Few, new ShareArgument(ShareOfFirst(pivot, rows)))
            : new Finding("Sales.Leads", new NameArgument(first.Key), value, new ShareArgument(share));
    }

    /// <summary>Of the greatest rows together.</summary>
    private static double ShareOfFirst(Pivot pivot, List<PivotRow> rows) =>
        rows.OrderByDescending(row => pivot.Number(row.Total)).Take(Few).Sum(row => row.Share ?? 0);
}
