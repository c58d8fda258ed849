using CrmReports.Application.Aggregation;
using CrmReports.Application.Conversion;
using CrmReports.Application.Data;
using CrmReports.Application.Imports.Publishing;
using CrmReports.Application.Imports.Staging;
using static CrmReports.Application.Imports.Publishing.PurchaseSums;

namespace CrmReports.Application.Imports.Undoing;

/// <summary>What an undo takes from the sales rollup and what it adds. The rollup holds counts and integer sums alone, so
/// that this is exact and need not look at the purchases that stay.</summary>
internal sealed class SalesDeltas(IStoreSession session, TermTable terms)
{
    private const int MostInMemory = 250_000;

    private readonly Dictionary<SalesTotals.Place, Sums> sums = [];

    private readonly record struct Sums(long Purchases, long Amounts, long Amount, long Quantities, long Quantity)
    {
        public bool IsNothing => this == default;

        public Sums Plus(Sums other, int sign) => new(
            Purchases + sign * other.Purchases,
            Amounts + sign * other.Amounts,
            checked(Amount + sign * other.Amount),
            Quantities + sign * other.Quantities,
            checked(Quantity + sign * other.Quantity));
    }

    public void Add(RecordState purchase) => Change(purchase, 1);

    public void Take(RecordState purchase) => Change(purchase, -1);

    /// <summary>Takes the rows of a query like <see cref="RollupBuilder.SalesSelect"/>.</summary>
    public void Take(Reports.ReportRows rows)
    {
        while (rows.Read())
        {
            var place = new SalesTotals.Place((int)rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4));
            Change(place, new Sums(rows.GetInt64(5), rows.GetInt64(6), rows.GetInt64(7), rows.GetInt64(8), rows.GetInt64(9)), -1);
        }
    }

    public void Save()
    {
        using var update = session.PrepareCommand(SalesTotals.AddToPlace);
        using var insert = session.PrepareCommand(
            "INSERT INTO SalesRollups (Day, CategoryTerm, RegionTerm, ChannelTerm, CurrencyTerm, Purchases, Amounts, Amount, Quantities, Quantity) "
            + "VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9)");
        foreach (var (place, sum) in sums.Where(entry => !entry.Value.IsNothing))
        {
            long[] values =
            [
                place.Day, place.Category, place.Region, place.Channel, place.Currency,
                sum.Purchases, sum.Amounts, sum.Amount, sum.Quantities, sum.Quantity,
            ];
            update.Later(
                changed =>
                {
                    if (changed == 0)
                    {
                        insert.Later(values);
                    }
                },
                values);
        }

        sums.Clear();
        session.Execute("DELETE FROM SalesRollups WHERE Purchases = 0");
    }

    private void Change(RecordState purchase, int sign) => Change(
        new SalesTotals.Place(DayOf(purchase), TermOf(purchase, CategorySlot), TermOf(purchase, RegionSlot), TermOf(purchase, ChannelSlot), TermOf(purchase, CurrencySlot)),
        new Sums(1, CountOf(purchase, AmountSlot), ValueOf(purchase, AmountSlot), CountOf(purchase, QuantitySlot), ValueOf(purchase, QuantitySlot)),
        sign);

    private void Change(in SalesTotals.Place place, Sums by, int sign)
    {
        if (sums.Count >= MostInMemory && !sums.ContainsKey(place))
        {
            Save();
        }

        sums[place] = sums.GetValueOrDefault(place).Plus(by, sign);
    }

    private static int DayOf(RecordState purchase) => purchase[DateSlot] switch
    {
        { Kind: CellKind.Date } date => (int)date.Bits,
        { Kind: CellKind.DateTime } moment => RowBuilder.DayOf(moment.Bits),
        _ => SalesRollup.NoDay,
    };

    private long TermOf(RecordState purchase, int slot) => purchase[slot] is { Text: { } text } ? terms.IdOf(text) : SalesRollup.NoTerm;

    private static long CountOf(RecordState purchase, int slot) => purchase[slot] is null ? 0 : 1;

    private static long ValueOf(RecordState purchase, int slot) => purchase[slot]?.Bits ?? 0;
}
