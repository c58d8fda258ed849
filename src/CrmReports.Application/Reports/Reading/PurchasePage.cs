using System.Globalization;

namespace CrmReports.Application.Reports.Reading;

/// <summary>Finds the purchases of one page: by a mark, the purchase beside which the page lies, as quickly at the end of the
/// list as at its beginning; or by passing over as many as come before.</summary>
internal sealed class PurchasePage(ReportSession session, string joins, string where, SqlText sql, PurchaseOrder order)
{
    /// <summary>A page with more rows is read without being found first.</summary>
    public const long MostRows = 1000;

    /// <summary>The numbers of the purchases, in order.</summary>
    public IReadOnlyList<long> Ids(PurchaseReading reading)
    {
        if (reading.Before is { } before && Beside(before, order.Reversed, reading.Limit) is { Count: > 0 } found)
        {
            found.Reverse();
            return found;
        }

        return reading.After is { } after && Beside(after, order, reading.Limit) is { Count: > 0 } next
            ? next
            : Query($"SELECT p.\"Id\" FROM \"Purchases\" p{joins}{where} ORDER BY {order.Text} {session.Dialect.Page(reading.Limit, reading.Offset)}", sql.Parameters);
    }

    /// <summary>The condition that leaves these purchases and no others.</summary>
    public static (SqlText Sql, string Where) Where(IReadOnlyList<long> ids)
    {
        var sql = new SqlText();
        return (sql, ids.Count == 0 ? " WHERE 1 = 0" : $" WHERE p.\"Id\" IN ({sql.Add(ids.Select(id => (object?)id))})");
    }

    /// <summary>The purchases that follow one; none where that is not there.</summary>
    private List<long> Beside(long mark, PurchaseOrder direction, long limit)
    {
        List<object?> parameters = [.. sql.Parameters, mark];
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{sql.Parameters.Count}");
        var from = direction.Terms.Count == 1 ? "" : $"(SELECT {Values(direction)} FROM \"Purchases\" p{joins} WHERE p.\"Id\" = {name}) m CROSS JOIN ";
        var beyond = direction.Terms.Count == 1 ? $"p.\"Id\" {(direction.Terms[0].Descending ? '<' : '>')} {name}" : Beyond(direction);
        var condition = where.Length == 0 ? $" WHERE {beyond}" : $"{where} AND ({beyond})";
        return Query(
            $"SELECT p.\"Id\" FROM {from}\"Purchases\" p{joins}{condition} ORDER BY {direction.Text} {session.Dialect.Page(limit, 0)}", parameters);
    }

    private static string Values(PurchaseOrder direction) =>
        string.Join(", ", direction.Terms.Select((term, number) => string.Create(CultureInfo.InvariantCulture, $"{term.Expression} AS \"V{number}\"")));

    /// <summary>Later in one term, and equal in all before it. A missing value is the least, as the databases have it.</summary>
    private static string Beyond(PurchaseOrder direction)
    {
        var text = "";
        for (var number = direction.Terms.Count - 1; number >= 0; number--)
        {
            var (expression, descending) = direction.Terms[number];
            var value = string.Create(CultureInfo.InvariantCulture, $"m.\"V{number}\"");
            var later = descending
                ? $"{expression} < {value} OR ({expression} IS NULL AND {value} IS NOT NULL)"
                : $"{expression} > {value} OR ({expression} IS NOT NULL AND {value} IS NULL)";
            var equal = $"({expression} = {value} OR ({expression} IS NULL AND {value} IS NULL))";
            text = text.Length == 0 ? later : $"{later} OR ({equal} AND ({text}))";
        }

        return text;
    }

    private List<long> Query(string text, List<object?> parameters)
    {
        var ids = new List<long>();
        using var rows = session.Query(text, parameters);
        while (rows.Read())
        {
            ids.Add(rows.GetInt64(0));
        }

        return ids;
    }
}
