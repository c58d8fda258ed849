using System.Globalization;
using CrmReports.Application.Aggregation;

namespace CrmReports.Application.Reports.Pivots;

/// <summary>Turns a table of groups into one with two sides.</summary>
internal sealed class PivotMaking
{
    private readonly PivotRequest request;
    private readonly ReportTable table;
    private readonly Dictionary<(string? Row, string? Column), object?> cells = [];
    private readonly List<string?> rowKeys = [];
    private readonly List<string?> columnKeys = [];
    private readonly Dictionary<string, object?> rowTotals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> columnTotals = new(StringComparer.Ordinal);
    private object? total;

    public PivotMaking(PivotRequest request, ReportTable table, bool isAdditive)
    {
        (this.request, this.table, IsAdditive) = (request, table, isAdditive);
        total = table.Totals?[^1];
        Read();
    }

    public bool IsAdditive { get; }

    public void TakeRowTotals(ReportTable totals)
    {
        total = totals.Totals?[^1];
        Take(totals, rowTotals);
    }

    public void TakeColumnTotals(ReportTable totals) => Take(totals, columnTotals);

    public Pivot Make(Func<string?, PivotColumn> column, Func<string?, PivotColumn> row)
    {
        var columns = columnKeys.Select(column).ToList();
        List<PivotRow> rows = [.. rowKeys.Select(key => Row(key) with { Period = Pivots.IsPeriod(request.Rows) ? row(key) : null })];
        return new Pivot
        {
            Request = request,
            Value = table.Columns[^1],
            Columns = columns,
            Rows = Sorted(rows),
            Totals = [.. columnKeys.Select(key => IsAdditive ? Sum(rowKeys.Select(rowKey => cells.GetValueOrDefault((rowKey, key)))) : columnTotals.GetValueOrDefault(Word(key)))],
            Total = total,
            IsAdditive = IsAdditive,
            Provenance = table.Provenance,
        };
    }

    /// <summary>A missing value is not the empty text.</summary>
    private static string Word(string? key) => key is null ? "-" : "=" + key;

    private static string? KeyOf(ReportRows rows, int column, ReportType type) => rows.IsNull(column) ? null : type switch
    {
        ReportType.Text => (string?)rows.Boxed(column, type),
        ReportType.Date => DateOnly.FromDayNumber((int)rows.GetInt64(column) + CalendarDay.EpochDayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ReportType.Number => rows.GetDouble(column).ToString("R", CultureInfo.InvariantCulture),
        ReportType.Decimal => Customers.Scale.ToDecimal(rows.GetInt64(column)).ToString("0.####", CultureInfo.InvariantCulture),
        ReportType.Boolean => rows.GetInt64(column) != 0 ? "true" : "false",
        _ => rows.GetInt64(column).ToString(CultureInfo.InvariantCulture),
    };

    private static void Take(ReportTable totals, Dictionary<string, object?> into)
    {
        using var rows = totals.Open();
        while (rows.Read())
        {
            into[Word(KeyOf(rows, 0, totals.Columns[0].Type))] = rows.Boxed(1, totals.Columns[1].Type);
        }
    }

    private void Read()
    {
        var two = request.Columns is not null;
        var seenRows = new HashSet<string>(StringComparer.Ordinal);
        var seenColumns = new HashSet<string>(StringComparer.Ordinal);
        using var rows = table.Open();
        while (rows.Read())
        {
            var row = KeyOf(rows, 0, table.Columns[0].Type);
            var column = two ? KeyOf(rows, 1, table.Columns[1].Type) : null;
            var value = rows.Boxed(two ? 2 : 1, table.Columns[^1].Type);
            if (seenRows.Add(Word(row)))
            {
                rowKeys.Add(row);
            }

            if (two && seenColumns.Add(Word(column)))
            {
                columnKeys.Add(column);
            }

            if (two)
            {
                cells[(row, column)] = value;
            }
            else
            {
                rowTotals[Word(row)] = value;
            }
        }

        columnKeys.Sort((a, b) => a is null || b is null ? (a is null).CompareTo(b is null) : string.CompareOrdinal(a, b));
    }

    private PivotRow Row(string? key)
    {
        List<object?> values = [.. columnKeys.Select(column => cells.GetValueOrDefault((key, column)))];
        var sum = IsAdditive && request.Columns is not null ? Sum(values) : rowTotals.GetValueOrDefault(Word(key));
        return new PivotRow(key, values, sum, Share(sum));
    }

    /// <summary>Whole numbers: exact.</summary>
    private static object? Sum(IEnumerable<object?> values)
    {
        object? sum = null;
        foreach (var value in values)
        {
            sum = (sum, value) switch
            {
                (_, null) => sum,
                (null, _) => value,
                (long a, long b) => checked(a + b),
                _ => Convert.ToDouble(sum, CultureInfo.InvariantCulture) + Convert.ToDouble(value, CultureInfo.InvariantCulture),
            };
        }

        return sum;
    }

    private double? Share(object? value)
    {
        var additive = IsAdditive || request.Measure.StartsWith("running_total", StringComparison.Ordinal);
        var (part, whole) = (Number(value), Number(total));
        return additive && whole is > 0 && part is not null ? part / whole : null;
    }

    private static double? Number(object? value) => value is null ? null : Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private List<PivotRow> Sorted(List<PivotRow> rows)
    {
        var (name, descending) = (request.Sort?.Column, request.Sort?.Descending ?? false);
        if (name is null)
        {
            if (Pivots.IsPeriod(request.Rows))
            {
                return rows;
            }

            (name, descending) = ("total", true);
        }

        if (name == "name")
        {
            return Ordered(rows, row => row.Key, descending);
        }

        var column = columnKeys.IndexOf(name);
        return name == "total" || column < 0
            ? Ordered(rows, row => Number(row.Total), descending)
            : Ordered(rows, row => Number(row.Cells[column]), descending);
    }

    /// <summary>Missing values last in either direction; equal ones by name.</summary>
    private static List<PivotRow> Ordered<TKey>(List<PivotRow> rows, Func<PivotRow, TKey?> key, bool descending)
    {
        var comparer = typeof(TKey) == typeof(string) ? (IComparer<TKey?>)StringComparer.Ordinal : Comparer<TKey?>.Default;
        var ordered = rows.OrderBy(row => key(row) is null);
        return [.. (descending ? ordered.ThenByDescending(key, comparer) : ordered.ThenBy(key, comparer)).ThenBy(row => row.Key is null).ThenBy(row => row.Key, StringComparer.Ordinal)];
    }
}
