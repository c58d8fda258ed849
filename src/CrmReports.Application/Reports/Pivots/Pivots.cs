using System.Text;
using CrmReports.Application.Reports.Overview;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>Makes pivots of sales: from the same tables that the command line gives.</summary>
public sealed class Pivots(CachedReports reports)
{
    /// <summary>A sheet of a workbook has room for 16,384 columns.</summary>
    public const int MostColumns = 16_000;

    /// <summary>Cells of a table with two sides, most of them empty.</summary>
    public const long MostCells = 5_000_000;

    /// <summary>Combinations of both sides that have purchases.</summary>
    private const int MostGroups = 1_000_000;

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
        var making = new PivotMaking(request, facts, table, measure.Function is MeasureFunction.Count or MeasureFunction.Sum, ct);
        CheckColumns(request, making.ColumnCount);
        if (request.Columns is not null && !making.IsAdditive)
        {
            // A total of means or of different customers is a figure of its own; of a running total the end of it.
            var plain = isRunning ? request with { Measure = $"sum({measure.Field})" } : request;
            making.TakeRowTotals(reports.Run(Definition(plain, [request.Rows]), ct));
            making.TakeColumnTotals(reports.Run(Definition(request, [request.Columns]), ct));
        }

        var pivot = making.Make(key => Column(request, facts, request.Columns, key), key => Column(request, facts, request.Rows, key));
        return pivot with { Rows = PivotOrder.Sorted(pivot, null, ct) };
    }

    /// <summary>The pivot as a table for exports. Its rows are made one after the other.</summary>
    /// <param name="compared">Adds what each row was before, and the change as a share of that.</param>
    public static ReportTable Table(Pivot pivot, PivotComparison? compared = null)
    {
        CheckCells(pivot);
        List<ReportColumn> columns = [new(pivot.Request.Rows, ReportType.Text)];
        columns.AddRange(pivot.Columns.Select(column => pivot.Value with { Name = column.Key ?? "" }));
        columns.Add(pivot.Value with { Name = pivot.Columns.Count == 0 ? pivot.Request.Measure : PivotOrder.Total });
        var withShare = pivot.Rows.Any(row => row.Share is not null);
        if (withShare)
        {
            columns.Add(new ReportColumn("share", ReportType.Percent));
        }

        if (compared is not null)
        {
            columns.Add(pivot.Value with { Name = PivotOrder.Before });
            columns.Add(new ReportColumn(PivotOrder.Change, ReportType.Percent));
        }

        object?[] Then(object? now, object? before) => compared is null ? [] : [before, PivotComparison.Change(pivot, now, before)];
        object?[] Row(PivotRow row) =>
        [
            row.Key, .. row.Cells, row.Total, .. withShare ? [row.Share] : Array.Empty<object?>(),
            .. Then(row.Total, compared is { HasRows: true } ? compared.Of(row) : null),
        ];
        return new ReportTable
        {
            Name = "sales",
            Columns = Distinct(columns),
            Open = () => new MadeRows(pivot.Rows.Count, place => Row(pivot.Rows[place])),
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
        MostGroups = MostGroups,
    };

    /// <summary>Periods are bounded by the calendar; a page shows the last of them.</summary>
    private static void CheckColumns(PivotRequest request, int count)
    {
        if (request.Columns is { } field && count > request.MostColumns && !(IsPeriod(field) && count <= MostColumns))
        {
            throw new ReportException(
                FormattableString.Invariant($"--group-by {request.Rows},{field}: {field} has {count:N0} different values, and a table has room for {Math.Min(request.MostColumns, MostColumns):N0} columns. Put {field} first, so that they are rows, filter them, or ask for the rows of the report without the shape of the page."),
                "TooManyColumns", new RefusedField(field), count, Math.Min(request.MostColumns, MostColumns));
        }
    }

    private static void CheckCells(Pivot pivot)
    {
        var cells = (long)pivot.Rows.Count * pivot.Columns.Count;
        if (cells > MostCells)
        {
            throw new ReportException(
                FormattableString.Invariant($"The table has {pivot.Rows.Count:N0} rows and {pivot.Columns.Count:N0} columns: {cells:N0} cells, and at most {MostCells:N0} are made. Filter it, choose a coarser period, or ask for the rows of the report without the shape of the page."),
                "TooManyCells", pivot.Rows.Count, pivot.Columns.Count, MostCells);
        }
    }

    private static PivotColumn Column(PivotRequest request, StoreFacts facts, string? field, string? key)
    {
        if (!IsPeriod(field) || DaysOf(key) is not { } whole)
        {
            return new PivotColumn(key, null, false);
        }

        var covered = facts.Calendar.Covered(whole);
        var days = new DayRange(Later(covered.First, request.From), Earlier(covered.Last, request.To));
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
