using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>The rows of a pivot in the days before.</summary>
public sealed record PivotComparison(DayRange Period, DayRange Before, Pivot Earlier)
{
    private readonly Dictionary<string, object?> totals = Earlier.Rows.Where(row => row.Key is not null).ToDictionary(row => row.Key!, row => row.Total, StringComparer.Ordinal);

    /// <summary>Rows that are periods of their own have none of the same name before.</summary>
    public bool HasRows { get; } = !Pivots.IsPeriod(Earlier.Request.Rows);

    /// <summary>Null where the row had no value.</summary>
    public object? Of(PivotRow row) => row.Key is null ? Earlier.Rows.FirstOrDefault(other => other.Key is null)?.Total : totals.GetValueOrDefault(row.Key);

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
