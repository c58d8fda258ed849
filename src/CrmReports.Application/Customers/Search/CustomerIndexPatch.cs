using CrmReports.Application.Data;

namespace CrmReports.Application.Customers.Search;

/// <summary>Makes the index of data that have but grown from an earlier one: reads only the customers that changed or are
/// new, and shares the parts that hold none of them.</summary>
internal sealed class CustomerIndexPatch : IDisposable
{
    private readonly IStoreSession session;
    private readonly CustomerIndex before;
    private readonly CodedTexts[] codes;
    private readonly CustomerTotalsRead totals;
    private readonly IPreparedQuery customer;
    private readonly IPreparedQuery bought;
    private bool anyGone;

    private CustomerIndexPatch(IStoreSession session, CustomerIndex before)
    {
        (this.session, this.before) = (session, before);
        codes = [.. before.Codes.Select(texts => texts.Copy())];
        totals = new CustomerTotalsRead(before.CurrencyTerm);
        customer = session.Prepare($"SELECT {IndexPartWriter.Columns} FROM Customers WHERE Id = @p0");
        bought = session.Prepare($"SELECT {CustomerTotalsRead.Columns} FROM CustomerTotals WHERE CustomerId = @p0");
    }

    public void Dispose()
    {
        customer.Dispose();
        bought.Dispose();
    }

    /// <summary>Null where the index must be read anew.</summary>
    public static CustomerIndex? Of(CustomerIndex before, IStoreSession session)
    {
        var state = DataState.Of(session);
        var (currency, several) = CustomerIndexReading.MainCurrency(session);
        if (currency != before.CurrencyTerm
            || DataChanges.Between(session, before.State, state) is not { } changes
            || Changed(session, before, state, changes) is not { } changed
            || state.LastCustomer - before.State.LastCustomer > Math.Max(DataChanges.Most, before.Count))
        {
            return null;
        }

        using var patch = new CustomerIndexPatch(session, before);
        var parts = patch.Parts(changed);
        if (patch.anyGone)
        {
            return null;
        }

        var after = new CustomerIndex
        {
            State = state,
            CurrencyTerm = currency,
            Currency = before.Currency,
            OtherCurrencies = several,
            Parts = parts,
            Codes = patch.codes,
        };
        after.TakeOrders(before, [.. changed, .. Enumerable.Range(before.Count, after.Count - before.Count)]);
        return after;
    }

    /// <summary>The places, ascending, of those who were there and are not as they were; null where they are too many, or one
    /// of them is not there.</summary>
    private static int[]? Changed(IStoreSession session, CustomerIndex before, DataState state, DataChanges changes)
    {
        var customers = new SortedSet<long>(changes.Customers);
        if (state.LastPurchase > before.State.LastPurchase)
        {
            using var rows = session.Query(
                "SELECT DISTINCT CustomerId FROM Purchases WHERE Id > @p0 AND CustomerId <= @p1", before.State.LastPurchase, before.State.LastCustomer);
            while (rows.Read())
            {
                customers.Add(rows.GetInt64(0));
            }
        }

        var places = customers.Count > DataChanges.Most ? [-1] : customers.Select(before.PlaceOf).ToArray();
        return places.Contains(-1) ? null : places;
    }

    private IndexPart[] Parts(int[] changed)
    {
        var parts = new List<IndexPart>();
        var next = 0;
        for (var number = 0; number < before.Parts.Length - 1; number++)
        {
            var end = next;
            while (end < changed.Length && changed[end] < before.Starts[number + 1])
            {
                end++;
            }

            parts.Add(end == next ? before.Parts[number] : Part(before.Parts[number], before.Starts[number], changed.AsSpan(next..end)).End());
            next = end;
        }

        var last = Part(before.Parts[^1], before.Starts[^2], changed.AsSpan(next));
        parts.AddRange(WithNew(last, last.Count));
        return [.. parts];
    }

    private IndexPartWriter Part(IndexPart part, int start, ReadOnlySpan<int> changed)
    {
        var writer = new IndexPartWriter(codes);
        var read = new List<int>();
        for (var row = 0; row < part.Count; row++)
        {
            if (read.Count < changed.Length && changed[read.Count] == start + row && Add(writer, part.Ids[row]))
            {
                read.Add(row);
            }
            else
            {
                writer.Copy(part, row);
            }
        }

        Bought(writer.Part, read);
        return writer;
    }

    private bool Add(IndexPartWriter writer, long id)
    {
        using var rows = customer.Run(id);
        if (rows.Read())
        {
            writer.Add(rows);
            return true;
        }

        anyGone = true;
        return false;
    }

    /// <summary>What was written so far, and the customers that are new.</summary>
    private List<IndexPart> WithNew(IndexPartWriter writer, int first)
    {
        var parts = new List<IndexPart>();
        using var rows = session.Query($"SELECT {IndexPartWriter.Columns} FROM Customers WHERE Id > @p0 ORDER BY Id", before.State.LastCustomer);
        while (rows.Read())
        {
            if (writer.IsFull)
            {
                parts.Add(Ended());
            }

            writer.Add(rows);
        }

        parts.Add(Ended());
        return parts;

        IndexPart Ended()
        {
            Bought(writer.Part, Enumerable.Range(first, writer.Count - first));
            first = 0;
            return writer.End();
        }
    }

    private void Bought(IndexPart part, IEnumerable<int> added)
    {
        foreach (var row in added)
        {
            using var rows = bought.Run(part.Ids[row]);
            while (rows.Read())
            {
                totals.Add(rows, part, row);
            }
        }
    }
}
