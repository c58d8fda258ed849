using System.Globalization;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Profiles;

/// <summary>Pages through what a customer bought or said, newest first; rows without a day come last.</summary>
/// <param name="store">Where it is read.</param>
/// <param name="select">The rows of the customer @p0.</param>
/// <param name="count">Counts them.</param>
/// <param name="alias">The table with Id, Day and TimeOfDay.</param>
/// <param name="read">Reads a row.</param>
/// <param name="placeOf">Where a row stands.</param>
internal sealed class HistoryReading<TRow>(
    IDataStore store, string select, string count, string alias, Func<ReportRows, TRow> read, Func<TRow, (long Id, int? Day, int? TimeOfDay)> placeOf)
{
    private const long NoDay = -1_000_000_000;

    /// <param name="stopsAtEnd">Whether a mark behind which nothing is left gives no rows; else the first ones are given again.</param>
    public HistoryPage<TRow> Read(long id, string? mark, bool before, int size, bool stopsAtEnd = false)
    {
        using var session = store.Read();
        var total = Number(session, count, id);
        var place = Parse(mark);
        var list = place is null ? Rows(session, id, null, false, size) : Rows(session, id, place, before, size);
        if (list.Count == 0 && place is not null && !stopsAtEnd)
        {
            list = Rows(session, id, null, false, size);
        }

        if (list.Count == 0)
        {
            return new HistoryPage<TRow>([], 0, total, null, null);
        }

        var newer = Newer(session, id, Of(list[0]));
        return new HistoryPage<TRow>(
            list,
            newer + 1,
            total,
            newer + list.Count < total ? MarkOf(list[^1]) : null,
            newer > 0 ? MarkOf(list[0]) : null);
    }

    private string Day => $"COALESCE({alias}.Day, {NoDay.ToString(CultureInfo.InvariantCulture)})";

    private string Time => $"COALESCE({alias}.TimeOfDay, 0)";

    private List<TRow> Rows(IStoreSession session, long id, (long Day, long Time, long Id)? place, bool before, int size)
    {
        var way = before ? "ASC" : "DESC";
        var where = place is null ? "" : " AND " + Beyond(before ? ">" : "<");
        var sql = $"{select}{where} ORDER BY {Day} {way}, {Time} {way}, {alias}.Id {way} {store.Dialect.Page(size, 0)}";
        var list = new List<TRow>();
        using var rows = place is { } at ? session.Query(sql, id, at.Day, at.Time, at.Id) : session.Query(sql, id);
        while (rows.Read())
        {
            list.Add(read(rows));
        }

        if (before)
        {
            list.Reverse();
        }

        return list;
    }

    private long Newer(IStoreSession session, long id, (long Day, long Time, long Id) place)
    {
        using var rows = session.Query($"{count} AND {Beyond(">")}", id, place.Day, place.Time, place.Id);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private string Beyond(string than) =>
        $"({Day} {than} @p1 OR ({Day} = @p1 AND ({Time} {than} @p2 OR ({Time} = @p2 AND {alias}.Id {than} @p3))))";

    private (long Day, long Time, long Id) Of(TRow row)
    {
        var (id, day, time) = placeOf(row);
        return (day ?? NoDay, time ?? 0, id);
    }

    private string MarkOf(TRow row)
    {
        var (day, time, id) = Of(row);
        return string.Create(CultureInfo.InvariantCulture, $"{day}_{time}_{id}");
    }

    internal static (long Day, long Time, long Id)? Parse(string? mark)
    {
        var parts = (mark ?? "").Split('_');
        return parts.Length == 3
            && long.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var day)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (day, time, id)
            : null;
    }

    private static long Number(IStoreSession session, string sql, long id)
    {
        using var rows = session.Query(sql, id);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }
}
