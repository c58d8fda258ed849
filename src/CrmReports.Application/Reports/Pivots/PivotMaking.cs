using System.Globalization;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Reports.Standard;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>Turns a table of groups into one with two sides.</summary>
internal sealed class PivotMaking
{
    private const int CheckEvery = 4096;

    private readonly PivotRequest request;
    private readonly StoreFacts facts;
    private readonly ReportTable table;
    private readonly CancellationToken ct;
    private readonly PivotKeys rows = new();
    private readonly PivotKeys columns = new();
    private readonly List<(int Row, int Column, object Value)> cells = [];
    private readonly Dictionary<string, object?> rowTotals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> columnTotals = new(StringComparer.Ordinal);
    private object? total;
    private bool isBroken;

    public PivotMaking(PivotRequest request, StoreFacts facts, ReportTable table, bool isAdditive, CancellationToken ct)
    {
        (this.request, this.facts, this.table, IsAdditive, this.ct) = (request, facts, table, isAdditive, ct);
        total = table.Totals?[^1];
        Read();
    }

    public bool IsAdditive { get; }

    /// <summary>How many columns there are, without periods in which nothing was bought.</summary>
    public int ColumnCount => columns.Count;

    private bool IsRunning => request.Measure.StartsWith("running_total", StringComparison.Ordinal);

    public void TakeRowTotals(ReportTable totals)
    {
        total = totals.Totals?[^1];
        Take(totals, rowTotals);
    }

    public void TakeColumnTotals(ReportTable totals) => Take(totals, columnTotals);

    public Pivot Make(Func<string?, PivotColumn> column, Func<string?, PivotColumn> row)
    {
        var rowKeys = Axis(rows, request.Rows);
        var columnKeys = request.Columns is null ? [] : Axis(columns, request.Columns);
        var filled = Placed(rowKeys, columnKeys);
        var made = new PivotCells(filled, rowKeys.Count, columnKeys.Count);
        if (IsAdditive && request.Columns is not null)
        {
            AddUp(filled, rowKeys, columnKeys);
        }

        CarryOn(rowTotals, request.Columns is null && Pivots.IsPeriod(request.Rows) ? rowKeys : []);
        CarryOn(columnTotals, Pivots.IsPeriod(request.Columns) ? columnKeys : []);
        return new Pivot
        {
            Request = request,
            Value = table.Columns[^1],
            Columns = columnKeys.ConvertAll(key => column(key)),
            Rows = [.. rowKeys.Select((key, i) => Row(key, made.Row(i)) with { Period = Pivots.IsPeriod(request.Rows) ? row(key) : null })],
            Totals = columnKeys.ConvertAll(key => columnTotals.GetValueOrDefault(PivotKeys.Word(key))),
            Total = total,
            IsAdditive = IsAdditive,
            IsBroken = isBroken,
            Provenance = table.Provenance,
        };
    }

    private static string? KeyOf(ReportRows rows, int column, ReportType type) => rows.IsNull(column) ? null : type switch
    {
        ReportType.Text => (string?)rows.Boxed(column, type),
        ReportType.Date => DateOnly.FromDayNumber((int)rows.GetInt64(column) + CalendarDay.EpochDayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReportType.Number => rows.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        ReportType.Decimal => Customers.Scale.ToDecimal(rows.GetInt64(column)).ToString("0.####", CultureInfo.InvariantCulture),
        ReportType.Boolean => rows.GetInt64(column) != 0 ? "true" : "false",
        _ => rows.GetInt64(column).ToString(CultureInfo.InvariantCulture),
    };

    private void Take(ReportTable totals, Dictionary<string, object?> into)
    {
        using var rows = totals.Open();
        while (rows.Read())
        {
            Check(into.Count);
            into[PivotKeys.Word(KeyOf(rows, 0, totals.Columns[0].Type))] = rows.Boxed(1, totals.Columns[1].Type);
        }
    }

    private void Check(int count)
    {
        if (count % CheckEvery == 0)
        {
            ct.ThrowIfCancellationRequested();
        }
    }

    private void Read()
    {
        var two = request.Columns is not null;
        using var groups = table.Open();
        for (var count = 0; groups.Read(); count++)
        {
            Check(count);
            var key = KeyOf(groups, 0, table.Columns[0].Type);
            var row = rows.Take(key);
            var value = groups.Boxed(two ? 2 : 1, table.Columns[^1].Type);
            if (!two)
            {
                rowTotals[PivotKeys.Word(key)] = value;
            }
            else if (columns.Take(KeyOf(groups, 1, table.Columns[1].Type)) is var column && value is not null)
            {
                cells.Add((row, column, value));
            }
        }
    }

    /// <summary>Periods as in a calendar; columns by their names; rows as the report gives them.</summary>
    private List<string?> Axis(PivotKeys keys, string field)
    {
        List<string?> ordered = keys == columns || Pivots.IsPeriod(field) ? keys.Ordered() : [.. keys.All];
        if (Pivots.UnitOf(field) is not { } unit)
        {
            return ordered;
        }

        var filled = PivotAxis.Filled(unit, ordered, request, facts, out var broken);
        isBroken |= broken;
        return filled;
    }

    /// <summary>The cells at their places along both axes.</summary>
    private List<(int Row, int Column, object Value)> Placed(List<string?> rowKeys, List<string?> columnKeys)
    {
        var (rowPlaces, columnPlaces) = (rows.PlacesIn(rowKeys), columns.PlacesIn(columnKeys));
        return cells.ConvertAll(cell => (rowPlaces[cell.Row], columnPlaces[cell.Column], cell.Value));
    }

    /// <summary>A running total goes on through periods without anything.</summary>
    private void CarryOn(Dictionary<string, object?> totals, List<string?> periods)
    {
        if (!IsRunning)
        {
            return;
        }

        object? last = null;
        foreach (var key in periods.Where(key => key is not null))
        {
            last = totals[PivotKeys.Word(key)] = totals.GetValueOrDefault(PivotKeys.Word(key)) ?? last;
        }
    }

    private void AddUp(List<(int Row, int Column, object Value)> filled, List<string?> rowKeys, List<string?> columnKeys)
    {
        for (var i = 0; i < filled.Count; i++)
        {
            Check(i);
            var (row, column, value) = filled[i];
            Add(rowTotals, PivotKeys.Word(rowKeys[row]), value);
            Add(columnTotals, PivotKeys.Word(columnKeys[column]), value);
        }
    }

    /// <summary>Whole numbers: exact.</summary>
    private void Add(Dictionary<string, object?> totals, string key, object value) => totals[key] = (totals.GetValueOrDefault(key), value) switch
    {
        (null, _) => value,
        (long a, long b) => Figures.Fit((Int128)a + b, request.Measure),
        (var a, _) => Convert.ToDouble(a, CultureInfo.InvariantCulture) + Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    private PivotRow Row(string? key, IReadOnlyList<object?> values)
    {
        var sum = rowTotals.GetValueOrDefault(PivotKeys.Word(key));
        return new PivotRow(key, values, sum, Share(sum));
    }

    private double? Share(object? value)
    {
        var (part, whole) = (Number(value), Number(total));
        return (IsAdditive || IsRunning) && whole is > 0 && part is not null ? part / whole : null;
    }

    private static double? Number(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
