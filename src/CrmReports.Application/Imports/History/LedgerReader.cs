using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Imports;

/// <summary>Rows that were left out for one reason.</summary>
/// <param name="Column">Null where the whole row is meant.</param>
/// <param name="Rows">Rows, not cells.</param>
/// <param name="First">The first ones.</param>
public sealed record LedgerReason(Problem Problem, string? Column, long Rows, IReadOnlyList<LedgerEntry> First);

/// <summary>Which entries of the ledger are asked for.</summary>
/// <param name="Text">Part of a value, a column, a row as it stands, or a line number.</param>
public sealed record LedgerFilter(LedgerKind? Kind = null, Problem? Problem = null, string? Column = null, string? Text = null);

/// <summary>Where a page of the ledger ends.</summary>
public readonly record struct LedgerPlace(long Row, int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Row}.{Number}");

    public static LedgerPlace? Parse(string? text) =>
        text?.Split('.') is [var row, var number]
        && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var r)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            ? new LedgerPlace(r, n)
            : null;
}

/// <summary>Reads what became of the rows of an import.</summary>
public sealed class LedgerReader(IDataStore store)
{
    private const string Columns = "RowNumber, Number, Line, Kind, \"Column\", Problem, Corrections, Value, NewValue, OriginalRow, Raw";

    /// <summary>Why rows were left out, the most rows first. A row with several faults counts for each of them.</summary>
    public IReadOnlyList<LedgerReason> Reasons(long importId, int first = 4)
    {
        using var session = store.ReadOperations();
        var groups = new List<(Problem Problem, string? Column, long Rows)>();
        using (var rows = session.Query(
            "SELECT Problem, \"Column\", COUNT(DISTINCT RowNumber) FROM Ledger WHERE ImportId = @p0 AND Kind = 0 GROUP BY Problem, \"Column\" ORDER BY 3 DESC, 1, 2", importId))
        {
            while (rows.Read())
            {
                groups.Add(((Problem)rows.GetInt64(0), TextOf(rows, 1), rows.GetInt64(2)));
            }
        }

        return [.. groups.Take(50).Select(group => new LedgerReason(
            group.Problem,
            group.Column,
            group.Rows,
            Read(session, importId, new LedgerFilter(LedgerKind.Rejected, group.Problem, group.Column ?? ""), null, first)))];
    }

    /// <summary>Entries in the order of the file.</summary>
    /// <param name="after">Only those behind that place.</param>
    public (IReadOnlyList<LedgerEntry> Items, LedgerPlace? Next) Page(long importId, LedgerFilter filter, LedgerPlace? after = null, int size = 50)
    {
        using var session = store.ReadOperations();
        var items = Read(session, importId, filter, after, size + 1);
        return items.Count > size
            ? (items[..size], new LedgerPlace(items[size - 1].RowNumber, items[size - 1].Number))
            : (items, null);
    }

    public long Count(long importId, LedgerFilter filter)
    {
        using var session = store.ReadOperations();
        var parameters = new List<object?> { importId };
        using var rows = session.Query($"SELECT COUNT(*) FROM Ledger WHERE {Where(filter, null, parameters)}", [.. parameters]);
        rows.Read();
        return rows.GetInt64(0);
    }

    private List<LedgerEntry> Read(IStoreSession session, long importId, LedgerFilter filter, LedgerPlace? after, int size)
    {
        var parameters = new List<object?> { importId };
        var where = Where(filter, after, parameters);
        using var rows = session.Query(
            $"SELECT {Columns} FROM Ledger WHERE {where} ORDER BY RowNumber, Number {store.Dialect.Page(size, 0)}", [.. parameters]);
        var entries = new List<LedgerEntry>();
        while (rows.Read())
        {
            entries.Add(Entry(importId, rows));
        }

        return entries;
    }

    /// <summary>An empty column stands for the whole row.</summary>
    private static string Where(LedgerFilter filter, LedgerPlace? after, List<object?> parameters)
    {
        var where = "ImportId = @p0";
        if (after is { } place)
        {
            where += $" AND (RowNumber > {Add(place.Row)} OR (RowNumber = {Add(place.Row)} AND Number > {Add((long)place.Number)}))";
        }

        if (filter.Kind is { } kind)
        {
            where += $" AND Kind = {Add((long)kind)}";
        }

        if (filter.Problem is { } problem)
        {
            where += $" AND Problem = {Add((long)problem)}";
        }

        if (filter.Column is { } column)
        {
            where += column.Length == 0 ? " AND \"Column\" IS NULL" : $" AND \"Column\" = {Add(column)}";
        }

        return filter.Text?.Trim() is { Length: > 0 } text ? where + Like(text) : where;

        string Like(string wanted)
        {
            // What is a sign of a pattern in either database; and neither database's notion of equal letters.
            var pattern = Regex.Replace(wanted, @"[\\%_\[]", @"\$0");
            var name = Add($"%{pattern}%");
            var texts = string.Join(" OR ", new[] { "Value", "NewValue", "Raw", "\"Column\"" }.Select(field => $"LOWER({field}) LIKE LOWER({name}) ESCAPE '\\'"));
            var isLine = long.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var line);
            return isLine ? $" AND ({texts} OR Line = {Add(line)})" : $" AND ({texts})";
        }

        string Add(object? value)
        {
            parameters.Add(value);
            return $"@p{parameters.Count - 1}";
        }
    }

    private static LedgerEntry Entry(long importId, ReportRows rows) => new()
    {
        ImportId = importId,
        RowNumber = rows.GetInt64(0),
        Number = (int)rows.GetInt64(1),
        Line = rows.GetInt64(2),
        Kind = (LedgerKind)rows.GetInt64(3),
        Column = TextOf(rows, 4),
        Problem = (Problem)rows.GetInt64(5),
        Corrections = (Correction)rows.GetInt64(6),
        Value = TextOf(rows, 7),
        NewValue = TextOf(rows, 8),
        OriginalRow = rows.IsNull(9) ? null : rows.GetInt64(9),
        Raw = TextOf(rows, 10)?.Replace('\u001F', '\t'),
    };

    private static string? TextOf(ReportRows rows, int column) => rows.IsNull(column) ? null : Encoding.UTF8.GetString(rows.GetUtf8(column));
}
