using System.Runtime.InteropServices;
using CrmReports.Application.Customers;

namespace CrmReports.Application.Reports.Reading;

/// <summary>
/// The score that each customer gave last: by its own date, else its purchase's, then as the files were published.
/// For all customers it is found in one pass over the interactions as they lie; following the index of customers
/// instead takes 25 times as long, because the interactions of one customer lie all over the table.
/// </summary>
internal sealed class LastScores
{
    /// <summary>Customers beyond whom the database finds it, slowly, in little memory.</summary>
    public const long Most = 2_000_000;

    private const string From = $"FROM \"Interactions\" i{InteractionOrder.Joins} ";

    private readonly Dictionary<long, (long Moment, long Sequence, long Row, long Id, long Score)> scores = [];

    private LastScores()
    {
    }

    /// <summary>A table s to be joined.</summary>
    public static string Joined =>
        " LEFT JOIN (SELECT q.\"CustomerId\", q.\"Score\" FROM (SELECT i.\"CustomerId\", i.\"Score\", ROW_NUMBER() OVER (PARTITION BY i.\"CustomerId\" "
        + $"ORDER BY {InteractionOrder.Latest}) AS \"place\" {From}"
        + "WHERE i.\"Score\" IS NOT NULL AND i.\"CustomerId\" IS NOT NULL) q WHERE q.\"place\" = 1) s ON s.\"CustomerId\" = c.\"Id\"";

    /// <summary>An expression over the customers c: quick for few of them.</summary>
    /// <param name="first">The clause that takes the first row.</param>
    public static string OfOne(string first) =>
        $"(SELECT i.\"Score\" {From}WHERE i.\"CustomerId\" = c.\"Id\" AND i.\"Score\" IS NOT NULL ORDER BY {InteractionOrder.Latest} {first})";

    public static LastScores Load(ReportSession session)
    {
        var last = new LastScores();
        using var rows = session.Query(
            $"SELECT i.\"CustomerId\", i.\"Score\", i.\"Id\", {InteractionOrder.Day}, {InteractionOrder.Time}, b.\"Sequence\", i.\"RowNumber\" {From}WHERE i.\"Score\" IS NOT NULL AND i.\"CustomerId\" IS NOT NULL");
        while (rows.Read())
        {
            last.Take(rows);
        }

        return last;
    }

    public bool TryGet(long customer, out long score)
    {
        var found = scores.TryGetValue(customer, out var last);
        score = last.Score;
        return found;
    }

    private void Take(ReportRows rows)
    {
        // A missing day is the earliest, a missing time the earliest of its day.
        var moment = rows.IsNull(3)
            ? long.MinValue
            : (rows.GetInt64(3) * (RowColumn.MillisecondsPerDay + 1)) + (rows.IsNull(4) ? 0 : rows.GetInt64(4) + 1);
        var (id, sequence, row) = (rows.GetInt64(2), rows.IsNull(5) ? 0 : rows.GetInt64(5), rows.GetInt64(6));
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(scores, rows.GetInt64(0), out var known);
        if (!known || (moment, sequence, row, id).CompareTo((last.Moment, last.Sequence, last.Row, last.Id)) > 0)
        {
            last = (moment, sequence, row, id, rows.GetInt64(1));
        }
    }
}

/// <param name="id">The customer's.</param>
internal sealed class LastScoreColumn(LastScores scores, RowColumn id) : RowColumn(FieldType.Decimal)
{
    public override bool IsNull => !scores.TryGet(id.Int64, out _);

    public override long Int64 => scores.TryGet(id.Int64, out var score) ? score : 0;
}
