using System.Text;
using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>Makes pivots of sales: from the same tables that the command line gives.</summary>
public sealed class Pivots(CachedReports reports)
{
    private const string TotalName = "total";
    private const string BeforeName = "before";
    private const string ChangeName = "change";

    private static readonly Dictionary<string, PeriodUnit> Units =
        Enum.GetValues<PeriodUnit>().ToDictionary(unit => unit.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static bool IsPeriod(string? field) => field is not null && Units.ContainsKey(field);

    internal static PeriodUnit? UnitOf(string field) => Units.TryGetValue(field, out var unit) ? unit : null;

    /// <param name="facts">Of the store now: where its data begin and end.</param>
    /// <exception cref="ReportException">What is asked for cannot be made.</exception>
    public Pivot Get(PivotRequest request, StoreFacts facts, CancellationToken ct = default)
    {
        var measure = Measure.Parse(request.Measure);
        var isRunning = measure.Function == MeasureFunction.RunningTotal;
        List<string> groups = request.Columns is null ? [request.Rows] : [request.Rows, request.Columns];
        var table = reports.Run(Definition(request, groups), ct);
        var making = new PivotMaking(request, table, measure.Function is MeasureFunction.Count or MeasureFunction.Sum);
        if (request.Columns is not null && !making.IsAdditive)
        {
            // A total of means or of different customers is a figure of its own; of a running total the end of it.
            var plain = isRunning ? request with { Measure = $"sum({measure.Field})" } : request;
            making.TakeRowTotals(reports.Run(Definition(plain, [request.Rows]), ct));
            making.TakeColumnTotals(reports.Run(Definition(request, [request.Columns]), ct));
        }

        return making.Make(key => Column(request, facts, request.Columns, key), key => Column(request, facts, request.Rows, key));
    }

    /// <summary>The pivot as a table for exports.</summary>
    /// <param name="compared">Adds what each row was before, and the change as a share of that.</param>
    public static ReportTable Table(Pivot pivot, PivotComparison? compared = null)
    {
        List<ReportColumn> columns = [new(pivot.Request.Rows, ReportType.Text)];
        columns.AddRange(pivot.Columns.Select(column => pivot.Value with { Name = column.Key ?? "" }));
        columns.Add(pivot.Value with { Name = pivot.Columns.Count == 0 ? pivot.Request.Measure : TotalName });
        var withShare = pivot.Rows.Any(row => row.Share is not null);
        if (withShare)
        {
            columns.Add(new ReportColumn("share", ReportType.Percent));
        }

        if (compared is not null)
        {
            columns.Add(pivot.Value with { Name = BeforeName });
            columns.Add(new ReportColumn(ChangeName, ReportType.Percent));
        }

        object?[] Then(object? now, object? before) => compared is null ? [] : [before, pivot.Number(now) is { } n && pivot.Number(before) is > 0 and var b ? (n / b) - 1 : null];
        var rows = pivot.Rows.Select(row => (object?[])
        [
            row.Key, .. row.Cells, row.Total, .. withShare ? [row.Share] : Array.Empty<object?>(),
            .. Then(row.Total, compared is { HasRows: true } ? compared.Of(row) : null),
        ]).ToList();
        return new ReportTable
        {
            Name = "sales",
            Columns = Distinct(columns),
            Open = () => new MemoryRows(rows),
            Totals = [null, .. pivot.Totals, pivot.Total, .. withShare ? [1.0] : Array.Empty<object?>(), .. Then(pivot.Total, compared?.Earlier.Total)],
            Provenance = compared is null ? pivot.Provenance : pivot.Provenance with
            {
                Filters = [.. pivot.Provenance.Filters, new("compared with", FormattableString.Invariant($"{compared.Before.First:yyyy-MM-dd} to {compared.Before.Last:yyyy-MM-dd}"))],
            },
        };
    }

    /// <summary>The days of a period, e.g. 2011-06.</summary>
    public static DayRange? DaysOf(string? key) => key is not null && DayRange.TryParse(key, out var days) ? days : null;

    private static ReportDefinition Definition(PivotRequest request, IReadOnlyList<string> groups) => new()
    {
        Name = "sales",
        From = request.From,
        To = request.To,
        Filters = request.Filters,
        GroupBy = groups,
        Measures = [request.Measure],
    };

    private static PivotColumn Column(PivotRequest request, StoreFacts facts, string? field, string? key)
    {
        if (!IsPeriod(field) || DaysOf(key) is not { } whole || facts.Days is not { } data)
        {
            return new PivotColumn(key, null, false);
        }

        var first = Later(Later(whole.First, request.From), OverviewPeriods.IsPart(OverviewPeriods.Month(data.First), data) ? data.First : null);
        var last = Earlier(Earlier(whole.Last, request.To), data.Last);
        var days = new DayRange(first, last);
        return new PivotColumn(key, days, days != whole);
    }

    private static DateOnly Later(DateOnly day, DateOnly? other) => other is { } second && second > day ? second : day;

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other is { } second && second < day ? second : day;

    /// <summary>A value may be called as a column is: names stay apart.</summary>
    private static List<ReportColumn> Distinct(List<ReportColumn> columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return columns.ConvertAll(column =>
        {
            var name = new StringBuilder(column.Name.Length == 0 ? "(missing)" : column.Name);
            while (!seen.Add(name.ToString()))
            {
                name.Append(" *");
            }

            return column with { Name = name.ToString() };
        });
    }
}
