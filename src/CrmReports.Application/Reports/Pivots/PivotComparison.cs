using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>The rows of a pivot in the days before.</summary>
public sealed record PivotComparison(DayRange Period, DayRange Before, Pivot Earlier)
{
    private readonly Dictionary<string, object?> totals = Earlier.Rows.Where(row => row.Key is not null).ToDictionary(row => row.Key!, row => row.Total, StringComparer.Ordinal);

    private readonly PeriodUnit? unit = Pivots.UnitOf(Earlier.Request.Rows);
    private readonly Func<long, long?>? move = Pivots.UnitOf(Earlier.Request.Rows) is { } unit ? EarlierPeriods.Of(unit, Period, Before) : null;

    /// <summary>Rows of a field are compared with those of the same name, periods with those at the same place of the days
    /// before; where these are no periods of the same kind, only the total is compared.</summary>
    public bool HasRows => unit is null || move is not null;

    /// <summary>Null where the row had no value.</summary>
    public object? Of(PivotRow row) => KeyOf(row) is { } key
        ? totals.GetValueOrDefault(key)
        : row.Key is null ? Earlier.Rows.FirstOrDefault(other => other.Key is null)?.Total : null;

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

    /// <summary>The days compared where none are asked for: those of the overview.</summary>
    public static DayRange? DefaultDays(StoreFacts facts) => facts.Days is { } data ? OverviewPeriods.Default(data, facts.IsAfterGap) : null;

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
