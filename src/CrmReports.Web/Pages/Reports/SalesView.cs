using CrmReports.Application.Customers;
using CrmReports.Application.Reports;
using CrmReports.Application.Reports.Pivots;
using CrmReports.Web.Addresses;

namespace CrmReports.Web.Pages.Reports;

/// <summary>What of a pivot is shown, and where its parts link to.</summary>
public sealed class SalesView(ReportQuery query, StoreFacts facts, Pivot pivot)
{
    public const int RowsPerPage = 50;
    public const int MostColumns = 400;

    /// <summary>Cells of a page, each of them a link: with many columns a page has fewer rows.</summary>
    private const int MostCells = 20_000;

    private const int LeastRows = 10;
    private const string Rows = "/reports/purchases";

    private double? mostOfRow;

    public ReportQuery Query => query;

    public Pivot Pivot => pivot;

    /// <summary>Null where nothing is compared.</summary>
    public PivotComparison? Compared { get; init; }

    /// <summary>The columns at the end of the table that compare.</summary>
    public int ComparedColumns => Compared is { HasRows: true } ? 2 : 0;

    public bool ColumnsArePeriods => Pivots.IsPeriod(pivot.Request.Columns);

    public bool RowsArePeriods => Pivots.IsPeriod(pivot.Request.Rows);

    /// <summary>Columns left out of the page, the first ones; the download has all.</summary>
    public int SkippedColumns => Math.Max(0, pivot.Columns.Count - MostColumns);

    public IReadOnlyList<PivotColumn> Columns { get; } = [.. pivot.Columns.Skip(Math.Max(0, pivot.Columns.Count - MostColumns))];

    public int First => (int)Math.Min(query.Offset ?? 0, Math.Max(0, pivot.Rows.Count - 1));

    public int PageSize => Math.Clamp(query.Limit ?? RowsPerPage, 1, Math.Min(ReportQuery.MostRowsPerPage, Math.Max(LeastRows, MostCells / Math.Max(1, Columns.Count))));

    public IReadOnlyList<PivotRow> PageRows => [.. pivot.Rows.Skip(First).Take(PageSize)];

    public string? Previous => First > 0 ? (query with { Offset = Math.Max(0, First - PageSize) }).Link(SalesModel.Path) : null;

    public string? Next => First + PageSize < pivot.Rows.Count ? (query with { Offset = First + PageSize }).Link(SalesModel.Path) : null;

    public long FilteredOut => facts.FilteredOut(pivot.Provenance);

    public bool IsRunning => pivot.Request.Measure.StartsWith("running_total", StringComparison.Ordinal);

    /// <summary>The part of a row's bar that is filled; of several rows in one sign.</summary>
    public double Bar(PivotRow row)
    {
        mostOfRow ??= pivot.Rows.Max(other => pivot.Number(other.Total) ?? 0);
        return mostOfRow is > 0 and var most ? (pivot.Number(row.Total) ?? 0) / most : 0;
    }

    public bool HasBars => pivot.Rows.Any(row => row.Share is not null) && !IsRunning;

    /// <summary>The purchases behind a figure.</summary>
    public string LinkTo(PivotRow? row, PivotColumn? column)
    {
        var rows = query.RowsOnly();
        if (row is not null)
        {
            rows = RowsArePeriods ? rows.Within(row.Period?.Days) : Replace(rows, pivot.Request.Rows, row.Key);
        }

        if (column is not null)
        {
            rows = ColumnsArePeriods ? rows.Within(IsRunning ? Until(column.Days) : column.Days) : Replace(rows, pivot.Request.Columns!, column.Key);
        }

        return rows.Link(Rows);
    }

    /// <summary>The same page sorted by a column, or the other way round where it is so already.</summary>
    public string SortLink(string column) =>
        (query with { Sort = Descending(column) == (column != "name") ? (column == "name" ? "-name" : column) : column == "name" ? "name" : "-" + column, Offset = null }).Link(SalesModel.Path);

    /// <summary>Null where the table is not sorted by the column.</summary>
    public bool? Descending(string column)
    {
        var sort = pivot.Request.Sort ?? (RowsArePeriods ? new ReportSort("name") : new ReportSort("total", Descending: true));
        return sort.Column == column ? sort.Descending : null;
    }

    public static decimal? Exact(object? value, ReportColumn column) => value switch
    {
        long whole => column.Type == ReportType.Decimal ? Scale.ToDecimal(whole) : whole,
        double real when Math.Abs(real) < 1e15 => (decimal)real,
        _ => null,
    };

    /// <summary>A value of a field narrows what the filters let through; another filter of that field is not needed.</summary>
    private static ReportQuery Replace(ReportQuery rows, string field, string? value) =>
        (rows with { Filters = rows.Filters.RemoveAll(filter => filter.Field == field) }).With(field, value);

    private DayRange? Until(DayRange? days) => days is { } range && facts.Days is { } data
        ? new DayRange(query.FromDay ?? data.First, range.Last)
        : days;
}
