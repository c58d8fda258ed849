using CrmReports.Application.Aggregation;
using CrmReports.Application.Data;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>Adds new purchases up by day and dimensions, and adds these sums to the sales rollup and its days to the
/// calendar.</summary>
internal sealed class SalesTotals(IStoreSession session)
{
    /// <summary>Adds the sums @p5 to @p9 to those stored for the place @p0 to @p4.</summary>
    public const string AddToPlace =
        "UPDATE SalesRollups SET Purchases = Purchases + @p5, Amounts = Amounts + @p6, Amount = Amount + @p7, Quantities = Quantities + @p8, "
        + "Quantity = Quantity + @p9 WHERE Day = @p0 AND CategoryTerm = @p1 AND RegionTerm = @p2 AND ChannelTerm = @p3 AND CurrencyTerm = @p4";

    private readonly Dictionary<Place, Sums> sums = [];
    private readonly HashSet<int> days = [];

    public readonly record struct Place(int Day, long Category, long Region, long Channel, long Currency)
    {
        public override int GetHashCode() =>
            (int)((((((ulong)(uint)Day * Prime) + (ulong)Category) * Prime + (ulong)Region) * Prime + (ulong)Channel) * Prime + (ulong)Currency >> 11);

        private const ulong Prime = 0x9E3779B97F4A7C15;
    }

    private sealed class Sums
    {
        public long Purchases;
        public long Amounts;
        public long Amount;
        public long Quantities;
        public long Quantity;
    }

    public void AddDay(int day) => days.Add(day);

    public void Add(in Place place, long? amount, long? quantity)
    {
        if (!sums.TryGetValue(place, out var total))
        {
            sums[place] = total = new Sums();
        }

        total.Purchases++;
        if (amount is { } a)
        {
            total.Amounts++;
            total.Amount = ExactSum.Of(total.Amount, a, "the purchase amounts of one day");
        }

        if (quantity is { } q)
        {
            total.Quantities++;
            total.Quantity = ExactSum.Of(total.Quantity, q, "the quantities of one day");
        }
    }

    /// <param name="termOf">The store's number of a term that was added under another.</param>
    public void Save(Func<long, long> termOf)
    {
        SaveSums(termOf);
        SaveDays(session, days);
    }

    /// <summary>Enters days into the calendar that it does not have yet.</summary>
    public static void SaveDays(IStoreSession session, HashSet<int> days)
    {
        if (days.Count == 0)
        {
            return;
        }

        var known = new HashSet<int>();
        using (var rows = session.Query("SELECT Day FROM Calendar"))
        {
            while (rows.Read())
            {
                known.Add((int)rows.GetInt64(0));
            }
        }

        using var sink = session.Insert("Calendar", "Day", "Year", "Quarter", "Month", "Week");
        foreach (var day in days.Where(day => !known.Contains(day)).Order())
        {
            var periods = CalendarDay.Of(day);
            sink.Set(0, periods.Day);
            sink.Set(1, periods.Year);
            sink.Set(2, periods.Quarter);
            sink.Set(3, periods.Month);
            sink.Set(4, periods.Week);
            sink.Next();
        }

        sink.Complete();
    }

    private void SaveSums(Func<long, long> termOf)
    {
        bool isEmpty;
        using (var any = session.Query("SELECT CASE WHEN EXISTS (SELECT 1 FROM SalesRollups) THEN 1 ELSE 0 END"))
        {
            isEmpty = any.Read() && any.GetInt64(0) == 0;
        }

        using var sink = session.Insert(
            "SalesRollups",
            "Day", "CategoryTerm", "RegionTerm", "ChannelTerm", "CurrencyTerm", "Purchases", "Amounts", "Amount", "Quantities", "Quantity");
        var stored = sums.Select(sum => (Place: new Place(
                sum.Key.Day, termOf(sum.Key.Category), termOf(sum.Key.Region), termOf(sum.Key.Channel), termOf(sum.Key.Currency)), Total: sum.Value));
        foreach (var (place, total) in stored.OrderBy(s => s.Place.Day).ThenBy(s => s.Place.Category).ThenBy(s => s.Place.Region))
        {
            if (isEmpty)
            {
                Insert(sink, place, total);
            }
            else
            {
                AddToStored(sink, place, total);
            }
        }

        sink.Complete();
        sums.Clear();
    }

    private void AddToStored(IRowSink sink, Place place, Sums total) => session.Later(
        AddToPlace,
        changed =>
        {
            if (changed == 0)
            {
                Insert(sink, place, total);
            }
        },
        place.Day,
        place.Category,
        place.Region,
        place.Channel,
        place.Currency,
        total.Purchases,
        total.Amounts,
        total.Amount,
        total.Quantities,
        total.Quantity);

    private static void Insert(IRowSink sink, in Place place, Sums total)
    {
        sink.Set(0, place.Day);
        sink.Set(1, place.Category);
        sink.Set(2, place.Region);
        sink.Set(3, place.Channel);
        sink.Set(4, place.Currency);
        sink.Set(5, total.Purchases);
        sink.Set(6, total.Amounts);
        sink.Set(7, total.Amount);
        sink.Set(8, total.Quantities);
        sink.Set(9, total.Quantity);
        sink.Next();
    }
}
