using System.Text;
using CrmReports.Application.Reports.Reading;

namespace CrmReports.Application.Reports.Standard;

/// <summary>What was published, newest first, and what of it stands.</summary>
internal static class ImportsReport
{
    public static readonly ReportInfo Info = new(
        "imports", "The published imports, newest first, with their rows and the records that stand from them.", [], []);

    private static readonly ReportColumn[] Columns =
    [
        new("import", ReportType.Integer), new("file_name", ReportType.Text), new("published_at", ReportType.DateTime),
        new("rows", ReportType.Integer), new("customers", ReportType.Integer), new("purchases", ReportType.Integer),
        new("interactions", ReportType.Integer), new("fields", ReportType.Text),
    ];

    public static ReportTable Run(ReportSession session, ReportDefinition definition)
    {
        Refuse(definition);
        string[] tables = ["Customers", "Purchases", "Interactions"];
        var counts = tables.Select(table => Counts(session, table)).ToArray();
        var all = Publications(session, counts);
        var totals = Enumerable.Range(0, Columns.Length).Select(i => i is >= 3 and <= 6 ? all.Sum(row => (long)row[i]!) : (object?)null).ToList();
        var rows = all.Skip((int)Math.Min(definition.Offset ?? 0, all.Count)).Take((int)Math.Min(definition.Limit ?? all.Count, all.Count)).ToList();
        return new ReportTable
        {
            Name = Info.Name,
            Columns = Columns,
            Open = () => new MemoryRows(rows),
            Totals = totals,
            Provenance = Provenances.Of(session.Catalogue, Provenances.OrderInWords(definition), all.Count),
        };
    }

    private static void Refuse(ReportDefinition definition)
    {
        var option = definition.GroupBy is { Count: > 0 } ? "--group-by"
            : definition.Measures is { Count: > 0 } ? "--measure"
            : definition.Filters.Count > 0 ? "--filter"
            : definition.Sort.Count > 0 ? "--sort"
            : definition.From is not null ? "--from"
            : definition.To is not null ? "--to"
            : null;
        if (option is not null)
        {
            throw new ReportException($"{option}: the report imports lists every published import, newest first; leave out {option}.");
        }
    }

    private static List<object?[]> Publications(ReportSession session, Dictionary<long, long>[] counts)
    {
        var list = new List<object?[]>();
        using var rows = session.Query(
            $"SELECT \"ImportId\", \"FileName\", {session.Dialect.MomentText("\"PublishedAt\"")}, \"Rows\", \"Fields\" FROM \"Publications\" ORDER BY \"Sequence\" DESC");
        while (rows.Read())
        {
            var import = rows.GetInt64(0);
            var published = Catalogue.MomentOf(rows.GetUtf8(2));
            list.Add(
            [
                import,
                Encoding.UTF8.GetString(rows.GetUtf8(1)),
                (published.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond,
                rows.GetInt64(3),
                .. counts.Select(count => (object?)count.GetValueOrDefault(import)),
                Encoding.UTF8.GetString(rows.GetUtf8(4)),
            ]);
        }

        return list;
    }

    private static Dictionary<long, long> Counts(ReportSession session, string table)
    {
        var counts = new Dictionary<long, long>();
        using var rows = session.Query($"SELECT \"ImportId\", COUNT(*) FROM \"{table}\" GROUP BY \"ImportId\"");
        while (rows.Read())
        {
            counts[rows.GetInt64(0)] = rows.GetInt64(1);
        }

        return counts;
    }
}
