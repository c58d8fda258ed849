using CrmReports.Application.Aggregation;
using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Imports.Staging;

namespace CrmReports.Application.Imports.Publishing;

/// <summary>What the rollups need of a staged purchase.</summary>
internal readonly ref struct PurchaseSums
{
    public static readonly int DateSlot = Fields.PurchaseDate.Number;
    public static readonly int CategorySlot = Fields.Category.Number;
    public static readonly int RegionSlot = Fields.Region.Number;
    public static readonly int ChannelSlot = Fields.Channel.Number;
    public static readonly int CurrencySlot = Fields.Currency.Number;
    public static readonly int AmountSlot = Fields.PurchaseAmount.Number;
    public static readonly int QuantitySlot = Fields.Quantity.Number;

    public PurchaseSums(ReadOnlySpan<byte> purchase, TermTable terms)
    {
        var day = SalesRollup.NoDay;
        long category = 0, region = 0, channel = 0, currency = 0;
        var reader = new CellReader(purchase);
        while (reader.Next())
        {
            var slot = reader.Slot;
            if (slot == DateSlot)
            {
                day = reader.Kind == CellKind.DateTime ? RowBuilder.DayOf(reader.Bits) : (int)reader.Bits;
            }
            else if (slot == AmountSlot)
            {
                Amount = reader.Bits;
            }
            else if (slot == QuantitySlot)
            {
                Quantity = reader.Bits;
            }
            else if (slot == CategorySlot)
            {
                category = terms.IdOf(reader.Text);
            }
            else if (slot == RegionSlot)
            {
                region = terms.IdOf(reader.Text);
            }
            else if (slot == ChannelSlot)
            {
                channel = terms.IdOf(reader.Text);
            }
            else if (slot == CurrencySlot)
            {
                currency = terms.IdOf(reader.Text);
                Currency = RowFacts.PackCurrency(reader.Text);
            }
        }

        Place = new SalesTotals.Place(day, category, region, channel, currency);
    }

    public SalesTotals.Place Place { get; }

    /// <summary>Packed as in <see cref="RowFacts.Currency"/>.</summary>
    public int Currency { get; }

    public long? Amount { get; }

    public long? Quantity { get; }
}
