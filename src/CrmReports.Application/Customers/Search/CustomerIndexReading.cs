using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;
using CrmReports.Application.Reports;

namespace CrmReports.Application.Customers.Search;

/// <summary>Reads the index of all customers from one snapshot of the store.</summary>
internal sealed class CustomerIndexReading(IDataStore store, CancellationToken cancellation)
{
    private readonly CodedTexts[] codes = [.. IndexPart.CodedFields.Select(field => new CodedTexts(field))];

    public CustomerIndex Read()
    {
        using var session = store.Read();
        if (store.Dialect.ForScans is { } setting)
        {
            session.Execute(setting);
        }

        var version = VersionOf(session);
        var parts = Customers(session);
        var (currency, several) = MainCurrency(session);
        Totals(session, parts, currency);
        var starts = new int[parts.Count + 1];
        for (var i = 0; i < parts.Count; i++)
        {
            starts[i + 1] = starts[i] + parts[i].Count;
        }

        return new CustomerIndex
        {
            DataVersion = version,
            Currency = currency == SalesRollup.NoTerm ? null : TermOf(session, currency),
            OtherCurrencies = several,
            Parts = [.. parts],
            Starts = starts,
            Codes = codes,
        };
    }

    public static long VersionOf(IStoreSession session)
    {
        using var rows = session.Query("SELECT DataVersion FROM State");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    private List<IndexPart> Customers(IStoreSession session)
    {
        var parts = new List<IndexPart>();
        var folded = new FoldedBytes();
        var part = new IndexPart();
        var seen = new Utf8Codes[codes.Length];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i] = new Utf8Codes(codes[i]);
        }

        using var rows = session.Query(
            "SELECT Id, Name, ExternalId, Email, Phone, City, Segment, Country, Region, RegisteredOn, Consent FROM Customers ORDER BY Id");
        while (rows.Read())
        {
            if (part.Count == IndexPart.MostRows)
            {
                cancellation.ThrowIfCancellationRequested();
                End(part, folded);
                parts.Add(part);
                part = new IndexPart();
                folded = new FoldedBytes();
            }

            part.Ids.Add(rows.GetInt64(0));
            AddText(folded, rows);
            part.Offsets.Add(folded.Length);
            part.Codes[0].Add(seen[0].Of(rows, 6));
            part.Codes[1].Add(seen[1].Of(rows, 7));
            part.Codes[2].Add(seen[2].Of(rows, 8));
            part.Codes[3].Add(seen[3].Of(rows, 5));
            part.Codes[4].Add(rows.IsNull(10) ? 0 : codes[4].Add(rows.GetInt64(10) != 0 ? "true" : "false"));
            part.RegisteredOn.Add(rows.IsNull(9) ? IndexPart.None : (int)rows.GetInt64(9));
        }

        End(part, folded);
        parts.Add(part);
        return parts;
    }

    private static void AddText(FoldedBytes folded, ReportRows rows)
    {
        for (var column = 1; column <= 5; column++)
        {
            if (!rows.IsNull(column))
            {
                folded.Fold(rows.GetUtf8(column));
                folded.EndField();
            }
            else if (column == 1)
            {
                folded.EndField();
            }
        }

        if (!rows.IsNull(4))
        {
            folded.Digits(rows.GetUtf8(4));
        }
    }

    private static void End(IndexPart part, FoldedBytes folded)
    {
        part.Text = folded.Written.ToArray();
        part.Revenue = new long[part.Count];
        part.Purchases = new int[part.Count];
        part.LastDay = new int[part.Count];
        part.Revenue.AsSpan().Fill(long.MinValue);
        part.LastDay.AsSpan().Fill(IndexPart.None);
    }

    /// <summary>The currency of most purchases, and whether there are others.</summary>
    private static (long Term, bool Several) MainCurrency(IStoreSession session)
    {
        using var rows = session.Query("SELECT CurrencyTerm, SUM(Purchases) FROM SalesRollups WHERE Amounts > 0 GROUP BY CurrencyTerm ORDER BY 2 DESC, 1");
        return rows.Read() ? (rows.GetInt64(0), rows.Read()) : (SalesRollup.NoTerm, false);
    }

    private static string? TermOf(IStoreSession session, long term)
    {
        using var rows = session.Query("SELECT Text FROM Terms WHERE Id = @p0", term);
        return rows.Read() ? Encoding.UTF8.GetString(rows.GetUtf8(0)) : null;
    }

    /// <summary>Both are in the order of the customers' numbers, so that they are merged.</summary>
    private static void Totals(IStoreSession session, List<IndexPart> parts, long currency)
    {
        using var rows = session.Query("SELECT CustomerId, CurrencyTerm, Purchases, Amounts, Amount, LastDay FROM CustomerTotals ORDER BY CustomerId");
        var (place, row) = (0, 0);
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            while (place < parts.Count && (row >= parts[place].Count || parts[place].Ids[row] < id))
            {
                (place, row) = row >= parts[place].Count ? (place + 1, 0) : (place, row + 1);
            }

            if (place == parts.Count)
            {
                return;
            }

            var part = parts[place];
            if (part.Ids[row] != id)
            {
                continue;
            }

            part.Purchases[row] += (int)rows.GetInt64(2);
            if (rows.GetInt64(1) == currency && rows.GetInt64(3) > 0)
            {
                part.Revenue[row] = rows.GetInt64(4);
            }

            if (!rows.IsNull(5))
            {
                part.LastDay[row] = Math.Max(part.LastDay[row], (int)rows.GetInt64(5));
            }
        }
    }

    /// <summary>Finds the number of a text without making a string of it each time.</summary>
    private sealed class Utf8Codes(CodedTexts texts)
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        private char[] room = new char[256];

        public int Of(ReportRows rows, int column)
        {
            if (rows.IsNull(column))
            {
                return 0;
            }

            var utf8 = rows.GetUtf8(column);
            if (room.Length < utf8.Length)
            {
                room = new char[utf8.Length];
            }

            var text = room.AsSpan(0, Encoding.UTF8.GetChars(utf8, room));
            var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(text, out var code))
            {
                known[text.ToString()] = code = texts.Add(text.ToString());
            }

            return code;
        }
    }
}
