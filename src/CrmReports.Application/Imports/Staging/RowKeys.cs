using CrmReports.Application.Conversion;
using CrmReports.Application.Customers;
using CrmReports.Application.Duplicates;

namespace CrmReports.Application.Imports.Staging;

/// <summary>That a row speaks of a customer by key, with what the customer's totals need of the row's purchase.</summary>
internal readonly record struct CustomerRow(long Hi, long Lo, int Row, uint Payload, long Amount, int Day, int Currency) : ISpoolEntry
{
    long ISpoolEntry.KeyHi => Hi;

    long ISpoolEntry.KeyLo => Lo;

    int ISpoolEntry.KeyRow => Row;
}

/// <summary>The spools of one import.</summary>
internal sealed class ImportSpools(SpoolFile file)
{
    public Spool<KeyRow> Rows { get; } = new(file);

    public Spool<CustomerRow> Customers { get; } = new(file);

    public ByteSpool Payloads { get; } = new(file);

    public Spool<KeyRow> ContentCustomers { get; } = new(file);

    public Spool<KeyRow> Purchases { get; } = new(file);

    public Spool<KeyRow> Interactions { get; } = new(file);

    public void Complete()
    {
        Rows.Complete();
        Customers.Complete();
        ContentCustomers.Complete();
        Purchases.Complete();
        Interactions.Complete();
    }
}

/// <summary>The identities of a row's records; nothing where it has no such record.</summary>
internal readonly record struct RecordKeys(Hash128 Customer, Hash128 Purchase, Hash128 Interaction);

/// <summary>Computes the identities of a settled row's records and enters them into the spools. For one thread.</summary>
internal sealed class RowKeys(ImportPlan plan, ImportSpools spools)
{
    /// <summary><see cref="KeyRow.Extra"/> of a record with an id of its own.</summary>
    public const int HasOwnId = 1;

    private const int RememberedPayloads = 1 << 15;
    private const int RememberedBytes = 96;

    private static readonly int LineIdSlot = Fields.LineId.Number;
    private static readonly int InteractionIdSlot = Fields.InteractionId.Number;

    private readonly Spool<CustomerRow>.Writer customers = spools.Customers.NewWriter();
    private readonly ByteSpool.Writer payloads = spools.Payloads.NewWriter();
    private readonly Spool<KeyRow>.Writer contentCustomers = spools.ContentCustomers.NewWriter();
    private readonly Spool<KeyRow>.Writer purchases = spools.Purchases.NewWriter();
    private readonly Spool<KeyRow>.Writer interactions = spools.Interactions.NewWriter();
    private readonly (Hash128 Key, int Length, uint Number)[] remembered = new (Hash128, int, uint)[RememberedPayloads];
    private readonly byte[] said = new byte[RememberedPayloads * RememberedBytes];
    private readonly RowBuffer canonical = new();

    public RecordKeys Emit(int row, RowBuilder built)
    {
        ref readonly var facts = ref built.Facts;
        var customer = EmitCustomer(row, built);
        var purchase = default(Hash128);
        var interaction = default(Hash128);
        if (facts.HasPurchase)
        {
            purchase = facts.HasLineId
                ? KeyOf((byte)'L', TextOf(built.Slice(RecordKind.Purchase), LineIdSlot))
                : ContentOf((byte)'p', customer, default, built, RecordKind.Purchase);
            purchases.Add(new KeyRow(purchase.Hi, purchase.Lo, row, facts.HasLineId ? HasOwnId : 0));
        }

        if (facts.HasInteraction)
        {
            interaction = facts.HasInteractionId
                ? KeyOf((byte)'I', TextOf(built.Slice(RecordKind.Interaction), InteractionIdSlot))
                : ContentOf((byte)'i', customer, purchase, built, RecordKind.Interaction);
            interactions.Add(new KeyRow(interaction.Hi, interaction.Lo, row, facts.HasInteractionId ? HasOwnId : 0));
        }

        return new RecordKeys(customer, purchase, interaction);
    }

    private Hash128 EmitCustomer(int row, RowBuilder built)
    {
        ref readonly var facts = ref built.Facts;
        var slice = built.Slice(RecordKind.Customer);
        if (facts.Customer == CustomerReference.None)
        {
            return default;
        }

        var own = facts.Customer == CustomerReference.ByContent ? plan.Own?.Find(built.Mark, slice) : null;
        if (own is not null)
        {
            built.Facts.Customer = CustomerReference.Keyed;
        }
        else if (facts.Customer == CustomerReference.ByContent)
        {
            var content = ContentOf((byte)'c', default, default, built, RecordKind.Customer);
            contentCustomers.Add(new KeyRow(content.Hi, content.Lo, row, 0));
            return content;
        }

        var key = own ?? CustomerKey(slice);
        customers.Add(new CustomerRow(
            key.Hi,
            key.Lo,
            row,
            PayloadOf(key, slice),
            facts.HasPurchase ? facts.Amount : RowFacts.NoAmount,
            facts.HasPurchase ? facts.Day : RowFacts.NoDay,
            facts.HasPurchase ? facts.Currency | RowFacts.PurchaseBit : 0));
        return key;
    }

    /// <summary>The identity of a customer with an external id, as <see cref="ImportEngine.Erase"/> finds it too.</summary>
    public static Hash128 KeyOfExternalId(KeyedHash hash, ReadOnlySpan<byte> externalId)
    {
        var buffer = new RowBuffer(externalId.Length + 1);
        buffer.Byte((byte)'C');
        buffer.Bytes(externalId);
        return hash.Of(buffer.Written);
    }

    /// <summary>The identity of the customer that a slice of cells names by id or by the profile's key.</summary>
    public Hash128 CustomerKey(ReadOnlySpan<byte> slice)
    {
        canonical.Clear();
        canonical.Byte(plan.HasCustomerId ? (byte)'C' : (byte)'K');
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            if (!plan.IsKeySlot(reader.Slot))
            {
                continue;
            }

            if (plan.HasCustomerId)
            {
                canonical.Bytes(reader.Text);
                break;
            }

            canonical.Cell(reader.Slot, reader.Kind, reader.Bits, reader.Text);
        }

        return plan.Hash.Of(canonical.Written);
    }

    private Hash128 KeyOf(byte kind, ReadOnlySpan<byte> text)
    {
        canonical.Clear();
        canonical.Byte(kind);
        canonical.Bytes(text);
        return plan.Hash.Of(canonical.Written);
    }

    private Hash128 ContentOf(byte kind, Hash128 customer, Hash128 purchase, RowBuilder built, RecordKind record)
    {
        canonical.Clear();
        canonical.Byte(kind);
        canonical.Int64(customer.Hi);
        canonical.Int64(customer.Lo);
        canonical.Int64(purchase.Hi);
        canonical.Int64(purchase.Lo);
        var slice = built.Slice(record);
        if (built.HasCustom(record))
        {
            CanonicalCells.Write(canonical, slice, plan);
        }
        else
        {
            canonical.Bytes(slice);
        }

        return plan.Hash.Of(canonical.Written);
    }

    /// <summary>Rows about one customer mostly say the same about them; then the bytes are kept once. What was said last
    /// of some customers is remembered for comparison.</summary>
    private uint PayloadOf(Hash128 key, ReadOnlySpan<byte> slice)
    {
        var place = (int)(key.Lo & (RememberedPayloads - 1));
        ref var last = ref remembered[place];
        var room = said.AsSpan(place * RememberedBytes, RememberedBytes);
        if (last.Length == slice.Length && room[..last.Length].SequenceEqual(slice) && last.Key == key)
        {
            return last.Number;
        }

        var number = payloads.Add(spools.Customers.Partitions.Of(key.Hi), slice);
        if (slice.Length <= RememberedBytes)
        {
            slice.CopyTo(room);
            last = (key, slice.Length, number);
        }

        return number;
    }

    private static ReadOnlySpan<byte> TextOf(ReadOnlySpan<byte> slice, int slot)
    {
        var reader = new CellReader(slice);
        while (reader.Next())
        {
            if (reader.Slot == slot)
            {
                return reader.Text;
            }
        }

        return default;
    }
}
