using CrmReports.Application.Data;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Adds the new purchases of one customer after the other to their totals.</summary>
internal sealed class CustomerTotals(IStoreSession session, TermTable terms) : IDisposable
{
    private readonly IRowSink sink = session.Insert("CustomerTotals", "CustomerId", "CurrencyTerm", "Purchases", "Amounts", "Amount", "FirstDay", "LastDay");
    private readonly List<Total> current = [];
    private readonly Dictionary<int, long> currencies = [];
    private long customer;

    public void Begin(long customerId)
    {
        customer = customerId;
        current.Clear();
    }

    /// <param name="currency">Packed as in <see cref="RowFacts.Currency"/>.</param>
    public void Add(int currency, long amount, int day)
    {
        var total = Find(currency);
        total.Purchases++;
        if (amount != RowFacts.NoAmount)
        {
            total.Amounts++;
            total.Amount = ExactSum.Of(total.Amount, amount, "the purchase amounts of one customer");
        }

        if (day != RowFacts.NoDay)
        {
            total.First = total.First is null ? day : Math.Min(total.First.Value, day);
            total.Last = total.Last is null ? day : Math.Max(total.Last.Value, day);
        }
    }

    /// <param name="isNew">Whether the customer can have no totals yet.</param>
    public void End(bool isNew)
    {
        if (current.Count > 1)
        {
            current.Sort((a, b) => a.Term.CompareTo(b.Term));
        }

        foreach (var total in current)
        {
            if (isNew)
            {
                Insert(customer, total);
            }
            else
            {
                AddToStored(customer, total);
            }
        }
    }

    public void Complete() => sink.Complete();

    public void Dispose() => sink.Dispose();

    private Total Find(int currency)
    {
        foreach (var total in current)
        {
            if (total.Currency == currency)
            {
                return total;
            }
        }

        var added = new Total { Currency = currency, Term = TermOf(currency) };
        current.Add(added);
        return added;
    }

    private long TermOf(int currency)
    {
        if (currency == 0)
        {
            return Aggregation.SalesRollup.NoTerm;
        }

        if (!currencies.TryGetValue(currency, out var term))
        {
            term = terms.IdOf([(byte)currency, (byte)(currency >> 8), (byte)(currency >> 16)]);
            currencies[currency] = term;
        }

        return term;
    }

    private void AddToStored(long of, Total total) => session.Later(
        "UPDATE CustomerTotals SET Purchases = Purchases + @p2, Amounts = Amounts + @p3, Amount = Amount + @p4, "
        + "FirstDay = CASE WHEN FirstDay IS NULL OR FirstDay > @p5 THEN @p5 ELSE FirstDay END, "
        + "LastDay = CASE WHEN LastDay IS NULL OR LastDay < @p6 THEN @p6 ELSE LastDay END "
        + "WHERE CustomerId = @p0 AND CurrencyTerm = @p1",
        changed =>
        {
            if (changed == 0)
            {
                Insert(of, total);
            }
        },
        of,
        total.Term,
        total.Purchases,
        total.Amounts,
        total.Amount,
        total.First,
        total.Last);

    private void Insert(long of, Total total)
    {
        sink.Set(0, of);
        sink.Set(1, total.Term);
        sink.Set(2, total.Purchases);
        sink.Set(3, total.Amounts);
        sink.Set(4, total.Amount);
        if (total.First is { } first)
        {
            sink.Set(5, first);
            sink.Set(6, total.Last!.Value);
        }

        sink.Next();
    }

    private sealed class Total
    {
        public int Currency { get; init; }

        public long Term { get; init; }

        public long Purchases { get; set; }

        public long Amounts { get; set; }

        public long Amount { get; set; }

        public int? First { get; set; }

        public int? Last { get; set; }
    }
}
