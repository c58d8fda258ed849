using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>The rows of a pivot in the days before.</summary>
public sealed record PivotComparison(DayRange Period, DayRange Before, Pivot Earlier)
{
    private readonly Dictionary<string, object?> totals = Earlier.Rows.ToDictionary(row => PivotKeys.Word(row.Key), row => row.Total, StringComparer.Ordinal);

    private readonly PeriodUnit? unit = Pivots.UnitOf(Earlier.Request.Rows);
    private readonly Func<long, long?>? move = Pivots.UnitOf(Earlier.Request.Rows) is { } unit ? EarlierPeriods.Of(unit, Period, Before) : null;

    /// <summary>Rows of a field are compared with those of the same name, periods with those at the same place of the days
    /// before; where these are no periods of the same kind, only the total is compared.</summary>
    public bool HasRows => unit is null || move is not null;

    /// <summary>Null where the row had no value.</summary>
    public object? Of(PivotRow row) => row.Key is null || KeyOf(row) is not null ? totals.GetValueOrDefault(PivotKeys.Word(KeyOf(row))) : null;

    /// <summary>What the row is compared with: itself, or an earlier period; null where there is none.</summary>
    public string? KeyOf(PivotRow row)
    {
        if (unit is not { } kind || row.Key is null)
        {
            return row.Key;
        }

        return Pivots.DaysOf(row.Key) is { } days && move?.Invoke(Periods.NumberOf(kind, Periods.DayOf(days.First))) is { } number
            ? Periods.Label(kind, number)
            : null;
    }

    /// <summary>The change of a row as a share of what it was before; null where that was nothing or less. What is not sold any
    /// more has changed by all of it.</summary>
    public double? ChangeOf(Pivot pivot, PivotRow row) => Change(pivot, row.Total, Of(row));

    internal static double? Change(Pivot pivot, object? now, object? before) =>
        (pivot.Number(now) ?? (pivot.IsAdditive ? 0 : null)) is { } later && pivot.Number(before) is > 0 and var earlier ? (later / earlier) - 1 : null;

    /// <summary>The pivot with the rows that were there in the days before and are no more, in the order asked for.</summary>
    public Pivot Complete(Pivot pivot, CancellationToken ct = default)
    {
        var standing = pivot.Rows.Select(row => PivotKeys.Word(row.Key)).ToHashSet(StringComparer.Ordinal);
        var none = new PivotCells([], 1, pivot.Columns.Count).Row(0);
        List<PivotRow> gone = unit is not null ? [] : [.. Earlier.Rows
            .Where(row => row.Total is not null && !standing.Contains(PivotKeys.Word(row.Key)))
            .Select(row => new PivotRow(row.Key, none, null, null))];
        var all = pivot with { Rows = [.. pivot.Rows, .. gone], Gone = gone.Count };
        return all with { Rows = PivotOrder.Sorted(all, this, ct) };
    }

    /// <summary>The days compared where none are asked for: those of the overview.</summary>
    public static DayRange? DefaultDays(StoreFacts facts) => facts.Calendar.Main is { } data ? OverviewPeriods.Default(data, facts.IsAfterGap) : null;

    /// <summary>Null where nothing is compared, the data begin later, or the measure runs on and on.</summary>
    public static PivotComparison? Of(Pivot pivot, Pivots pivots, StoreFacts facts, Comparison comparison, CancellationToken ct = default)
    {
        var request = pivot.Request;
        if (comparison == Comparison.None || pivot.Rows.Count == 0 || facts.Days is not { } data || request.Measure.StartsWith("running_total", StringComparison.Ordinal))
        {
            return null;
        }

        var period = OverviewPeriods.Of(new OverviewRequest(request.From ?? data.First, request.To ?? data.Last, comparison), data);
        return OverviewPeriods.Before(period, comparison, data) is { } before
            ? new PivotComparison(period, before, pivots.Get(request with { Columns = null, Sort = null, From = before.First, To = before.Last }, facts, ct))
            : null;
    }
}
