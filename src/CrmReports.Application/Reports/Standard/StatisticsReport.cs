using System.Text;
using CrmReports.Application.Reports.Grouping;
using CrmReports.Application.Reports.Reading;
using CrmReports.Application.Statistics;

namespace CrmReports.Application.Reports.Standard;

/// <summary>The description of columns, one row per column or per group and column.</summary>
internal sealed class StatisticsReport
{
    /// <summary>Values gathered in one pass over the rows may take so many bytes; beyond it, there are more passes.</summary>
    private const long PassBudget = 64L << 20;
    private const long BytesPerValue = sizeof(long) + sizeof(int);

    private static readonly (string Name, Func<ColumnStatistics, double?> Figure)[] Figures =
    [
        ("mean", s => s.Mean), ("median", s => s.Median), ("variance", s => s.Variance), ("stdev", s => s.StandardDeviation),
        ("min", s => s.Min), ("q25", s => s.Q25), ("q75", s => s.Q75), ("max", s => s.Max),
        ("skewness", s => s.Skewness), ("kurtosis", s => s.Kurtosis),
    ];

    private readonly ReportSession session;
    private readonly ColumnReading reading;
    private readonly IReadOnlyList<ReportField> groups;
    private readonly List<TextCodes> texts;
    private readonly int? mostGroups;
    private List<ColumnStatistics[]> described = [];

    private StatisticsReport(ReportSession session, StatisticsRequest request)
    {
        this.session = session;
        reading = new ColumnReading(session, request);
        groups = reading.Groups(request.GroupBy);
        mostGroups = request.MostGroups;
        texts = [.. groups.Select(_ => new TextCodes())];
        reading.CheckCurrency(groups);
    }

    public static ReportTable Run(ReportSession session, StatisticsRequest request) => new StatisticsReport(session, request).Run();

    private ReportTable Run()
    {
        GroupPass pass = null!;
        GroupKey[] keys = [];
        foreach (var columns in reading.Columns.Chunk(ColumnsPerPass()))
        {
            (pass, keys) = Describe(columns);
        }

        var kept = reading.KeepFilled([.. described.Select(groups => groups.Any(group => group.N > 0))]);
        described = [.. kept.Select(place => described[place])];
        var keyColumns = groups.Select((_, i) => new KeyColumn(session, keys[i], pass.Groups, i)).ToList();
        var order = new GroupOrder(keyColumns, pass.Groups.Count, asRead: false, session.Cancellation);
        var all = Columns(keyColumns, order.Groups);
        var words = reading.Words();
        var undated = pass.Undated + reading.Undated();
        return new ReportTable
        {
            Name = "statistics",
            Columns = [.. all.Select(column => column.Column)],
            Open = () => new ResultRows(all, Enumerable.Range(0, pass.Groups.Count * reading.Columns.Count).ToArray()),
            Provenance = Provenances.Of(
                session.Catalogue,
                groups.Count == 0 ? words : words.Append(new("group by", string.Join(", ", groups.Select(field => field.Name)))),
                pass.Used,
                undated > 0 ? [new(reading.NoDate, undated)] : []),
        };
    }

    private int ColumnsPerPass()
    {
        var rows = Math.Max(1, reading.Dataset == ReportDataset.Interactions
            ? InteractionQuery.Count(session)
            : RollupQuery.CountPurchases(session, new Selection(null, null, [])));
        return (int)Math.Clamp(PassBudget / (rows * BytesPerValue), 1, reading.Columns.Count);
    }

    private (GroupPass Pass, GroupKey[] Keys) Describe(DescribedColumn[] columns)
    {
        var needsDay = groups.Any(field => field.Source == FieldSource.Period);
        using var rows = reading.Open(columns, [.. groups, .. needsDay ? [ReportField.Day] : Array.Empty<ReportField>()]);
        GroupKey[] keys = [.. groups.Select((field, i) => GroupKey.Of(field, rows.Columns[columns.Length + i], texts[i]))];
        ValuesAccumulator[] values = [.. columns.Select((_, i) => new ValuesAccumulator(rows.Columns[i]))];
        var counts = new CountAccumulator(rows);
        var pass = new GroupPass(rows, keys, [counts, .. values], needsDay ? rows.Columns[columns.Length + groups.Count] : null, mostGroups).Run();
        for (var i = 0; i < columns.Length; i++)
        {
            values[i].Complete();
            var statistics = new ColumnStatistics[pass.Groups.Count];
            for (var group = 0; group < statistics.Length; group++)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                var present = values[i].Of(group);
                statistics[group] = Standard.Figures.Describe(present, counts.Of(group) - present.Length, columns[i].Field.Type);
            }

            described.Add(statistics);
        }

        return (pass, keys);
    }

    private List<ResultColumn> Columns(List<KeyColumn> keys, int[] order)
    {
        var count = order.Length * reading.Columns.Count;
        List<ResultColumn> columns = [.. keys.Select(key => key.Repeated(order, reading.Columns.Count))];
        var (name, n, missing) = (new ResultColumn(new("column", ReportType.Text), count), Whole("n"), Whole("missing"));
        columns.AddRange([name, n, missing]);
        columns.AddRange(Figures.Select(figure => new ResultColumn(new(figure.Name, ReportType.Number), count)));
        List<byte[]> names = [.. reading.Columns.Select(column => Encoding.UTF8.GetBytes(column.Name))];
        for (var row = 0; row < count; row++)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var (place, column) = Math.DivRem(row, reading.Columns.Count);
            var statistics = described[column][order[place]];
            name.Set(row, names[column]);
            n.Set(row, statistics.N);
            missing.Set(row, statistics.Missing);
            for (var i = 0; i < Figures.Length; i++)
            {
                columns[keys.Count + 3 + i].Set(row, Figures[i].Figure(statistics));
            }
        }

        return columns;

        ResultColumn Whole(string title) => new(new(title, ReportType.Integer), count);
    }
}
