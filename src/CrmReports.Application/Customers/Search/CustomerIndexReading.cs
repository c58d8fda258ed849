using System.Text;
using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>Reads the index of all customers from one snapshot of the store, by two threads where there are many.</summary>
internal sealed class CustomerIndexReading(IDataStore store, CancellationToken cancellation)
{
    /// <summary>Numbers of customers from which a second thread pays.</summary>
    private const long Many = 50_000;

    public CustomerIndex Read()
    {
        using var session = store.Read(cancellation);
        Prepare(session);
        var state = DataState.Of(session);
        var (currency, several) = MainCurrency(session);
        var codes = NewCodes();
        return new CustomerIndex
        {
            State = state,
            CurrencyTerm = currency,
            Currency = currency == SalesRollup.NoTerm ? null : TermOf(session, currency),
            OtherCurrencies = several,
            Parts = [.. Parts(session, state, codes, new CustomerTotalsRead(currency))],
            Codes = codes,
        };
    }

    public static long VersionOf(IStoreSession session)
    {
        using var rows = session.Query("SELECT DataVersion FROM State");
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    /// <summary>The currency of most purchases, and whether there are others.</summary>
    public static (long Term, bool Several) MainCurrency(IStoreSession session)
    {
        using var rows = session.Query("SELECT CurrencyTerm, SUM(Purchases) FROM SalesRollups WHERE Amounts > 0 GROUP BY CurrencyTerm ORDER BY 2 DESC, 1");
        return rows.Read() ? (rows.GetInt64(0), rows.Read()) : (SalesRollup.NoTerm, false);
    }

    private void Prepare(IStoreSession session)
    {
        if (store.Dialect.ForScans is { } setting)
        {
            session.Execute(setting);
        }
    }

    private static CodedTexts[] NewCodes() => [.. IndexPart.CodedFields.Select(_ => new CodedTexts())];

    private List<IndexPart> Parts(IStoreSession session, DataState state, CodedTexts[] codes, CustomerTotalsRead totals)
    {
        using var other = state.LastCustomer > Many ? store.Read(cancellation) : null;
        if (other is null || VersionOf(other) != state.DataVersion)
        {
            return Parts(session, codes, totals, 0, long.MaxValue);
        }

        Prepare(other);
        var middle = (state.LastCustomer / 2) + 1;
        var otherCodes = NewCodes();
        var (parts, others) = TwoReadings.Run(
            () => Parts(session, codes, totals, 0, middle),
            () => Parts(other, otherCodes, totals, middle, long.MaxValue),
            cancellation);
        Recode(others, otherCodes, codes);
        return [.. parts, .. others];
    }

    /// <summary>The customers with numbers from the first up to, but without, the second.</summary>
    private List<IndexPart> Parts(IStoreSession session, CodedTexts[] codes, CustomerTotalsRead totals, long from, long to)
    {
        var parts = new List<IndexPart>();
        var writer = new IndexPartWriter(codes);
        using (var rows = session.Query($"SELECT {IndexPartWriter.Columns} FROM Customers WHERE Id >= @p0 AND Id < @p1 ORDER BY Id", from, to))
        {
            while (rows.Read())
            {
                if (writer.IsFull)
                {
                    cancellation.ThrowIfCancellationRequested();
                    parts.Add(writer.End());
                }

                writer.Add(rows);
            }
        }

        parts.Add(writer.End());
        using (var rows = session.Query(
            $"SELECT {CustomerTotalsRead.Columns} FROM CustomerTotals WHERE CustomerId >= @p0 AND CustomerId < @p1 ORDER BY CustomerId", from, to))
        {
            totals.AddAll(rows, parts);
        }

        return parts;
    }

    /// <summary>Gives what the other thread read the numbers of the first.</summary>
    private static void Recode(List<IndexPart> parts, CodedTexts[] from, CodedTexts[] to)
    {
        for (var field = 0; field < to.Length; field++)
        {
            var recoded = from[field].Texts.ConvertAll(to[field].Add);
            foreach (var codes in parts.Select(part => part.Codes[field]))
            {
                for (var row = 0; row < codes.Count; row++)
                {
                    codes[row] = recoded[codes[row]];
                }
            }
        }
    }

    private static string? TermOf(IStoreSession session, long term)
    {
        using var rows = session.Query("SELECT Text FROM Terms WHERE Id = @p0", term);
        return rows.Read() ? Encoding.UTF8.GetString(rows.GetUtf8(0)) : null;
    }
}
