using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Tests.Imports.Engine;

/// <summary>
/// All that a store says, in words that do not depend on ids: records by their fields, imports by their place in the
/// order of publishing, links by what they lead to. Two stores with equal lines say the same.
/// </summary>
public static class StoreContents
{
    public static readonly string[] RecordTables =
    [
        "Customers", "Purchases", "Interactions", "CustomerKeys", "PurchaseKeys", "InteractionKeys", "CustomerPurchases",
        "Claims", "Publications", "SalesRollups", "CustomerTotals",
    ];

    private static readonly string[] CustomerFields =
    [
        "ExternalId", "Name", "Email", "Phone", "Gender", "BirthDate", "Age", "AgeAsOf", "Address", "City", "Region", "Country",
        "PostalCode", "Segment", "Channel", "RegisteredOn", "LeftOn", "Consent",
    ];

    private static readonly string[] PurchaseFields = ["Day", "TimeOfDay", "OrderId", "LineId", "Quantity", "UnitPrice", "Amount"];

    private static readonly string[] PurchaseTerms = ["ProductIdTerm", "ProductTerm", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm"];

    private static readonly string[] InteractionFields = ["ExternalId", "Day", "TimeOfDay", "Score", "ScoreScale", "Comment"];

    private static readonly string[] InteractionTerms = ["KindTerm", "TopicTerm", "ChannelTerm"];

    /// <summary>One line for each record and rollup, sorted.</summary>
    public static IReadOnlyList<string> Of(IDataStore store)
    {
        using var session = store.Read();
        var places = Places(session);
        var terms = Terms(session);
        var claims = Claims(session, places);
        var customers = Records(session, 0, "Customers", CustomerFields, [], [], places, terms, claims);
        var purchases = Records(session, 1, "Purchases", PurchaseFields, PurchaseTerms, [("CustomerId", customers)], places, terms, claims);
        var interactions = Records(session, 2, "Interactions", InteractionFields, InteractionTerms, [("CustomerId", customers), ("PurchaseId", purchases)], places, terms, claims);
        var lines = new List<string>();
        AddCustomers(session, lines, customers, purchases, interactions, terms);
        lines.AddRange(purchases.Values.Select(line => "purchase " + line));
        lines.AddRange(interactions.Values.Select(line => "interaction " + line));
        AddSales(session, lines, terms);
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Of those that anything stands of: one that kept no row is not published where the others are not.</summary>
    private static Dictionary<long, int> Places(IStoreSession session)
    {
        var places = new Dictionary<long, int>();
        using var rows = session.Query(
            "SELECT ImportId FROM Publications WHERE ImportId IN (SELECT ImportId FROM Claims UNION SELECT ImportId FROM Customers "
            + "UNION SELECT ImportId FROM Purchases UNION SELECT ImportId FROM Interactions) ORDER BY Sequence");
        while (rows.Read())
        {
            places[rows.GetInt64(0)] = places.Count + 1;
        }

        return places;
    }

    private static Dictionary<long, string> Terms(IStoreSession session)
    {
        var terms = new Dictionary<long, string> { [0] = "-" };
        using var rows = session.Query("SELECT Id, Text FROM Terms");
        while (rows.Read())
        {
            terms[rows.GetInt64(0)] = Encoding.UTF8.GetString(rows.GetUtf8(1));
        }

        return terms;
    }

    /// <summary>Which rows of which imports speak of each record; its own row is one of them.</summary>
    private static Dictionary<(long Kind, long Record), SortedSet<string>> Claims(IStoreSession session, Dictionary<long, int> places)
    {
        var claims = new Dictionary<(long, long), SortedSet<string>>();
        using var rows = session.Query(
            "SELECT Kind, RecordId, ImportId, RowNumber FROM Claims UNION SELECT 0, Id, ImportId, RowNumber FROM Customers "
            + "UNION SELECT 1, Id, ImportId, RowNumber FROM Purchases UNION SELECT 2, Id, ImportId, RowNumber FROM Interactions");
        while (rows.Read())
        {
            var record = (rows.GetInt64(0), rows.GetInt64(1));
            if (!claims.TryGetValue(record, out var list))
            {
                claims[record] = list = new SortedSet<string>(StringComparer.Ordinal);
            }

            list.Add(string.Create(CultureInfo.InvariantCulture, $"{Place(places, rows.GetInt64(2))}:{rows.GetInt64(3)}"));
        }

        return claims;
    }

    private static Dictionary<long, string> Records(
        IStoreSession session,
        int kind,
        string table,
        string[] fields,
        string[] termFields,
        (string Column, Dictionary<long, string> Records)[] links,
        Dictionary<long, int> places,
        Dictionary<long, string> terms,
        Dictionary<(long Kind, long Record), SortedSet<string>> claims)
    {
        string[] columns = ["Id", "ImportId", "RowNumber", "Custom", .. fields, .. termFields, .. links.Select(link => link.Column)];
        var records = new Dictionary<long, string>();
        using var rows = session.Query($"SELECT {string.Join(", ", columns)} FROM {table}");
        while (rows.Read())
        {
            var line = new StringBuilder();
            line.Append(CultureInfo.InvariantCulture, $"from {Place(places, rows.GetInt64(1))}:{rows.GetInt64(2)}");
            for (var i = 4; i < columns.Length; i++)
            {
                var name = columns[i];
                if (!rows.IsNull(i))
                {
                    line.Append(CultureInfo.InvariantCulture, $" {name}={ValueOf(rows, i, name, termFields, links, terms)}");
                }
            }

            if (!rows.IsNull(3))
            {
                line.Append(CultureInfo.InvariantCulture, $" custom={CustomOf(rows.GetUtf8(3))}");
            }

            line.Append(CultureInfo.InvariantCulture, $" claims={string.Join(',', claims[(kind, rows.GetInt64(0))])}");
            records[rows.GetInt64(0)] = line.ToString();
        }

        return records;
    }

    private static string ValueOf(
        ReportRows rows, int column, string name, string[] termFields, (string Column, Dictionary<long, string> Records)[] links, Dictionary<long, string> terms)
    {
        if (termFields.Contains(name))
        {
            return terms[rows.GetInt64(column)];
        }

        var link = links.FirstOrDefault(link => link.Column == name);
        return link.Records is null
            ? Encoding.UTF8.GetString(rows.GetUtf8(column))
            : $"({link.Records.GetValueOrDefault(rows.GetInt64(column), "nothing")})";
    }

    /// <summary>Values as texts: a field is of the widest type that any import gave it, so that 15 and "15" are the same.</summary>
    private static string CustomOf(ReadOnlySpan<byte> json)
    {
        using var document = JsonDocument.Parse(json.ToArray());
        return string.Join(';', document.RootElement.EnumerateObject().Select(member => $"{member.Name}:{member.Value}"));
    }

    /// <summary>With all that hangs on them, so that it shows which of two equal customers bought what.</summary>
    private static void AddCustomers(
        IStoreSession session,
        List<string> lines,
        Dictionary<long, string> customers,
        Dictionary<long, string> purchases,
        Dictionary<long, string> interactions,
        Dictionary<long, string> terms)
    {
        var hanging = customers.Keys.ToDictionary(id => id, _ => new List<string>());
        Hang(session, hanging, "SELECT CustomerId, Id FROM Purchases WHERE CustomerId IS NOT NULL", id => "bought " + purchases[id]);
        Hang(session, hanging, "SELECT CustomerId, Id FROM Interactions WHERE CustomerId IS NOT NULL", id => "said " + interactions[id]);
        using (var rows = session.Query("SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, FirstDay, LastDay FROM CustomerTotals"))
        {
            while (rows.Read())
            {
                var numbers = Enumerable.Range(2, 5).Select(i => rows.IsNull(i) ? "-" : rows.GetInt64(i).ToString(CultureInfo.InvariantCulture));
                if (hanging.TryGetValue(rows.GetInt64(0), out var list))
                {
                    list.Add($"total {terms[rows.GetInt64(1)]} {string.Join('/', numbers)}");
                }
                else
                {
                    lines.Add("a total of no customer");
                }
            }
        }

        foreach (var (id, line) in customers)
        {
            hanging[id].Sort(StringComparer.Ordinal);
            lines.Add($"customer {line} [{string.Join(" | ", hanging[id])}]");
        }
    }

    private static void Hang(IStoreSession session, Dictionary<long, List<string>> hanging, string sql, Func<long, string> describe)
    {
        using var rows = session.Query(sql);
        while (rows.Read())
        {
            if (hanging.TryGetValue(rows.GetInt64(0), out var list))
            {
                list.Add(describe(rows.GetInt64(1)));
            }
        }
    }

    private static void AddSales(IStoreSession session, List<string> lines, Dictionary<long, string> terms)
    {
        using var rows = session.Query(
            "SELECT CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Day, Purchases, Amounts, Amount, Quantities, Quantity FROM SalesRollups");
        while (rows.Read())
        {
            var places = Enumerable.Range(0, 4).Select(i => terms[rows.GetInt64(i)]);
            var numbers = Enumerable.Range(4, 6).Select(i => rows.GetInt64(i));
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"sales {string.Join('/', places)} {string.Join('/', numbers)}"));
        }
    }

    private static string Place(Dictionary<long, int> places, long import) =>
        places.TryGetValue(import, out var place) ? $"#{place}" : "an unpublished import";
}
