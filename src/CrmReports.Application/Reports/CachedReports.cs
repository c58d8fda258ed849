using System.Globalization;
using System.Text;
using CrmReports.Application.Data;

namespace CrmReports.Application.Reports;

/// <summary>The report engine for pages that many look at: tables in memory, each made once per data version.</summary>
public sealed class CachedReports(ReportEngine engine, ReportCache cache)
{
    private const int BytesPerCell = 24;

    public ReportEngine Engine => engine;

    public ReportCache Cache => cache;

    /// <summary>As <see cref="ReportEngine.Run"/>, for tables that end: reports with groups, or pages of rows.</summary>
    public ReportTable Run(ReportDefinition definition, CancellationToken ct = default) =>
        cache.Get(KeyOf(definition), () => Kept(engine.Run(definition, ct)), SizeOf, ct: ct);

    public ReportTable Statistics(StatisticsRequest request, CancellationToken ct = default) =>
        cache.Get($"statistics {KeyOf(request)} {string.Join(',', request.GroupBy)}", () => Kept(engine.Statistics(request, ct)), SizeOf, ct: ct);

    public ReportTable Correlations(CorrelationRequest request, CancellationToken ct = default) =>
        cache.Get($"correlations {request.Method} {KeyOf(request)}", () => Kept(engine.Correlations(request, ct)), SizeOf, ct: ct);

    /// <summary>As <see cref="StoreFacts.Read"/>.</summary>
    public StoreFacts Facts(IDataStore store, CancellationToken ct = default) =>
        cache.Get("facts", () => StoreFacts.Read(store, ct), facts => 1024 + (facts.Fields.Count * 128), ct: ct);

    /// <summary>As <see cref="SourceLines.Read"/>.</summary>
    public SourceLines Lines(IDataStore store) =>
        cache.Get("lines", () => SourceLines.Read(store), lines => 256 + (lines.Count * 32));

    /// <summary>Everything that a definition asks, as one text.</summary>
    public static string KeyOf(ReportDefinition definition)
    {
        var key = new StringBuilder(definition.Name);
        Rows(key, definition.From, definition.To, definition.Filters);
        List(key, "by", definition.GroupBy);
        List(key, "measures", definition.Measures);
        List(key, "sort", definition.Sort.Select(sort => $"{sort.Column} {sort.Descending}"));
        return key.Append(CultureInfo.InvariantCulture, $"\n{definition.Order} {definition.Limit} {definition.Offset} {definition.After} {definition.Before}").ToString();
    }

    internal static string KeyOf(ColumnRequest request)
    {
        var key = new StringBuilder();
        Rows(key, request.From, request.To, request.Filters);
        List(key, "columns", request.Columns);
        return key.Append(CultureInfo.InvariantCulture, $"\n{request.Dataset} {request.Order}").ToString();
    }

    private static void Rows(StringBuilder key, DateOnly? from, DateOnly? to, IReadOnlyDictionary<string, IReadOnlyList<string>> filters)
    {
        key.Append(CultureInfo.InvariantCulture, $"\n{from:yyyyMMdd}-{to:yyyyMMdd}");
        foreach (var (field, values) in filters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            List(key, field, values);
        }
    }

    /// <summary>Lengths before the texts: no text can be taken for the end of another.</summary>
    private static void List(StringBuilder key, string name, IEnumerable<string>? texts)
    {
        key.Append('\n').Append(name.Length).Append(':').Append(name).Append(texts is null ? '-' : '=');
        foreach (var text in texts ?? [])
        {
            key.Append(text.Length).Append(':').Append(text);
        }
    }

    /// <summary>A table that lies in memory; of one that streams, its rows.</summary>
    private static ReportTable Kept(ReportTable table)
    {
        if (table.Snapshot is null)
        {
            return table;
        }

        using (table)
        {
            var rows = new List<object?[]>();
            var dayOnly = new HashSet<(int, int)>();
            using var reader = table.Open();
            while (reader.Read())
            {
                rows.Add(Row(table.Columns, reader, rows.Count, dayOnly));
            }

            return new ReportTable
            {
                Name = table.Name,
                Columns = table.Columns,
                Open = () => new MemoryRows(rows, dayOnly),
                Totals = table.Totals,
                Provenance = table.Provenance,
                Marks = table.Marks,
            };
        }
    }

    private static object?[] Row(IReadOnlyList<ReportColumn> columns, ReportRows reader, int number, HashSet<(int, int)> dayOnly)
    {
        var row = new object?[columns.Count];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = reader.Boxed(column, columns[column].Type);
            if (columns[column].Type == ReportType.DateTime && row[column] is not null && reader.IsDateOnly(column))
            {
                dayOnly.Add((number, column));
            }
        }

        return row;
    }

    private static long SizeOf(ReportTable table)
    {
        var cells = 0L;
        var columns = table.Columns.Count;
        using var rows = table.Open();
        while (rows.Read())
        {
            cells += columns;
            for (var column = 0; column < columns; column++)
            {
                cells += table.Columns[column].Type == ReportType.Text && !rows.IsNull(column) ? rows.GetUtf8(column).Length / BytesPerCell : 0;
            }
        }

        return 1024 + (cells * BytesPerCell);
    }
}
